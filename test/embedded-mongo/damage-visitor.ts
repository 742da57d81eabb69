import mongoose from "mongoose";
import { EmbeddedStoreError, startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

/** Opens each of the stores named, reads and writes all over it, and says in a line what came of it. */
for (const dataDir of process.argv.slice(2)) {
  try {
    const store = await startEmbeddedStore({ dataDir });
    const failures = await useAllOf(store.uri);
    await store.close();
    console.log(JSON.stringify({ dataDir, opened: true, failures }));
  } catch (error) {
    const refusal = error instanceof EmbeddedStoreError ? { code: error.code } : { crash: String(error) };
    console.log(JSON.stringify({ dataDir, opened: false, ...refusal, message: String(error) }));
  }
}

async function useAllOf(uri: string): Promise<string[]> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const people = client.db("town").collection<{ _id: number }>("people");
  const failures: string[] = [];
  const tries: ReadonlyArray<() => Promise<unknown>> = [
    () => client.db("town").listCollections().toArray(),
    () => people.indexes(),
    () => people.find().toArray(),
    () => people.find({ a: { $gte: 0 } }).toArray(),
    () => people.find().sort({ a: -1, name: 1 }).toArray(),
    () => people.countDocuments({ name: { $gt: "x" } }),
    () => people.updateMany({}, { $set: { seen: true }, $inc: { a: 1 } }),
    () =>
      people.insertMany(Array.from({ length: 50 }, (_, i) => ({ _id: 10_000 + i, text: "y".repeat(3000) }))),
    () => people.deleteMany({ a: { $lt: 200 } }),
    () => people.createIndex({ other: 1 }),
    () => client.db("town").collection("fresh").insertOne({}),
    () => people.deleteMany({}),
    () => people.drop(),
  ];
  for (const attempt of tries) {
    await attempt().catch((error: unknown) => {
      // Documents are passed on unread: what is wrong within one is the driver's to find.
      const answered =
        error instanceof mongoose.mongo.MongoServerError || error instanceof mongoose.mongo.BSON.BSONError;
      if (!answered) failures.push(String(error));
    });
  }
  await client.close();
  return failures;
}
