import { createFailureReport, type FailureOptions } from "./failures.ts";
import type { Lease, LeaseStore, Leases, Time } from "./ports.ts";
import { within } from "./time.ts";

const PREFIX = "process:";
const LOOK_MS = 1_000;
const STOP_MS = 1_000;

export interface ProcessWatchOptions extends FailureOptions {
  readonly leases: Leases;
  readonly store: Pick<LeaseStore, "lapsed">;
  /** Names this process. */
  readonly owner: string;
  readonly time: Time;
}

/**
 * Holds a lease for as long as the process lives, and takes over those of processes that died. So each death is noticed by
 * whoever is told of orphaned leases, also that of a process which held no other lease.
 * @returns how to stop that
 */
export function watchProcesses(options: ProcessWatchOptions): () => Promise<void> {
  const { leases, store, owner, time } = options;
  const onFailure = createFailureReport(options);
  const stopping = new AbortController();
  let own: Lease | undefined;

  async function look(): Promise<void> {
    if (!own?.isHeld()) own = await leases.acquire(PREFIX + owner);
    for (const id of await store.lapsed(PREFIX, time.now().getTime())) {
      const lease = await leases.acquire(id);
      if (lease) await leases.release(lease);
    }
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) =>
        onFailure(error, {}, "the other processes could not be watched"),
      );
      await time.sleep(LOOK_MS, stopping.signal);
    }
    if (own) await leases.release(own).catch(() => undefined);
  }
  const watching = watch();

  return async () => {
    stopping.abort();
    await within(time, STOP_MS, watching);
  };
}
