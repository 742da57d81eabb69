import { sealer } from "../support/sealer.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureIndexes, sessionOf } from "../../src/adapters/mongo/connect.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import { createTaskStore } from "../../src/adapters/mongo/task-store.ts";
import type { RunTask, Task, Tx } from "../../src/app/core/index.ts";
import { createOutbox } from "../../src/outbox/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { createSchedule, type Schedule, type TaskStore } from "../../src/work/index.ts";
import { outageOf } from "../../src/run/failures.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime, type TestTime } from "../support/time.ts";
import { message } from "../outbox/house.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

const box = useStore();
const MINUTE = 60_000;

let time: TestTime;
let log: ReturnType<typeof createTestLog>;
let schedules: Schedule[];

beforeEach(async () => {
  createOutboxStore(box.store.connection, sealer);
  await ensureIndexes(box.store.connection);
  time = createTestTime();
  log = createTestLog();
  schedules = [];
});

afterEach(async () => {
  const stopped = Promise.all(schedules.map((schedule) => schedule.stop()));
  await time.advance(0);
  await stopped;
  for (const model of Object.values(box.store.connection.models)) await model.deleteMany({}, BY_TEST);
});

/** One process that looks after the tasks, with one handler for all kinds. */
function process(run: RunTask, store: Partial<TaskStore> = {}): Schedule {
  const schedule = createSchedule({
    store: time.track({ ...createTaskStore(box.store.connection), ...store }),
    transact: time.track(box.store.transact),
    handlers: {
      "remind-moderators": run,
      "escalate-listing": run,
      freshness: run,
      broadcast: run,
      retention: run,
      "parked-updates": run,
      "draft-reminder": run,
      "match-saved-searches": run,
      "tell-saved-search": run,
    },
    time,
    log,
    outageOf,
    troubles: createTroubles({ log, time }),
  });
  schedules.push(schedule);
  schedule.start();
  return schedule;
}

const task = (key: string, inMs: number): Task => ({
  key,
  kind: "freshness",
  subject: key,
  at: new Date(time.now().getTime() + inMs),
});

/** Owes tasks, as a use case in each of the processes would. */
async function owe(...tasks: readonly Task[]): Promise<void> {
  await box.store.transact((tx) => createTaskStore(box.store.connection).add(tasks, tx));
  for (const schedule of schedules) schedule.wake();
}

/** A handler that owes one message a run, which is its effect in the store, and may say when to come again. */
function owing(again: (run: number) => Date | undefined = () => undefined) {
  const outbox = createOutbox(createOutboxStore(box.store.connection, sealer), time);
  let runs = 0;
  const run = async ({ key }: Task, tx: Tx): Promise<Date | undefined> => {
    runs += 1;
    await outbox.add([message(`${key}:${String(runs)}`, 1)], tx);
    return again(runs);
  };
  return { run, effects: async () => (await outboxKeys()).filter((key) => key.includes(":")) };
}

const outboxKeys = async (): Promise<string[]> =>
  (await box.store.connection.collection("outbox").find({}, BY_TEST).sort({ _id: 1 }).toArray()).map(
    ({ _id }) => String(_id),
  );

test("a task is done when its time has come, within a second, and once", async () => {
  const { run, effects } = owing();
  process(run);
  await owe(task("a", MINUTE));
  await time.advance(MINUTE - 1);
  expect(await effects()).toEqual([]);
  await time.advance(1_001);
  expect(await effects()).toEqual(["a:1"]);
  await time.advance(2 * MINUTE);
  expect(await effects()).toEqual(["a:1"]);
});

test("one that is run before its time and waits for it after all keeps nobody busy", async () => {
  const due = new Date(time.now().getTime() + MINUTE);
  const schedule = process(async () => (time.now() < due ? due : undefined));
  await owe(task("a", MINUTE));
  const moment = new Date(due.getTime() + 1_000);
  expect(await schedule.runDue(moment)).toBe(0);
  time.setClock(MINUTE);
  expect(await schedule.runDue(moment)).toBe(1);
});

test("owed twice, under the same key, it is done once", async () => {
  const { run, effects } = owing();
  process(run);
  await owe(task("a", 0));
  await time.advance(2_000);
  await owe(task("a", 0));
  await time.advance(2_000);
  expect(await effects()).toEqual(["a:1"]);
});

test("five processes that see the same tasks at once do each once", async () => {
  let runs = 0;
  const outbox = createOutbox(createOutboxStore(box.store.connection, sealer), time);
  const run: RunTask = async ({ key }, tx) => {
    runs += 1;
    // Another key each try: had two tries been committed, there would be two.
    await outbox.add([message(`${key}:${String(runs)}`, 1)], tx);
    return undefined;
  };
  for (let n = 0; n < 5; n += 1) process(run);
  await owe(...Array.from({ length: 20 }, (_, n) => task(`t${String(n)}`, MINUTE)));
  await time.advance(MINUTE + 5_000);
  const effects = (await outboxKeys()).filter((key) => key.includes(":")).map((key) => key.split(":")[0]);
  expect(effects).toHaveLength(20);
  expect(new Set(effects).size).toBe(20);
});

