import { existsSync } from "node:fs";
import { join } from "node:path";
import mongoose from "mongoose";
import { verifyStore } from "../../../src/embedded-mongo/backup/index.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { ACCOUNTS, type Amount, DB, type Doc, type Expectation } from "./model.ts";

/** What a killed store had kept. */
export interface Outcome {
  readonly acknowledged: number;
  /** Acknowledged writes that are not there, or not undone where they should be. */
  readonly lost: readonly string[];
  /** Transactions of which a part is there. */
  readonly torn: readonly string[];
  /** Faults that the store's verification finds. */
  readonly faults: readonly string[];
  /** From the start of the process's opening the store to its first answer. */
  readonly restartMs: number;
  readonly documents: number;
}

/** Opens a store after a kill and compares it with what is expected; what was unsure is settled by what is there. */
export async function check(dataDir: string, expected: Expectation): Promise<Outcome> {
  // Before anything repairs or clears away, the data must be right as they lie. The very first start may have been cut.
  const before = existsSync(join(dataDir, "store.mdb")) ? await verifyStore(dataDir) : { problems: [] };
  const began = performance.now();
  const store = await startEmbeddedStore({ dataDir });
  const client = await mongoose.mongo.MongoClient.connect(store.uri);
  await client.db(DB).command({ ping: 1 });
  const restartMs = performance.now() - began;
  const { lost, torn } = await compare(client.db(DB), expected);
  await client.close();
  await store.close();
  const after = await verifyStore(dataDir);
  return {
    acknowledged: expected.acknowledged,
    lost,
    torn,
    faults: [...before.problems, ...after.problems],
    restartMs,
    documents: after.documents,
  };
}

async function compare(
  db: mongoose.mongo.Db,
  expected: Expectation,
): Promise<{ lost: string[]; torn: string[] }> {
  const lost: string[] = [];
  const there = new Set<string>();
  const halves = new Set<string>();
  for (const { _id } of await db
    .collection<Doc>("writes")
    .find({}, { projection: { _id: 1 } })
    .toArray())
    there.add(_id);
  const book = await db.collection<Doc>("book").find().toArray();
  for (const { _id } of book) there.add(_id);
  for (const { name } of await db.listCollections().toArray()) {
    if (!name.startsWith("made")) continue;
    const count = await db.collection(name).countDocuments();
    if (count === 2) there.add(name);
    else if (count === 1) halves.add(name);
  }
  for (const [name, state] of expected.things) {
    // The documents of one insertion are no unit: before its acknowledgement, a kill may leave the first of them.
    if (halves.has(name) && state === "unsure") continue;
    if (state === "there" && !there.has(name)) lost.push(name);
    if (state === "gone" && there.has(name)) lost.push(`${name} is back`);
    expected.things.set(name, there.has(name) ? "there" : "gone");
  }
  for (const [id, count] of expected.counts) {
    const n = (await db.collection<Amount>("counters").findOne({ _id: id }))?.n ?? 0;
    if (n < count.least || n > count.most) lost.push(`${id}: ${n}, not ${count.least} to ${count.most}`);
    expected.counts.set(id, { least: n, most: n });
  }
  return { lost, torn: await tornTransfers(db, book) };
}

/** The accounts must hold just what the book says. */
async function tornTransfers(db: mongoose.mongo.Db, book: readonly Doc[]): Promise<string[]> {
  const balances = new Map(ACCOUNTS.map((account) => [account, 0]));
  const add = (account: unknown, amount: number): void =>
    void balances.set(String(account), (balances.get(String(account)) ?? 0) + amount);
  for (const { from, to, amount } of book) {
    add(from, -Number(amount));
    add(to, Number(amount));
  }
  const torn: string[] = [];
  for (const [account, balance] of balances) {
    const found = (await db.collection<Amount>("accounts").findOne({ _id: account }))?.n ?? 0;
    if (found !== balance) torn.push(`account ${account} holds ${found}, the book says ${balance}`);
  }
  return torn;
}
