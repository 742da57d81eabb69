import { type Case, type Document, COLLECTION, refuses } from "./case.ts";
import { contract } from "./run.ts";

const UNIQUE = "manual: core/index-unique";
const MULTIKEY = "manual: core/indexes/index-types/index-multikey";
const CREATE = "manual: reference/command/createIndexes";
const unique = { unique: true };

/** Insertions into a collection with an index: taken, or refused as a duplicate of a value. */
function inserts(
  source: string,
  index: readonly [Document, Document?],
  rows: ReadonlyArray<readonly [there: readonly Document[], given: Document, keyValue?: Document]>,
): Case[] {
  return rows.map(([there, given, keyValue]) => ({
    name: `${JSON.stringify(index)}: ${JSON.stringify(given)} beside ${JSON.stringify(there)}`,
    source,
    indexes: [index],
    documents: there,
    run: { insert: [given] },
    ...(keyValue
      ? {
          refused: {
            code: 11000,
            keyPattern: index[0],
            keyValue,
            message: /^E11000 duplicate key error collection: /,
          },
        }
      : { pick: (answer: Document) => answer["acknowledged"] as boolean, answer: true }),
  }));
}

const create = (...specs: Document[]): Document => ({ createIndexes: COLLECTION, indexes: specs });
const a1 = { key: { a: 1 }, name: "a_1" };

