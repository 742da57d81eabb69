import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UUID } from "bson";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startStoreWithFailPoints } from "../../scripts/conformance/store.ts";
import type { EmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { withPageFile } from "../../src/embedded-mongo/store/page-file.ts";
import { createSessions } from "../../src/embedded-mongo/transactions/sessions.ts";
import { refusal, useDatabase } from "./database.ts";
import { inTransaction, openBareEngine, openBareStore } from "./open-store.ts";

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

  it("hold the key of a document they delete: who inserts it waits, or conflicts", async () => {
    const collection = database.collection();
    await collection.createIndex({ name: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, name: "a" } as object);
    const [first, second] = [database.client.startSession(), database.client.startSession()];
    first.startTransaction();
    await collection.deleteOne({ _id: 1 as never }, { session: first });
    for (const taken of [{ _id: 1 }, { _id: 2, name: "a" }]) {
      expect(await refusal(collection.insertOne(taken as object, { maxTimeMS: 30 }))).toMatchObject({
        code: 50,
      });
      second.startTransaction();
      const conflict = collection.insertOne(taken as object, { session: second });
      expect(await refusal(conflict)).toMatchObject({ code: 112 });
      await second.abortTransaction();
    }
    const waiting = collection.insertOne({ _id: 1, name: "b" } as object);
    await first.commitTransaction();
    await waiting;
    expect(await collection.find().toArray()).toEqual([{ _id: 1, name: "b" }]);

    first.startTransaction();
    await collection.deleteOne({ _id: 1 as never }, { session: first });
    const late = refusal(collection.insertOne({ _id: 1 } as object));
    await first.abortTransaction();
    expect(await late).toMatchObject({ code: 11000 });
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it("write nothing when they only read", async () => {
    await using box = await openBareEngine();
    await box.ask({ insert: "people", documents: [{ _id: 1, n: 1 }] });
    const written = (): unknown =>
      withPageFile(join(box.dataDir, "store.mdb"), ({ meta }) => meta.transaction);
    const before = written();
    const session = new UUID();
    await box.ask({ find: "people", ...inTransaction(session, 1, true) });
    const same = { q: { _id: 1 }, u: { $set: { n: 1 } } };
    await box.ask({ update: "people", updates: [same], ...inTransaction(session, 1) });
    const commit = { commitTransaction: 1, ...inTransaction(session, 1) };
    await box.ask(commit);
    await box.ask(commit);
    expect(written()).toBe(before);
    await box.ask({ insert: "people", documents: [{}], ...inTransaction(session, 2, true) });
    await box.ask({ ...commit, ...inTransaction(session, 2) });
    expect(written()).not.toBe(before);
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

  it("end after a minute, and free what they held", async () => {
    await using box = await openBareStore();
    const sessions = createSessions(box.store);
    const ended: string[] = [];
    sessions.onEnd((session) => void ended.push(session));
    const { view } = sessions.begin("a", 1n);
    const key = Buffer.from("k");
    view.put("sessions", key, Buffer.from("held"));
    expect(sessions.expire(Date.now() + 59_000)).toBe(0);
    const waiting = box.store.write((target) => target.put("sessions", key, Buffer.from("free")));
    expect(sessions.expire(Date.now() + 61_000)).toBe(1);
    await waiting;
    expect(box.store.committed.get("sessions", key)?.toString()).toBe("free");
    expect(ended).toEqual(["a"]);
    expect(() => sessions.current("a", 1n)).toThrow(expect.objectContaining({ code: 251 }) as Error);
  });
});

describe("a commit whose answer is lost", () => {
  let dataDir = "";
  let store: EmbeddedStore | undefined;
  let client = new mongoose.mongo.MongoClient("mongodb://unused");
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "store-commit-"));
    store = await startStoreWithFailPoints(dataDir);
    client = await new mongoose.mongo.MongoClient(store.uri, { minHeartbeatFrequencyMS: 20 }).connect();
  });
  afterAll(async () => {
    await client.close();
    await store?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("is reported as unknown, and committing again settles it", async () => {
    const people = client.db("d").collection<{ _id: number }>("people");
    await people.insertOne({ _id: 0 });
    const session = client.startSession();
    session.startTransaction();
    await people.insertOne({ _id: 1 }, { session });
    // The driver tries a commit twice by itself.
    const data = { failCommands: ["commitTransaction"], closeConnection: true };
    await client.db("admin").command({ configureFailPoint: "failCommand", mode: { times: 2 }, data });
    const failure: unknown = await session.commitTransaction().catch((error: unknown) => error);
    const labelled = failure as mongoose.mongo.MongoError;
    expect(labelled.hasErrorLabel("UnknownTransactionCommitResult")).toBe(true);
    expect(labelled.hasErrorLabel("TransientTransactionError")).toBe(false);
    await session.commitTransaction();
    expect(await people.countDocuments()).toBe(2);
    await session.endSession();
  });
});
