import { Long } from "bson";
import { COLLECTION, type Case, type Document, refuses } from "./case.ts";
import { contract } from "./run.ts";

const FIND = "manual: reference/command/find";
const ten = Array.from({ length: 10 }, (_, _id) => ({ _id }));
const ids = (...list: number[]): Document[] => list.map((_id) => ({ _id }));
const firstBatch = (answer: Document): unknown => {
  const { firstBatch, id } = answer["cursor"] as { firstBatch: Document[]; id: unknown };
  return { ids: firstBatch.map(({ _id }) => Number(_id)), open: String(id) !== "0" };
};
const batch = (
  name: string,
  command: Document,
  found: readonly number[],
  open: boolean,
  source = FIND,
): Case => ({
  name,
  source,
  documents: ten,
  run: { command: { find: COLLECTION, sort: { _id: 1 }, ...command } },
  pick: firstBatch,
  answer: { ids: found, open },
});

contract("cursors", [
  batch("a first batch holds 101 documents at most", {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], false),
  batch("batchSize bounds the first batch", { batchSize: 3 }, [0, 1, 2], true),
  batch("batchSize 0 opens a cursor only", { batchSize: 0 }, [], true),
  batch("limit ends the cursor", { limit: 3 }, [0, 1, 2], false),
  batch("limit beyond batchSize", { limit: 5, batchSize: 3 }, [0, 1, 2], true),
  batch("limit 0 is no limit", { limit: 0, batchSize: 2 }, [0, 1], true),
  batch("singleBatch closes the cursor", { batchSize: 3, singleBatch: true }, [0, 1, 2], false),
  batch("skip and limit", { skip: 8, limit: 5 }, [8, 9], false),
  batch("skip beyond the end", { skip: 50 }, [], false),
  batch("a comment of any type", { limit: 1, comment: { why: 1 } }, [0], false),
  {
    name: "all batches together",
    source: FIND,
    documents: ten,
    run: { find: {}, options: { sort: { _id: -1 }, batchSize: 3, skip: 1, limit: 8 } },
    answer: ids(8, 7, 6, 5, 4, 3, 2, 1),
  },

  {
    name: "an aggregation has batches too",
    source: "manual: reference/command/aggregate, cursor",
    documents: ten,
    run: {
      aggregate: [{ $match: { _id: { $gt: 2 } } }, { $project: { x: "$_id", _id: 0 } }, { $limit: 4 }],
      options: { cursor: { batchSize: 2 } },
    },
    answer: [{ x: 3 }, { x: 4 }, { x: 5 }, { x: 6 }],
    bareOnly: true,
  },
  {
    name: "counts",
    source: "manual: reference/command/count",
    documents: ten,
    run: { count: { _id: { $gte: 4 } } },
    answer: 6,
  },
  {
    name: "counts with skip and limit",
    source: "manual: reference/command/count",
    documents: ten,
    run: { count: {}, options: { skip: 3, limit: 5 } },
    answer: 5,
  },
  ...refuses("manual: reference/command/find, …/getMore, …/killCursors", [
    [{ find: COLLECTION, skip: -1 }, 51024],
    [{ find: COLLECTION, batchSize: -1 }, 51024],
    [{ find: COLLECTION, limit: "x" }, 14],
    [{ find: COLLECTION, filter: 5 }, 14],
    [{ find: COLLECTION, sort: 5 }, 14],
    [{ find: COLLECTION, projection: 5 }, 14],
    [{ find: COLLECTION, sort: { a: 0 } }, 15975],
    [{ find: COLLECTION, sort: { a: "x" } }, 15974],
    [{ find: COLLECTION, sort: { $a: 1 } }, 16410],
    [{ find: COLLECTION, maxTimeMS: -1 }, 2],
    [{ find: COLLECTION, maxTimeMS: "x" }, 14],
    [{ find: 5 }, 73],
    [{ find: "" }, 73],
    [{ find: "a\0b" }, 73],
    [{ find: ".a" }, 73],
    [{ getMore: Long.fromNumber(12345), collection: COLLECTION }, 43],
    [{ getMore: 5, collection: COLLECTION }, 14],
    [{ getMore: Long.fromNumber(5) }, 40414],
    [{ getMore: Long.fromNumber(5), collection: 5 }, 14],
    [{ killCursors: COLLECTION }, 40414],
    [{ killCursors: COLLECTION, cursors: 5 }, 14],
    [{ killCursors: COLLECTION, cursors: [5] }, 14],
    [{ insert: COLLECTION, documents: [] }, 16],
    [{ insert: COLLECTION }, 40414],
    [{ insert: COLLECTION, documents: 5 }, 14],
    [{ insert: COLLECTION, documents: [5] }, 14],
    [{ update: COLLECTION }, 40414],
    [{ update: COLLECTION, updates: [{ u: {} }] }, 40414],
    [{ update: COLLECTION, updates: [{ q: {} }] }, 40414],
    [{ delete: COLLECTION, deletes: [{ q: {} }] }, 40414],
    [{ delete: COLLECTION, deletes: [{ limit: 1 }] }, 40414],
    [{ delete: COLLECTION, deletes: [{ q: {}, limit: 2 }] }, 9],
  ]),
]);
