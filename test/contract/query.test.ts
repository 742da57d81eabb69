import { BARE, finds } from "./case.ts";
import { contract } from "./run.ts";

const ARRAYS = "manual: tutorial/query-arrays";
const OF_DOCUMENTS = "manual: tutorial/query-array-of-documents";
const EXISTS = "manual: reference/operator/query/exists";
const NULL = "jstests/core/query/null_query_semantics.js, as of 7.0";
const LOGICAL = "manual: reference/operator/query-logical";

const inventory = [
  { _id: "journal", qty: 25, tags: ["blank", "red"], dim: [14, 21] },
  { _id: "notebook", qty: 50, tags: ["red", "blank"], dim: [14, 21] },
  { _id: "paper", qty: 100, tags: ["red", "blank", "plain"], dim: [14, 21] },
  { _id: "planner", qty: 75, tags: ["blank", "red"], dim: [22.85, 30] },
  { _id: "postcard", qty: 45, tags: ["blue"], dim: [10, 15.25] },
];
const stock = [
  {
    _id: "journal",
    instock: [
      { w: "A", qty: 5 },
      { w: "C", qty: 15 },
    ],
  },
  { _id: "notebook", instock: [{ w: "C", qty: 5 }] },
  {
    _id: "paper",
    instock: [
      { w: "A", qty: 60 },
      { w: "B", qty: 15 },
    ],
  },
  {
    _id: "planner",
    instock: [
      { w: "A", qty: 40 },
      { w: "B", qty: 5 },
    ],
  },
  {
    _id: "postcard",
    instock: [
      { w: "B", qty: 15 },
      { w: "C", qty: 35 },
    ],
  },
];
const nested = [
  { _id: 1, a: [[1, 2], [3]] },
  { _id: 2, a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: [{ c: 3 }] }] },
  { _id: 3, a: { b: [{ c: 1 }] } },
  { _id: 4, a: [{ 0: "zero" }, "first"] },
  { _id: 5, a: [[{ b: 1 }]] },
];

const nulls = [
  { _id: "empty", a: {} },
  { _id: "null", a: null },
  { _id: "number", a: 4 },
  { _id: "sub", a: { b: "hi" } },
  { _id: "subnull", a: { b: null } },
  { _id: "without" },
];
const nullsInArrays = [
  { _id: "[[]]", a: [[]] },
  { _id: "[]", a: [] },
  { _id: "[b]", a: [{ b: 1 }, { b: 3 }] },
  { _id: "[bnull]", a: [{ b: null }, { b: 3 }] },
  { _id: "[bmissing]", a: [{ b: 3 }, {}] },
  { _id: "[nulls]", a: [null, null] },
  { _id: "[values]", a: [1, "string", 4] },
];

