import type { Connection } from "mongoose";
import type { Installation } from "../adapters/mongo/installation-repository.ts";
import type { Log } from "../observability/log.ts";
import type { OutageOf, Time } from "../work/index.ts";

/** Between two looks for deletions. Together with the compaction itself it stays below a minute. */
const LOOK_MS = 20_000;

export interface CompactionOptions {
  readonly connection: Connection;
  readonly installation: Pick<Installation, "remains" | "cleared">;
  readonly time: Time;
  readonly log: Pick<Log, "debug" | "warn">;
  readonly outageOf: OutageOf;
}

export interface Compaction {
  /** Compacts now if something was deleted. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps deleted data out of the embedded store's file: after a deletion the file is written anew without its free pages,
 * within half a minute and also if the process ended in between. Reads go on meanwhile, writes wait.
 */
export function startCompaction(options: CompactionOptions): Compaction {
  const { connection, installation, time, log, outageOf } = options;
  const stopping = new AbortController();

  async function look(): Promise<void> {
    const deletions = await installation.remains();
    if (deletions === undefined) return;
    await connection.db?.command({ compact: "people" });
    await installation.cleared(deletions);
    log.debug({ deletions }, "the store's file was compacted after deletions");
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        if (!outageOf(error))
          log.warn({ error }, "the store's file could not be compacted; it is tried again");
      });
      await time.sleep(LOOK_MS, stopping.signal);
    }
  }

  const running = run();
  return {
    look,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
