import { beforeEach, expect, test } from "vitest";
import { ensureIndexes } from "../../src/adapters/mongo/connect.ts";
import { createLeaseStore } from "../../src/adapters/mongo/lease-store.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "../../src/run/failures.ts";
import { createLeases, watchProcesses } from "../../src/work/index.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

const box = useStore();
let time: TestTime;
/** Who was told, in seconds of the test's clock, that another process is gone. */
let told: { readonly owner: string; readonly at: number }[];
let reads: number;

beforeEach(async () => {
  const { connection } = box.store;
  time = createTestTime();
  told = [];
  reads = 0;
  createLeaseStore(connection);
  await ensureIndexes(connection);
  await connection.collection("leases").deleteMany({}, BY_TEST);
});

/** Runs the watch of one process. */
function run(owner: string) {
  const log = createTestLog();
  const leaseStore = createLeaseStore(box.store.connection);
  const common = { time, log, outageOf, troubles: createTroubles({ log, time }) };
  const store = time.track({
    ...leaseStore,
    held(prefix: string) {
      reads += 1;
      return leaseStore.held(prefix);
    },
  });
  const leases = createLeases({ store, owner, ...common });
  const began = time.now().getTime();
  const onGone = () => void told.push({ owner, at: (time.now().getTime() - began) / 1_000 });
  const stop = watchProcesses({ ...common, leases, store, owner, onGone });
  return { stop, freeze: () => leases.stop() };
}

test("a process that dies is noticed by every other one within 3 s", async () => {
  const dead = run("dead");
  await time.advance(500);
  const others = [run("one"), run("two")];
  await time.advance(20_000);
  expect(told).toEqual([]);
  dead.freeze();
  await time.advance(3_000);
  expect(told.map(({ owner }) => owner).toSorted()).toEqual(["one", "two"]);
  await time.advance(20_000);
  expect(told).toHaveLength(2);
  const stopped = Promise.all(others.map(({ stop }) => stop()));
  await time.advance(1_000);
  await stopped;
});

test("a process that stops is noticed by another one within 3 s", async () => {
  const stops = run("stops");
  await time.advance(500);
  const other = run("other");
  await time.advance(10_000);
  await stops.stop();
  await time.advance(3_000);
  expect(told.map(({ owner }) => owner)).toEqual(["other"]);
  await time.advance(10_000);
  expect(told).toHaveLength(1);
  await other.stop();
});

test("a process alone looks for others every 3 s", async () => {
  const alone = run("alone");
  await time.advance(30_000);
  expect(reads).toBeLessThanOrEqual(11);
  await alone.stop();
});
