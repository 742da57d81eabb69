import { changes } from "./case.ts";
import { contract } from "./run.ts";

const POSITIONAL =
  "manual: reference/operator/update/positional; jstests/core/write/update/update_arraymatch1.js";
const ALL = "manual: reference/operator/update/positional-all";
const FILTERED = "jstests/core/write/update/update_arrayFilters.js";
const bare = { bareOnly: true };

contract("update: positions", [
  ...changes(POSITIONAL, [
    [{ a: [85, 80, 80] }, { $set: { "a.$": 82 } }, { a: [85, 82, 80] }, { filter: { a: 80 } }],
    [
      { g: [{ n: 80 }, { n: 85 }, { n: 90 }] },
      { $set: { "g.$.std": 6 } },
      { g: [{ n: 80 }, { n: 85, std: 6 }, { n: 90 }] },
      { filter: { "g.n": 85 } },
    ],
    [
      {
        g: [
          { n: 80, m: 75 },
          { n: 85, m: 90 },
        ],
      },
      { $set: { "g.$.s": 6 } },
      {
        g: [
          { n: 80, m: 75 },
          { n: 85, m: 90, s: 6 },
        ],
      },
      { filter: { g: { $elemMatch: { n: { $lte: 90 }, m: { $gt: 80 } } } } },
    ],
    [{ a: [1, 2, 3] }, { $set: { "a.$": 9 } }, { a: [1, 9, 3] }, { filter: { a: { $gt: 1 } } }],
    [{ a: [1, 2, 3] }, { $unset: { "a.$": 1 } }, { a: [1, null, 3] }, { filter: { a: 2 } }],
    [
      { a: [1, 2, 3] },
      { $set: { "a.$": 9 } },
      2,
      { filter: { _id: 1 }, message: /positional operator did not find the match/ },
    ],
    [{ a: [1, 2] }, { $set: { $: 1 } }, 2],
    [{ a: [{ b: [1, 2] }] }, { $set: { "a.$.b.$": 9 } }, 2, { filter: { "a.b": 1 } }],
  ]),
  ...changes(ALL, [
    [{ a: [1, 2] }, { $set: { "a.$[]": 3 } }, { a: [3, 3] }],
    [{ a: [1, 2] }, { $inc: { "a.$[]": 10 } }, { a: [11, 12] }, bare],
    [{ a: [{ s: 1 }, { s: 2 }] }, { $set: { "a.$[].s": 0 } }, { a: [{ s: 0 }, { s: 0 }] }],
    [{ a: [[1, 2], [3]] }, { $inc: { "a.$[].$[]": 1 } }, { a: [[2, 3], [4]] }, bare],
    [{ a: [] }, { $set: { "a.$[]": 1 } }, { a: [] }],
    [
      { a: 1 },
      { $set: { "a.$[]": 1 } },
      2,
      { message: /Cannot apply array updates to non-array element a: 1/ },
    ],
    [{ b: 1 }, { $set: { "a.$[]": 1 } }, 2, { message: /The path 'a' must exist in the document/ }],
  ]),
  ...changes(FILTERED, [
    [{ a: [0, 1, 0, 1] }, { $set: { "a.$[i]": 2 } }, { a: [2, 1, 2, 1] }, { arrayFilters: [{ i: 0 }] }],
    [{ a: [0, 1, 0] }, { $unset: { "a.$[i]": 1 } }, { a: [null, 1, null] }, { arrayFilters: [{ i: 0 }] }],
    [{ a: [0, 1, 2] }, { $set: { "a.$[i]": 9 } }, { a: [0, 9, 9] }, { arrayFilters: [{ i: { $gte: 1 } }] }],
    [
      {
        a: [
          { b: 0, c: 1 },
          { b: 0, c: -1 },
          { b: 1, c: 1 },
        ],
      },
      { $min: { "a.$[i].c": 0 } },
      {
        a: [
          { b: 0, c: 0 },
          { b: 0, c: -1 },
          { b: 1, c: 1 },
        ],
      },
      { arrayFilters: [{ "i.b": 0 }] },
    ],
    [
      { a: [[0], [1]] },
      { $addToSet: { "a.$[i]": 2 } },
      { a: [[0, 2], [1]] },
      { arrayFilters: [{ i: 0 }], ...bare },
    ],
    [
      {
        a: [
          [0, 1],
          [1, 2],
        ],
      },
      { $pop: { "a.$[i]": 1 } },
      { a: [[0], [1, 2]] },
      { arrayFilters: [{ i: 0 }] },
    ],
    [
      {
        a: [
          [0, 1],
          [1, 2],
        ],
      },
      { $pull: { "a.$[i]": 1 } },
      { a: [[0, 1], [2]] },
      { arrayFilters: [{ i: 2 }], ...bare },
    ],
    [
      {
        a: [
          [0, 1],
          [2, 3],
        ],
      },
      { $push: { "a.$[i]": 4 } },
      {
        a: [
          [0, 1, 4],
          [2, 3],
        ],
      },
      { arrayFilters: [{ i: 0 }], ...bare },
    ],
    [
      { a: [{ x: [1, 2] }, { x: [3] }] },
      { $set: { "a.$[].x.$[j]": 0 } },
      { a: [{ x: [1, 0] }, { x: [0] }] },
      { arrayFilters: [{ j: { $gt: 1 } }] },
    ],
    [
      { a: [0, 1] },
      { $set: { "a.$[i]": 5 } },
      { a: [5, 1] },
      { arrayFilters: [{ $or: [{ i: 0 }, { i: 7 }] }] },
    ],
    [{ a: [0] }, { $set: { "a.$[i]": 5 } }, 14, { arrayFilters: ["bad"], ...bare }],
    [
      { a: [0] },
      { $set: { "a.$[i]": 5 } },
      9,
      { arrayFilters: [{ i: 0, j: 0 }], message: /Expected a single top-level field name/, ...bare },
    ],
    [
      { a: [0] },
      { $set: { "a.$[i]": 5, "a.$[j]": 6 } },
      9,
      {
        arrayFilters: [{ i: 0 }, { j: 0 }, { i: 1 }],
        message: /multiple array filters with the same top-level field name/,
        ...bare,
      },
    ],
    [
      { a: [0] },
      { $set: { "a.$[i]": 5 } },
      9,
      {
        arrayFilters: [{ i: 0 }, { j: 0 }],
        message:
          /The array filter for identifier 'j' was not used in the update \{ \$set: \{ a\.\$\[i\]: 5 \} \}/,
        ...bare,
      },
    ],
    [{ a: [0] }, { $set: { "a.$[i]": 5 } }, 9, { arrayFilters: [{ $alwaysTrue: 1 }], ...bare }],
    [
      { a: [0] },
      { $set: { "a.$[i]": 5 } },
      2,
      { message: /No array filter found for identifier 'i'/, ...bare },
    ],
    [{ a: [0] }, { $set: { "a.$[I]": 5 } }, 2, { arrayFilters: [{ I: 0 }], ...bare }],
    [
      { a: [0] },
      { $set: { "a.$[i]": 5 } },
      224,
      { arrayFilters: [{ $expr: { $eq: ["$foo", "$bar"] } }], ...bare },
    ],
    [{ a: [0] }, { $set: { b: 5 } }, 9, { arrayFilters: [{ i: 0 }], ...bare }],
  ]),
]);
