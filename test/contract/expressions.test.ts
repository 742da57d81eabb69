// oxlint-disable no-thenable -- "then" is a field of $cond and $switch.
import { Double } from "bson";
import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const doc = {
  a: 1,
  s: "Hello Wörld",
  list: [3, 1, 2],
  docs: [
    { k: "x", v: 1 },
    { k: "y", v: 2 },
  ],
  o: { p: { q: 5 }, r: null },
  n: null,
  t: true,
  d: new Date("2024-02-29T12:34:56.789Z"),
};

const cases: Case[] = [
  ...computes(`${at}eq, …/cmp, …/gt`, doc, [
    [{ $eq: ["$a", 1] }, true],
    [{ $eq: ["$a", new Double(1)] }, true],
    [{ $eq: ["$n", null] }, true],
    [{ $eq: ["$missing", null] }, false],
    [{ $ne: ["$missing", null] }, true],
    [{ $gt: ["$s", 5] }, true],
    [{ $lt: ["$n", 0] }, true],
    [{ $lt: ["$missing", null] }, true],
    [{ $gt: ["$list", "$docs"] }, false],
    [{ $cmp: ["$a", 2] }, -1],
    [{ $cmp: ["b", "a"] }, 1],
    [{ $eq: ["$a"] }, 0, 16020],
  ]),
  ...computes(`${at}and, …/cond, …/switch, …/ifNull`, doc, [
    [{ $and: [true, "$a"] }, true],
    [{ $and: [] }, true],
    [{ $and: ["$n", true] }, false],
    [{ $or: [] }, false],
    [{ $or: ["$n", 0, "$missing"] }, false],
    [{ $or: ["", false] }, true],
    [{ $not: ["$n"] }, true],
    [{ $not: [[]] }, false],
    [{ $cond: ["$t", "yes", "no"] }, "yes"],
    [{ $cond: { if: "$n", then: 1, else: 2 } }, 2],
    [{ $cond: { if: 1, then: 2 } }, 0, 17082],
    [{ $ifNull: ["$missing", "$n", 7] }, 7],
    [{ $ifNull: ["$a", 7] }, 1],
    [
      {
        $switch: {
          branches: [
            { case: "$n", then: 1 },
            { case: "$t", then: 2 },
          ],
          default: 3,
        },
      },
      2,
    ],
    [{ $switch: { branches: [{ case: false, then: 1 }], default: 3 } }, 3],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 0, 40066],
  ]),
  ...computes(`${at}arrayElemAt, …/filter, …/map, …/reduce`, doc, [
    [{ $arrayElemAt: ["$list", 0] }, 3],
    [{ $arrayElemAt: ["$list", -1] }, 2],
    [{ $arrayElemAt: ["$list", 9] }, undefined],
    [{ $arrayElemAt: ["$n", 0] }, null],
    [{ $arrayElemAt: ["$a", 0] }, 0, 28689],
    [{ $first: "$list" }, 3],
    [{ $last: "$list" }, 2],
    [{ $size: "$list" }, 3],
    [{ $size: "$missing" }, 0, 17124],
    [{ $size: "$a" }, 0, 17124],
    [{ $isArray: "$list" }, true],
    [{ $isArray: ["$a"] }, false],
    [{ $concatArrays: ["$list", [9]] }, [3, 1, 2, 9]],
    [{ $concatArrays: ["$list", "$n"] }, null],
    [{ $concatArrays: ["$list", 1] }, 0, 28664],
    [{ $slice: ["$list", 2] }, [3, 1]],
    [{ $slice: ["$list", -2] }, [1, 2]],
    [{ $slice: ["$list", 1, 1] }, [1]],
    [{ $slice: ["$list", -3, 2] }, [3, 1]],
    [{ $reverseArray: "$list" }, [2, 1, 3]],
    [{ $in: [1, "$list"] }, true],
    [{ $in: [1, "$a"] }, 0, 40081],
    [{ $indexOfArray: ["$list", 2] }, 2],
    [{ $indexOfArray: ["$list", 9] }, -1],
    [{ $filter: { input: "$list", as: "x", cond: { $gt: ["$$x", 1] } } }, [3, 2]],
    [{ $filter: { input: "$list", cond: { $gt: ["$$this", 1] }, limit: 1 } }, [3]],
    [{ $filter: { input: "$n", cond: true } }, null],
    [{ $filter: { input: "$a", cond: true } }, 0, 28651],
    [{ $map: { input: "$list", as: "x", in: { $add: ["$$x", "$a"] } } }, [4, 2, 3]],
    [{ $map: { input: "$missing", in: "$$this" } }, null],
    [{ $map: { input: "$list", in: "$$this.nope" } }, [null, null, null]],
    [{ $reduce: { input: "$list", initialValue: 0, in: { $add: ["$$value", "$$this"] } } }, 6],
    [{ $range: [0, 5, 2] }, [0, 2, 4]],
    [{ $range: [5, 0, -2] }, [5, 3, 1]],
    [{ $range: [0, 5, 0] }, 0, 34449],
    [{ $zip: { inputs: ["$list", ["a"]] } }, [[3, "a"]]],
    [
      { $zip: { inputs: ["$list", ["a"]], useLongestLength: true, defaults: [0, "z"] } },
      [
        [3, "a"],
        [1, "z"],
        [2, "z"],
      ],
    ],
    [{ $sortArray: { input: "$list", sortBy: 1 } }, [1, 2, 3]],
    [
      { $sortArray: { input: "$docs", sortBy: { v: -1 } } },
      [
        { k: "y", v: 2 },
        { k: "x", v: 1 },
      ],
    ],
    [{ $arrayToObject: "$docs" }, { x: 1, y: 2 }],
    [
      {
        $arrayToObject: [
          [
            ["a", 1],
            ["b", 2],
          ],
        ],
      },
      { a: 1, b: 2 },
    ],
    [{ $max: "$list" }, 3],
    [{ $min: "$list" }, 1],
    [{ $sum: "$list" }, 6],
    [{ $avg: ["$list", 5] }, new Double(5)],
    [{ $max: ["$a", "$n", 4] }, 4],
    [{ $sum: ["$a", "x", 4] }, 5],
    ["$docs.v", [1, 2]],
    ["$list.v", []],
    [
      ["$a", "$missing", "$n"],
      [1, null, null],
    ],
  ]),
];

contract("expressions: values and arrays", cases);
