import mongoose from "mongoose";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

/**
 * Writes as fast as it can until it is killed and prints the number of every write that was acknowledged: plain
 * inserts ("i"), pairs of documents in one transaction ("t"), and counts up ("c").
 */
const [dataDir = "", from = "0"] = process.argv.slice(2);
const store = await startEmbeddedStore({ dataDir });
const client = await mongoose.mongo.MongoClient.connect(store.uri);
const collection = client.db("crash").collection<{ _id: string }>("writes");
await collection.createIndex({ group: 1, n: -1 });
await collection.createIndex({ unique: 1 }, { unique: true, sparse: true });

let next = Number(from);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say("ready");

async function insert(): Promise<never> {
  for (;;) {
    const n = next++;
    await collection.insertOne({ _id: `i${n}`, n, group: n % 7, unique: `u${n}`, text: "x".repeat(200) } as {
      _id: string;
    });
    say(`i${n}`);
  }
}

async function pair(): Promise<never> {
  for (;;) {
    const n = next++;
    const session = client.startSession();
    await session.withTransaction(async () => {
      await collection.insertOne({ _id: `t${n}` }, { session });
      await collection.insertOne({ _id: `T${n}` }, { session });
    });
    await session.endSession();
    say(`t${n}`);
  }
}

async function count(): Promise<never> {
  for (;;) {
    await collection.updateOne({ _id: "count" }, { $inc: { n: 1 } }, { upsert: true });
    say("c");
  }
}

await Promise.all([...Array.from({ length: 8 }, insert), pair(), pair(), count()]);
