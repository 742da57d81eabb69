import { BSONRegExp, Long } from "bson";
import { changes } from "./case.ts";
import { contract } from "./run.ts";

const SET = "manual: reference/operator/update/set";
const UNSET = "manual: reference/operator/update/unset";
const RENAME = "manual: reference/operator/update/rename";
const MIN_MAX =
  "manual: reference/operator/update/min, …/max; jstests/core/write/update/update_min_max_examples.js";
const CONFLICT = "manual: reference/operator/update, behavior; error 40 ConflictingUpdateOperators";
const PIPELINE =
  "manual: tutorial/update-documents-with-aggregation-pipeline; jstests/core/write/update/update_with_pipeline.js";
const bare = { bareOnly: true };

contract("update: fields", [
  ...changes(SET, [
    [{ q: 250, d: { m: 1 } }, { $set: { q: 500, "d.n": 2, e: [1] } }, { q: 500, d: { m: 1, n: 2 }, e: [1] }],
    [{ a: 1 }, { $set: { b: 1, c: 1 } }, { a: 1, b: 1, c: 1 }],
    [{}, { $set: { z: 1, b: 2, a: 3 } }, { a: 3, b: 2, z: 1 }],
    [{}, { $set: { "x.y.z": 1 } }, { x: { y: { z: 1 } } }],
    [{ t: ["a", "b"] }, { $set: { "t.1": "B", "t.3": "d" } }, { t: ["a", "B", null, "d"] }],
    [{ t: [{ x: 1 }] }, { $set: { "t.0.x": 2, "t.0.y": 3 } }, { t: [{ x: 2, y: 3 }] }],
    [{ t: { 0: "a" } }, { $set: { "t.1": "b" } }, { t: { 0: "a", 1: "b" } }],
    [{ a: 1 }, { $set: { a: { b: null } } }, { a: { b: null } }],
    [{ a: 1 }, { $set: { a: new BSONRegExp("x", "i") } }, { a: new BSONRegExp("x", "i") }],
    [{ a: 1 }, { $set: {} }, { a: 1 }],
    [{ a: 1 }, { $set: { _id: 1 } }, { a: 1 }],
    [{ a: 1 }, { $set: { _id: 2 } }, 66],
    [{ a: 1 }, { $unset: { _id: 1 } }, 66],
    [{ a: 1 }, { $inc: { _id: 1 } }, 66, bare],
    [{ a: 1 }, { $rename: { _id: "b" } }, 66],
    [{ a: 5 }, { $rename: { a: "_id" } }, 66],
    [{ a: 1 }, { $set: { "a.b": 1 } }, 28, { message: /Cannot create field 'b' in element \{a: 1\}/ }],
    [{ a: null }, { $set: { "a.b": 1 } }, 28],
    [{ a: [1] }, { $set: { "a.b": 1 } }, 28],
    [{ a: [1] }, { $set: { "a.0.b": 1 } }, 28],
    [{ a: 1 }, { $set: { "": 1 } }, 56],
    [{ a: 1 }, { $set: { "b.": 1 } }, 56],
    [{ a: 1 }, { $set: { ".b": 1 } }, 56],
    [{ a: 1 }, { $set: { "b..c": 1 } }, 56],
    [{ a: 1 }, { $set: 5 }, 9],
    [{ a: 1 }, { $frobnicate: { a: 1 } }, 9],
    [{ a: [] }, { $set: { "a.1500001": 1 } }, 2],
  ]),
  ...changes(UNSET, [
    [{ a: 1, b: 2 }, { $unset: { a: "" } }, { b: 2 }],
    [{ a: 1, b: 2 }, { $unset: { a: 0, c: 1 } }, { b: 2 }],
    [{ a: { b: 1, c: 2 } }, { $unset: { "a.b": 1 } }, { a: { c: 2 } }],
    [{ a: { b: 1 } }, { $unset: { "a.b": 1 } }, { a: {} }],
    [{ a: [1, 2, 3] }, { $unset: { "a.1": 1 } }, { a: [1, null, 3] }],
    [{ a: [1] }, { $unset: { "a.5": 1 } }, { a: [1] }],
    [{ a: 1 }, { $unset: { "a.b.c": 1 } }, { a: 1 }],
  ]),
  ...changes(RENAME, [
    [{ a: 1, b: 2 }, { $rename: { a: "c" } }, { b: 2, c: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: "b" } }, { b: 1 }],
    [{ a: { b: 1, c: 2 } }, { $rename: { "a.b": "d.e" } }, { a: { c: 2 }, d: { e: 1 } }],
    [{ a: 1 }, { $rename: { x: "y" } }, { a: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: "x", b: "y" } }, { x: 1, y: 2 }],
    [{ a: 1 }, { $rename: { a: "a" } }, 2],
    [{ a: { b: 1 } }, { $rename: { a: "a.b" } }, 2],
    [{ a: 1 }, { $rename: { a: 5 } }, 2, bare],
    [{ a: [{ b: 1 }] }, { $rename: { "a.0.b": "c" } }, 2],
    [{ a: 1, c: [{}] }, { $rename: { a: "c.0.b" } }, 2],
    [
      { a: [1] },
      { $rename: { "a.$[]": "b" } },
      2,
      { message: /source field for \$rename may not be dynamic/ },
    ],
    [
      { a: 1, b: [1] },
      { $rename: { a: "b.$[]" } },
      2,
      { message: /destination field for \$rename may not be dynamic/ },
    ],
  ]),
  ...changes(MIN_MAX, [
    [{ a: 5 }, { $min: { a: 3 } }, { a: 3 }],
    [{ a: 5 }, { $min: { a: 8 } }, { a: 5 }],
    [{ a: 5 }, { $max: { a: 8 } }, { a: 8 }],
    [{ a: 5 }, { $max: { a: 3 } }, { a: 5 }],
    [{}, { $min: { a: 3 }, $max: { b: 3 } }, { a: 3, b: 3 }],
    [{ a: "x" }, { $max: { a: 5 } }, { a: "x" }],
    [{ a: "x" }, { $min: { a: 5 } }, { a: 5 }],
    [{ a: null }, { $min: { a: 1 } }, { a: null }],
    [{ a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
    [{ a: { b: 2 } }, { $max: { a: { b: 3 } } }, { a: { b: 3 } }],
    [{ a: Long.fromNumber(5) }, { $min: { a: 5 } }, { a: Long.fromNumber(5) }],
  ]),
  ...changes(CONFLICT, [
    [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40, bare],
    [{ a: 1 }, { $set: { a: 1 }, $unset: { "a.b": 1 } }, 40],
    [{ a: 1 }, { $set: { "a.b": 1, a: 1 } }, 40],
    [{ a: 1 }, { $rename: { a: "b" }, $set: { b: 1 } }, 40],
    [{ a: [1] }, { $push: { a: 1 }, $set: { "a.0": 1 } }, 40],
    [{ a: [1, 2] }, { $set: { "a.0": 5, "a.1": 6 } }, { a: [5, 6] }],
    [{ a: 1 }, { $set: { a: 2 }, $setOnInsert: { b: 1 } }, { a: 2 }],
  ]),
  ...changes(PIPELINE, [
    [{ a: 1, b: 2 }, [{ $set: { sum: { $add: ["$a", "$b"] } } }], { a: 1, b: 2, sum: 3 }],
    [{ a: 1, b: 2 }, [{ $set: { a: "$b", b: "$a" } }], { a: 2, b: 1 }],
    [{ a: 1, b: 2 }, [{ $unset: ["b"] }], { a: 1 }],
    [{ a: 1, b: 2 }, [{ $project: { b: 1 } }], { b: 2 }],
    [{ a: { x: 1 } }, [{ $replaceWith: { $mergeObjects: ["$$ROOT", "$a"] } }], { a: { x: 1 }, x: 1 }],
    [
      { a: 1 },
      [{ $addFields: { b: { $cond: [{ $gt: ["$a", 0] }, "pos", "neg"] } } }, { $unset: "a" }],
      { b: "pos" },
    ],
    [{ a: 1 }, [{ $set: { b: "$nothing" } }], { a: 1 }],
    [{ a: 1 }, [{ $set: { _id: 5 } }], 66],
    [{ a: 1 }, [{ $match: { a: 1 } }], 72],
    [{ a: 1 }, [{ $group: { _id: 1 } }], 72],
    [{ a: 1 }, [{ $frobnicate: 1 }], 40324],
    [{ a: 1 }, [{ $set: { b: 1 } }], 9, { arrayFilters: [{ x: 1 }] }],
  ]),
]);
