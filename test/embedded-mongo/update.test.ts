import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { compileUpdate } from "../../src/embedded-mongo/update/compile.ts";
import { refusal, useDatabase } from "./database.ts";

const { Double, Long } = mongoose.mongo;

/** Expected answers are those of MongoDB's manual, "Update Operators". */
describe("update operators", () => {
  const database = useDatabase();

  async function updated(before: object, change: object): Promise<object> {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, ...before } as object);
    await collection.updateOne({}, change);
    const doc = await collection.findOne({ _id: 1 as never }, { projection: { _id: 0 } });
    return doc ?? {};
  }

  const cases: Array<[string, object, object, object]> = [
    ["$set makes documents on the way", {}, { $set: { "a.b.c": 1 } }, { a: { b: { c: 1 } } }],
    ["$set adds fields in the order of their names", {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
    ["$unset takes a field away", { a: 1, b: 2 }, { $unset: { a: "" } }, { b: 2 }],
    ["$inc starts at nothing", {}, { $inc: { n: 5 } }, { n: 5 }],
    ["$push makes an array", {}, { $push: { a: 1 } }, { a: [1] }],
    ["$push an array as one element", { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [
      "$push with a negative slice keeps the last",
      { a: [40, 50] },
      { $push: { a: { $each: [80, 78], $slice: -3 } } },
      { a: [50, 80, 78] },
    ],
  ];

  it.each(cases)("%s", async (_name, before, change, after) => {
    expect(JSON.stringify(await updated(before, change))).toBe(JSON.stringify(after));
  });

  it("keeps the types of numbers", async () => {
    const collection = database.collection();
    await collection.insertOne({
      int: 1,
      long: Long.fromNumber(5),
      double: new Double(2),
      edge: 2147483647,
    });
    await collection.updateOne({}, { $inc: { int: 1, long: 1, double: 1, edge: 1 } });
    const typed = await collection.findOne({}, { promoteValues: false });
    expect(typed).toMatchObject({
      int: { _bsontype: "Int32" },
      long: { _bsontype: "Long" },
      double: { _bsontype: "Double" },
      edge: { _bsontype: "Long" },
    });
    const doc = await collection.findOne();
    expect(doc?.["edge"]).toBe(2147483648);
  });

  const refused: Array<[string, object, object, number]> = [
    ["a calculation with text", { n: "x" }, { $inc: { n: 1 } }, 14],
    ["a change of _id", {}, { $set: { _id: 2 } }, 66],
    ["two changes of one path", {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ["two changes of overlapping paths", {}, { $set: { a: 1, "a.b": 1 } }, 40],
    ["a path through a scalar", { a: 5 }, { $set: { "a.b": 1 } }, 28],
    ["a push to what is no array", { a: 5 }, { $push: { a: 1 } }, 2],
    ["a change within an array", { a: [1] }, { $set: { "a.0": 1 } }, 238],
    ["an unknown operator", {}, { $frobnicate: { a: 1 } }, 9],
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
    const [doc] = await collection
      .aggregate([{ $project: { y: "$constructor.prototype.polluted", z: "$a.toString" } }])
      .toArray();
    expect(doc).toMatchObject({ y: 1 });
    expect(doc).not.toHaveProperty("z");
    for (const path of ["__proto__.polluted", "constructor.prototype.polluted", "a.__proto__.polluted"]) {
      compileUpdate({ $set: { [path]: 1 } })({ _id: 1, a: {} });
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
