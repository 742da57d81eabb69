import { changes } from "./case.ts";
import { contract } from "./run.ts";

const PUSH = "manual: reference/operator/update/push";
const ADD_TO_SET = "manual: reference/operator/update/addToSet";
const POP = "manual: reference/operator/update/pop";
const PULL = "manual: reference/operator/update/pull";
const bare = { bareOnly: true };

const quizzes = {
  q: [
    { w: 1, s: 10 },
    { w: 2, s: 8 },
    { w: 3, s: 5 },
    { w: 4, s: 6 },
  ],
};

contract("update: arrays", [
  ...changes(PUSH, [
    [{ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
    [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [{}, { $push: { "x.y": 1 } }, { x: { y: [1] } }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
    [{ a: [1, 2, 3] }, { $push: { a: { $each: [8, 9], $position: -1 } } }, { a: [1, 2, 8, 9, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 10 } } }, { a: [1, 2, 9] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -10 } } }, { a: [9, 1, 2] }],
    [{ a: [40, 60] }, { $push: { a: { $each: [80, 78, 86], $slice: -5 } } }, { a: [40, 60, 80, 78, 86] }],
    [{ a: [89, 90] }, { $push: { a: { $each: [100, 20], $slice: 3 } } }, { a: [89, 90, 100] }],
    [{ a: [89, 70] }, { $push: { a: { $each: [], $slice: -1 } } }, { a: [70] }],
    [{ a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
    [{ a: [89, 70] }, { $push: { a: { $each: [40, 60], $sort: 1 } } }, { a: [40, 60, 70, 89] }],
    [{ a: [89, 70] }, { $push: { a: { $each: [], $sort: -1 } } }, { a: [89, 70] }],
    [
      { a: ["b", 3, null, { x: 1 }] },
      { $push: { a: { $each: [], $sort: 1 } } },
      { a: [null, 3, "b", { x: 1 }] },
    ],
    [
      quizzes,
      {
        $push: {
          q: {
            $each: [
              { w: 5, s: 8 },
              { w: 6, s: 7 },
            ],
            $sort: { s: -1 },
            $slice: 3,
          },
        },
      },
      {
        q: [
          { w: 1, s: 10 },
          { w: 2, s: 8 },
          { w: 5, s: 8 },
        ],
      },
    ],
    [
      { a: [{ x: { y: 2 } }, { x: { y: 1 } }] },
      { $push: { a: { $each: [], $sort: { "x.y": 1 } } } },
      { a: [{ x: { y: 1 } }, { x: { y: 2 } }] },
    ],
    [{ a: 1 }, { $push: { a: 2 } }, 2, { message: /must be an array but is of type int/ }],
    [{ a: null }, { $push: { a: 2 } }, 2],
    [{ a: [1] }, { $push: { a: { $each: 2 } } }, 2, bare],
    [{ a: [1] }, { $push: { a: { $each: [2], $slice: "x" } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $position: 1.5 } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $sort: 2 } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $sort: { x: 5 } } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $sort: {} } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [2], $frob: 1 } } }, 2],
  ]),
  ...changes(ADD_TO_SET, [
    [{ a: ["x"] }, { $addToSet: { a: "y" } }, { a: ["x", "y"] }],
    [{ a: ["x"] }, { $addToSet: { a: "x" } }, { a: ["x"] }],
    [{}, { $addToSet: { a: "x" } }, { a: ["x"] }],
    [{ a: ["x"] }, { $addToSet: { a: ["c", "d"] } }, { a: ["x", ["c", "d"]] }],
    [{ a: ["x"] }, { $addToSet: { a: { $each: ["x", "y", "y"] } } }, { a: ["x", "y"] }],
    [{ a: [{ k: 1, v: 2 }] }, { $addToSet: { a: { k: 1, v: 2 } } }, { a: [{ k: 1, v: 2 }] }],
    [
      { a: [{ k: 1, v: 2 }] },
      { $addToSet: { a: { v: 2, k: 1 } } },
      {
        a: [
          { k: 1, v: 2 },
          { v: 2, k: 1 },
        ],
      },
    ],
    [{ a: [1] }, { $addToSet: { a: 1.5 } }, { a: [1, 1.5] }],
    [{ a: 1 }, { $addToSet: { a: 2 } }, 2],
    [{ a: [1] }, { $addToSet: { a: { $each: [2], $slice: 1 } } }, 2],
    [{ a: [1] }, { $addToSet: { a: { $each: 2 } } }, 14, bare],
  ]),
  ...changes(POP, [
    [{ a: [8, 9, 10] }, { $pop: { a: -1 } }, { a: [9, 10] }],
    [{ a: [8, 9, 10] }, { $pop: { a: 1 } }, { a: [8, 9] }],
    [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [{ b: 1 }, { $pop: { a: 1 } }, { b: 1 }],
    [{ a: 1 }, { $pop: { a: 1 } }, 14],
    [{ a: [1] }, { $pop: { a: 2 } }, 9],
    [{ a: [1] }, { $pop: { a: "x" } }, 9],
  ]),
  ...changes(PULL, [
    [{ a: [1, 2, 1, 3] }, { $pull: { a: 1 } }, { a: [2, 3] }],
    [{ a: [3, 5, 6, 7, 7, 8] }, { $pull: { a: { $gte: 6 } } }, { a: [3, 5] }],
    [{ a: ["apples", "pears", "kiwis"] }, { $pull: { a: { $in: ["apples", "kiwis"] } } }, { a: ["pears"] }],
    [{ a: ["abc", "xbc"] }, { $pull: { a: /^a/ } }, { a: ["xbc"] }],
    [
      {
        a: [
          { i: "A", s: 5 },
          { i: "B", s: 8 },
        ],
      },
      { $pull: { a: { s: 8, i: "B" } } },
      { a: [{ i: "A", s: 5 }] },
    ],
    [
      {
        a: [
          { i: "A", s: 5 },
          { i: "B", s: 8 },
        ],
      },
      { $pull: { a: { s: { $gt: 5 } } } },
      { a: [{ i: "A", s: 5 }] },
    ],
    [
      {
        a: [
          {
            r: [
              { q: 1, v: 4 },
              { q: 2, v: 6 },
            ],
          },
          {
            r: [
              { q: 1, v: 8 },
              { q: 2, v: 9 },
            ],
          },
        ],
      },
      { $pull: { a: { r: { $elemMatch: { q: 2, v: { $gte: 8 } } } } } },
      {
        a: [
          {
            r: [
              { q: 1, v: 4 },
              { q: 2, v: 6 },
            ],
          },
        ],
      },
    ],
    [{ a: [[1, 2], [3], 1] }, { $pull: { a: [3] } }, { a: [[1, 2], 1] }],
    [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
    [{ b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
    [{ a: 1 }, { $pull: { a: 1 } }, 2],
    [{ a: [0, 2, 5, 5, 1, 0] }, { $pullAll: { a: [0, 5] } }, { a: [2, 1] }],
    [{ a: [{ x: 1, y: 2 }] }, { $pullAll: { a: [{ y: 2, x: 1 }] } }, { a: [{ x: 1, y: 2 }] }],
    [{ a: 1 }, { $pullAll: { a: [1] } }, 2],
    [{ a: [1] }, { $pullAll: { a: 1 } }, 2, bare],
  ]),
]);
