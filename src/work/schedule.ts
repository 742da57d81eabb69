import type { RunTask, Transact } from "../app/core/index.ts";
import { createFailureReport, type FailureOptions } from "./failures.ts";
import type { Time } from "./ports.ts";
import { backoff, within } from "./time.ts";
import type { TaskStore } from "./ports.ts";

/** How often to look for due tasks; a task runs at most this much late. */
const LOOK_MS = 1_000;
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
  /** Runs what is due by now, or by `moment`. @returns how many tasks were */
  runDue(moment?: Date): Promise<number>;
  /** Waits for the task under way, at most 5 s: what is not committed then is done at the next start. */
  stop(): Promise<void>;
}

/**
 * Runs the tasks that are due. A task ends in the transaction that does its work, so each is done exactly once, however many
 * processes try and wherever one of them dies. The wall clock is read every second: when it is set forward, tasks run at once;
 * when it is set back, they wait, and none runs twice.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { store, transact, handlers, time } = options;
  const onFailure = createFailureReport(options);
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function run(key: string, moment: Date): Promise<void> {
    await transact(async (tx) => {
      const task = await store.take(key, moment, tx);
      if (!task) return;
      const handle = Object.hasOwn(handlers, task.kind) ? handlers[task.kind] : undefined;
      if (!handle) throw new Error(`no handler for tasks of the kind ${task.kind}`);
      const again = await handle(task, tx);
      if (again) await store.postpone(key, again, tx);
    });
  }

  async function runDue(moment = time.now()): Promise<number> {
    const due = await store.due(moment, AT_ONCE);
    for (const { key, kind, attempts } of due) {
      if (stopping.signal.aborted) break;
      try {
        await run(key, moment);
      } catch (error) {
        onFailure(error, { key, kind }, "a task failed; it will be tried again");
        const wait = backoff(attempts + 1, RETRY_FIRST_MS, RETRY_CAP_MS);
        await store.retry(key, new Date(time.now().getTime() + wait));
      }
    }
    return due.length;
  }

  async function repeat(): Promise<void> {
    while (!stopping.signal.aborted) {
      const done = await runDue().catch((error: unknown) => {
        onFailure(error, {}, "the schedule could not be read");
        return 0;
      });
      if (done < AT_ONCE) await time.sleep(LOOK_MS, stopping.signal);
    }
  }

  return {
    start() {
      running = repeat();
    },
    runDue,
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, running);
    },
  };
}