contract("queries", [
  ...finds(ARRAYS, inventory, [
    [{ tags: ["red", "blank"] }, ["notebook"]],
    [{ tags: "red" }, ["journal", "notebook", "paper", "planner"]],
    [{ dim: { $gt: 25 } }, ["planner"]],
    [{ dim: { $gt: 15, $lt: 20 } }, ["journal", "notebook", "paper", "postcard"]],
    [{ "dim.1": { $gt: 25 } }, ["planner"]],
    [{ tags: { $ne: "red" } }, ["postcard"]],
    [{ tags: { $nin: ["red", "green"] } }, ["postcard"]],
    [{ tags: { $in: ["blue", "plain"] } }, ["paper", "postcard"]],
    [{ tags: { $in: [["blue"]] } }, ["postcard"]],
    [{ tags: { $gt: ["red"] } }, ["notebook", "paper"]],
  ]),
  ...finds(OF_DOCUMENTS, stock, [
    [{ instock: { w: "A", qty: 5 } }, ["journal"]],
    [{ instock: { qty: 5, w: "A" } }, []],
    [{ "instock.qty": { $lte: 20 } }, ["journal", "notebook", "paper", "planner", "postcard"]],
    [{ "instock.0.qty": { $lte: 20 } }, ["journal", "notebook", "postcard"]],
    [{ "instock.qty": { $gt: 10, $lte: 20 } }, ["journal", "paper", "planner", "postcard"]],
    [{ "instock.qty": 5, "instock.w": "A" }, ["journal", "planner"]],
    [{ "instock.w": { $ne: "C" } }, ["paper", "planner"]],
  ]),
  ...finds("jstests/core/query/array/array_match1.js, arrayfind6.js", nested, [
    [{ a: [1, 2] }, [1]],
    [{ a: 3 }, []],
    [{ "a.0": 1 }, [1]],
    [{ "a.0": [1, 2] }, [1]],
    [{ "a.0.1": 2 }, [1]],
    [{ "a.b.c": 3 }, [2]],
    [{ "a.b.c": 1 }, [2, 3]],
    [{ "a.b.0.c": 3 }, [2]],
    [{ "a.1.b.c": 3 }, [2]],
    [{ "a.0": "zero" }, [4]],
    [{ "a.1": "first" }, [4]],
    [{ "a.b": 1 }, []],
    [{ "a.0.b": 1 }, [5]],
  ]),
  ...finds(NULL, nulls, [
    [{ a: { $eq: null } }, ["null", "without"]],
    [{ a: null }, ["null", "without"]],
    [{ a: { $ne: null } }, ["empty", "number", "sub", "subnull"]],
    [{ a: { $in: [null, 4] } }, ["null", "number", "without"]],
    [{ $or: [{ a: null }, { a: 4 }] }, ["null", "number", "without"]],
    [{ a: { $nin: [null, 4] } }, ["empty", "sub", "subnull"]],
    [{ a: { $exists: false } }, ["without"]],
    [{ "a.b": { $eq: null } }, ["empty", "null", "number", "subnull", "without"]],
    [{ "a.b": { $ne: null } }, ["sub"]],
    [{ "a.b": { $exists: false } }, ["empty", "null", "number", "without"]],
  ]),
  ...finds(
    NULL,
    [...nulls, ...nullsInArrays],
    [
      [{ a: null }, ["[nulls]", "null", "without"]],
      [{ "a.b": null }, ["[bmissing]", "[bnull]", "empty", "null", "number", "subnull", "without"]],
      [
        { "a.b": { $exists: false } },
        ["[[]]", "[]", "[nulls]", "[values]", "empty", "null", "number", "without"],
      ],
    ],
  ),
  ...finds(
    EXISTS,
    [{ _id: 1, a: 1 }, { _id: 2, a: null }, { _id: 3 }, { _id: 4, a: [] }, { _id: 5, a: { b: 1 } }],
    [
      [{ a: { $exists: true } }, [1, 2, 4, 5]],
      [{ a: { $exists: false } }, [3]],
      [{ a: { $exists: 1 } }, [1, 2, 4, 5]],
      [{ a: { $exists: 0 } }, [3]],
      [{ a: { $exists: true, $ne: null } }, [1, 4, 5]],
      [{ a: { $exists: true, $nin: [1, null] } }, [4, 5]],
      [{ "a.b": { $exists: true } }, [5]],
      [{ "a.b": { $exists: false } }, [1, 2, 3, 4]],
    ],
  ),
  ...finds(
    LOGICAL,
    [
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 2 },
      { _id: 3, b: 3 },
    ],
    [
      [{ $and: [{ a: 1 }, { b: 1 }] }, [1]],
      [{ $or: [{ a: 2 }, { b: 3 }] }, [2, 3]],
      [{ $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { $or: [{ b: 1 }, { b: 3 }] }] }, [1]],
      [{ $or: [{ a: 1, b: 1 }, { $and: [{ b: { $gt: 1 } }, { a: null }] }] }, [1, 3]],
      [{ $and: [] }, 2, BARE],
      [{ $or: {} }, 2],
      [{ $or: [5] }, 2],
      [{ $frobnicate: 1 }, 2],
      [{ a: { $frobnicate: 1 } }, 2],
      [{ a: { $in: 1 } }, 2],
      [{ a: { $in: [{ $gt: 1 }] } }, 2],
      [{ a: { $nin: { b: 1 } } }, 2],
    ],
  ),
]);
