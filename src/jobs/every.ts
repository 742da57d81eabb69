import type { Time, Log } from "../inbox/index.ts";

/** Something that happens by the clock. Every process runs it; it must be safe to run twice at once. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

export interface Jobs {
  start(): void;
  /** Waits for the job under way. */
  stop(): Promise<void>;
}

/** Runs jobs one after the other, each when its time has come again; a failing one is logged and tried again. */
export function createJobs(jobs: readonly Job[], { time, log }: { time: Time; log: Log }): Jobs {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function attempt({ name, run }: Job): Promise<void> {
    try {
      await run();
    } catch (error) {
      log.error({ error, job: name }, "a job failed; it will be tried again");
    }
  }

  async function repeat(job: Job): Promise<void> {
    while (!stopping.signal.aborted) {
      await attempt(job);
      await time.sleep(job.everyMs, stopping.signal);
    }
  }

  return {
    start() {
      running = Promise.all(jobs.map(repeat));
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
