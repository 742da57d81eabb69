import { sealer } from "../support/sealer.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createInboxStore, inboxOf } from "../../src/adapters/mongo/inbox-store.ts";
import { keepRows, type InboxRow, type InboxStore } from "../../src/inbox/index.ts";
import { useStore } from "../support/store.ts";
import { says } from "./house.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

const box = useStore();
const LANE = 7;
const receivedAt = new Date(0);

let stored: InboxStore;
let kept: InboxStore;
let reads = 0;

beforeEach(async () => {
  stored = createInboxStore(box.store.connection, sealer);
  await ensureIndexes(box.store.connection);
  reads = 0;
  kept = keepRows({
    ...stored,
    waiting: (lane, limit) => {
      reads += 1;
      return stored.waiting(lane, limit);
    },
  });
});

afterEach(() => inboxOf(box.store.connection).deleteMany({}, BY_TEST));

const row = (updateId: number): InboxRow => ({
  updateId,
  lane: LANE,
  update: says(updateId, LANE),
  attempts: 0,
  receivedAt,
});
const waiting = async (limit = 10): Promise<readonly number[]> =>
  (await kept.waiting(LANE, limit)).map(({ updateId }) => updateId);
const settle = (updateId: number, state: "done" | "new" = "done", attempts = 0): Promise<boolean> =>
  kept.settle({ updateId, fence: 1, state, attempts, at: receivedAt });

/** The lane has been read once, so that its rows come from memory. */
async function known(): Promise<void> {
  await waiting();
  reads = 0;
}

test("a lane that is known is not read again: rows come in order and go when they are settled", async () => {
  await kept.add([row(1)]);
  await known();
  await kept.add([row(3)]);
  await kept.add([row(2)]);
  expect(await waiting()).toEqual([1, 2, 3]);
  expect(await waiting(2)).toEqual([1, 2]);
  await settle(1);
  await settle(2);
  expect(await waiting()).toEqual([3]);
  expect(reads).toBe(0);
});

test("what an earlier process left comes before what arrives now", async () => {
  await stored.add([row(1), row(2)]);
  await kept.add([row(3)]);
  expect(await waiting()).toEqual([1, 2, 3]);
});

test("an update that Telegram repeats is not handled again", async () => {
  await known();
  await kept.add([row(1)]);
  await settle(1);
  await kept.add([row(1), row(2)]);
  expect(await waiting()).toEqual([2]);
});

test("a row that failed waits on with its tries", async () => {
  await known();
  await kept.add([row(1)]);
  await settle(1, "new", 3);
  expect((await kept.waiting(LANE, 1))[0]?.attempts).toBe(3);
});

test("a lane with more than a turn's rows is read turn by turn", async () => {
  await stored.add([row(1), row(2), row(3)]);
  expect(await waiting(2)).toEqual([1, 2]);
  await kept.add([row(4)]);
  await settle(1);
  await settle(2);
  expect(await waiting()).toEqual([3, 4]);
});

test("a row added while its lane is being read is neither lost nor there twice", async () => {
  const [read] = await Promise.all([waiting(), kept.add([row(1)])]);
  if (read.includes(1)) await settle(1);
  expect([...read, ...(await waiting())]).toEqual([1]);
});

test("a row that somebody puts back is found by the next look at what waits", async () => {
  await known();
  await stored.add([row(1)]);
  expect(await waiting()).toEqual([]);
  expect(await kept.waitingLanes(Number.NEGATIVE_INFINITY)).toEqual([LANE]);
  expect(await waiting()).toEqual([1]);
});

test("after a write that failed the store is asked what became of it", async () => {
  const failing = keepRows({
    ...stored,
    add: async (rows) => {
      await stored.add(rows);
      throw new Error("the answer got lost");
    },
  });
  await failing.waiting(LANE, 10);
  await expect(failing.add([row(1)])).rejects.toThrow("lost");
  expect(await failing.waiting(LANE, 10)).toHaveLength(1);
});

test("a settlement that the store rejects leaves nothing in memory to be handled again", async () => {
  await known();
  await kept.add([row(1)]);
  await stored.takeOver(LANE, 5);
  expect(await settle(1)).toBe(false);
  await stored.settle({ updateId: 1, fence: 5, state: "done", attempts: 1, at: receivedAt });
  expect(await waiting()).toEqual([]);
});
