import { projects } from "./case.ts";
import { contract } from "./run.ts";

const PROJECT = "manual: tutorial/project-fields-from-query-results";
const SEMANTICS = "jstests/core/query/project/projection_semantics.js";
const SLICE = "jstests/core/query/project/slice1.js";
const ELEM_MATCH = "jstests/core/query/elemmatch/elemmatch_projection.js";
const POSITIONAL = "jstests/core/query/project/positional_projection.js";
const CONFLICTS = "jstests/core/query/project/projection_conflicts.js";
const COMPUTED = "manual: reference/method/db.collection.find, projection expressions";

const item = { item: "journal", status: "A", size: { h: 14, w: 21, uom: "cm" }, stock: [{ w: "A", qty: 5 }] };
const a = (value: unknown): { a: unknown } => ({ a: value });
const xy = {
  x: [
    { a: 1, b: 2 },
    { a: 2, c: 3 },
    { a: 1, d: 5 },
  ],
  y: [{ aa: 1 }, { aa: 2 }, { dd: 5 }],
};
const numbers = { a: [0, 1, 2, 3, 4, 5, -5, -4, -3, -2, -1], b: 1, c: 1 };

contract("projection", [
  ...projects(PROJECT, item, [
    [
      { item: 1, status: 1 },
      { _id: 1, item: "journal", status: "A" },
    ],
    [
      { status: 1, item: 1 },
      { _id: 1, item: "journal", status: "A" },
    ],
    [{ item: 1, _id: 0 }, { item: "journal" }],
    [
      { status: 0, stock: 0 },
      { _id: 1, item: "journal", size: { h: 14, w: 21, uom: "cm" } },
    ],
    [
      { _id: 0, status: 0, stock: 0 },
      { item: "journal", size: { h: 14, w: 21, uom: "cm" } },
    ],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, item],
    [{ "size.uom": 1 }, { _id: 1, size: { uom: "cm" } }],
    [{ size: { uom: 1 } }, { _id: 1, size: { uom: "cm" } }],
    [
      { "size.uom": 0, item: 0, status: 0, stock: 0 },
      { _id: 1, size: { h: 14, w: 21 } },
    ],
    [{ "stock.qty": 1 }, { _id: 1, stock: [{ qty: 5 }] }],
    [
      { item: true, stock: 1.5 },
      { _id: 1, item: "journal", stock: [{ w: "A", qty: 5 }] },
    ],
    [{ nothing: 1 }, { _id: 1 }],
    [{ nothing: 0 }, { _id: 1, ...item }],
    [{ item: 1, status: 0 }, 31254],
    [{ status: 0, item: 1 }, 31253],
    [{ "": 1 }, 40352],
    [{ "a.": 1 }, 40353],
    [{ "a..b": 1 }, 15998],
    [{ ".a": 1 }, 15998],
    [{ $a: 1 }, 16410],
    [{ "a.$b": 1 }, 16410],
    [{ item: {} }, 51270],
  ]),
  ...[
    [{ b: "demo", y: 1 }, { b: "demo" }],
    [{}, {}],
    [[], []],
    [
      [{}, {}],
      [{}, {}],
    ],
    [
      ["scalar", {}, "scalar", { c: 1 }],
      [{}, {}],
    ],
    [
      [{ b: 1, c: 1 }, { c: 2 }],
      [{ b: 1 }, {}],
    ],
    [[[]], [[]]],
    [[[1, 2, 3]], [[]]],
    [[[1, { b: 1 }, { b: 2, c: 2 }, "s"]], [[{ b: 1 }, { b: 2 }]]],
    [[null], []],
  ].flatMap(([before, seen]) => projects(SEMANTICS, a(before), [[{ "a.b": 1, _id: 0 }, a(seen)]])),
  ...projects(SEMANTICS, a("scalar"), [
    [{ "a.b": 1, _id: 0 }, {}],
    [{ "a.b": 0, _id: 0 }, a("scalar")],
  ]),
  ...[
    [{ b: 1, c: 2 }, { c: 2 }],
    [
      [{ b: 1 }, 5, [{ b: 2, c: 3 }]],
      [{}, 5, [{ c: 3 }]],
    ],
  ].flatMap(([before, seen]) => projects(SEMANTICS, a(before), [[{ "a.b": 0, _id: 0 }, a(seen)]])),
  ...projects(CONFLICTS, { a: { b: 1 } }, [
    [{ a: 1, "a.b": 1 }, 31249],
    [{ "a.b": 1, a: 1 }, 31250],
    [{ "a.b": 1, a: { b: { c: 1 } } }, 31249],
    [{ a: { b: { c: 1 } }, "a.b": 1 }, 31250],
    [{ "a.b": 1, "a.b.c": 1 }, 31249],
    [{ a: 0, "a.b": 0 }, 31249],
    [{ "a.b": 0, a: 0 }, 31250],
  ]),
  ...projects(SLICE, numbers, [
    [
      { a: { $slice: 3 }, _id: 0 },
      { a: [0, 1, 2], b: 1, c: 1 },
    ],
    [
      { a: { $slice: -3 }, _id: 0 },
      { a: [-3, -2, -1], b: 1, c: 1 },
    ],
    [
      { a: { $slice: [2, 3] }, _id: 0 },
      { a: [2, 3, 4], b: 1, c: 1 },
    ],
    [
      { a: { $slice: [-5, 4] }, _id: 0 },
      { a: [-5, -4, -3, -2], b: 1, c: 1 },
    ],
    [
      { a: { $slice: [-5, 10] }, _id: 0 },
      { a: [-5, -4, -3, -2, -1], b: 1, c: 1 },
    ],
    [
      { a: { $slice: 3 }, b: true },
      { _id: 1, a: [0, 1, 2], b: 1 },
    ],
    [
      { a: { $slice: 3 }, b: false },
      { _id: 1, a: [0, 1, 2], c: 1 },
    ],
    [{ b: { $slice: 1 } }, { _id: 1, ...numbers }],
    [
      { a: { $slice: 0 }, _id: 0 },
      { a: [], b: 1, c: 1 },
    ],
    [{ a: { $slice: [2, 0] } }, 28724],
    [{ a: { $slice: [2, -1] } }, 28724],
  ]),
  ...projects(SLICE, a([{ b: [1, 2, 3] }, [{ b: [1, 2, 3] }], 1, {}]), [
    [{ "a.b": { $slice: [1, 1] }, _id: 0 }, a([{ b: [2] }, [{ b: [1, 2, 3] }], 1, {}])],
  ]),
  ...projects(ELEM_MATCH, { ...xy, n: [1, 2, 4, 3, 5], s: { a: 1 } }, [
    [{ x: { $elemMatch: { a: 2 } }, _id: 0 }, { x: [{ a: 2, c: 3 }] }],
    [{ x: { $elemMatch: { a: { $ne: 1 } } } }, { _id: 1, x: [{ a: 2, c: 3 }] }],
    [{ x: { $elemMatch: { d: { $exists: true } } } }, { _id: 1, x: [{ a: 1, d: 5 }] }],
    [{ n: { $elemMatch: { $gt: 2, $lt: 4 } } }, { _id: 1, n: [3] }],
    [{ n: { $elemMatch: { $in: [100, 4] } } }, { _id: 1, n: [4] }],
    [{ n: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
    [{ s: { $elemMatch: { a: 1 } } }, { _id: 1 }],
    [
      { x: { $elemMatch: { a: 1 } }, y: { $elemMatch: { dd: 5 } } },
      { _id: 1, x: [{ a: 1, b: 2 }], y: [{ dd: 5 }] },
    ],
    [
      { x: { $elemMatch: { a: 1 } }, n: 1 },
      { _id: 1, n: [1, 2, 4, 3, 5], x: [{ a: 1, b: 2 }] },
    ],
    [
      { x: { $elemMatch: { a: 2 } }, n: 0, y: 0, s: 0 },
      { _id: 1, x: [{ a: 2, c: 3 }] },
    ],
    [{ "x.a": { $elemMatch: { b: 1 } } }, 31255],
    [{ x: { $elemMatch: 1 } }, 31274],
  ]),
  ...projects(
    POSITIONAL,
    {
      ...xy,
      deep: {
        y: [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
      },
      s: 1,
    },
    [
      [{ "x.$": 1, _id: 0 }, { x: [{ a: 2, c: 3 }] }, { "x.a": 2 }],
      [{ "x.$": 1, _id: 0 }, { x: [{ a: 1, b: 2 }] }, { "x.a": 1 }],
      [{ "y.$": 1, _id: 0 }, { y: [{ dd: 5 }] }, { "y.dd": 5 }],
      [{ "deep.y.$": 1, _id: 0 }, { deep: { y: [{ a: 1, b: 1 }] } }, { "deep.y.a": 1 }],
      [{ "x.$": 1, _id: 0 }, { x: [{ a: 2, c: 3 }] }, { x: { $elemMatch: { a: { $gt: 1 } } } }],
      [{ "x.$": 1, s: 1, _id: 0 }, { x: [{ a: 2, c: 3 }], s: 1 }, { "x.a": 2 }],
      [{ "y.$": 1, _id: 0 }, { y: [{ aa: 2 }] }, { "x.a": 2 }],
      [{ "y.$": 1, _id: 0 }, { y: [{ dd: 5 }] }, { $and: [{ "x.b": 2 }, { "x.c": 3 }, { "x.d": 5 }] }],
      [{ "g.$": 1, _id: 0 }, {}, {}],
      [{ "x.$": 1 }, 51246, {}],
      [{ "x.$": 1, s: 0 }, 31254, { "x.a": 2 }],
      [{ "x.$": 1, "y.$": 1 }, 31276, { "x.a": 1, "y.aa": 1 }],
      [{ "x.$": { $slice: 1 } }, 31271, { "x.a": 1 }],
    ],
  ),
  ...projects(COMPUTED, { s: "apple", n: 2, list: [{ v: 1 }, { v: 2 }] }, [
    [{ _id: 0, twice: { $multiply: ["$n", 2] } }, { twice: 4 }],
    [{ name: "$s" }, { _id: 1, name: "apple" }],
    [
      { _id: 0, vs: "$list.v", n: 1 },
      { n: 2, vs: [1, 2] },
    ],
    [{ _id: 0, word: { $literal: 1 } }, { word: 1 }],
    [{ _id: 0, text: "plain" }, { text: "plain" }],
    [{ _id: 0, gone: "$nothing", n: 1 }, { n: 2 }],
    [{ _id: 0, "list.v2": { $add: ["$n", 1] } }, { list: [{ v2: 3 }, { v2: 3 }] }],
    [{ _id: "$s" }, { _id: "apple" }],
    [{ n: 0, twice: { $add: ["$n", 1] } }, 31252],
    [{ n: 0, twice: "$n" }, 31310],
    [{ twice: "$n", n: 0 }, 31254],
    [{ _id: 0, x: { $frobnicate: 1 } }, 31325],
  ]),
]);
