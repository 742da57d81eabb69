import { Long } from "bson";
import { COLLECTION, type Document, refuses } from "./case.ts";
import { contract } from "./run.ts";

const UNKNOWN = "manual: reference/command, unknown fields are refused by the commands' schemas (40415)";
const TIME = "manual: reference/method/cursor.maxTimeMS; error 50 MaxTimeMSExpired";

const update = (more: Document): Document => ({
  update: COLLECTION,
  updates: [{ q: {}, u: { $set: { a: 1 } }, ...more }],
});
const many = Array.from({ length: 3000 }, (_, _id) => ({ _id, t: "x".repeat(30) }));
const slow = { t: { $gt: "y" } };

contract("refusals both have", [
  ...refuses(UNKNOWN, [
    [{ find: COLLECTION, frobnicate: 1 }, 40415, /BSON field '.*frobnicate' is an unknown field/],
    [{ aggregate: COLLECTION, pipeline: [], cursor: {}, frobnicate: 1 }, 40415],
    [{ insert: COLLECTION, documents: [{}], frobnicate: 1 }, 40415],
    [{ ...update({}), frobnicate: 1 }, 40415],
    [update({ frobnicate: 1 }), 40415],
    [{ delete: COLLECTION, deletes: [{ q: {}, limit: 1 }], frobnicate: 1 }, 40415],
    [{ delete: COLLECTION, deletes: [{ q: {}, limit: 1, frobnicate: 1 }] }, 40415],
    [{ findAndModify: COLLECTION, frobnicate: 1 }, 40415],
    [{ getMore: Long.fromNumber(5), collection: COLLECTION, frobnicate: 1 }, 40415],
    [{ killCursors: COLLECTION, cursors: [], frobnicate: 1 }, 40415],
    [{ createIndexes: COLLECTION, indexes: [], frobnicate: 1 }, 40415],
    [{ dropIndexes: COLLECTION, index: "*", frobnicate: 1 }, 40415],
    [{ listIndexes: COLLECTION, frobnicate: 1 }, 40415],
    [{ listCollections: 1, frobnicate: 1 }, 40415],
    [{ create: "other", frobnicate: 1 }, 40415],
    [{ drop: COLLECTION, frobnicate: 1 }, 40415],
    [{ frobnicate: 1 }, 59, /no such command: 'frobnicate'/],
    [{ Find: COLLECTION }, 59],
  ]),
  ...refuses("manual: reference/command/aggregate, …/create", [
    [{ aggregate: COLLECTION, pipeline: [] }, 9],
    [{ aggregate: COLLECTION, cursor: {} }, 40414],
    [{ aggregate: COLLECTION, pipeline: {}, cursor: {} }, 14],
    [{ aggregate: COLLECTION, pipeline: [5], cursor: {} }, 14],
    [{ create: COLLECTION }, 48],
    [{ create: "a$b" }, 73],
    [{ insert: "a$b", documents: [{}] }, 73],
    [{ find: COLLECTION, readConcern: { level: "frob" } }, 2],
    [{ find: COLLECTION, readConcern: 5 }, 14],
    [{ insert: COLLECTION, documents: [{}], writeConcern: 5 }, 14],
  ]),
  ...refuses(
    TIME,
    [
      [{ find: COLLECTION, filter: slow, maxTimeMS: 1 }, 50],
      [{ aggregate: COLLECTION, pipeline: [{ $match: slow }], cursor: {}, maxTimeMS: 1 }, 50],
      [{ update: COLLECTION, updates: [{ q: slow, u: { $set: { a: 1 } }, multi: true }], maxTimeMS: 1 }, 50],
      [{ delete: COLLECTION, deletes: [{ q: slow, limit: 0 }], maxTimeMS: 1 }, 50],
      [{ findAndModify: COLLECTION, query: slow, update: { $set: { a: 1 } }, maxTimeMS: 1 }, 50],
    ],
    many,
  ),
]);
