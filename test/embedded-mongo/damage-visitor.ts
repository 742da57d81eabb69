import { deserialize } from "bson";
import { CommandError } from "../../src/embedded-mongo/command-error.ts";
import type { Doc } from "../../src/embedded-mongo/bson/values.ts";
import { type Engine, openEngine } from "../../src/embedded-mongo/engine.ts";
import { EmbeddedStoreError } from "../../src/embedded-mongo/errors.ts";
import { clearDropped, removeExpired } from "../../src/embedded-mongo/housekeeping.ts";

const HOUR_MS = 3_600_000;

/** Opens each of the files named, reads and writes all over it, and prints a line about what came of it. */
for (const file of process.argv.slice(2)) {
  console.log(JSON.stringify({ begun: file }));
  try {
    const engine = await openEngine(file, false);
    const failures = await useAllOf(engine);
    await engine.close();
    console.log(JSON.stringify({ file, opened: true, failures }));
  } catch (error) {
    const damaged =
      error instanceof EmbeddedStoreError
        ? error.code
        : error instanceof CommandError && error.code === 22 && "damaged";
    console.log(JSON.stringify({ file, opened: false, code: damaged, message: String(error) }));
  }
}

/** Returns what was neither an answer nor a refusal. */
async function useAllOf(engine: Engine): Promise<string[]> {
  const failures: string[] = [];
  const all = { limit: 0, batchSize: 100_000 };
  const commands: readonly Doc[] = [
    { listCollections: 1 },
    { listIndexes: "people" },
    { find: "people", ...all },
    { find: "people", filter: { a: { $gte: 0 } }, ...all },
    { find: "people", sort: { a: -1, name: 1 }, ...all },
    { find: "people", filter: { $or: [{ name: "x1" }, { name: { $gt: "x5" } }] }, ...all },
    { update: "people", updates: [{ q: {}, u: { $set: { seen: true }, $inc: { a: 1 } }, multi: true }] },
    {
      insert: "people",
      documents: Array.from({ length: 50 }, (_, i) => ({ _id: 10_000 + i, text: "y".repeat(3000) })),
    },
    { delete: "people", deletes: [{ q: { a: { $lt: 200 } }, limit: 0 }] },
    { createIndexes: "people", indexes: [{ key: { other: 1 }, name: "other" }] },
    { insert: "fresh", documents: [{}] },
    { delete: "people", deletes: [{ q: {}, limit: 0 }] },
    { drop: "people" },
  ];
  for (const command of commands) {
    const reply = await engine.answer({ ...command, $db: "town" });
    const answer = Buffer.isBuffer(reply) ? headOf(reply) : reply;
    if (answer["ok"] !== 0 && answer["ok"] !== 1) failures.push(JSON.stringify(answer));
  }
  for (const tidy of [removeExpired, clearDropped])
    await tidy(engine.services, Date.now() + HOUR_MS, () => false).catch((error: unknown) => {
      if (!(error instanceof CommandError)) failures.push(String(error));
    });
  return failures;
}

/** A reply whose documents are passed on unread, as stored; one that is damaged is for the driver to find. */
function headOf(reply: Buffer): Doc {
  try {
    return deserialize(reply, { raw: true });
  } catch {
    return { ok: 1 };
  }
}
