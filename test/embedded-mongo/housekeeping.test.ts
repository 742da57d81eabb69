import { UUID } from "bson";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startHousekeeping } from "../../src/embedded-mongo/housekeeping.ts";
import { type BareEngine, inTransaction, openBareEngine } from "./open-store.ts";

const SECOND_MS = 1000;
const EXPIRED = new Date(0);

describe("work that is due by the clock", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] }));
  afterEach(() => void vi.useRealTimers());

  /** A collection of documents whose time is over, one of them changed by an open transaction. */
  async function withLocked({ ask }: BareEngine, count: number, locked: number): Promise<UUID> {
    const index = { key: { at: 1 }, name: "at", expireAfterSeconds: 1 };
    await ask({ createIndexes: "drafts", indexes: [index] });
    const documents = Array.from({ length: count }, (_, _id) => ({ _id, at: EXPIRED }));
    await ask({ insert: "drafts", documents });
    const session = new UUID();
    const update = { q: { _id: { $lt: locked } }, u: { $set: { kept: true } }, multi: true };
    await ask({ update: "drafts", updates: [update], ...inTransaction(session, 1, true) });
    return session;
  }

  const idsIn = async ({ ask }: BareEngine): Promise<unknown[]> => {
    const { cursor } = await ask({ find: "drafts", batchSize: 10_000 });
    return (cursor as { firstBatch: Array<{ _id: unknown }> }).firstBatch.map(({ _id }) => _id);
  };

  it("removes expired documents beside those that an open transaction has changed", async () => {
    await using box = await openBareEngine();
    const session = await withLocked(box, 1000, 300);
    const housekeeping = startHousekeeping(box.services);
    box.services.settings.ttlMonitorSleepSecs = 1;
    vi.advanceTimersByTime(2 * SECOND_MS);
    await expect.poll(async () => (await idsIn(box)).length).toBe(300);
    await box.ask({ commitTransaction: 1, ...inTransaction(session, 1) });
    vi.advanceTimersByTime(2 * SECOND_MS);
    await expect.poll(() => idsIn(box)).toEqual([]);
    await housekeeping.stop();
  });

  it("ends a transaction after a minute, also while something waits for it", async () => {
    await using box = await openBareEngine();
    const session = await withLocked(box, 3, 1);
    const housekeeping = startHousekeeping(box.services);
    const waiting = box.ask({
      update: "drafts",
      updates: [{ q: { _id: 0 }, u: { $set: { waited: true } } }],
    });
    vi.advanceTimersByTime(62 * SECOND_MS);
    await waiting;
    const commit = { commitTransaction: 1, ...inTransaction(session, 1) };
    await expect(box.ask(commit)).rejects.toMatchObject({ code: 251 });
    await housekeeping.stop();
  });
});
