// oxlint-disable no-thenable -- "then" is a field of $cond.
import { Double } from "bson";
import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const PATHS = "manual: reference/aggregation-variables; src/mongo/db/pipeline/expression.cpp, parse";
const doc = {
  a: 1,
  s: "Hello Wörld",
  list: [3, 1, 2],
  docs: [
    { k: "x", v: 1 },
    { k: "y", v: 2 },
  ],
  nested: [[{ b: 1 }], { b: 2 }],
  o: { p: { q: 5 }, r: null },
  n: null,
  t: true,
};

const cases: Case[] = [
  ...computes(PATHS, doc, [
    ["$docs.v", [1, 2]],
    ["$list.v", []],
    ["$nested.b", [2]],
    ["$o.p.q", 5],
    ["$o.missing.q", undefined],
    ["$$ROOT.o.p", { q: 5 }],
    [
      ["$a", "$missing", "$n"],
      [1, null, null],
    ],
    [[{ x: { y: "$a" }, z: "$missing" }], [{ x: { y: 1 } }]],
    [{ $literal: { $add: [1, 2] } }, { $add: [1, 2] }],
    ["$", 0, 16872],
    ["$a..b", 0, 15998],
    ["$a.$b", 0, 16410],
    ["$$nobody", 0, 17276],
    [[{ x: { y: 1, $add: [1, 2] } }], 0, 16410],
    [[{ "y.z": 1 }], 0, 16412],
    [[{ $add: [1, 2], $eq: [1, 2] }], 0, 15983],
    [[{ $frobnicate: 1 }], 0, 168],
  ]),
  ...computes(`${at}eq, …/cmp, …/gt`, doc, [
    [{ $eq: ["$a", 1] }, true],
    [{ $eq: ["$a", new Double(1)] }, true],
    [{ $eq: ["$n", null] }, true],
    [{ $eq: ["$missing", null] }, false],
    [{ $ne: ["$missing", null] }, true],
    [{ $gt: ["$s", 5] }, true],
    [{ $gte: ["$a", 1] }, true],
    [{ $lte: ["$a", 0] }, false],
    [{ $lt: ["$n", 0] }, true],
    [{ $lt: ["$missing", null] }, true],
    [{ $gt: ["$list", "$docs"] }, false],
    [{ $cmp: ["$a", 2] }, -1],
    [{ $cmp: ["b", "a"] }, 1],
    [{ $eq: ["$a"] }, 0, 16020],
  ]),
  ...computes(`${at}and, …/or, …/not, …/cond, …/ifNull`, doc, [
    [{ $and: [true, "$a"] }, true],
    [{ $and: [] }, true],
    [{ $and: ["$n", true] }, false],
    [{ $and: [false, { $divide: [1, "$n"] }] }, false],
    [{ $or: [] }, false],
    [{ $or: ["$n", 0, "$missing"] }, false],
    [{ $or: ["", false] }, true],
    [{ $or: "$a" }, true],
    [{ $not: ["$a"] }, false],
    [{ $not: "$missing" }, true],
    [{ $not: [1, 2] }, 0, 16020],
    [{ $cond: ["$t", "yes", "no"] }, "yes"],
    [{ $cond: { if: "$n", then: 1, else: 2 } }, 2],
    [{ $cond: { if: true, then: 1, else: { $divide: [1, "$n"] } } }, 1],
    [{ $cond: [1, 2] }, 0, 16020],
    [{ $cond: { then: 1, else: 1 } }, 0, 17080],
    [{ $cond: { if: 1, else: 1 } }, 0, 17081],
    [{ $cond: { if: 1, then: 2 } }, 0, 17082],
    [{ $cond: { if: 1, then: 1, else: 1, x: 1 } }, 0, 17083],
    [{ $ifNull: ["$missing", "$n", 7] }, 7],
    [{ $ifNull: ["$a", 7] }, 1],
    [{ $ifNull: ["$n", "$missing"] }, undefined],
    [{ $ifNull: ["$n"] }, 0, 1257300],
  ]),
];

contract("expressions", cases);
