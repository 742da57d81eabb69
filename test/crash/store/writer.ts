import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { ACCOUNTS, type Amount, COUNTERS, DB, type Doc, INDEXES, type Line } from "./model.ts";

/**
 * Writes in many ways at once until it is killed. Before a write it prints what it is about to do, after the
 * acknowledgement that it is done: standard output is a pipe, written at once, so what was acknowledged is known.
 */
const [dataDir = "", from = "0"] = process.argv.slice(2);
const say = (line: Line): boolean => process.stdout.write(`${line.join(" ")}\n`);
say(["open"]);
const store = await startEmbeddedStore({ dataDir });
const client = await mongoose.mongo.MongoClient.connect(store.uri, { maxPoolSize: 40 });
const db = client.db(DB);
const writes = db.collection<Doc>("writes");
let next = Number(from);

const OUT_OF_DISK_SPACE = 14031;

async function repeat(work: (n: number) => Promise<void>): Promise<never> {
  for (;;) {
    try {
      await work(next++);
    } catch (error) {
      if ((error as { code?: unknown }).code !== OUT_OF_DISK_SPACE) throw error;
      await pause(20);
    }
  }
}

function documentOf(n: number): Doc {
  return {
    _id: `w${n}`,
    n,
    group: n % 7,
    tags: n % 3 === 0 ? ["all", `t${n % 11}`, n % 5] : `t${n % 11}`,
    unique: `u${n}`,
    ...(n % 5 === 0 ? { open: true } : {}),
    text: "x".repeat((n * 37) % 3000),
  };
}

async function insert(n: number): Promise<void> {
  say(["do", "insert", `w${n}`]);
  await writes.insertOne(documentOf(n));
  say(["done", "insert", `w${n}`]);
}

/** Moves a document from index to index, as an edit does. */
async function edit(n: number): Promise<void> {
  await insert(n);
  await writes.updateOne(
    { _id: `w${n}` },
    { $set: { tags: [`e${n % 4}`, "all"], group: -1 }, $unset: { open: 1 } },
  );
}

async function remove(n: number): Promise<void> {
  await insert(n);
  say(["do", "delete", `w${n}`]);
  await writes.deleteOne({ unique: `u${n}` });
  await writes.deleteOne({ _id: `w${n}` });
  say(["done", "delete", `w${n}`]);
}

/** Documents whose time is over are removed by the clock; none of them is missed or missed to be removed. */
async function expiring(n: number): Promise<void> {
  const expires = new Date(Date.now() - 1000);
  await writes.insertOne({ _id: `x${n}`, unique: `x${n}`, expires, tags: ["all", n % 5] });
}

const counter = (id: string) => async (): Promise<void> => {
  say(["do", "count", id]);
  await db.collection<Amount>("counters").updateOne({ _id: id }, { $inc: { n: 1 } }, { upsert: true });
  say(["done", "count", id]);
};

/** Moves an amount between accounts and writes it into the book, in one transaction. */
async function transfer(n: number): Promise<void> {
  const [from, to] = [ACCOUNTS[n % ACCOUNTS.length], ACCOUNTS[(n + 1 + (n % 3)) % ACCOUNTS.length]];
  const accounts = db.collection<Amount>("accounts");
  say(["do", "insert", `t${n}`]);
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await accounts.updateOne({ _id: from ?? "" }, { $inc: { n: -n } }, { upsert: true, session });
      await accounts.updateOne({ _id: to ?? "" }, { $inc: { n } }, { upsert: true, session });
      await db.collection<Doc>("book").insertOne({ _id: `t${n}`, from, to, amount: n }, { session });
    }),
  );
  say(["done", "insert", `t${n}`]);
}

async function reindex(n: number): Promise<void> {
  const name = `again${n % 2}`;
  await writes.createIndex(n % 2 === 0 ? { tags: 1, n: -1 } : { text: 1 }, { name });
  await writes.dropIndex(name);
}

async function recreate(n: number): Promise<void> {
  const collection = db.collection<Doc>(`made${n}`);
  await collection.createIndex({ a: 1 });
  say(["do", "make", `made${n}`]);
  await collection.insertMany([
    { _id: "1", a: 1 },
    { _id: "2", a: [1, 2] },
  ]);
  say(["done", "make", `made${n}`]);
  say(["do", "drop", `made${n}`]);
  if (n % 4 === 0) return;
  await collection.drop();
  say(["done", "drop", `made${n}`]);
}

/** Replaces the file by a compacted one, beside all the writes. */
async function compact(): Promise<void> {
  await db.admin().command({ compact: "*" });
  await pause(1000);
}

await db.admin().command({ setParameter: 1, ttlMonitorSleepSecs: 1 });
for (const { key, ...options } of INDEXES) await writes.createIndex(key, options);
say(["ready"]);
await Promise.all([
  ...Array.from({ length: 6 }, () => repeat(insert)),
  ...[edit, edit, remove, remove, expiring, transfer, transfer, reindex, recreate, compact].map(repeat),
  ...COUNTERS.map((id) => repeat(counter(id))),
]);
