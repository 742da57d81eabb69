import { describe, expect, it } from "vitest";
import { useDatabase } from "./database.ts";

describe("what writes report", () => {
  const database = useDatabase();

  it("inserts what the filter demands when nothing is there", async () => {
    const collection = database.collection();
    const result = await collection.updateOne(
      { a: 1, b: { $gt: 5 }, "c.d": 2 },
      { $set: { e: 3 }, $setOnInsert: { f: 4 } },
      { upsert: true },
    );
    expect(result.upsertedCount).toBe(1);
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({
      a: 1,
      c: { d: 2 },
      e: 3,
      f: 4,
    });
    await collection.updateOne({ a: 1 }, { $setOnInsert: { f: 9 } }, { upsert: true });
    expect(await collection.countDocuments({ f: 4 })).toBe(1);
  });

  it("finds, changes and returns at once", async () => {
    const collection = database.collection();
    await collection.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ] as object[]);
    expect(await collection.findOneAndUpdate({}, { $inc: { n: 5 } }, { sort: { n: -1 } })).toEqual({
      _id: 2,
      n: 2,
    });
    expect(
      await collection.findOneAndUpdate(
        { n: 7 },
        { $inc: { n: 1 } },
        { returnDocument: "after", projection: { n: 1, _id: 0 } },
      ),
    ).toEqual({ n: 8 });
    expect(
      await collection.findOneAndUpdate(
        { n: 99 },
        { $set: { k: 1 } },
        { upsert: true, returnDocument: "after", projection: { _id: 0 } },
      ),
    ).toEqual({ n: 99, k: 1 });
  });

  it("reports what matched and what changed", async () => {
    const collection = database.collection();
    await collection.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
    expect(await collection.updateMany({ a: 1 }, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 0,
    });
    expect(await collection.updateMany({}, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 1,
    });
  });
});