contract("indexes", [
  ...inserts(
    UNIQUE,
    [{ a: 1 }, unique],
    [
      [[{ a: 1 }], { a: 2 }],
      [[{ a: 1 }], { a: 1 }, { a: 1 }],
      [[{ a: null }], {}, { a: null }],
      [[{}], {}, { a: null }],
      [[{ a: [1, 2] }], { a: [2, 3] }, { a: 2 }],
      [[{ a: [1, 2] }], { a: [3, 3] }],
      [[{ a: { x: 1, y: 2 } }], { a: { y: 2, x: 1 } }],
      [[{ a: { x: 1 } }], { a: { x: 1 } }, { a: { x: 1 } }],
      [[{ a: "x" }], { a: "X" }],
      [[{ a: 1 }], { a: "1" }],
    ],
  ),
  ...inserts(
    UNIQUE,
    [{ a: 1, b: -1 }, unique],
    [
      [[{ a: 1, b: 1 }], { a: 1, b: 2 }],
      [[{ a: 1, b: 1 }], { a: 1, b: 1 }, { a: 1, b: 1 }],
      [[{ a: 1 }], { a: 1 }, { a: 1, b: null }],
    ],
  ),
  ...inserts(
    UNIQUE,
    [{ "l.k": 1 }, unique],
    [
      [[{ l: [{ k: 1 }, { k: 2 }] }], { l: [{ k: 3 }] }],
      [[{ l: [{ k: 1 }, { k: 2 }] }], { l: [{ k: 2 }] }, { "l.k": 2 }],
      [[{ l: [{ k: 1 }] }], { l: [{ k: 5 }, { k: 5 }] }],
    ],
  ),
  {
    name: "an update into a duplicate changes nothing",
    source: UNIQUE,
    indexes: [[{ a: 1 }, unique]],
    documents: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
    run: { updateOne: { _id: 2 }, to: { $set: { a: 1, b: 1 } } },
    refused: { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
    after: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
  },
  {
    name: "two arrays cannot be indexed together",
    source: `${MULTIKEY}, limitations`,
    indexes: [[{ a: 1, b: 1 }]],
    run: { insert: [{ _id: 1, a: [1, 2], b: [1, 2] }] },
    refused: { code: 171, message: /cannot index parallel arrays/ },
    after: [],
  },
  {
    name: "nor by an update",
    source: `${MULTIKEY}, limitations`,
    indexes: [[{ a: 1, b: 1 }]],
    documents: [{ _id: 1, a: [1, 2], b: 1 }],
    run: { updateOne: { _id: 1 }, to: { $set: { b: [1] } } },
    refused: { code: 171 },
    after: [{ _id: 1, a: [1, 2], b: 1 }],
  },
  {
    name: "a unique index over duplicates is not made",
    source: UNIQUE,
    documents: [
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ],
    run: { createIndex: { a: 1 }, options: unique },
    refused: { code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } },
  },
  {
    name: "creating an index again does nothing",
    source: CREATE,
    indexes: [[{ a: 1 }]],
    run: { command: create(a1) },
    pick: ({ numIndexesBefore, numIndexesAfter, note, ok }) => ({
      numIndexesBefore,
      numIndexesAfter,
      note,
      ok,
    }),
    answer: { numIndexesBefore: 2, numIndexesAfter: 2, note: "all indexes already exist", ok: 1 },
  },
  {
    name: "creating an index makes the collection",
    source: CREATE,
    run: { command: create(a1, { key: { b: -1 }, name: "b", unique: true }) },
    pick: ({ numIndexesBefore, numIndexesAfter, createdCollectionAutomatically }) => ({
      numIndexesBefore,
      numIndexesAfter,
      createdCollectionAutomatically,
    }),
    answer: { numIndexesBefore: 1, numIndexesAfter: 3, createdCollectionAutomatically: true },
  },
  {
    name: "indexes are listed as they were made",
    source: "manual: reference/command/listIndexes",
    indexes: [
      [{ a: 1, b: -1 }, { unique: true }],
      [{ t: 1 }, { expireAfterSeconds: 60 }],
    ],
    run: { command: { listIndexes: COLLECTION } },
    pick: ({ cursor }) => (cursor as Document)["firstBatch"] as unknown,
    answer: [
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1, b: -1 }, name: "a_1_b_-1", unique: true },
      { v: 2, key: { t: 1 }, name: "t_1", expireAfterSeconds: 60 },
    ],
  },
  ...refuses(CREATE, [
    [create({ key: {}, name: "x" }), 67],
    [create({ key: { a: 0 }, name: "x" }), 67],
    [create({ key: { a: "up" }, name: "x" }), 67],
    [create({ key: { "": 1 }, name: "x" }), 67],
    [create({ key: { "a.": 1 }, name: "x" }), 67],
    [create({ key: { $a: 1 }, name: "x" }), 67],
    [create({ key: { a: 1 }, name: "" }), 67],
    [create({ key: { a: 1 }, name: "*" }), 67],
    [create({ key: { a: 1 } }), 9],
    [create({ name: "x" }), 9],
    [create({ ...a1, expireAfterSeconds: -1 }), 67],
    [create({ key: { a: 1, b: 1 }, name: "x", expireAfterSeconds: 5 }), 67],

    [create({ ...a1, frobnicate: true }), 197],
    [create(), 2],
    [{ createIndexes: COLLECTION, indexes: a1 }, 14],
    [{ createIndexes: COLLECTION }, 40414],
    [{ dropIndexes: COLLECTION, index: "_id_" }, 72],
    [{ dropIndexes: COLLECTION, index: "nope" }, 27],
    [{ dropIndexes: "nowhere", index: "a_1" }, 26],
    [{ listIndexes: "nowhere" }, 26],
  ]),
  ...(
    [
      [{ key: { a: 1 }, name: "other" }, 85],
      [{ key: { b: 1 }, name: "a_1" }, 86],
      [{ key: { a: 1 }, name: "a_1", unique: true }, 86],
      [{ key: { a: 1 }, name: "a_1", expireAfterSeconds: 5 }, 85],
    ] as const
  ).map(([spec, code]): Case => ({
    name: `beside {a: 1}: ${JSON.stringify(spec)}`,
    source: `${CREATE}; jstests/core/index/index_create_with_nul_in_name.js, index_multiple_compatibility.js`,
    indexes: [[{ a: 1 }]],
    run: { command: create(spec) },
    refused: { code },
  })),
]);
