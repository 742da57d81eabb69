import { COLLECTION, type Case, type Document } from "./case.ts";
import { contract } from "./run.ts";

const MERGE = "manual: reference/operator/aggregation/merge";
const OUT = "manual: reference/operator/aggregation/out";
const MODES = "jstests/aggregation/sources/merge";

const there = { _id: 1, a: 1, b: 1 };
const came = { _id: 1, b: 2, c: 2 };
const fresh = { _id: 2, b: 2 };
const unique: Case["indexes"] = [[{ k: 1 }, { unique: true }]];

/** Documents written by the last stage of a pipeline, and what the target holds then or the code of the refusal. */
function writes(
  source: string,
  rows: ReadonlyArray<
    readonly [
      name: string,
      stage: Document,
      docs: readonly Document[],
      after: readonly Document[],
      more?: { code?: number; documents?: readonly Document[]; indexes?: Case["indexes"] },
    ]
  >,
): Case[] {
  return rows.map(([name, stage, docs, after, { code, documents = [there], indexes = [] } = {}]) => ({
    name,
    source,
    documents,
    indexes,
    run: { command: { aggregate: 1, pipeline: [{ $documents: docs }, stage], cursor: {} } },
    ...(code === undefined
      ? { pick: (reply: Document) => (reply["cursor"] as Document)["firstBatch"] as unknown, answer: [] }
      : { refused: { code } }),
    after,
  }));
}

const merge = (more: Document = {}): Document => ({ $merge: { into: COLLECTION, ...more } });
const keyed = { _id: 1, k: "x", a: 1 };

