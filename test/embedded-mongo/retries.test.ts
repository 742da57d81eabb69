import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Document, Long, UUID } from "bson";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedStore, startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { type RawClient, rawClient } from "./raw-client.ts";
import { programOf } from "../support/programs.ts";

const SERVER = programOf("test/embedded-mongo/store-process");

/** Enough that one commit does not hold them. */
const MANY = 6000;

describe("a retryable write", () => {
  let dataDir = "";
  const stores: EmbeddedStore[] = [];
  const clients: RawClient[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "store-retries-"));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
    for (const store of stores.splice(0)) await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  async function start(): Promise<EmbeddedStore> {
    const store = await startEmbeddedStore({ dataDir, ephemeral: true });
    stores.push(store);
    return store;
  }
  async function connect(): Promise<RawClient> {
    const client = await rawClient(join(dataDir, "store.sock"));
    clients.push(client);
    return client;
  }
  const count = async (client: RawClient, query: Document = {}): Promise<number> =>
    (
      (await client.ask({
        find: "c",
        filter: query,
        projection: { _id: 1 },
        batchSize: 100_000,
        $db: "d",
      })) as {
        cursor: { firstBatch: Document[] };
      }
    ).cursor.firstBatch.length;

  const lsid = { id: new UUID(randomUUID()) };
  const writes: ReadonlyArray<readonly [command: Document, answer: Document]> = [
    [{ insert: "c", documents: [{ _id: 1, n: 0 }, { _id: 2 }] }, { n: 2 }],
    [
      { update: "c", updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] },
      { n: 1, nModified: 1 },
    ],
    [
      { update: "c", updates: [{ q: { _id: 3 }, u: { $inc: { n: 1 } }, upsert: true }] },
      { n: 1, upserted: [{ index: 0, _id: 3 }] },
    ],
    [{ delete: "c", deletes: [{ q: {}, limit: 1 }] }, { n: 1 }],
    [
      { findAndModify: "c", query: { _id: 2 }, update: { $inc: { n: 1 } } },
      { lastErrorObject: { n: 1 }, value: { _id: 2 } },
    ],
  ];

  it("is answered alike after a restart, and not done again", async () => {
    const asked = writes.map(([command, answer]) => ({
      command: {
        ...command,
        $db: "d",
        lsid: { id: new UUID(randomUUID()) },
        txnNumber: Long.fromNumber(5),
      },
      answer: { ok: 1, ...answer },
    }));
    const first = await start();
    const before = await connect();
    for (const { command, answer } of asked) expect(await before.ask(command)).toMatchObject(answer);
    await first.close();

    await start();
    const after = await connect();
    for (const { command, answer } of asked) {
      expect(await after.ask(command)).toMatchObject(answer);
      expect(await after.ask({ ...command, txnNumber: Long.fromNumber(4) })).toMatchObject({ code: 225 });
    }
    expect(await after.ask({ find: "c", $db: "d" })).toMatchObject({
      cursor: {
        firstBatch: [
          { _id: 2, n: 1 },
          { _id: 3, n: 1 },
        ],
      },
    });
  });

  it("that a kill cut short is gone on with where it was", async () => {
    const server = spawn(process.execPath, [SERVER, dataDir], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await once(server.stdout, "data");
    const documents = Array.from({ length: MANY }, (_, _id) => ({ _id, text: "x".repeat(200) }));
    const write = { insert: "c", documents, $db: "d", lsid, txnNumber: Long.fromNumber(1) };
    const [writer, watcher] = [await connect(), await connect()];
    const reply = writer.ask(write);
    let seen = 0;
    while (seen === 0) seen = await count(watcher);
    server.kill("SIGKILL");
    await once(server, "exit");
    expect(await reply).toBeUndefined();

    await start();
    const client = await connect();
    const done = await count(client);
    expect(done).toBeGreaterThanOrEqual(seen);
    expect(done).toBeLessThan(MANY);
    const answer = await client.ask(write);
    expect(answer).toMatchObject({ n: MANY, ok: 1 });
    expect(answer?.["writeErrors"]).toBeUndefined();
    expect(answer?.["retriedStmtIds"]).toHaveLength(done);
    expect(await count(client)).toBe(MANY);
  });

  it("that comes again while it is under way is done once", async () => {
    await start();
    const [first, second] = [await connect(), await connect()];
    await first.ask({ insert: "c", documents: [{ _id: 1, n: 0 }], $db: "d" });
    const updates = Array.from({ length: 1500 }, () => ({ q: { _id: 1 }, u: { $inc: { n: 1 } } }));
    const write = { update: "c", updates, $db: "d", lsid, txnNumber: Long.fromNumber(1) };
    const replies = await Promise.all([first.ask(write), second.ask(write)]);
    for (const reply of replies) expect(reply).toMatchObject({ n: 1500, nModified: 1500, ok: 1 });
    expect(await count(first, { n: 1500 })).toBe(1);
  });

  it("needs a session, and a session's id is a UUID", async () => {
    await start();
    const client = await connect();
    const insert = { insert: "c", documents: [{}], $db: "d" };
    expect(await client.ask({ ...insert, txnNumber: Long.fromNumber(1) })).toMatchObject({ code: 72 });
    expect(await client.ask({ ...insert, lsid: {} })).toMatchObject({ code: 14 });
    expect(await client.ask({ ...insert, lsid: { id: "me" } })).toMatchObject({ code: 14 });
    expect(await client.ask({ ...insert, lsid: { id: Buffer.alloc(16) } })).toMatchObject({ code: 207 });
    expect(await client.ask({ ...insert, lsid, txnNumber: 1 })).toMatchObject({ code: 14 });
    expect(await count(client)).toBe(0);
  });
});
