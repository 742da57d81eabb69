import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  connectStore,
  ensureIndexes,
  sessionOf,
  type SentCommand,
  type Store,
} from "../../../src/adapters/mongo/connect.ts";
import { createLeaseStore } from "../../../src/adapters/mongo/lease-store.ts";
import { createSharedWork, type SharedWork } from "../../../src/run/shared-work.ts";
import { createTroubles } from "../../../src/observability/troubles.ts";
import { outageOf } from "../../../src/run/failures.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { recordCommands } from "../../support/commands/record.ts";
import { useStore } from "../../support/store.ts";
import { createTestLog } from "../../support/telegram.ts";
import { createTestTime } from "../../support/time.ts";

const box = useStore();
const sent: SentCommand[] = [];
const opened: Store[] = [];
let survivor: Store;

async function open(owner: string): Promise<Store> {
  const store = await connectStore(inject("storeUri"), {
    dbName: box.store.connection.name,
    owner,
    onCommand: (command) => void sent.push(command),
  });
  recordCommands(store);
  createLeaseStore(store.connection);
  await ensureIndexes(store.connection);
  opened.push(store);
  return store;
}

beforeAll(async () => {
  survivor = await open("survivor");
});
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
});

interface Row {
  readonly _id: number;
  readonly by?: string;
}

const write = (store: Store, by: string, then: () => Promise<void> = async () => {}): Promise<void> =>
  store.transact(async (tx) => {
    const rows = store.connection.collection<Row>("rows");
    await rows.updateOne({ _id: 1 }, { $set: { by } }, { session: sessionOf(tx), upsert: true, ...BY_TEST });
    await then();
  });

/** Has a process stop in the middle of a transaction. @returns how to let it go on, and its end */
async function stopAmid(
  store: Store,
  by: string,
): Promise<{ readonly goOn: () => void; readonly ended: Promise<void> }> {
  let begun = (): void => {};
  let goOn = (): void => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const ended = write(store, by, async () => {
    begun();
    await mayGoOn;
  });
  await hasBegun;
  return { goOn, ended };
}

test.each([
  ["lane:7", "first"],
  ["process:second", "second"],
])(
  "whoever takes %s over from a process that stopped amid a transaction can change at once what that holds",
  async (id, dead) => {
    const amid = await stopAmid(await open(dead), dead);
    const time = createTestTime();
    const log = createTestLog();
    const leases = createLeaseStore(survivor.connection);
    const now = time.now().getTime();
    await leases.acquire(id, dead, now - 9_000, now - 3_000);
    const work: SharedWork = createSharedWork({
      sessions: survivor.sessions ?? never(),
      laneStore: leases,
      leaseStore: time.track(leases),
      time,
      log,
      outageOf,
      troubles: createTroubles({ log, time }),
      onGone: () => undefined,
    });
    if (id === "lane:7") await work.laneLeases.acquire(id);
    else work.start();
    await time.advance(1_500);
    // Otherwise it would wait for a minute, until the server ends the other's transaction.
    await write(survivor, "survivor");
    // One that was only slow does its work again.
    amid.goOn();
    await amid.ended;
    const row = await survivor.connection.collection<Row>("rows").findOne({ _id: 1 }, BY_TEST);
    expect(row?.by).toBe(dead);
    const stopped = work.stop();
    await time.advance(2_000);
    await stopped;
    expect(log.lines).toEqual([]);
  },
);

test("a session is written down before its first transaction, and once", async () => {
  await write(survivor, "a");
  sent.length = 0;
  await write(survivor, "b");
  expect(sent.map(({ commandName }) => commandName)).toEqual(["update", "commitTransaction"]);
});

test("a store that refuses to end sessions is told of once, and the lease is there all the same", async () => {
  const time = createTestTime();
  const told: string[] = [];
  const log = { ...createTestLog(), debug: (_: object, message: string) => void told.push(message) };
  const leases = createLeaseStore(survivor.connection);
  const now = time.now().getTime();
  for (const id of ["lane:8", "lane:9"]) await leases.acquire(id, "gone", now - 9_000, now - 3_000);
  const refusal = () => Promise.reject(new Error("not authorized on admin to execute command"));
  const work = createSharedWork({
    sessions: { owner: "survivor", note: () => Promise.resolve(), endOf: refusal },
    laneStore: leases,
    leaseStore: leases,
    time,
    log,
    outageOf,
    troubles: createTroubles({ log, time }),
    onGone: () => undefined,
  });
  for (const id of ["lane:8", "lane:9"])
    expect(await work.laneLeases.acquire(id)).toMatchObject({ orphaned: true });
  expect(told).toEqual(["the store does not end the transactions of a process that died"]);
  await work.stop();
});

function never(): never {
  throw new Error("a store with an owner has sessions");
}
