import { finds } from "./case.ts";
import { contract } from "./run.ts";

const ARRAYS = "manual: tutorial/query-arrays";
const OF_DOCUMENTS = "manual: tutorial/query-array-of-documents";
const ALL = "manual: reference/operator/query/all";
const ELEM_MATCH = "manual: reference/operator/query/elemMatch";

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

contract("query: arrays", [
  ...finds(ARRAYS, inventory, [
    [{ tags: ["red", "blank"] }, ["notebook"]],
    [{ tags: { $all: ["red", "blank"] } }, ["journal", "notebook", "paper", "planner"]],
    [{ tags: "red" }, ["journal", "notebook", "paper", "planner"]],
    [{ dim: { $gt: 25 } }, ["planner"]],
    [{ dim: { $gt: 15, $lt: 20 } }, ["journal", "notebook", "paper", "postcard"]],
    [{ dim: { $elemMatch: { $gt: 22, $lt: 30 } } }, ["planner"]],
    [{ "dim.1": { $gt: 25 } }, ["planner"]],
    [{ tags: { $size: 3 } }, ["paper"]],
    [{ tags: { $ne: "red" } }, ["postcard"]],
    [{ tags: { $nin: ["red", "green"] } }, ["postcard"]],
    [{ tags: { $in: ["blue", "plain"] } }, ["paper", "postcard"]],
    [{ tags: { $in: [["blue"]] } }, ["postcard"]],
    [{ tags: { $not: { $size: 2 } } }, ["paper", "postcard"]],
    [{ tags: { $gt: ["red"] } }, ["notebook", "paper"]],
    [{ tags: { $regex: "^b" } }, ["journal", "notebook", "paper", "planner", "postcard"]],
  ]),
  ...finds(OF_DOCUMENTS, stock, [
    [{ instock: { w: "A", qty: 5 } }, ["journal"]],
    [{ instock: { qty: 5, w: "A" } }, []],
    [{ "instock.qty": { $lte: 20 } }, ["journal", "notebook", "paper", "planner", "postcard"]],
    [{ "instock.0.qty": { $lte: 20 } }, ["journal", "notebook", "postcard"]],
    [{ instock: { $elemMatch: { qty: 5, w: "A" } } }, ["journal"]],
    [{ instock: { $elemMatch: { qty: { $gt: 10, $lte: 20 } } } }, ["journal", "paper", "postcard"]],
    [{ "instock.qty": { $gt: 10, $lte: 20 } }, ["journal", "paper", "planner", "postcard"]],
    [{ "instock.qty": 5, "instock.w": "A" }, ["journal", "planner"]],
    [{ instock: { $not: { $elemMatch: { w: "A" } } } }, ["notebook", "postcard"]],
    [{ "instock.w": { $ne: "C" } }, ["paper", "planner"]],
    [{ instock: { $elemMatch: { w: { $ne: "C" } } } }, ["journal", "paper", "planner", "postcard"]],
    [{ instock: { $elemMatch: { $or: [{ qty: 60 }, { qty: 35 }] } } }, ["paper", "postcard"]],
  ]),
  ...finds("jstests/core/query/array/array_match1.js, arrayfind6.js", nested, [
    [{ a: [1, 2] }, [1]],
    [{ a: 3 }, []],
    [{ "a.0": 1 }, [1]],
    [{ "a.0": [1, 2] }, [1]],
    [{ "a.0.1": 2 }, [1]],
    [{ a: { $elemMatch: { $elemMatch: { $gt: 2 } } } }, [1]],
    [{ a: { $elemMatch: { 0: 3 } } }, [1]],
    [{ "a.b.c": 3 }, [2]],
    [{ "a.b.c": 1 }, [2, 3]],
    [{ "a.b.0.c": 3 }, [2]],
    [{ "a.1.b.c": 3 }, [2]],
    [{ "a.0": "zero" }, [4]],
    [{ "a.1": "first" }, [4]],
    [{ "a.b": 1 }, []],
    [{ "a.0.b": 1 }, [5]],
    [{ "a.b": { $elemMatch: { c: 2 } } }, [2]],
    [{ a: { $elemMatch: { b: { $elemMatch: { c: 3 } } } } }, [2]],
  ]),
  ...finds(
    ALL,
    [
      { _id: 1, a: [1, 2, 3] },
      { _id: 2, a: 1 },
      { _id: 3, a: [[1, 2]] },
      { _id: 4, a: [null] },
      { _id: 5 },
      { _id: 6, a: ["ab", "cd"] },
    ],
    [
      [{ a: { $all: [1, 2] } }, [1]],
      [{ a: { $all: [1] } }, [1, 2]],
      [{ a: { $all: [[1, 2]] } }, [3]],
      [{ a: { $all: [] } }, []],
      [{ a: { $all: [null] } }, [4, 5]],
      [{ a: { $all: [/^a/, /^c/] } }, [6]],
      [{ a: { $not: { $all: [1, 2] } } }, [2, 3, 4, 5, 6]],
      [{ a: { $all: 1 } }, 2],
      [{ a: { $all: [{ $gt: 1 }] } }, 2],
      [{ a: { $all: [{ $elemMatch: { $gt: 1, $lt: 3 } }, { $elemMatch: { $gt: 2 } }] } }, [1]],
    ],
  ),
  ...finds(
    ELEM_MATCH,
    [
      { _id: 1, r: [82, 85, 88] },
      { _id: 2, r: [75, 88, 89] },
      { _id: 3, r: 82 },
      { _id: 4, r: [] },
      { _id: 5, r: [{}, 1] },
    ],
    [
      [{ r: { $elemMatch: { $gte: 80, $lt: 85 } } }, [1]],
      [{ r: { $gte: 80, $lt: 85 } }, [1, 2, 3]],
      [{ r: { $elemMatch: {} } }, [5]],
      [{ r: { $elemMatch: { $exists: true } } }, [1, 2, 5]],
      [{ r: { $elemMatch: { $not: { $gte: 80 } } } }, [2, 5]],
      [{ r: { $elemMatch: { $nin: [82, 85, 88, 89] } } }, [2, 5]],
      [{ r: { $elemMatch: { $in: [75, 1] } } }, [2, 5]],
      [{ r: { $elemMatch: { $ne: 82 } } }, [1, 2, 5]],
      [{ r: { $elemMatch: 1 } }, 2],
      [{ r: { $elemMatch: { $frobnicate: 1 } } }, 2],
    ],
  ),
  ...finds(
    "manual: reference/operator/query/size",
    [{ _id: 1, a: [] }, { _id: 2, a: [[1, 2]] }, { _id: 3, a: "ab" }, { _id: 4 }],
    [
      [{ a: { $size: 0 } }, [1]],
      [{ a: { $size: 1 } }, [2]],
      [{ a: { $size: 2 } }, []],
      [{ a: { $size: 1.0 } }, [2]],
      [{ a: { $size: -1 } }, 2],
      [{ a: { $size: "1" } }, 2],
      [{ a: { $size: 1.5 } }, 2],
    ],
  ),
]);
