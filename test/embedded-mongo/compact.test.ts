import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { UUID } from "bson";
import { describe, expect, it } from "vitest";
import { backupStore, compactStore, verifyStore } from "../../src/embedded-mongo/backup/index.ts";
import { openEngine } from "../../src/embedded-mongo/engine.ts";
import { type BareEngine, inTransaction, openBareEngine } from "./open-store.ts";
import { programOf } from "../support/programs.ts";

const READER = programOf("test/embedded-mongo/reader-process");
const SECRET = "what somebody wrote and took back";

/** People of whom most, and every second of the others, are deleted again: pages become free, others partly. */
async function churn({ ask }: BareEngine): Promise<void> {
  await ask({ createIndexes: "people", indexes: [{ key: { n: 1 }, name: "n" }] });
  for (let from = 0; from < 3000; from += 500) {
    const documents = Array.from({ length: 500 }, (_, i) => {
      const _id = from + i;
      return { _id, n: _id, text: isKept(_id) ? "k".repeat(600) : SECRET.repeat(20) };
    });
    await ask({ insert: "people", documents });
  }
  const gone = Array.from({ length: 3000 }, (_, _id) => _id).filter((_id) => !isKept(_id));
  for (let from = 0; from < gone.length; from += 50) {
    const deletes = gone.slice(from, from + 50).map((_id) => ({ q: { _id }, limit: 1 }));
    await ask({ delete: "people", deletes });
  }
}
const isKept = (_id: number): boolean => _id < 300 && _id % 2 === 0;
const KEPT = Array.from({ length: 150 }, (_, i) => 2 * i);

async function idsIn({ ask }: Pick<BareEngine, "ask">, more: object = {}): Promise<unknown[]> {
  const { cursor } = await ask({ find: "people", sort: { n: 1 }, batchSize: 10_000, ...more });
  return (cursor as { firstBatch: Array<{ _id: unknown }> }).firstBatch.map(({ _id }) => _id);
}

const fileOf = ({ dataDir }: Pick<BareEngine, "dataDir">): string => join(dataDir, "store.mdb");
const sizeOf = async (box: BareEngine): Promise<number> => (await stat(fileOf(box))).size;
const holdsSecret = async (path: string): Promise<boolean> => (await readFile(path)).includes(SECRET);

describe("compaction", () => {
  it("gives space back, and leaves nothing in the file of what was deleted", async () => {
    await using box = await openBareEngine();
    await churn(box);
    const before = await sizeOf(box);
    expect(await holdsSecret(fileOf(box))).toBe(true);
    const { bytesFreed } = await box.ask({ compact: "people" });
    expect(await sizeOf(box)).toBeLessThan(before / 4);
    expect(Number(bytesFreed)).toBeGreaterThan(before / 2);
    expect(await holdsSecret(fileOf(box))).toBe(false);
    expect(await idsIn(box)).toEqual(KEPT);
    expect((await readdir(box.dataDir)).sort()).toEqual(["store.mdb", "store.mdb-lock"]);
    expect((await verifyStore(box.dataDir)).problems).toEqual([]);
  });

  it("leaves a backup without what was deleted, too", async () => {
    await using box = await openBareEngine();
    await churn(box);
    const file = join(box.dataDir, "backup");
    await backupStore({ dataDir: box.dataDir, file });
    expect(await holdsSecret(file)).toBe(false);
  });

  it("happens at a start when most of the file is free", async () => {
    const box = await openBareEngine();
    await churn(box);
    await box.close();
    const before = await sizeOf(box);
    const engine = await openEngine(fileOf(box), false);
    expect(await sizeOf(box)).toBeLessThan(before / 4);
    await engine.close();
    await box[Symbol.asyncDispose]();
  });

  it("lets open transactions go on, and makes writes wait for it", async () => {
    await using box = await openBareEngine();
    await churn(box);
    const [reads, loses, wins] = [new UUID(), new UUID(), new UUID()];
    const insert = (_id: number, more = {}): Promise<unknown> =>
      box.ask({ insert: "people", documents: [{ _id, n: _id }], ...more });
    const change = (_id: number, more = {}): Promise<unknown> =>
      box.ask({ update: "people", updates: [{ q: { _id }, u: { $set: { n: -1 } } }], ...more });
    await idsIn(box, inTransaction(reads, 1, true));
    await insert(5000, inTransaction(loses, 1, true));
    await change(0, inTransaction(wins, 1, true));
    const compacted = box.ask({ compact: "people" });
    const writes = Array.from({ length: 20 }, (_, i) => insert(6000 + i));
    await compacted;
    await Promise.all(writes);
    await change(2);
    expect(await idsIn(box, inTransaction(reads, 1))).toEqual(KEPT);
    await expect(change(2, inTransaction(loses, 1))).rejects.toMatchObject({ code: 112 });
    await box.ask({ commitTransaction: 1, ...inTransaction(wins, 1) });
    const expected = [0, 2, ...KEPT.slice(2), ...Array.from({ length: 20 }, (_, i) => 6000 + i)];
    expect(await idsIn(box)).toEqual(expected);
    await box.ask({ commitTransaction: 1, ...inTransaction(reads, 1) });
    // A second time, with nothing left to free.
    await box.ask({ compact: "people" });
    expect(await idsIn(box)).toEqual(expected);
    expect((await verifyStore(box.dataDir)).problems).toEqual([]);
  });

  it("is refused while another process reads the file, and done afterwards", async () => {
    await using box = await openBareEngine();
    await churn(box);
    const before = await sizeOf(box);
    const reader = spawn(process.execPath, [READER, fileOf(box)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: reader.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<unknown> => (await lines.next()).value;
    const exit = once(reader, "exit");
    const seen = await next();
    await expect(box.ask({ compact: "people" })).rejects.toMatchObject({
      code: 117,
      message: "The file cannot be compacted: another process is reading it",
    });
    expect(await sizeOf(box)).toBe(before);
    await box.ask({ delete: "people", deletes: [{ q: {}, limit: 0 }] });
    reader.stdin.end();
    expect(await next()).toBe(seen);
    await exit;
    await box.ask({ compact: "people" });
    expect(await sizeOf(box)).toBeLessThan(before / 4);
  });

  it("is done to a closed store by the command", async () => {
    const box = await openBareEngine();
    await churn(box);
    await box.close();
    const { before, after } = await compactStore(box.dataDir);
    expect(after).toBeLessThan(before / 4);
    await expect(compactStore(join(box.dataDir, "none"))).rejects.toMatchObject({ code: "unreadable" });
    await box[Symbol.asyncDispose]();
  });
});
