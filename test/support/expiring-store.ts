import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mongo } from "mongoose";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

/** How often a store removes what has expired, in seconds. */
export async function expireEvery(uri: string, seconds: number): Promise<void> {
  const client = await mongo.MongoClient.connect(uri);
  await client.db("admin").command({ setParameter: 1, ttlMonitorSleepSecs: seconds });
  await client.close();
}

/**
 * A store that removes what has expired every second: the one that TEST_MONGODB_URI names, or an embedded one of its own.
 * The store that tests share removes nothing, since their clocks stand in the past.
 */
export async function openExpiringStore(): Promise<{ readonly uri: string; close(): Promise<void> }> {
  const given = process.env["TEST_MONGODB_URI"];
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-expiring-"));
  const own = given ? undefined : await startEmbeddedStore({ dataDir, ephemeral: true });
  const uri = given ?? own?.uri ?? "";
  await expireEvery(uri, 1);
  return {
    uri,
    async close() {
      await own?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
