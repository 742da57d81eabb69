import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Long, serialize } from "bson";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedStore, startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { listen } from "../../src/embedded-mongo/wire/server.ts";
import { amount } from "../support/amount.ts";
import { type RawClient, message, rawClient } from "./raw-client.ts";

const RUNS = amount(20, 1000);

const nested = (depth: number): object => {
  let doc: object = {};
  for (let i = 0; i < depth; i++) doc = { a: doc };
  return doc;
};

describe("whatever is sent", () => {
  let store: EmbeddedStore;
  let folder: string;
  let path: string;
  let clients: RawClient[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "fuzz-"));
    store = await startEmbeddedStore({ dataDir: folder, ephemeral: true });
    path = join(folder, "store.sock");
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  /** However the others fare, a new client is served. */
  afterEach(async () => {
    const client = await open();
    expect(await client.ask({ ping: 1, $db: "admin" })).toMatchObject({ ok: 1 });
    await Promise.all(clients.map((each) => each.close()));
    clients = [];
  });
  const open = async (): Promise<RawClient> => {
    const client = await rawClient(path);
    clients.push(client);
    return client;
  };
  const ping = serialize({ ping: 1, $db: "admin" });

  it("answers or hangs up, but never goes down: random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 21, maxLength: 200 }), async (bytes) => {
        const client = await open();
        client.send(message(bytes, { length: bytes.length + 21 }));
        client.socket.end();
        const reply = await client.reply();
        expect(reply === undefined || reply["ok"] === 0).toBe(true);
        await client.close();
      }),
      { numRuns: RUNS },
    );
  });

  it("answers or hangs up, but never goes down: a command with a byte changed", async () => {
    const command = message(
      serialize({
        insert: "c",
        documents: [{ _id: 1, text: "ab", list: [1, 2.5, null] }],
        $db: "fuzz",
        ordered: true,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(command.length - 5), fc.nat(255), async (at, byte) => {
        const client = await open();
        const changed = Buffer.from(command);
        changed[at + 4] = byte;
        client.send(changed);
        client.socket.end();
        const reply = await client.reply();
        expect(reply === undefined || "ok" in reply).toBe(true);
        await client.close();
      }),
      { numRuns: RUNS },
    );
  });

  const hangsUp: Array<[string, Buffer]> = [
    ["a length below a header's", message(ping, { length: 3 })],
    ["a negative length", message(ping, { length: -1 })],
    ["a length of 2 GB", message(ping, { length: 2 ** 31 - 1 })],
    ["an unknown opcode", message(ping, { opcode: 2001 })],
    ["a compressed message", message(ping, { opcode: 2012 })],
    ["unknown required flags", message(ping, { flags: 4 })],
    ["a section of an unknown kind", message(ping, { kind: 9 })],
    ["two bodies", message(Buffer.concat([ping, Buffer.from([0]), ping]))],
    ["no body", message(Buffer.from([6, 0, 0, 0, 97, 0]), { kind: 1 })],
  ];
  it.each(hangsUp)("hangs up with a reason: %s", async (_name, bytes) => {
    const client = await open();
    client.send(bytes);
    expect(await client.reply()).toMatchObject({
      ok: 0,
      errmsg: expect.stringContaining("connection closed") as string,
    });
    expect(await client.reply()).toBeUndefined();
  });

  const refuses: Array<[string, () => Uint8Array, number]> = [
    ["nesting beyond 200", () => serialize({ insert: "c", documents: [nested(250)], $db: "fuzz" }), 22],
    [
      "a document above 16 MB",
      () => serialize({ insert: "c", documents: [{ t: "x".repeat(17_000_000) }], $db: "fuzz" }),
      10334,
    ],
    ["a field twice", () => twice(), 22],
    ["text that is not UTF-8", () => withBytes("insert", [0xff, 0xfe]), 22],
    ["a document that ends early", () => ping.subarray(0, ping.length - 3), 22],
    ["an inner length beyond the document", () => overlong(), 22],
    ["an unknown type", () => withType(0x42), 22],
  ];
  it.each(refuses)("answers with an error and goes on: %s", async (_name, body, code) => {
    const client = await open();
    client.send(message(body()));
    expect(await client.reply()).toMatchObject({ ok: 0, code });
    expect(await client.ask({ ping: 1, $db: "admin" })).toMatchObject({ ok: 1 });
  });

  it("takes an array of a million elements", async () => {
    const client = await open();
    const list = Array.from({ length: 1_000_000 }, () => null);
    expect(await client.ask({ insert: "big", documents: [{ _id: 1, list }], $db: "fuzz" })).toMatchObject({
      n: 1,
    });
  });

  it("keeps strings with a zero byte in them, and has no field names with one", async () => {
    const client = await open();
    await client.ask({ insert: "zero", documents: [{ _id: "a\0b", v: "\0" }], $db: "fuzz" });
    const found = await client.ask({ find: "zero", filter: { _id: "a\0b" }, $db: "fuzz" });
    expect(found?.["cursor"]).toMatchObject({ firstBatch: [{ _id: "a\0b", v: "\0" }] });
    const made = await client.ask({
      aggregate: "zero",
      pipeline: [{ $count: "a\0b" }],
      cursor: {},
      $db: "fuzz",
    });
    expect(made).toMatchObject({ ok: 0 });
  });

  it("kills no cursor of another collection", async () => {
    const client = await open();
    await client.ask({ insert: "mine", documents: [{ _id: 1 }, { _id: 2 }], $db: "fuzz" });
    const { cursor } = (await client.ask({ find: "mine", batchSize: 1, $db: "fuzz" })) as {
      cursor: { id: Long };
    };
    const id = Long.fromValue(cursor.id);
    const foreign = await client.ask({
      killCursors: "other",
      cursors: [id, Long.fromNumber(5)],
      $db: "fuzz",
    });
    expect(foreign).toMatchObject({ cursorsKilled: [], ok: 1 });
    expect(foreign?.["cursorsNotFound"]).toHaveLength(2);
    expect(await client.ask({ getMore: id, collection: "other", $db: "fuzz" })).toMatchObject({
      ok: 0,
      code: 13,
    });
    expect(await client.ask({ getMore: id, collection: "mine", $db: "fuzz" })).toMatchObject({ ok: 1 });
  });

  it("serves a thousand connections", async () => {
    const many = await Promise.all(Array.from({ length: 1000 }, () => open()));
    const replies = await Promise.all(many.map((client) => client.ask({ ping: 1, $db: "admin" })));
    expect(replies.every((reply) => reply?.["ok"] === 1)).toBe(true);
  });

  it("holds little for a client that asks and never reads", async () => {
    const client = await open();
    const documents = Array.from({ length: 100 }, (_, i) => ({ _id: i, text: "x".repeat(100_000) }));
    await client.ask({ insert: "wide", documents, $db: "fuzz" });
    const deaf = await open();
    deaf.socket.pause();
    const before = process.memoryUsage.rss();
    const find = message(serialize({ find: "wide", batchSize: 100, $db: "fuzz" }));
    // 60 answers of 10 MB would be 600 MB.
    for (let i = 0; i < 60; i++) deaf.send(find);
    for (let i = 0; i < 20; i++) await client.ask({ ping: 1, $db: "admin" });
    expect(process.memoryUsage.rss() - before).toBeLessThan(250_000_000);
  });

  it("holds little for a client that sends and sends while it is being answered", async () => {
    const client = await open();
    const before = process.memoryUsage.rss();
    const noise = message(serialize({ ping: 1, comment: "x".repeat(1_000_000), $db: "admin" }));
    for (let i = 0; i < 100; i++) client.send(noise);
    for (let i = 0; i < 100; i++) expect(await client.reply()).toMatchObject({ ok: 1 });
    expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000);
  });

  function twice(): Buffer {
    const body = Buffer.from(serialize({ ping: 1, pinh: 1, $db: "admin" }));
    return Buffer.from(body.toString("latin1").replace("pinh", "ping"), "latin1");
  }
  function withBytes(name: string, bytes: number[]): Buffer {
    const body = Buffer.from(serialize({ [name]: "ZZ", documents: [{ _id: 1 }], $db: "fuzz" }));
    Buffer.from(bytes).copy(body, body.indexOf("ZZ"));
    return body;
  }
  function overlong(): Buffer {
    const body = Buffer.from(serialize({ insert: "c", documents: [], $db: "fuzz" }));
    body.writeInt32LE(1000, body.indexOf("documents") + "documents".length + 1);
    return body;
  }
  function withType(type: number): Buffer {
    const body = Buffer.from(serialize({ ping: 1, $db: "admin" }));
    body[4] = type;
    return body;
  }
});

describe("a connection that stops in the middle of a message", () => {
  it("is closed with a reason", async () => {
    const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
    const server = await listen({ socket: join(folder, "s") }, () => () => Promise.resolve({ ok: 1 }), 20);
    const client = await rawClient(join(folder, "s"));
    client.send(message(serialize({ ping: 1 })).subarray(0, 20));
    expect(await client.reply()).toMatchObject({
      ok: 0,
      errmsg: "connection closed: a message was begun and not finished",
    });
    expect(await client.reply()).toBeUndefined();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
});
