import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startStoreWithFailPoints } from "../../scripts/conformance/store.ts";
import type { EmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { refusal, useDatabase } from "./database.ts";

const failCommand = (times: number, data: object): object => ({
  configureFailPoint: "failCommand",
  mode: { times },
  data,
});

describe("fail points", () => {
  const ordinary = useDatabase();
  let dataDir = "";
  let store: EmbeddedStore | undefined;
  let client = new mongoose.mongo.MongoClient("mongodb://unused");
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "pomich-fail-points-"));
    store = await startStoreWithFailPoints(dataDir);
    client = await new mongoose.mongo.MongoClient(store.uri, { minHeartbeatFrequencyMS: 20 }).connect();
  });
  afterAll(async () => {
    await client.close();
    await store?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const set = (failPoint: object): Promise<unknown> => client.db("admin").command({ ...failPoint });

  it("are unknown to a store of the product", async () => {
    const command = failCommand(1, { failCommands: ["ping"], errorCode: 2 });
    expect(await refusal(ordinary.client.db("admin").command({ ...command }))).toMatchObject({ code: 59 });
  });

  it("fail a command as often as they say, with MongoDB's labels", async () => {
    await set(failCommand(2, { failCommands: ["insert"], errorCode: 91 }));
    const error: unknown = await client
      .db("a")
      .collection("b")
      .insertOne({})
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 91, codeName: "ShutdownInProgress" });
    expect((error as mongoose.mongo.MongoError).hasErrorLabel("RetryableWriteError")).toBe(true);
    expect((await client.db("a").collection("b").insertOne({})).acknowledged).toBe(true);
  });

  it("close a connection, and the driver's retry is not done twice", async () => {
    await client.db("a").collection<{ _id: number; n: number }>("c").insertOne({ _id: 1, n: 0 });
    await set({ configureFailPoint: "onPrimaryTransactionalWrite", mode: { times: 1 } });
    const updated = await client
      .db("a")
      .collection("c")
      .updateOne({}, { $inc: { n: 1 } });
    expect(updated.modifiedCount).toBe(1);
    expect(await client.db("a").collection("c").findOne()).toEqual({ _id: 1, n: 1 });
  });
});
