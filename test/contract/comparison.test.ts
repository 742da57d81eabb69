import { Binary, Double, Long, ObjectId, Timestamp } from "bson";
import { type Case, finds } from "./case.ts";
import { contract } from "./run.ts";

const ORDER = "manual: reference/bson-type-comparison-order";
const BRACKETS = "manual: reference/method/db.collection.find, type bracketing";

const oid = new ObjectId("600000000000000000000000");
/** One value or more of every type, in MongoDB's order; `_id` is the place. */
const ladder = [
  null,
  Number.NaN,
  -Infinity,
  Long.fromString("-9223372036854775808"),
  new Double(-1.5),
  0,
  0.1,
  1.5,
  Long.fromString("9007199254740993"),
  Long.fromString("9007199254740994"),
  Infinity,
  "",
  "A",
  "a",
  "aa",
  "ä",
  "\uffff",
  "😀",
  {},
  { a: 1 },
  { a: 2 },
  { a: 2, b: 0 },
  { b: 1 },
  { a: "" },
  new Binary(Buffer.from([255])),
  new Binary(Buffer.from([0, 0])),
  new Binary(Buffer.from([0, 0]), 5),
  new ObjectId("500000000000000000000000"),
  oid,
  false,
  true,
  new Date(-1),
  new Date(0),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 1, i: 2 }),
  new Timestamp({ t: 2, i: 0 }),
].map((value, _id) => ({ _id, value }));

const inOrder = ladder.map(({ _id }) => ({ _id }));
const sorted = (name: string, direction: 1 | -1, indexed: boolean): Case => ({
  name,
  source: ORDER,
  documents: ladder.toSorted((a, b) => ((a._id * 7) % 37) - ((b._id * 7) % 37)),
  indexes: indexed ? [[{ value: 1 }]] : [],
  run: { find: {}, options: { sort: { value: direction }, projection: { _id: 1 } } },
  answer: direction === 1 ? inOrder : inOrder.toReversed(),
});

const orders: Case[] = [
  sorted("sorts every type upwards", 1, false),
  sorted("sorts every type downwards", -1, false),
  sorted("sorts every type upwards by an index", 1, true),
  sorted("sorts every type downwards by an index", -1, true),
  {
    name: "equal numbers of different types are one value",
    source: ORDER,
    documents: [1, new Double(1), Long.fromNumber(1)].map((v, _id) => ({ _id, v })),
    run: { aggregate: [{ $group: { _id: "$v", n: { $sum: 1 } } }, { $project: { _id: 0 } }] },
    answer: [{ n: 3 }],
  },
  {
    name: "a missing field sorts as null, an empty array before it",
    source:
      "manual: reference/bson-type-comparison-order, non-existent fields; jstests/core/query/sort/sort_array.js",
    documents: [{ _id: 1 }, { _id: 2, a: null }, { _id: 3, a: [] }, { _id: 4, a: 0 }],
    run: { find: {}, options: { sort: { a: 1, _id: 1 }, projection: { _id: 1 } } },
    answer: [{ _id: 3 }, { _id: 1 }, { _id: 2 }, { _id: 4 }],
  },
  {
    name: "upwards an array counts by its least element",
    source: "manual: reference/bson-type-comparison-order, arrays",
    documents: [
      { _id: 1, a: [9, 2] },
      { _id: 2, a: 3 },
      { _id: 3, a: [4, 1] },
    ],
    run: { find: {}, options: { sort: { a: 1 }, projection: { _id: 1 } } },
    answer: [{ _id: 3 }, { _id: 1 }, { _id: 2 }],
  },
  {
    name: "downwards an array counts by its greatest element",
    source: "manual: reference/bson-type-comparison-order, arrays",
    documents: [
      { _id: 1, a: [9, 2] },
      { _id: 2, a: 5 },
      { _id: 3, a: [4, 1] },
    ],
    run: { find: {}, options: { sort: { a: -1 }, projection: { _id: 1 } } },
    answer: [{ _id: 1 }, { _id: 2 }, { _id: 3 }],
  },
  {
    name: "NaN equals NaN and is below all numbers",
    source: "jstests/core/query/type/numberlong.js; manual: reference/bson-type-comparison-order, NaN",
    documents: [Number.NaN, Number.NaN, -1e300].map((a, _id) => ({ _id, a })),
    run: { find: { a: Number.NaN }, options: { sort: { _id: 1 }, projection: { _id: 1 } } },
    answer: [{ _id: 0 }, { _id: 1 }],
  },
];

const mixed = [
  { _id: 1, a: 5 },
  { _id: 2, a: "5" },
  { _id: 3, a: null },
  { _id: 4 },
  { _id: 5, a: [1, "z"] },
  { _id: 6, a: { b: 1 } },
  { _id: 7, a: new Date(5) },
  { _id: 8, a: true },
  { _id: 9, a: oid },
  { _id: 10, a: Number.NaN },
];

contract("comparison", [
  ...orders,
  ...finds(BRACKETS, mixed, [
    [{ a: { $gt: 0 } }, [1, 5]],
    [{ a: { $lt: 6 } }, [1, 5]],
    [{ a: { $gte: "" } }, [2, 5]],
    [{ a: { $lt: "a" } }, [2]],
    [{ a: { $gte: null } }, [3, 4]],
    [{ a: { $lte: null } }, [3, 4]],
    [{ a: { $gt: null } }, []],
    [{ a: { $lt: null } }, []],
    [{ a: { $gt: {} } }, [6]],
    [{ a: { $lte: { b: 1 } } }, [6]],
    [{ a: { $gt: [] } }, [5]],
    [{ a: { $gte: [1, "z"] } }, [5]],
    [{ a: { $gte: new Date(0) } }, [7]],
    [{ a: { $gt: false } }, [8]],
    [{ a: { $lte: oid } }, [9]],
    [{ a: { $lt: Number.NaN } }, []],
    [{ a: { $gte: Number.NaN } }, [10]],
    [{ a: { $lte: Number.NaN } }, [10]],
    [{ a: { $ne: 5 } }, [2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [{ a: { $in: [5, "5", true] } }, [1, 2, 8]],
    [{ a: { $nin: [5, null] } }, [2, 5, 6, 7, 8, 9, 10]],
    [{ a: 0 }, []],
    [{ a: false }, []],
  ]),
  ...finds(
    "manual: tutorial/query-embedded-documents, match an embedded document: the whole, in order",
    [
      { _id: 1, size: { h: 14, w: 21 } },
      { _id: 2, size: { w: 21, h: 14 } },
      { _id: 3, size: { h: 14, w: 21, u: "cm" } },
      { _id: 4, size: { h: new Double(14), w: Long.fromNumber(21) } },
    ],
    [
      [{ size: { h: 14, w: 21 } }, [1, 4]],
      [{ size: { w: 21, h: 14 } }, [2]],
      [{ "size.h": 14 }, [1, 2, 3, 4]],
      [{ size: { $gt: { h: 14, w: 21 } } }, [2, 3]],
      [{ size: {} }, []],
    ],
  ),
]);
