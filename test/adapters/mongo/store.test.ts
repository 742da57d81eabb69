import { sealer } from "../../support/sealer.ts";
import { Schema } from "mongoose";
import { expect, test } from "vitest";
import { collectionOf, connectStore, ensureIndexes, sessionOf } from "../../../src/adapters/mongo/connect.ts";
import { createInboxStore } from "../../../src/adapters/mongo/inbox-store.ts";
import { createLeaseStore } from "../../../src/adapters/mongo/lease-store.ts";
import { createOutboxStore } from "../../../src/adapters/mongo/outbox-store.ts";
import { TEST_PREFIX } from "../../support/commands/shapes.ts";
import { indexUsed } from "../../support/index-use.ts";
import { useStore } from "../../support/store.ts";
import { HELLO, startWireServer } from "../../support/wire-server.ts";

const box = useStore();

interface Note {
  readonly _id: string;
  readonly count: number;
}

const notes = () =>
  collectionOf<Note>(
    box.store.connection,
    "Note",
    new Schema({ _id: String, count: Number }, { collection: `${TEST_PREFIX}notes` }),
  );

test("a transaction writes all or nothing and tells of its commit", async () => {
  const { store } = box;
  const { transact, connection } = store;
  const collection = notes();
  await ensureIndexes(connection);
  let commits = 0;
  const stop = store.onCommit(() => {
    commits += 1;
  });
  await transact(async (tx) => {
    await collection.insertOne({ _id: "kept", count: 1 }, { session: sessionOf(tx) });
  });
  const failing = transact(async (tx) => {
    await collection.insertOne({ _id: "lost", count: 1 }, { session: sessionOf(tx) });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  stop();
  await transact(() => Promise.resolve());
  expect({ commits, ids: (await collection.find().toArray()).map(({ _id }) => _id) }).toEqual({
    commits: 1,
    ids: ["kept"],
  });
});

test("transactions in conflict are repeated until all have happened", async () => {
  const collection = notes();
  await collection.insertOne({ _id: "sum", count: 0 });
  await Promise.all(
    Array.from({ length: 10 }, () =>
      box.store.transact(async (tx) => {
        const session = sessionOf(tx);
        const found = await collection.findOne({ _id: "sum" }, { session });
        await collection.updateOne({ _id: "sum" }, { $set: { count: (found?.count ?? 0) + 1 } }, { session });
      }),
    ),
  );
  expect(await collection.findOne({ _id: "sum" })).toMatchObject({ count: 10 });
});

/** Writes in a transaction to a server that refuses commands of a name so often. @returns how often it was asked */
async function writeAgainst(refused: string, times: number): Promise<number> {
  let asked = 0;
  const server = await startWireServer((command) => {
    if (refused in command && (asked += 1) <= times) return { ok: 0, code: 24, errmsg: "lock timeout" };
    return { ...HELLO, setName: "rs0", logicalSessionTimeoutMinutes: 30, n: 1 };
  });
  const uri = `mongodb://127.0.0.1:${String(server.port)}/?directConnection=true`;
  const store = await connectStore(uri, { dbName: "x" });
  try {
    await store.transact(async (tx) => {
      await store.connection.collection("notes").insertOne({ count: 1 }, { session: sessionOf(tx) });
    });
    return asked;
  } finally {
    await store.close();
    await server.close();
  }
}

test.each(["insert", "commitTransaction"])(
  "a conflict that %s meets without the driver's label is repeated",
  async (command) => {
    expect(await writeAgainst(command, 3)).toBe(4);
  },
);

test("a conflict that every commit meets ends in an error", async () => {
  await expect(writeAgainst("commitTransaction", Number.POSITIVE_INFINITY)).rejects.toThrow("lock timeout");
});

test("ping says whether the store answers", async () => {
  expect(await box.store.ping()).toBeDefined();
});

test("every query of the inbox and the outbox has an index", async () => {
  const { connection } = box.store;
  createInboxStore(connection, sealer);
  createOutboxStore(connection, sealer);
  createLeaseStore(connection);
  await ensureIndexes(connection);
  await ensureIndexes(connection);
  const db = connection.getClient().db(connection.name);
  const queries: [string, Record<string, unknown>, Record<string, 1>][] = [
    ["inbox", { state: "new", lane: 7 }, { _id: 1 }],
    ["inbox", { state: "new", lane: { $gt: 7 } }, { lane: 1 }],
    ["inbox", { state: "parked", _id: { $gt: 7 } }, { _id: 1 }],
    ["inbox", { state: "parked", toldAt: { $exists: false } }, { _id: 1 }],
    ["outbox", { state: "owed", priority: "bulk", chatId: { $nin: [1, 2] } }, { order: 1 }],
    ["outbox", { state: "sending", fence: { $lt: 3 } }, {}],
    ["outbox", { slot: "s", state: "owed" }, {}],
    ["outbox", { group: "g", state: { $in: ["sent", "failed"] } }, {}],
    ["outbox", { chatId: 7 }, {}],
  ];
  for (const [name, filter, sort] of queries) {
    const used = await indexUsed(db.collection(name), filter, sort);
    expect(used, `${name} ${JSON.stringify(filter)}`).not.toContain("SCAN");
  }
});
