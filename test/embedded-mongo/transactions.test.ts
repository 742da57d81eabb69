import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { refusal, useDatabase } from "./database.ts";

const { Long } = mongoose.mongo;

describe("transactions", () => {
  const database = useDatabase();

  it("show their changes to nobody else before they commit", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, n: 1 } as object);
    const session = database.client.startSession();
    session.startTransaction();
    await collection.insertOne({ _id: 2, n: 2 } as object, { session });
    await collection.updateOne({ _id: 1 as never }, { $set: { n: 5 } }, { session });
    expect(await collection.find({}, { session }).sort({ n: 1 }).toArray()).toEqual([
      { _id: 2, n: 2 },
      { _id: 1, n: 5 },
    ]);
    expect(await collection.countDocuments({}, { session })).toBe(2);
    expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
    await session.commitTransaction();
    expect(await collection.find().toArray()).toEqual([
      { _id: 1, n: 5 },
      { _id: 2, n: 2 },
    ]);
    await session.endSession();
  });

  it("read the state of their beginning", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, n: 1 } as object);
    const session = database.client.startSession();
    session.startTransaction();
    await collection.findOne({}, { session });
    await collection.updateOne({}, { $set: { n: 2 } });
    await collection.insertOne({ _id: 2 } as object);
    expect(await collection.find({}, { session }).toArray()).toEqual([{ _id: 1, n: 1 }]);
    await session.abortTransaction();
    await session.endSession();
  });

  it("leave nothing when aborted", async () => {
    const collection = database.collection();
    await collection.createIndex({ u: 1 }, { unique: true });
    const session = database.client.startSession();
    session.startTransaction();
    await collection.insertOne({ u: 1, tags: ["a"] }, { session });
    await session.abortTransaction();
    expect(await collection.countDocuments()).toBe(0);
    await collection.insertOne({ u: 1 });
    await session.endSession();
  });

  it("conflict when two change one document", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, n: 0 } as object);
    const [first, second] = [database.client.startSession(), database.client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await collection.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: first });
    const conflict = (await collection
      .updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: second })
      .catch((error: unknown) => error)) as mongoose.mongo.MongoServerError;
    expect(conflict).toMatchObject({ code: 112 });
    expect(conflict.hasErrorLabel("TransientTransactionError")).toBe(true);
    await first.commitTransaction();
    await second.abortTransaction();
    expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it("conflict with a change made since they began", async () => {
    const collection = database.collection();
    await collection.createIndex({ u: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, n: 0 } as object);
    const session = database.client.startSession();
    session.startTransaction();
    await collection.findOne({}, { session });
    await collection.insertOne({ _id: 2, u: "x" } as object);
    expect(await refusal(collection.insertOne({ u: "x" }, { session }))).toMatchObject({ code: 112 });
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  });

  it("lose no count however many run at once", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, n: 0 } as object);
    const add = async (): Promise<void> => {
      const session = database.client.startSession();
      await session.withTransaction(async () => {
        const doc = await collection.findOne({ _id: 1 as never }, { session });
        await collection.updateOne({ _id: 1 as never }, { $set: { n: Number(doc?.["n"]) + 1 } }, { session });
      });
      await session.endSession();
    };
    const plain = async (): Promise<unknown> => collection.updateOne({ _id: 1 as never }, { $inc: { n: 1 } });
    await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? plain() : add())));
    expect(await collection.findOne()).toEqual({ _id: 1, n: 12 });
  });

  it("make a plain write wait for them", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1, n: 0 } as object);
    const session = database.client.startSession();
    session.startTransaction();
    await collection.updateOne({}, { $inc: { n: 1 } }, { session });
    const waiting = collection.updateOne({}, { $inc: { n: 10 } });
    expect(await refusal(collection.updateOne({}, { $inc: { n: 100 } }, { maxTimeMS: 30 }))).toMatchObject({
      code: 50,
    });
    await session.commitTransaction();
    await waiting;
    expect(await collection.findOne()).toEqual({ _id: 1, n: 11 });
    await session.endSession();
  });

  it("refuse what cannot be part of them", async () => {
    const session = database.client.startSession();
    session.startTransaction();
    expect(await refusal(database.db.command({ listIndexes: "c" }, { session }))).toMatchObject({
      code: 263,
    });
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  });

  it("abort at the first failed statement", async () => {
    const collection = database.collection();
    await collection.insertOne({ _id: 1 } as object);
    const session = database.client.startSession();
    session.startTransaction();
    await collection.insertOne({ _id: 2 } as object, { session });
    expect(await refusal(collection.insertOne({ _id: 1 } as object, { session }))).toMatchObject({
      code: 11000,
    });
    expect(await refusal(collection.insertOne({ _id: 3 } as object, { session }))).toMatchObject({
      code: 251,
    });
    await session.endSession();
    expect(await collection.countDocuments()).toBe(1);
  });

  it("answer a repeated write without doing it again", async () => {
    const collection = database.collection();
    const session = database.client.startSession();
    const command = {
      update: collection.collectionName,
      updates: [{ q: {}, u: { $inc: { n: 1 } }, upsert: true }],
      txnNumber: Long.fromNumber(1000),
    };
    const { operationTime: _, ...first } = await database.db.command(command, { session });
    expect(await database.db.command(command, { session })).toMatchObject(first);
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({ n: 1 });
    await database.db.command({ ...command, txnNumber: Long.fromNumber(1001) }, { session });
    expect(await refusal(database.db.command(command, { session }))).toMatchObject({ code: 225 });
    await session.endSession();
  });
});
