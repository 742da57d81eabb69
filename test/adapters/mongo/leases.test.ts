import { sealer } from "../../support/sealer.ts";
import { beforeEach, expect, test } from "vitest";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createLeaseStore } from "../../../src/adapters/mongo/lease-store.ts";
import type { InboxStore } from "../../../src/inbox/index.ts";
import { createInbox, createLanes } from "../../../src/inbox/index.ts";
import { createLeases, createLocalLeases, type Leases } from "../../../src/work/index.ts";
import { createInboxStore } from "../../../src/adapters/mongo/inbox-store.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { createTroubles } from "../../../src/observability/troubles.ts";
import { outageOf } from "../../../src/run/failures.ts";
import { useStore } from "../../support/store.ts";
import { createTestLog } from "../../support/telegram.ts";
import { createTestTime, type TestTime } from "../../support/time.ts";
import { says } from "../../inbox/house.ts";

const box = useStore();
const DAY_MS = 86_400_000;

let time: TestTime;
let leaseStore: ReturnType<typeof createLeaseStore>;
let inboxStore: InboxStore;
const log = createTestLog();

beforeEach(async () => {
  const { connection } = box.store;
  time = createTestTime();
  leaseStore = createLeaseStore(connection);
  inboxStore = createInboxStore(connection, sealer);
  await ensureIndexes(connection);
  for (const model of Object.values(connection.models)) await model.deleteMany({}, BY_TEST);
  log.lines.length = 0;
});

const common = () => ({ time, log, outageOf, troubles: createTroubles({ log, time }) });

const leasesOf = (owner: string): Leases =>
  createLeases({ store: time.track(leaseStore), owner, ...common() });

/** Deletes what the store's TTL index would delete by now on the test's clock. */
async function expire(): Promise<void> {
  const collection = box.store.connection.collection("leases");
  const [ttl] = (await collection.indexes()).filter(({ expireAfterSeconds }) => expireAfterSeconds);
  const before = new Date(time.now().getTime() - Number(ttl?.expireAfterSeconds) * 1_000);
  await collection.deleteMany({ usedAt: { $lt: before } }, BY_TEST);
}

test("a lease that is renewed for nine days is not deleted, and its fence stays", async () => {
  const leases = leasesOf("p1");
  const lease = await leases.acquire("outbox");
  for (let day = 0; day < 9; day += 1) {
    // One renewal a day shows as much as one every two seconds.
    await leaseStore.renew(["outbox"], "p1", time.now().getTime(), time.now().getTime() + 6_000);
    time.setClock(DAY_MS);
    await expire();
  }
  const now = time.now().getTime();
  const next = await leaseStore.acquire("outbox", "p2", now, now + 6_000);
  expect(next).toEqual({ fence: (lease?.fence ?? 0) + 1, orphanOf: "p1" });
  leases.stop();
});

test("a lease that was deleted after a week begins above every fence it had", async () => {
  const leases = leasesOf("p1");
  let last = 0;
  for (let turn = 0; turn < 100; turn += 1) {
    const lease = await leases.acquire("lane:7");
    expect(lease?.fence).toBeGreaterThan(last);
    last = lease?.fence ?? 0;
    if (lease) await leases.release(lease);
  }
  time.setClock(8 * DAY_MS);
  await expire();
  expect(await box.store.connection.collection("leases").countDocuments({}, BY_TEST)).toBe(0);
  const lease = await leases.acquire("lane:7");
  expect(lease?.fence).toBeGreaterThan(last);
  expect(lease).toMatchObject({ orphaned: false, moved: true });
});

test("of many who make a lease at once one gets it", async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, index) => leasesOf(`p${String(index)}`).acquire("lane:7")),
  );
  expect(all.filter((lease) => lease !== undefined)).toHaveLength(1);
});

test("after a week without a message, an update of the lane is handled once and its end is accepted", async () => {
  const handled: number[] = [];
  const lanes = createLanes({
    store: time.track(inboxStore),
    leases: leasesOf("p1"),
    ...common(),
    handle: ({ update_id }) => Promise.resolve(void handled.push(update_id)),
  });
  const inbox = createInbox({ ...common(), store: inboxStore, clock: time, onStored: lanes.wake });
  lanes.start();
  // The lane was taken over once, so that its rows carry a fence.
  await inboxStore.add([{ updateId: 1, lane: 7, update: says(1, 7), attempts: 0, receivedAt: time.now() }]);
  await leaseStore.acquire("lane:7", "dead", time.now().getTime() - 9_000, time.now().getTime() - 3_000);
  await time.advance(2_000);
  time.setClock(8 * DAY_MS);
  await expire();
  await inbox.store([says(2, 7)]);
  await time.advance(10_000);
  const stopped = lanes.stop();
  await time.advance(5_000);
  await stopped;
  expect(handled).toEqual([1, 2]);
  expect(log.lines).toEqual([]);
});

test.each(["a shared store", "one process alone"])(
  "with leases of %s, a takeover that fails is made up for by the next holder",
  async (kind) => {
    const fences: number[] = [];
    let failures = 1;
    const store: InboxStore = {
      ...inboxStore,
      async takeOver(lane, fence) {
        fences.push(fence);
        failures -= 1;
        if (failures >= 0) throw new Error("the store went away");
        await inboxStore.takeOver(lane, fence);
      },
    };
    await inboxStore.add([{ updateId: 1, lane: 7, update: says(1, 7), attempts: 0, receivedAt: time.now() }]);
    const now = time.now().getTime();
    await leaseStore.acquire("lane:7", "dead", now - 9_000, now - 3_000);
    const leases = kind === "a shared store" ? leasesOf("p1") : createLocalLeases(time, ["lane:7"]);
    const attempts: number[] = [];
    const lanes = createLanes({
      store: time.track(store),
      leases,
      ...common(),
      async handle() {
        const [row] = await inboxStore.waiting(7, 1);
        attempts.push(row?.attempts ?? -1);
      },
    });
    lanes.start();
    await time.advance(20_000);
    const stopped = lanes.stop();
    await time.advance(5_000);
    await stopped;
    expect(fences).toHaveLength(2);
    // The dead holder's try counts.
    expect(attempts).toEqual([1]);
  },
);