test("a task that another process has done meanwhile is no failure, and keeps the time it was put off to", async () => {
  const later = new Date(time.now().getTime() + 10 * MINUTE);
  let attempts = 0;
  // The other process commits while this one waits for the task's lock.
  const take = async (key: string): Promise<undefined> => {
    attempts += 1;
    await box.store.connection
      .collection<{ _id: string }>("tasks")
      .updateOne({ _id: key }, { $set: { notBefore: later } }, BY_TEST);
    throw new Error("the lock could not be had");
  };
  process(() => Promise.resolve(undefined), { take });
  await owe(task("a", 0));
  await time.until(() => attempts > 0);
  await time.advance(MINUTE);
  expect(attempts).toBe(1);
  expect(log.lines).toEqual([]);
  const [kept] = await createTaskStore(box.store.connection).due(later, 10);
  expect(kept).toMatchObject({ key: "a", at: later, attempts: 0 });
});

test("a task that comes again does so at the time it names", async () => {
  const start = time.now().getTime();
  const { run, effects } = owing((runs) => (runs < 3 ? new Date(start + runs * MINUTE) : undefined));
  process(run);
  await owe(task("a", 0));
  await time.advance(MINUTE - 1);
  expect(await effects()).toEqual(["a:1"]);
  await time.advance(5 * MINUTE);
  expect(await effects()).toEqual(["a:1", "a:2", "a:3"]);
});

test("a task that fails leaves nothing behind, is tried again, and holds up no other", async () => {
  const { run, effects } = owing();
  let fails = 3;
  process(async (owed, tx) => {
    const again = await run(owed, tx);
    if (owed.key === "bad" && fails-- > 0) throw new Error("not now");
    return again;
  });
  await owe(task("bad", 0), task("good", 10));
  await time.advance(1_500);
  expect(await effects()).toEqual(["good:2"]);
  await time.advance(MINUTE);
  expect((await effects()).filter((key) => key.startsWith("bad"))).toHaveLength(1);
  expect(log.lines.map(({ message: line }) => line)).toEqual(
    Array.from({ length: 3 }, () => "a task failed; it will be tried again"),
  );
});

test("what was due while no process ran is done at the next start", async () => {
  const { run, effects } = owing();
  await owe(task("a", MINUTE), task("b", 2 * MINUTE));
  await time.advance(100 * MINUTE);
  process(run);
  await time.advance(1_000);
  expect(await effects()).toEqual(["a:1", "b:2"]);
});

test("the wall clock set back does nothing twice, and what waits is done when its time comes again", async () => {
  const { run, effects } = owing();
  process(run);
  await owe(task("early", MINUTE), task("late", 3 * MINUTE));
  await time.advance(2 * MINUTE);
  time.setClock(-2 * MINUTE);
  await time.advance(2 * MINUTE);
  expect(await effects()).toEqual(["early:1"]);
  await time.advance(MINUTE + 1_000);
  expect(await effects()).toEqual(["early:1", "late:2"]);
});

test("the wall clock set forward makes what is due then be done within seconds", async () => {
  const { run, effects } = owing();
  process(run);
  await owe(task("a", 2 * MINUTE));
  time.setClock(3 * MINUTE);
  await time.advance(5_000);
  expect(await effects()).toEqual(["a:1"]);
});

test("a task that is owed again runs once for all that happened before it, and once more for what happens meanwhile", async () => {
  const { store } = box;
  const tasks = createTaskStore(store.connection);
  const changes = store.connection.collection<{ _id: string; number: number }>("test_changes");
  const change = (): Promise<void> =>
    store.transact(async (tx) => {
      const session = sessionOf(tx);
      await changes.updateOne({ _id: "one" }, { $inc: { number: 1 } }, { session, upsert: true });
      await tasks.addAgain([task("show", 0)], tx);
    });
  const seen: number[] = [];
  let meanwhile: Promise<void> | undefined;
  const schedule = process(async (_task, tx) => {
    const row = await changes.findOne({ _id: "one" }, { session: sessionOf(tx) });
    // Begins between what the task has read and its commit.
    meanwhile ??= change();
    seen.push(row?.number ?? 0);
    return undefined;
  });
  await change();
  await change();
  schedule.wake();
  await time.advance(3_000);
  await meanwhile;
  schedule.wake();
  await time.advance(3_000);
  expect(seen.at(0)).toBe(2);
  expect(seen.at(-1)).toBe(3);

  await change();
  schedule.wake();
  await time.advance(3_000);
  expect(seen.at(-1)).toBe(4);
  await time.advance(60_000);
  expect(log.lines).toEqual([]);
});
