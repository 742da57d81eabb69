import { projects } from "./case.ts";
import { contract } from "./run.ts";

const PROJECT = "manual: tutorial/project-fields-from-query-results";
const SEMANTICS = "jstests/core/query/project/projection_semantics.js";
const CONFLICTS = "jstests/core/query/project/projection_conflicts.js";

const item = { item: "journal", status: "A", size: { h: 14, w: 21, uom: "cm" }, stock: [{ w: "A", qty: 5 }] };
const a = (value: unknown): { a: unknown } => ({ a: value });
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
  ...projects(PROJECT, { _x: 1 }, [[{ "_id.x": 1 }, {}]]),
]);
