import { COLLECTION, type Case, type Document } from "./case.ts";
import { contract } from "./run.ts";

const documents = Array.from({ length: 20 }, (_, _id) => ({ _id, a: _id % 3, t: "x".repeat(100) }));
const indexes: Case["indexes"] = [[{ a: 1 }]];
const positive = (value: unknown): boolean => Number(value) > 0;
const plan = ({ queryPlanner, executionStats }: Document): unknown => {
  const { winningPlan } = queryPlanner as { winningPlan: Document };
  const reading = (winningPlan["inputStage"] ?? winningPlan) as Document;
  const { nReturned, totalKeysExamined, totalDocsExamined } = (executionStats ?? {}) as Document;
  return {
    stage: reading["stage"] as string,
    index: (reading["indexName"] ?? null) as string | null,
    nReturned: nReturned as number,
    totalKeysExamined: totalKeysExamined as number,
    totalDocsExamined: totalDocsExamined as number,
  };
};
const explained = (name: string, find: Document, answer: Document): Case => ({
  name,
  source: "manual: reference/explain-results",
  documents,
  indexes,
  run: { command: { explain: { find: COLLECTION, ...find }, verbosity: "executionStats" } },
  pick: plan,
  answer,
});

contract("statistics and plans", [
  {
    name: "sizes of a collection",
    source: "manual: reference/command/collStats",
    documents,
    indexes,
    run: { command: { collStats: COLLECTION } },
    pick: (stats) => ({
      count: stats["count"] as number,
      sizes: ["size", "avgObjSize", "storageSize", "totalIndexSize"].every((field) => positive(stats[field])),
      indexes: Object.keys(stats["indexSizes"] as object),
      nindexes: stats["nindexes"] as number,
    }),
    answer: { count: 20, sizes: true, indexes: ["_id_", "a_1"], nindexes: 2 },
  },
  {
    name: "the average size is that of the documents' BSON",
    source: "manual: reference/command/collStats, avgObjSize",
    documents: [{ _id: 1 }, { _id: 2 }],
    run: { command: { collStats: COLLECTION } },
    pick: ({ size, avgObjSize }) => ({ size: Number(size), avgObjSize: Number(avgObjSize) }),
    answer: { size: 28, avgObjSize: 14 },
  },
  {
    name: "a missing collection has no size",
    source: "manual: reference/command/collStats",
    run: { command: { collStats: "nowhere" } },
    pick: ({ count, size }) => ({ count: Number(count), size: Number(size) }),
    answer: { count: 0, size: 0 },
  },
  {
    name: "sizes of a database",
    source: "manual: reference/command/dbStats",
    documents,
    run: { command: { dbStats: 1 } },
    pick: (stats) =>
      ["collections", "objects", "dataSize", "storageSize", "indexes", "indexSize", "avgObjSize"].every(
        (field) => positive(stats[field]),
      ),
    answer: true,
  },
  explained(
    "a scan",
    { filter: { t: "y" } },
    { stage: "COLLSCAN", index: null, nReturned: 0, totalKeysExamined: 0, totalDocsExamined: 20 },
  ),
  explained(
    "an index",
    { filter: { a: 1 } },
    { stage: "IXSCAN", index: "a_1", nReturned: 7, totalKeysExamined: 7, totalDocsExamined: 7 },
  ),
  explained(
    "an index and a check",
    { filter: { a: 1, _id: { $gt: 9 } }, hint: { a: 1 } },
    { stage: "IXSCAN", index: "a_1", nReturned: 4, totalKeysExamined: 7, totalDocsExamined: 7 },
  ),
  {
    name: "a plan without running it",
    source: "manual: reference/command/explain, queryPlanner",
    documents,
    indexes,
    run: { command: { explain: { count: COLLECTION, query: { a: 2 } }, verbosity: "queryPlanner" } },
    pick: (answer) => ({
      ran: "executionStats" in answer,
      namespace: String((answer["queryPlanner"] as Document)["namespace"]).includes("contract_"),
    }),
    answer: { ran: false, namespace: true },
  },
]);
