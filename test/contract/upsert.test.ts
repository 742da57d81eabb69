import { type Case, upserts } from "./case.ts";
import { contract } from "./run.ts";

const FIELDS = "jstests/core/write/update/upsert_fields.js";
const ON_INSERT = "manual: reference/operator/update/setOnInsert";
const set = { $set: { a: 1 } };

const results: Case[] = [
  {
    name: "says which _id it inserted",
    source: "manual: reference/method/db.collection.updateOne, returns",
    run: { updateOne: { _id: "k" }, to: set, options: { upsert: true } },
    answer: { acknowledged: true, modifiedCount: 0, upsertedId: "k", upsertedCount: 1, matchedCount: 0 },
  },
  {
    name: "counts what matched apart from what changed",
    source: "manual: reference/method/db.collection.updateMany, returns",
    documents: [{ _id: 1, a: 1 }, { _id: 2, a: 2 }, { _id: 3 }],
    run: { updateMany: { a: { $exists: true } }, to: set },
    answer: { acknowledged: true, modifiedCount: 1, upsertedId: null, upsertedCount: 0, matchedCount: 2 },
    after: [{ _id: 1, a: 1 }, { _id: 2, a: 1 }, { _id: 3 }],
  },
];

contract("upsert", [
  ...results,
  ...upserts(FIELDS, [
    [{ _id: 1 }, set, { _id: 1, a: 1 }],
    [{ _id: { $eq: 1 } }, set, { _id: 1, a: 1 }],
    [{ "_id.x": 1, "_id.y": 2 }, set, { _id: { x: 1, y: 2 }, a: 1 }],
    [{}, { $set: { _id: 7, a: 1 } }, { _id: 7, a: 1 }],
    [{}, { $setOnInsert: { _id: 7 } }, { _id: 7 }],
    [{ x: 1, y: { $eq: 2 } }, set, { x: 1, y: 2, a: 1 }],
    [{ x: [1, 2] }, set, { x: [1, 2], a: 1 }],
    [{ x: { $gt: 1 }, y: { $ne: 1 }, z: { $in: [1, 2] }, v: { $exists: true } }, set, { a: 1 }],

    [{ "x.y": 1, "x.z": { $eq: 2 } }, set, { x: { y: 1, z: 2 }, a: 1 }],
    [{ x: 1, "x.y": 1 }, set, 54],
    [{ x: {}, "x.y": 1 }, set, 54],
    [{ _id: [1, 2] }, set, 53, { bareOnly: true }],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66],
    [{}, { $set: { _id: [1] } }, 53],
  ]),
  ...upserts(ON_INSERT, [
    [
      { _id: 1 },
      { $set: { item: "apple" }, $setOnInsert: { qty: 100 } },
      { _id: 1, item: "apple", qty: 100 },
    ],

    [{ _id: 1, n: 5 }, { $push: { l: 1 }, $inc: { n: 1 } }, { _id: 1, n: 6, l: [1] }, { bareOnly: true }],
    [
      { _id: 1, a: 2 },
      { $unset: { a: 1 }, $set: { m: 4 } },
      { _id: 1, m: 4 },
    ],
  ]),
]);
