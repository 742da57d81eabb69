import { sealer } from "../../support/sealer.ts";
import { Schema, type Connection } from "mongoose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectionOf, ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createAuditLog } from "../../../src/adapters/mongo/audit-repository.ts";
import { createInboxStore } from "../../../src/adapters/mongo/inbox-store.ts";
import { createLeaseStore } from "../../../src/adapters/mongo/lease-store.ts";
import { createOutboxStore } from "../../../src/adapters/mongo/outbox-store.ts";
import { TEST_PREFIX } from "../../support/commands/shapes.ts";
import { useStore } from "../../support/store.ts";
import { HELLO, startWireServer } from "../../support/wire-server.ts";
import { connectStore } from "../../../src/adapters/mongo/connect.ts";

const box = useStore();
const NAME = `${TEST_PREFIX}boxes`;

let connection: Connection;
beforeEach(() => {
  ({ connection } = box.store);
});
afterEach(async () => {
  connection.deleteModel(/.*/);
  await connection.dropCollection(NAME);
});

/** What a version of the product wants of the collection. */
function version(schema: Schema): void {
  connection.deleteModel(/.*/);
  collectionOf(connection, "Box", schema);
}

const schema = (options: { readonly expires?: string } = {}): Schema =>
  new Schema(
    { _id: String, colour: String, size: Number, openedAt: { type: Date, ...options } },
    { collection: NAME },
  );

async function indexes(): Promise<readonly string[]> {
  const found = await connection.collection(NAME).indexes();
  return found
    .map(({ name = "", unique, expireAfterSeconds }) =>
      [name, unique && "unique", expireAfterSeconds].filter((part) => part !== undefined).join(" "),
    )
    .toSorted();
}

test("indexes that are missing are built, those whose options changed are built anew, those of no schema go", async () => {
  version(schema({ expires: "1h" }).index({ colour: 1 }).index({ size: 1 }));
  await ensureIndexes(connection);
  expect(await indexes()).toEqual(["_id_", "colour_1", "openedAt_1 3600", "size_1"]);
  await connection.collection<{ _id: string; colour: string }>(NAME).insertOne({ _id: "a", colour: "red" });

  version(schema({ expires: "2h" }).index({ colour: 1 }, { unique: true }).index({ size: 1, colour: -1 }));
  await ensureIndexes(connection);
  expect(await indexes()).toEqual(["_id_", "colour_1 unique", "openedAt_1 7200", "size_1_colour_-1"]);

  version(schema().index({ colour: 1 }));
  await ensureIndexes(connection);
  expect(await indexes()).toEqual(["_id_", "colour_1"]);
});

test("rows that do not allow a unique index are said so", async () => {
  version(schema().index({ colour: 1 }));
  await ensureIndexes(connection);
  const boxes = connection.collection<{ _id: string; colour: string }>(NAME);
  await boxes.insertMany([
    { _id: "a", colour: "red" },
    { _id: "b", colour: "red" },
  ]);
  version(schema().index({ colour: 1 }, { unique: true }));
  await expect(ensureIndexes(connection)).rejects.toMatchObject({
    name: "StoreOpenError",
    kind: "configuration",
    message: `The collection ${NAME} holds several rows with the same value where each may be there once: colour. Remove all but one of each.`,
  });
});

test("processes that start at once all get there", async () => {
  version(schema({ expires: "1h" }).index({ colour: 1 }));
  await ensureIndexes(connection);
  version(schema({ expires: "2h" }).index({ colour: 1 }, { unique: true }));
  await Promise.all([ensureIndexes(connection), ensureIndexes(connection), ensureIndexes(connection)]);
  expect(await indexes()).toEqual(["_id_", "colour_1 unique", "openedAt_1 7200"]);
});

test("a second start builds nothing and says nothing", async () => {
  version(schema().index({ colour: 1 }));
  const told: string[] = [];
  const onProgress = (done: number, all: number): void => void told.push(`${String(done)} of ${String(all)}`);
  await ensureIndexes(connection, { onProgress });
  await ensureIndexes(connection, { onProgress });
  expect(told).toEqual(["0 of 1"]);
});

/** A server that has sharded a collection by its hashed id, and builds an index only when it is told to. */
async function slowServer() {
  const asked: string[] = [];
  let build = (): void => undefined;
  const server = await startWireServer((command, reply) => {
    const [name = ""] = Object.keys(command);
    if (name === "listIndexes")
      return {
        ok: 1,
        cursor: {
          id: 0n,
          ns: "x.c",
          firstBatch: [
            { v: 2, name: "_id_", key: { _id: 1 } },
            { v: 2, name: "_id_hashed", key: { _id: "hashed" } },
          ],
        },
      };
    if (name !== "createIndexes" && name !== "dropIndexes") return { ...HELLO, setName: "rs0" };
    asked.push(`${name} ${String(command[name])}`);
    const before = build;
    build = () => {
      before();
      reply({ ok: 1 });
    };
    return undefined;
  });
  const uri = `mongodb://127.0.0.1:${String(server.port)}/?directConnection=true`;
  const store = await connectStore(uri, { dbName: "x" });
  for (const create of [createInboxStore, createOutboxStore, createLeaseStore, createAuditLog])
    create(store.connection, sealer);
  return {
    asked,
    connection: store.connection,
    build: () => build(),
    async close() {
      await store.close();
      await server.close();
    },
  };
}

test("collections are built at once, one command each, and an index by hash is an operator's own", async () => {
  const server = await slowServer();
  const told: string[] = [];
  const ready = ensureIndexes(server.connection, {
    onProgress: (done, all) => void told.push(`${String(done)} of ${String(all)}`),
  });
  await expect.poll(() => server.asked.length).toBe(4);
  server.build();
  await ready;
  expect(server.asked.toSorted()).toEqual([
    "createIndexes audit",
    "createIndexes inbox",
    "createIndexes leases",
    "createIndexes outbox",
  ]);
  expect(told).toEqual([expect.stringMatching(/^0 of \d+$/)]);
  await server.close();
});

test("a stop is heard while indexes are built", async () => {
  const server = await slowServer();
  const stop = new AbortController();
  const ready = ensureIndexes(server.connection, { signal: stop.signal });
  await expect.poll(() => server.asked.length).toBe(4);
  stop.abort();
  await expect(ready).rejects.toThrow("stopped while indexes were built");
  await server.close();
});
