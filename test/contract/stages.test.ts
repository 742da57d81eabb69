import { Double, Long } from "bson";
import { COLLECTION, gives } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const books = [
  { _id: 1, title: "Iliad", author: "Homer", copies: 10, tags: ["old", "war"] },
  { _id: 2, title: "Odyssey", author: "Homer", copies: 10, tags: ["old"] },
  { _id: 3, title: "Inferno", author: "Dante", copies: 1, tags: [] },
  { _id: 4, title: "Poems", author: "Dante", copies: 2 },
  { _id: 5, title: "Eclogues", author: "Dante", copies: 2, tags: null },
];
const first = { $match: { _id: 1 } };
const byId = { $sort: { _id: 1 } };
const only = { $project: { tags: 0, title: 0 } };

contract("aggregation stages", [
  ...gives(`${at}group`, books, [
    [
      [
        { $group: { _id: "$author", n: { $sum: 1 }, copies: { $sum: "$copies" }, avg: { $avg: "$copies" } } },
        byId,
      ],
      [
        { _id: "Dante", n: 3, copies: 5, avg: 5 / 3 },
        { _id: "Homer", n: 2, copies: 20, avg: new Double(10) },
      ],
    ],
    [
      [
        byId,
        {
          $group: {
            _id: "$author",
            first: { $first: "$title" },
            last: { $last: "$title" },
            all: { $push: "$copies" },
          },
        },
        byId,
      ],
      [
        { _id: "Dante", first: "Inferno", last: "Eclogues", all: [1, 2, 2] },
        { _id: "Homer", first: "Iliad", last: "Odyssey", all: [10, 10] },
      ],
    ],
    [
      [
        {
          $group: { _id: null, least: { $min: "$copies" }, most: { $max: "$copies" }, count: { $count: {} } },
        },
      ],
      [{ _id: null, least: 1, most: 10, count: 5 }],
    ],
    [
      [{ $group: { _id: { a: "$author", c: "$copies" } } }, byId],
      [{ _id: { a: "Dante", c: 1 } }, { _id: { a: "Dante", c: 2 } }, { _id: { a: "Homer", c: 10 } }],
    ],
    [[{ $group: { _id: "$tags" } }, { $count: "n" }], [{ n: 4 }]],
    [[{ $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
    [
      [{ $group: { _id: "$author", s: { $mergeObjects: { $arrayToObject: [[["k", "$copies"]]] } } } }, byId],
      [
        { _id: "Dante", s: { k: 2 } },
        { _id: "Homer", s: { k: 10 } },
      ],
    ],
    [[{ $group: { n: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: null, n: 5 } }], 40234],
    [[{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }], 40238],
    [[{ $group: { _id: null, "a.b": { $sum: 1 } } }], 40235],
    [[{ $group: { _id: null, n: { $frobnicate: 1 } } }], 15952],
    [[{ $group: 5 }], 15947],
  ]),
  ...gives(`${at}sort, …/limit, …/skip, …/count`, books, [
    [
      [{ $sort: { copies: -1, _id: -1 } }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 1 }],
    ],
    [
      [byId, { $skip: 3 }, { $project: { _id: 1 } }],
      [{ _id: 4 }, { _id: 5 }],
    ],
    [
      [byId, { $limit: 4 }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    [[{ $match: { author: "Dante" } }, { $count: "n" }], [{ n: 3 }]],
    [[{ $match: { author: "?" } }, { $count: "n" }], []],
    [[{ $limit: 0 }], 15958],
    [[{ $limit: -1 }], 5107201],
    [[{ $skip: -1 }], 5107200],
    [[{ $limit: "x" }], 5107201],
    [[{ $sort: {} }], 15976],
    [[{ $sort: 5 }], 15973],
    [[{ $sort: { a: 5 } }], 15975],
    [[{ $count: "" }], 40157],
    [[{ $count: 5 }], 40156],
    [[{ $count: "$n" }], 40158],
    [[{ $count: "a.b" }], 40160],
  ]),
  ...gives(`${at}project, …/set, …/unset, …/replaceRoot`, books, [
    [
      [first, { $project: { author: 1, big: { $gte: ["$copies", 5] } } }],
      [{ _id: 1, author: "Homer", big: true }],
    ],
    [
      [first, { $set: { copies: { $add: ["$copies", 1] }, "x.y": 5 } }, only],
      [{ _id: 1, author: "Homer", copies: 11, x: { y: 5 } }],
    ],
    [[first, { $addFields: { tags: "$$REMOVE" } }, { $project: { tags: 1 } }], [{ _id: 1 }]],
    [[first, { $unset: ["tags", "title", "author"] }], [{ _id: 1, copies: 10 }]],
    [[first, { $replaceRoot: { newRoot: { a: "$author" } } }], [{ a: "Homer" }]],
    [[first, { $replaceWith: { $mergeObjects: [{ z: 0 }, { a: "$author" }] } }], [{ z: 0, a: "Homer" }]],
    [[first, { $replaceWith: "$author" }], 40228],
    [[first, { $replaceRoot: {} }], 40231],
    [[first, { $project: {} }], 51272],
    [[first, { $project: 5 }], 15969],
    [[first, { $unset: 5 }], 31002],
    [[first, { $unset: [] }], 31119],
    [[first, { $set: 5 }], 40272],
  ]),
  ...gives(`${at}unwind`, books, [
    [
      [
        { $match: { _id: { $lt: 4 } } },
        { $unwind: "$tags" },
        { $project: { tags: 1 } },
        { $sort: { _id: 1, tags: 1 } },
      ],
      [
        { _id: 1, tags: "old" },
        { _id: 1, tags: "war" },
        { _id: 2, tags: "old" },
      ],
    ],
    [
      [
        { $match: { _id: { $gt: 2 } } },
        { $unwind: { path: "$tags", preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1 } },
        byId,
      ],
      [{ _id: 3 }, { _id: 4 }, { _id: 5, tags: null }],
    ],
    [
      [first, { $unwind: { path: "$tags", includeArrayIndex: "i" } }, { $project: { tags: 1, i: 1 } }],
      [
        { _id: 1, tags: "old", i: Long.fromNumber(0) },
        { _id: 1, tags: "war", i: Long.fromNumber(1) },
      ],
    ],
    [
      [first, { $unwind: { path: "$author", includeArrayIndex: "i" } }, { $project: { author: 1, i: 1 } }],
      [{ _id: 1, author: "Homer", i: null }],
    ],
    [[{ $unwind: "tags" }], 28818],
    [[{ $unwind: 5 }], 15981],
    [[{ $unwind: {} }], 28812],
    [[{ $unwind: { path: 5 } }], 28808],
    [[{ $unwind: { path: "$tags", includeArrayIndex: "$i" } }], 28822],
    [[{ $unwind: { path: "$tags", preserveNullAndEmptyArrays: 5 } }], 28809],
    [[{ $unwind: { path: "$tags", frob: 5 } }], 28811],
  ]),
  ...gives(`${at}lookup, …/unionWith`, books, [
    [
      [
        { $match: { _id: 3 } },
        { $lookup: { from: COLLECTION, localField: "author", foreignField: "author", as: "same" } },
        { $project: { ids: "$same._id" } },
      ],
      [{ _id: 3, ids: [3, 4, 5] }],
    ],
    [
      [
        first,
        {
          $lookup: {
            from: COLLECTION,
            let: { c: "$copies" },
            pipeline: [{ $match: { $expr: { $lt: ["$copies", "$$c"] } } }, byId, { $project: { _id: 1 } }],
            as: "less",
          },
        },
        { $project: { less: 1 } },
      ],
      [{ _id: 1, less: [{ _id: 3 }, { _id: 4 }, { _id: 5 }] }],
    ],
    [
      [
        first,
        {
          $lookup: {
            from: COLLECTION,
            localField: "author",
            foreignField: "author",
            pipeline: [{ $match: { _id: 2 } }, { $project: { title: 1 } }],
            as: "x",
          },
        },
        { $project: { x: 1 } },
      ],
      [{ _id: 1, x: [{ _id: 2, title: "Odyssey" }] }],
    ],
    [
      [
        first,
        { $lookup: { from: COLLECTION, localField: "tags", foreignField: "tags", as: "x" } },
        { $project: { x: "$x._id" } },
      ],
      [{ _id: 1, x: [1, 2] }],
    ],
    [
      [
        { $match: { _id: 4 } },
        { $lookup: { from: COLLECTION, localField: "nothing", foreignField: "tags", as: "x" } },
        { $project: { x: "$x._id" } },
      ],
      [{ _id: 4, x: [4, 5] }],
    ],
    [
      [
        first,
        { $lookup: { from: "nowhere", localField: "a", foreignField: "b", as: "x" } },
        { $project: { x: 1 } },
      ],
      [{ _id: 1, x: [] }],
    ],
    [
      [
        { $match: { _id: 3 } },
        { $project: { _id: 1 } },
        { $unionWith: { coll: COLLECTION, pipeline: [{ $match: { _id: 1 } }, { $project: { _id: 1 } }] } },
      ],
      [{ _id: 3 }, { _id: 1 }],
    ],
    [[{ $lookup: { from: COLLECTION, as: "x" } }], 9],
    [[{ $lookup: { from: COLLECTION, localField: "a", as: "x" } }], 9],
    [[{ $lookup: { from: COLLECTION, localField: "a", foreignField: "b" } }], 9],
    [[{ $lookup: { from: COLLECTION, localField: 5, foreignField: "b", as: "x" } }], 9],
    [[{ $lookup: { from: COLLECTION, frob: 5, as: "x" } }], 9],
    [[{ $lookup: 5 }], 9],
  ]),
  ...gives(`${at}facet, …/bucket, …/sortByCount, …/sample`, books, [
    [
      [
        {
          $facet: {
            n: [{ $count: "n" }],
            top: [{ $sort: { _id: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ n: [{ n: 5 }], top: [{ _id: 5 }] }],
    ],
    [
      [{ $sortByCount: "$author" }],
      [
        { _id: "Dante", count: 3 },
        { _id: "Homer", count: 2 },
      ],
    ],
    [
      [{ $bucket: { groupBy: "$copies", boundaries: [0, 2, 5], default: "many" } }],
      [
        { _id: 0, count: 1 },
        { _id: 2, count: 2 },
        { _id: "many", count: 2 },
      ],
    ],
    [
      [{ $bucket: { groupBy: "$copies", boundaries: [0, 20], output: { ids: { $push: "$_id" } } } }],
      [{ _id: 0, ids: [1, 2, 3, 4, 5] }],
    ],
    [[{ $sample: { size: 100 } }, { $count: "n" }], [{ n: 5 }]],
    [[{ $bucket: { groupBy: "$copies", boundaries: [0, 2] } }], 40066],
    [[{ $bucket: { groupBy: "$copies", boundaries: [2, 0] } }], 40194],
    [[{ $bucket: { groupBy: "$copies", boundaries: [0] } }], 40192],
    [[{ $bucket: { groupBy: "$copies", boundaries: [0, "x"] } }], 40193],
    [[{ $bucket: { boundaries: [0, 1] } }], 40198],
    [[{ $facet: {} }], 40169],
    [[{ $facet: { a: 5 } }], 40170],
    [[{ $facet: { a: [{ $facet: { b: [] } }] } }], 40600],
    [[{ $sample: { size: -1 } }], 28747],
    [[{ $sample: 5 }], 28745],
  ]),
  ...gives(`${at}, unknown stages; manual: reference/command/aggregate`, books, [
    [[{ $frobnicate: 1 }], 40324],
    [[{}], 40323],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{ $match: 5 }], 15959],
    [[{ $match: { $frobnicate: 1 } }], 2],
    [[{ $merge: { into: "x" } }, { $match: {} }], 40601],
  ]),
]);
