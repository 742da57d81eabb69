import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { compileUpdate } from "../../src/embedded-mongo/update/compile.ts";
import { refusal, useDatabase } from "./database.ts";

const { Decimal128, Double, Long } = mongoose.mongo;

/** Expected answers are those of MongoDB's manual, "Update Operators". */
describe("update operators", () => {
  const database = useDatabase();

  async function updated(
    before: object,
    change: object,
    options: object = {},
    filter: object = {},
  ): Promise<object> {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, ...before } as object);
    await collection.updateOne(filter, change, options);
    const doc = await collection.findOne({ _id: 1 as never }, { projection: { _id: 0 } });
    return doc ?? {};
  }

  const cases: Array<[string, object, object, object]> = [
    ["$set makes documents on the way", {}, { $set: { "a.b.c": 1 } }, { a: { b: { c: 1 } } }],
    ["$set fills an array with nulls", { a: [1] }, { $set: { "a.3": 4 } }, { a: [1, null, null, 4] }],
    ["$set adds fields in the order of their names", {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
    ["$unset takes a field away", { a: 1, b: 2 }, { $unset: { a: "" } }, { b: 2 }],
    ["$unset leaves null in an array", { a: [1, 2, 3] }, { $unset: { "a.1": "" } }, { a: [1, null, 3] }],
    ["$inc starts at nothing", {}, { $inc: { n: 5 } }, { n: 5 }],
    ["$mul of nothing is zero", {}, { $mul: { n: 5 } }, { n: 0 }],
    ["$min keeps the smaller", { n: 5 }, { $min: { n: 3 } }, { n: 3 }],
    ["$max keeps the greater", { n: 5 }, { $max: { n: 3 } }, { n: 5 }],
    ["$rename moves a value", { a: 1 }, { $rename: { a: "b.c" } }, { b: { c: 1 } }],
    ["$bit and, or, xor", { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }],
    ["$push makes an array", {}, { $push: { a: 1 } }, { a: [1] }],
    ["$push an array as one element", { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [
      "$push with $each, $sort and $slice",
      {
        q: [
          { w: 1, s: 10 },
          { w: 2, s: 8 },
        ],
      },
      {
        $push: {
          q: {
            $each: [
              { w: 3, s: 9 },
              { w: 4, s: 1 },
            ],
            $sort: { s: -1 },
            $slice: 3,
          },
        },
      },
      {
        q: [
          { w: 1, s: 10 },
          { w: 3, s: 9 },
          { w: 2, s: 8 },
        ],
      },
    ],
    [
      "$push at a position",
      { a: [100] },
      { $push: { a: { $each: [50, 60], $position: 0 } } },
      { a: [50, 60, 100] },
    ],
    [
      "$push with a negative slice keeps the last",
      { a: [40, 50] },
      { $push: { a: { $each: [80, 78], $slice: -3 } } },
      { a: [50, 80, 78] },
    ],
    [
      "$addToSet adds what is not there",
      { a: [1] },
      { $addToSet: { a: { $each: [1, 2, 2] } } },
      { a: [1, 2] },
    ],
    [
      "$addToSet compares documents field by field",
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    [
      "$pop from the end and the start",
      { a: [1, 2, 3], b: [1, 2] },
      { $pop: { a: 1, b: -1 } },
      { a: [1, 2], b: [2] },
    ],
    ["$pull by a value", { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ["$pull by a condition", { a: [3, 5, 6, 7] }, { $pull: { a: { $gte: 6 } } }, { a: [3, 5] }],
    [
      "$pull of documents",
      {
        r: [
          { i: "A", s: 5 },
          { i: "B", s: 8, c: 1 },
        ],
      },
      { $pull: { r: { s: 8, i: "B" } } },
      { r: [{ i: "A", s: 5 }] },
    ],
    ["$pullAll", { a: [0, 2, 5, 5, 1, 0] }, { $pullAll: { a: [0, 5] } }, { a: [2, 1] }],
    ["$[] changes every element", { g: [85, 80] }, { $inc: { "g.$[]": 10 } }, { g: [95, 90] }],
    [
      "a pipeline computes from the document",
      { a: 2, b: 3 },
      [{ $set: { c: { $add: ["$a", "$b"] } } }, { $unset: "a" }],
      { b: 3, c: 5 },
    ],
  ];

  it.each(cases)("%s", async (_name, before, change, after) => {
    expect(JSON.stringify(await updated(before, change))).toBe(JSON.stringify(after));
  });

  it("changes the element that matched", async () => {
    expect(await updated({ g: [80, 85, 90] }, { $set: { "g.$": 82 } }, {}, { g: 85 })).toEqual({
      g: [80, 82, 90],
    });
    expect(
      await updated(
        {
          g: [
            { k: 1, v: 1 },
            { k: 2, v: 1 },
          ],
        },
        { $inc: { "g.$.v": 5 } },
        {},
        { g: { $elemMatch: { k: 2, v: 1 } } },
      ),
    ).toEqual({
      g: [
        { k: 1, v: 1 },
        { k: 2, v: 6 },
      ],
    });
  });

  it("changes the elements an array filter picks", async () => {
    const after = await updated(
      { g: [95, 102, 110] },
      { $set: { "g.$[e]": 100 } },
      { arrayFilters: [{ e: { $gte: 100 } }] },
    );
    expect(after).toEqual({ g: [95, 100, 100] });
  });

  it("keeps the types of numbers", async () => {
    const collection = database.collection();
    await collection.insertOne({
      int: 1,
      long: Long.fromNumber(5),
      double: new Double(2),
      decimal: Decimal128.fromString("0.1"),
      edge: 2147483647,
    });
    await collection.updateOne(
      {},
      { $inc: { int: 1, long: 1, double: 1, decimal: Decimal128.fromString("0.2"), edge: 1 } },
    );
    for (const [field, type] of Object.entries({
      int: "int",
      long: "long",
      double: "double",
      decimal: "decimal",
      edge: "long",
    })) {
      expect([field, await collection.countDocuments({ [field]: { $type: type } })]).toEqual([field, 1]);
    }
    const doc = await collection.findOne();
    expect(String(doc?.["decimal"])).toBe("0.3");
    expect(doc?.["edge"]).toBe(2147483648);
  });

  const refused: Array<[string, object, object, number]> = [
    ["a calculation with text", { n: "x" }, { $inc: { n: 1 } }, 14],
    ["a change of _id", {}, { $set: { _id: 2 } }, 66],
    ["two changes of one path", {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ["two changes of overlapping paths", {}, { $set: { a: 1, "a.b": 1 } }, 40],
    ["a path through a scalar", { a: 5 }, { $set: { "a.b": 1 } }, 28],
    ["a push to what is no array", { a: 5 }, { $push: { a: 1 } }, 2],
    ["an unknown operator", {}, { $frobnicate: { a: 1 } }, 9],
    ["a position without match", { a: [1] }, { $set: { "a.$": 1 } }, 2],
    ["a filter for an identifier not given", { a: [1] }, { $set: { "a.$[x]": 1 } }, 2],
    ["a stage updates do not have", {}, [{ $match: { a: 1 } }], 72],
    ["a sum too great for 64 bits", { n: Long.MAX_VALUE }, { $inc: { n: 1 } }, 2],
  ];

  it.each(refused)("refuses %s", async (_name, before, change, code) => {
    expect(await refusal(updated(before, change))).toMatchObject({ code });
  });

  it("leaves no trace of a refused update", async () => {
    const collection = database.collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ] as object[]);
    expect(await refusal(collection.updateOne({ _id: 2 as never }, { $set: { a: 1, b: 1 } }))).toMatchObject({
      code: 11000,
    });
    expect(await collection.find().toArray()).toEqual([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    expect(await collection.find({ a: 2 }).toArray()).toEqual([{ _id: 2, a: 2 }]);
  });

  it("makes no prototype of a field name", async () => {
    const collection = database.collection();
    await collection.insertOne(JSON.parse('{"a": {"__proto__": {"polluted": 1}}}') as object);
    await collection.updateOne(
      {},
      JSON.parse('{"$set": {"__proto__.polluted": 1, "constructor.prototype.polluted": 1}}') as object,
    );
    await collection.updateOne({}, [{ $set: { "x.__proto__": { polluted: 1 } } }]);
    const [doc] = await collection
      .aggregate([{ $project: { y: "$constructor.prototype.polluted", z: "$a.toString" } }])
      .toArray();
    expect(doc).toMatchObject({ y: 1 });
    expect(doc).not.toHaveProperty("z");
    for (const path of ["__proto__.polluted", "constructor.prototype.polluted", "a.__proto__.polluted"]) {
      compileUpdate({ update: { $set: { [path]: 1 } }, filter: {} })({ _id: 1, a: {} });
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
