import { createFailureReport, type FailureOptions } from "./failures.ts";
import type { HeldLease, Lease, LeaseStore, Leases, Time } from "./ports.ts";
import { within } from "./time.ts";

const PREFIX = "process:";
/** How often to look at most and at least. In between, a look comes when the first lease of another process runs out. */
const LOOK_MS = 3_000;
const SOON_MS = 100;
const RETRY_MS = 1_000;
const STOP_MS = 1_000;

export interface ProcessWatchOptions extends FailureOptions {
  readonly leases: Leases;
  readonly store: Pick<LeaseStore, "held">;
  /** Names this process. */
  readonly owner: string;
  readonly time: Time;
  /** Told when another process has died or stopped: what it left undone is for the others. */
  readonly onGone: () => void;
}

/**
 * Holds a lease for as long as the process lives, and takes over those of processes that died. So each death is noticed by
 * whoever is told of orphaned leases, also that of a process which held no other lease.
 * @returns how to stop that
 */
export function watchProcesses(options: ProcessWatchOptions): () => Promise<void> {
  const { leases, store, owner, time, onGone } = options;
  const onFailure = createFailureReport(options);
  const stopping = new AbortController();
  let own: Lease | undefined;
  /** The others that ran when we last looked. */
  let known: ReadonlySet<string> = new Set();

  async function takeOver({ id }: HeldLease): Promise<void> {
    const lease = await leases.acquire(id);
    if (lease) await leases.release(lease);
  }

  /** @returns milliseconds until another process may be found dead */
  async function look(): Promise<number> {
    if (!own?.isHeld()) own = await leases.acquire(PREFIX + owner);
    const others = (await store.held(PREFIX)).filter(({ id }) => id !== PREFIX + owner);
    const now = time.now().getTime();
    const alive = others.filter(({ until }) => until > now);
    const dead = others.filter(({ until }) => until <= now);
    for (const lease of dead) await takeOver(lease);
    const running = new Set(alive.map(({ id }) => id));
    const isAnyGone = dead.length > 0 || [...known].some((id) => !running.has(id));
    known = running;
    if (isAnyGone) onGone();
    return Math.max(SOON_MS, Math.min(LOOK_MS, ...alive.map(({ until }) => until - now)));
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wait = await look().catch((error: unknown) => {
        onFailure(error, {}, "the other processes could not be watched");
        return RETRY_MS;
      });
      await time.sleep(wait, stopping.signal);
    }
    if (own) await leases.release(own).catch(() => undefined);
  }
  const watching = watch();

  return async () => {
    stopping.abort();
    await within(time, STOP_MS, watching);
  };
}
