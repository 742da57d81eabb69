import { describe, expect, it } from "vitest";
import { indexUsed } from "../support/index-use.ts";
import { refusal, useDatabase } from "./database.ts";

describe("indexes", () => {
  const database = useDatabase();

  it("are used where they help", async () => {
    const collection = database.collection();
    await collection.createIndexes([{ key: { a: 1, b: -1, c: 1 } }, { key: { d: 1 } }]);
    await collection.insertMany(
      Array.from({ length: 200 }, (_, i) => ({
        _id: i,
        a: i % 5,
        b: i,
        c: i % 3,
        d: i,
      })) as object[],
    );
    expect(await indexUsed(collection, { _id: 5 })).toBe("_id_");
    expect(await indexUsed(collection, { _id: { $in: [1, 2] } })).toBe("_id_");
    expect(await indexUsed(collection, { a: 1 })).toBe("a_1_b_-1_c_1");
    expect(await indexUsed(collection, { a: 1, b: { $gt: 100 } })).toBe("a_1_b_-1_c_1");
    expect(await indexUsed(collection, { a: 1 }, { b: -1 })).toBe("a_1_b_-1_c_1");
    expect(await indexUsed(collection, { a: 1 }, { b: 1 })).toBe("a_1_b_-1_c_1");
    expect(await indexUsed(collection, { a: 1 }, { c: 1 })).toBe("SORT a_1_b_-1_c_1");
    expect(await indexUsed(collection, { a: { $in: [1, 2] } }, { b: 1 })).toBe("SORT a_1_b_-1_c_1");
    expect(await indexUsed(collection, {}, { a: 1 })).toBe("a_1_b_-1_c_1");
    expect(await indexUsed(collection, { b: 1 })).toBe("SCAN");
    expect(await indexUsed(collection, { d: 5 })).toBe("d_1");
    expect(await indexUsed(collection, { d: null })).toBe("d_1");
    expect(await indexUsed(collection, { d: { $exists: false } })).toBe("SCAN");
    expect(await indexUsed(collection, { $or: [{ d: 1 }, { a: 2 }] })).toBe("d_1|a_1_b_-1_c_1");
    expect(await indexUsed(collection, { $or: [{ d: 1 }, { b: 2 }] })).toBe("SCAN");
  });

  it("forbid what is there already", async () => {
    const collection = database.collection();
    await collection.createIndex({ mail: 1, town: 1 }, { unique: true });
    await collection.insertOne({ mail: "a", town: 1 });
    await collection.insertOne({ mail: "a", town: 2 });
    const error = (await collection.insertOne({ mail: "a", town: 1 }).catch((thrown: unknown) => thrown)) as {
      code: number;
      keyPattern: object;
      keyValue: object;
      message: string;
    };
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { mail: 1, town: 1 },
      keyValue: { mail: "a", town: 1 },
    });
    expect(error.message).toContain('index: mail_1_town_1 dup key: { mail: "a", town: 1 }');
    expect(await refusal(collection.updateOne({ town: 2 }, { $set: { town: 1 } }))).toMatchObject({
      code: 11000,
    });
    await collection.insertOne({});
    expect(await refusal(collection.insertOne({}))).toMatchObject({ code: 11000 });
    expect(
      await refusal(collection.insertOne({ _id: (await collection.findOne())?._id } as object)),
    ).toMatchObject({ code: 11000 });
  });

  it("go on after a duplicate when the batch is unordered", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 2 } as object);
    const docs = [{ _id: 1 }, { _id: 2 }, { _id: 3 }] as object[];
    await refusal(collection.insertMany(docs, { ordered: true }));
    expect(await collection.countDocuments()).toBe(2);
    await collection.deleteOne({ _id: 1 as never });
    await refusal(collection.insertMany(docs, { ordered: false }));
    expect(await collection.countDocuments()).toBe(3);
  });

  it("cover elements of arrays", async () => {
    const collection = database.collection();
    await collection.createIndex({ "list.k": 1, "list.v": 1 }, { unique: true });
    await collection.insertOne({
      _id: 1,
      list: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
    } as object);
    await collection.insertOne({ _id: 2, list: [{ k: 1, v: 2 }] } as object);
    expect(await refusal(collection.insertOne({ list: [{ k: 2, v: 2 }] }))).toMatchObject({ code: 11000 });
    expect((await collection.find({ "list.k": 2, "list.v": 1 }).toArray()).map((doc) => doc._id)).toEqual([
      1,
    ]);
    await collection.createIndex({ p: 1, q: 1 });
    expect(await refusal(collection.insertOne({ p: [1], q: [2] }))).toMatchObject({ code: 171 });
  });

  it("are built over what is there, or not at all", async () => {
    const collection = database.collection();
    await collection.insertMany([{ a: 1 }, { a: 1 }]);
    expect(await refusal(collection.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(["_id_"]);
    await collection.createIndex({ a: 1 });
    expect(await indexUsed(collection, { a: 1 })).toBe("a_1");
    expect(await collection.countDocuments({ a: 1 })).toBe(2);
    await collection.dropIndex("a_1");
    expect(await indexUsed(collection, { a: 1 })).toBe("SCAN");
    expect(await collection.countDocuments({ a: 1 })).toBe(2);
  });

  it("contradicting an existing one are refused", async () => {
    const collection = database.collection();
    await collection.createIndex({ a: 1 });
    expect(await collection.createIndex({ a: 1 })).toBe("a_1");
    expect(await refusal(collection.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 86 });
    expect(await refusal(collection.createIndex({ a: 1 }, { name: "other" }))).toMatchObject({ code: 85 });
    expect(await refusal(collection.createIndex({ b: 1 }, { name: "a_1" }))).toMatchObject({ code: 86 });
  });

  it("order values too long for a key", async () => {
    const collection = database.collection();
    await collection.createIndex({ text: 1 }, { unique: true });
    const head = "x".repeat(3000);
    await collection.insertMany([{ text: `${head}b` }, { text: `${head}a` }, { text: head }]);
    expect(await refusal(collection.insertOne({ text: `${head}a` }))).toMatchObject({ code: 11000 });
    expect(await collection.countDocuments({ text: { $gt: head } })).toBe(2);
    expect(await collection.countDocuments({ text: `${head}b` })).toBe(1);
    expect(
      (await collection.find().sort({ text: -1 }).toArray()).map((doc) => String(doc["text"]).slice(-1)),
    ).toEqual(["b", "a", "x"]);
  });

  it("are listed as they were made", async () => {
    const collection = database.collection();
    await collection.createIndex({ a: 1, b: -1 }, { unique: true, name: "mine" });
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1, b: -1 }, name: "mine", unique: true },
    ]);
  });
});
