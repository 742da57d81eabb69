import { COLLECTION, type Case, type Document } from "./case.ts";
import { contract } from "./run.ts";

const MANUAL = "manual: reference/method/db.collection.bulkWrite";
const ORDERED = "jstests/core/query/bulk/bulk_api_ordered.js";
const UNORDERED = "jstests/core/query/bulk/bulk_api_unordered.js";
const INSERT = "manual: reference/method/db.collection.insertMany, error handling";

const counts = (answer: Document): unknown => ({
  inserted: answer["insertedCount"] as number,
  matched: answer["matchedCount"] as number,
  modified: answer["modifiedCount"] as number,
  deleted: answer["deletedCount"] as number,
  upserted: answer["upsertedCount"] as number,
});
const put = (_id: unknown, more: Document = {}): Document => ({ insertOne: { document: { _id, ...more } } });
const duplicate = { code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } };

const cases: Case[] = [
  {
    name: "does all kinds in order",
    source: MANUAL,
    documents: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
    run: {
      bulkWrite: [
        put(3, { a: 1 }),
        { updateMany: { filter: { a: 1 }, update: { $set: { b: 1 } } } },
        { updateOne: { filter: { _id: 9 }, update: { $set: { c: 1 } }, upsert: true } },
        { updateOne: { filter: { _id: 1 }, update: { $unset: { a: "", b: "" }, $set: { z: 1 } } } },
        { deleteOne: { filter: { _id: 2 } } },
        { deleteMany: { filter: { _id: { $gt: 50 } } } },
      ],
    },
    pick: counts,
    answer: { inserted: 1, matched: 4, modified: 4, deleted: 1, upserted: 1 },
    after: [
      { _id: 1, z: 1 },
      { _id: 3, a: 1, b: 1 },
      { _id: 9, c: 1 },
    ],
  },
  {
    name: "in order, stops at the first error",
    source: ORDERED,
    run: { bulkWrite: [put(1), put(1), put(2)] },
    refused: duplicate,
    after: [{ _id: 1 }],
  },
  {
    name: "in no order, goes on after an error",
    source: UNORDERED,
    run: { bulkWrite: [put(1), put(1), put(2)], options: { ordered: false } },
    refused: duplicate,
    after: [{ _id: 1 }, { _id: 2 }],
  },
  {
    name: "an update that fails leaves the rest of its kind undone",
    source: ORDERED,
    documents: [
      { _id: 1, a: "x" },
      { _id: 2, a: 1 },
    ],
    run: {
      bulkWrite: [
        { updateOne: { filter: { _id: 1 }, update: { $inc: { a: 1 } } } },
        { updateOne: { filter: { _id: 2 }, update: { $inc: { a: 1 } } } },
      ],
    },
    refused: { code: 14 },
    after: [
      { _id: 1, a: "x" },
      { _id: 2, a: 1 },
    ],
  },
  ...[{ ordered: true }, { ordered: false }].map((options): Case => ({
    name: `an update of many that fails keeps what it changed before, and counts none (${JSON.stringify(options)})`,
    source: "manual: reference/method/db.collection.updateMany, atomicity of each single document",
    documents: [
      { _id: 1, a: 1 },
      { _id: 2, a: "x" },
      { _id: 3, a: 1 },
    ],
    run: {
      command: { update: COLLECTION, updates: [{ q: {}, u: { $inc: { a: 1 } }, multi: true }], ...options },
    },
    pick: ({ n, nModified, writeErrors }) => ({ n, nModified, code: writeErrors[0].code }),
    answer: { n: 0, nModified: 0, code: 14 },
    after: [
      { _id: 1, a: 2 },
      { _id: 2, a: "x" },
      { _id: 3, a: 1 },
    ],
  })),
  {
    name: "many documents are inserted as given",
    source: INSERT,
    run: { insert: [{ _id: "b" }, { _id: "a" }, { _id: { x: 1 } }] },
    pick: (answer) => answer["insertedCount"] as number,
    answer: 3,
    after: [{ _id: "a" }, { _id: "b" }, { _id: { x: 1 } }],
  },
  {
    name: "a duplicate stops an ordered insertion",
    source: INSERT,
    run: { insert: [{ _id: 1 }, { _id: 1 }, { _id: 2 }] },
    refused: duplicate,
    after: [{ _id: 1 }],
  },
  {
    name: "a duplicate is left out of an unordered insertion",
    source: INSERT,
    run: { insert: [{ _id: 1 }, { _id: 1 }, { _id: 2 }], options: { ordered: false } },
    refused: {
      ...duplicate,
      message: /E11000 duplicate key error collection: .* index: _id_ dup key: \{ _id: 1 \}/,
    },
    after: [{ _id: 1 }, { _id: 2 }],
  },
  ...([[1], { $a: 1 }] as const).map((_id, i): Case => ({
    name: `an _id cannot be ${["an array", "a document with operators"][i]}`,
    source: "manual: core/document, the _id field",
    run: { insert: [{ _id }] },
    refused: { code: i === 1 ? 52 : 53 },
    after: [],
  })),
  {
    name: "deletes one",
    source: "manual: reference/method/db.collection.deleteOne",
    documents: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
    run: { deleteOne: { a: 1 } },
    answer: { acknowledged: true, deletedCount: 1 },
    after: [{ _id: 2, a: 1 }],
  },
  {
    name: "deletes all that fit",
    source: "manual: reference/method/db.collection.deleteMany",
    documents: [{ _id: 1, a: 1 }, { _id: 2, a: 1 }, { _id: 3 }],
    run: { deleteMany: { a: 1 } },
    answer: { acknowledged: true, deletedCount: 2 },
    after: [{ _id: 3 }],
  },
];

contract("bulk writes, insertions and deletions", cases);
