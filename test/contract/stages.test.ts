import { Double } from "bson";
import { gives } from "./case.ts";
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
      [{ $group: { _id: { a: "$author", c: "$copies" } } }, byId],
      [{ _id: { a: "Dante", c: 1 } }, { _id: { a: "Dante", c: 2 } }, { _id: { a: "Homer", c: 10 } }],
    ],
    [[{ $group: { _id: "$tags" } }, { $count: "n" }], [{ n: 4 }]],
    [[{ $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
    [
      [{ $group: { _id: null, least: { $min: "$copies" }, most: { $max: "$title" }, no: { $min: "$?" } } }],
      [{ _id: null, least: 1, most: "Poems", no: null }],
    ],
    [
      [byId, { $group: { _id: null, tags: { $push: "$tags" }, copies: { $addToSet: "$copies" } } }],
      [{ _id: null, tags: [["old", "war"], ["old"], [], null], copies: [10, 1, 2] }],
    ],
    [
      [byId, { $group: { _id: null, first: { $first: "$tags" }, last: { $last: "$?" } } }],
      [{ _id: null, first: ["old", "war"], last: null }],
    ],
    [
      [{ $match: { _id: 3 } }, { $group: { _id: "$$ROOT.author", all: { $push: "$$ROOT" } } }],
      [{ _id: "Dante", all: [books[2]] }],
    ],
    [[{ $match: { author: "Homer" } }, { $match: { copies: { $gt: 5 } } }, { $count: "n" }], [{ n: 2 }]],
    [[{ $group: { n: { $sum: 1 } } }], 15955],
    [[{ $group: { _id: null, n: 5 } }], 40234],
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
    [[{ $count: 5 }], 40156],
  ]),
  ...gives(`${at}project`, books, [
    [
      [first, { $project: { author: 1, big: { $gte: ["$copies", 5] } } }],
      [{ _id: 1, author: "Homer", big: true }],
    ],
    [[first, { $project: { _id: 0, copies: 1, title: "$author" } }], [{ copies: 10, title: "Homer" }]],
    [[first, { $project: { _id: "$title" } }], [{ _id: "Iliad" }]],
    [[first, { $project: { _id: 0, tags: 0, title: 0 } }], [{ author: "Homer", copies: 10 }]],
    [
      [first, { $project: { _id: 0, gone: "$nothing", word: { $literal: 1 }, text: "t" } }],
      [{ word: 1, text: "t" }],
    ],
    [[first, { $project: { all: ["$author", "$nothing"] } }], [{ _id: 1, all: ["Homer", null] }]],
    [[first, { $project: {} }], 51272],
    [[first, { $project: 5 }], 15969],
    [[{ $project: { b: "$c", a: 0 } }], 31254],
    [[{ $project: { a: 0, b: 1 } }], 31253],
    [[{ $project: { a: { $frobnicate: 1 } } }], 31325],
    [[{ $project: { "a.$": 1 } }], 16410],
  ]),
  ...gives(`${at}facet`, books, [
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

    [[{ $facet: 5 }], 40169],
    [[{ $facet: { a: 5 } }], 40170],
    [[{ $facet: { a: [{ $facet: { b: [] } }] } }], 40600],
  ]),
  ...gives(`${at}, unknown stages; manual: reference/command/aggregate`, books, [
    [[{ $frobnicate: 1 }], 40324],
    [[{}], 40323],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{ $match: 5 }], 15959],
    [[{ $match: { $frobnicate: 1 } }], 2],
  ]),
]);