contract("$merge and $out", [
  ...writes(MERGE, [
    [
      "by default merges and inserts",
      { $merge: COLLECTION },
      [came, fresh],
      [{ ...there, b: 2, c: 2 }, fresh],
    ],
    ["whenMatched merge", merge({ whenMatched: "merge" }), [came], [{ ...there, b: 2, c: 2 }]],
    ["whenMatched replace", merge({ whenMatched: "replace" }), [came], [came]],
    ["whenMatched keepExisting", merge({ whenMatched: "keepExisting" }), [came, fresh], [there, fresh]],
    ["whenMatched fail", merge({ whenMatched: "fail" }), [came], [there], { code: 11000 }],
    ["whenNotMatched insert", merge({ whenNotMatched: "insert" }), [fresh], [there, fresh]],
    [
      "whenNotMatched discard",
      merge({ whenNotMatched: "discard" }),
      [came, fresh],
      [{ ...there, b: 2, c: 2 }],
    ],
    ["whenNotMatched fail", merge({ whenNotMatched: "fail" }), [fresh], [there], { code: 13113 }],
    [
      "what was written before a failure stays",
      merge({ whenMatched: "fail" }),
      [fresh, came, { _id: 3 }],
      [there, fresh],
      { code: 11000 },
    ],
    [
      "into the collection of another database is by name",
      { $merge: { into: { db: "contract_merge_target", coll: COLLECTION } } },
      [fresh],
      [there],
    ],
    ["nothing is nothing", merge(), [], [there]],
  ]),
  ...writes(`${MODES}/on_fields_validation.js, requires_unique_index.js, nullish_values.js`, [
    [
      "on a field with a unique index",
      merge({ on: "k" }),
      [{ k: "x", b: 2 }],
      [{ ...keyed, b: 2 }],
      { documents: [keyed], indexes: unique },
    ],
    [
      "on several fields with a unique index, in any order",
      merge({ on: ["l", "k"] }),
      [{ k: "x", l: 1, b: 2 }],
      [{ _id: 1, k: "x", l: 1, b: 2 }],
      { documents: [{ _id: 1, k: "x", l: 1 }], indexes: [[{ k: 1, l: 1 }, { unique: true }]] },
    ],
    [
      "on a dotted field",
      merge({ on: "k.l" }),
      [{ k: { l: 1 }, b: 2 }],
      [{ _id: 1, k: { l: 1 }, b: 2 }],
      { documents: [{ _id: 1, k: { l: 1 } }], indexes: [[{ "k.l": 1 }, { unique: true }]] },
    ],
    ["on a field without one", merge({ on: "k" }), [{ k: "x" }], [there], { code: 51183 }],
    [
      "on a field with an index that is not unique",
      merge({ on: "k" }),
      [{ k: "x" }],
      [there],
      { code: 51183, indexes: [[{ k: 1 }]] },
    ],
    [
      "on a field with a partial index",
      merge({ on: "k" }),
      [{ k: "x" }],
      [there],
      { code: 51183, indexes: [[{ k: 1 }, { unique: true, partialFilterExpression: { a: 1 } }]] },
    ],
    [
      "on a field that is missing",
      merge({ on: "k" }),
      [{ b: 1 }],
      [keyed],
      { code: 51132, documents: [keyed], indexes: unique },
    ],
    [
      "on a field that is null",
      merge({ on: "k" }),
      [{ k: null }],
      [keyed],
      { code: 51132, documents: [keyed], indexes: unique },
    ],
    [
      "on a field that is an array",
      merge({ on: "k" }),
      [{ k: ["x"] }],
      [keyed],
      { code: 51132, documents: [keyed], indexes: unique },
    ],
    ["on an _id that is null", merge(), [{ _id: null, b: 1 }], [there], { code: 51132 }],
    [
      "changes no _id",
      merge({ on: "k", whenMatched: "replace" }),
      [{ _id: 7, k: "x" }],
      [keyed],
      { code: 66, documents: [keyed], indexes: unique },
    ],
    ["on a number", merge({ on: 1 }), [fresh], [there], { code: 51186 }],
  ]),
  ...writes(`${MERGE}, syntax`, [
    ["an unknown mode", merge({ whenMatched: "frobnicate" }), [fresh], [there], { code: 2 }],
    ["an unknown field", merge({ frobnicate: 1 }), [fresh], [there], { code: 40415 }],
    ["no target", { $merge: {} }, [fresh], [there], { code: 40414 }],
    ["a target that is a number", { $merge: 5 }, [fresh], [there], { code: 51182 }],
  ]),
  ...writes(OUT, [
    ["replaces what is there", { $out: COLLECTION }, [fresh, { _id: 3 }], [fresh, { _id: 3 }]],
    ["of nothing leaves nothing", { $out: COLLECTION }, [], []],
    [
      "leaves all as it was where an index forbids a document",
      { $out: COLLECTION },
      [
        { _id: 5, k: 1 },
        { _id: 6, k: 1 },
      ],
      [keyed],
      { code: 11000, documents: [keyed], indexes: unique },
    ],
    [
      "leaves all as it was where an _id comes twice",
      { $out: COLLECTION },
      [fresh, fresh],
      [there],
      { code: 11000 },
    ],
    ["of a number", { $out: 5 }, [fresh], [there], { code: 16990 }],
    [
      "of an unknown field",
      { $out: { db: "d", coll: "c", frobnicate: 1 } },
      [fresh],
      [there],
      { code: 40415 },
    ],
  ]),
  {
    name: "$merge into the collection it reads writes each document once",
    source: `${MODES}/merge_to_same_collection.js`,
    documents: [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ],
    run: {
      aggregate: [{ $project: { _id: { $add: ["$_id", 10] }, n: 1 } }, { $merge: { into: COLLECTION } }],
    },
    answer: [],
    after: [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 11, n: 1 },
      { _id: 12, n: 2 },
    ],
  },
  {
    name: "$out to the collection it reads replaces it",
    source: OUT,
    documents: [there, { _id: 2 }],
    run: { aggregate: [{ $match: { _id: 1 } }, { $out: COLLECTION }] },
    answer: [],
    after: [there],
  },
  ...(["$merge", "$out"] as const).map((stage): Case => ({
    name: `${stage} is the last stage or none`,
    source: MERGE,
    documents: [there],
    run: { aggregate: [{ [stage]: COLLECTION }, { $match: {} }] },
    refused: { code: 40601 },
    after: [there],
  })),
]);
