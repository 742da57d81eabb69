import { afterEach, beforeEach, expect, test } from "vitest";
import { createTroubles, type Troubles } from "../../src/observability/troubles.ts";
import { watchStore, type StoreWatch } from "../../src/work/index.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";

type Ping = Parameters<typeof watchStore>[0]["ping"];

let time: TestTime;
let log: ReturnType<typeof createTestLog>;
let troubles: Troubles;
let watch: StoreWatch | undefined;
let room: boolean;

beforeEach(() => {
  time = createTestTime();
  log = createTestLog();
  troubles = createTroubles({ log, time });
  room = true;
});
afterEach(async () => {
  const stopped = watch?.stop();
  await time.advance(2_000);
  await stopped;
});

function open(ping: Ping): StoreWatch {
  watch = watchStore({ ping, canWrite: async () => room, troubles, time });
  return watch;
}

const HOUR_MS = 3_600_000;

const kinds = () => troubles.current().map(({ kind }) => kind);

test("a store that hangs is one line within seconds, and one more when it is back; each look ends within a second", async () => {
  let release: (() => void) | undefined;
  let hangs = true;
  const { look } = open(() =>
    hangs ? new Promise((resolve) => (release = () => resolve({}))) : Promise.resolve({}),
  );
  const began = time.elapsed();
  let answer: boolean | undefined;
  void look().then((isThere) => (answer = isThere));
  await time.until(() => answer !== undefined);
  expect([answer, time.elapsed() - began < 1_000]).toEqual([false, true]);
  await time.advance(60_000);
  expect(kinds()).toEqual(["store-away"]);
  hangs = false;
  release?.();
  await time.advance(2_000);
  expect(kinds()).toEqual([]);
  expect(log.lines.map(({ level }) => level)).toEqual(["warn", "info"]);
});

test("a clock more than 2 s from the store's is a trouble until it is set right", async () => {
  let clockAheadMs = -2_600;
  open(async () => ({ clockAheadMs }));
  await time.advance(6_000);
  expect(troubles.current()).toMatchObject([{ kind: "clock-off", subject: "store" }]);
  expect(log.lines).toMatchObject([{ fields: { seconds: -3 } }]);
  clockAheadMs = 40;
  await time.advance(6_000);
  expect(kinds()).toEqual([]);
});

test("a full disk is over when a write succeeds, not when a read does", async () => {
  room = false;
  open(async () => ({}));
  troubles.report("disk-full", { cause: "MongoServerError 14031" });
  await time.advance(30_000);
  expect(kinds()).toEqual(["disk-full"]);
  room = true;
  await time.advance(6_000);
  expect(kinds()).toEqual([]);
});

test("leases go by the store's clock while ours is off, and by ours again once it is right", async () => {
  let set = 0;
  const right = (): Date => new Date(time.now().getTime() - set);
  const { now } = open(async () => ({ clockAheadMs: 300 - set }));
  for (const byMs of [HOUR_MS, -2 * HOUR_MS]) {
    time.setClock(byMs);
    set += byMs;
    await time.advance(6_000);
    expect(Math.abs(now().getTime() - right().getTime())).toBeLessThan(1_000);
    expect(kinds()).toEqual(["clock-off"]);
  }
  time.setClock(HOUR_MS);
  set = 0;
  await time.advance(6_000);
  expect(now()).toEqual(time.now());
  expect(kinds()).toEqual([]);
});
