import type { RunTask, Transact } from "../app/core/index.ts";
import { createFailureReport, type FailureOptions } from "./failures.ts";
import type { Time } from "./ports.ts";
import { backoff, within } from "./time.ts";
import type { DueTask, TaskStore } from "./ports.ts";

/**
 * How often to look for tasks: the shorter time is for when some were just done or added. Each look also finds those that will
 * be due before the next one can come, so a task is late, by at most the longer time, only if another process has added it.
 */
const LOOK_MS = 1_000;
const IDLE_LOOK_MS = 10_000;
const AT_ONCE = 50;
const RETRY_FIRST_MS = 5_000;
const RETRY_CAP_MS = 3_600_000;
const STOP_MS = 5_000;

export type TaskHandlers = Readonly<Record<string, RunTask>>;

export interface ScheduleOptions extends FailureOptions {
  readonly store: TaskStore;
  readonly transact: Transact;
  readonly handlers: TaskHandlers;
  readonly time: Time;
}

export interface Schedule {
  start(): void;
  /** Says that tasks may have been added: call it after commits. They are looked for within a second. */
  readonly wake: () => void;
  /** Runs what is due by now, or by `moment`. @returns how many tasks were */
  runDue(moment?: Date): Promise<number>;
  /** Waits for the task under way, at most 5 s: what is not committed then is done at the next start. */
  stop(): Promise<void>;
}

/**
 * Runs the tasks that are due. A task ends in the transaction that does its work, so each is done exactly once, however many
 * processes try and wherever one of them dies. The wall clock is read at every look: when it is set forward, tasks run
 * soon; when it is set back, they wait, and none runs twice.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { store, transact, handlers, time } = options;
  const onFailure = createFailureReport(options);
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  /** Aborts when the next look must not wait for the longer time. */
  let alarm = new AbortController();

  /** @returns when the task runs again, if it does */
  function run(key: string, moment: Date): Promise<Date | undefined> {
    return transact(async (tx) => {
      const task = await store.take(key, moment, tx);
      if (!task) return undefined;
      const handle = Object.hasOwn(handlers, task.kind) ? handlers[task.kind] : undefined;
      if (!handle) throw new Error(`no handler for tasks of the kind ${task.kind}`);
      const again = await handle(task, tx);
      if (again) await store.postpone(key, again, tx);
      return again;
    });
  }

  /** @returns false if the task was run before its time and wants to wait for it after all */
  async function tryTask(task: DueTask, moment: Date): Promise<boolean> {
    const { key, kind, attempts } = task;
    try {
      const again = await run(key, moment);
      return !(again && again <= moment && task.at > time.now());
    } catch (error) {
      const wait = backoff(attempts + 1, RETRY_FIRST_MS, RETRY_CAP_MS);
      // Where the task is owed no more, another process has done it and this one only lost the race.
      const isOwed = await store.retry(task, new Date(time.now().getTime() + wait));
      if (isOwed) onFailure(error, { key, kind }, "a task failed; it will be tried again");
      return true;
    }
  }

  /** Runs what is due by `moment`. @returns how many tasks were, and when the next one is due if that is soon */
  async function look(moment: Date): Promise<{ readonly done: number; readonly next?: Date }> {
    const tasks = await store.due(new Date(moment.getTime() + IDLE_LOOK_MS), AT_ONCE);
    const due = tasks.filter(({ at }) => at <= moment);
    let done = 0;
    for (const task of due) {
      if (stopping.signal.aborted) break;
      if (await tryTask(task, moment)) done += 1;
    }
    const next = tasks[due.length]?.at;
    return { done, ...(next && { next }) };
  }

  async function repeat(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { done, next } = await look(time.now()).catch((error: unknown) => {
        onFailure(error, {}, "the schedule could not be read");
        alarm.abort();
        return { done: 0, next: undefined };
      });
      if (done === AT_ONCE) continue;
      const untilNext = next ? Math.max(0, next.getTime() - time.now().getTime()) : Number.POSITIVE_INFINITY;
      const ms = Math.min(untilNext, done > 0 || alarm.signal.aborted ? LOOK_MS : IDLE_LOOK_MS);
      alarm = new AbortController();
      // Commits may come by the hundred: they cut only what is left after the shorter time.
      await time.sleep(Math.min(ms, LOOK_MS), stopping.signal);
      if (ms > LOOK_MS && !stopping.signal.aborted) await time.sleep(ms - LOOK_MS, alarm.signal);
    }
  }

  return {
    start() {
      running = repeat();
    },
    wake: () => alarm.abort(),
    runDue: async (moment = time.now()) => (await look(moment)).done,
    async stop() {
      stopping.abort();
      alarm.abort();
      await within(time, STOP_MS, running);
    },
  };
}
