import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { expect, it } from "vitest";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

const WRITER = fileURLToPath(new URL("crash-writer.ts", import.meta.url));
const ROUNDS = 3;
/** A round ends by SIGKILL after this many acknowledged writes. */
const WRITES = [150, 400, 250];

it("loses no acknowledged write when it is killed", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "store-crash-"));
  const acknowledged = new Set<string>();
  let counted = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const writer = spawn(process.execPath, ["--import", "tsx", WRITER, dataDir, String(round * 1_000_000)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exit = once(writer, "exit");
    let left = WRITES[round] ?? 100;
    for await (const line of createInterface({ input: writer.stdout })) {
      if (line === "c") counted++;
      else if (line !== "ready") acknowledged.add(line);
      if (--left === 0) writer.kill("SIGKILL");
    }
    await exit;
  }

  const store = await startEmbeddedStore({ dataDir });
  const client = await mongoose.mongo.MongoClient.connect(store.uri);
  const collection = client
    .db("crash")
    .collection<{ _id: string; n?: number; unique?: string; group?: number }>("writes");
  const docs = await collection.find().toArray();
  const ids = new Set(docs.map((doc) => doc._id));
  const lost = [...acknowledged].filter((id) => !ids.has(id));
  const torn = docs.filter(
    ({ _id }) =>
      (_id.startsWith("t") && !ids.has(`T${_id.slice(1)}`)) ||
      (_id.startsWith("T") && !ids.has(`t${_id.slice(1)}`)),
  );
  const grouped = docs.filter((doc) => doc.group !== undefined).length;
  const byIndex = await collection
    .find({ group: { $gte: 0 } })
    .hint("group_1_n_-1")
    .toArray();
  const byUnique = await collection
    .find({ unique: { $gte: "" } })
    .hint("unique_1")
    .toArray();
  console.log(
    `acknowledged ${acknowledged.size} writes and ${counted} counts in ${ROUNDS} rounds, lost ${lost.length}, torn ${torn.length}`,
  );
  expect(lost).toEqual([]);
  expect(torn).toEqual([]);
  expect(byIndex).toHaveLength(grouped);
  expect(byUnique).toHaveLength(grouped);
  expect((await collection.findOne({ _id: "count" }))?.n).toBeGreaterThanOrEqual(counted);
  await client.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});
