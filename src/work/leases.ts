import { LRUCache } from "lru-cache";
import type { Log } from "../app/core/index.ts";
import type { Lease, LeaseStore, Leases, OutageOf, Time } from "./ports.ts";

/** How many leases' last fences are remembered. */
const REMEMBERED = 10_000;
/**
 * How long a lease lasts: that of a dead process is free after it, and its chats and messages go on within 3 s. It is renewed
 * once within that, since an idle process pays for each renewal with a write.
 */
const TTL_MS = 2_200;

export interface LeasesOptions {
  readonly store: LeaseStore;
  /** Unique to this run of the process: a restarted process must not inherit its predecessor's leases. */
  readonly owner: string;
  readonly time: Time;
  readonly log: Log;
  /** A store that is away is not worth a line: whoever watches it says so. */
  readonly outageOf: OutageOf;
  readonly ttlMs?: number;
  /** Called with the holder of a lease that ran out, before the next one gets it. Must not reject. */
  readonly onOrphan?: (owner: string) => Promise<void>;
}

/**
 * Leases shared through the store by several processes. Expiry compares the processes' own clocks, so these must agree
 * to within a second (any time synchronisation does).
 */
export function createLeases(options: LeasesOptions): Leases {
  const { store, owner, time, log, outageOf, ttlMs = TTL_MS, onOrphan } = options;
  /** `until` by the stopwatch: a wall clock set back must not prolong what we think is ours. */
  const held = new Map<string, { readonly fence: number; until: number }>();
  /** The last fence we had of each lease: when the next one follows it, nobody else held the lease in between. */
  const lastFences = new LRUCache<string, number>({ max: REMEMBERED });
  const stopped = new AbortController();
  let renewing = false;
  const now = () => time.now().getTime();

  /** Stops holding it; true if it was held. */
  function letGo({ id, fence }: Lease): boolean {
    return held.get(id)?.fence === fence && held.delete(id);
  }

  function hasMoved(id: string, fence: number): boolean {
    const last = lastFences.get(id);
    lastFences.set(id, fence);
    return last !== fence - 1;
  }

  async function renew(): Promise<void> {
    const until = time.elapsed() + ttlMs;
    const before = new Map(held);
    const ours = new Set(await store.renew([...before.keys()], owner, now(), now() + ttlMs));
    for (const [id, entry] of before) {
      if (held.get(id) !== entry) continue;
      if (ours.has(id)) entry.until = until;
      else held.delete(id);
    }
  }

  async function keepRenewing(): Promise<void> {
    while (held.size > 0 && !stopped.signal.aborted) {
      await time.sleep(ttlMs / 2, stopped.signal);
      if (held.size === 0 || stopped.signal.aborted) break;
      await renew().catch((error: unknown) => {
        if (!outageOf(error)) log.error({ error }, "leases could not be renewed");
      });
    }
    renewing = false;
  }

  return {
    async acquire(id) {
      if (held.has(id) || stopped.signal.aborted) return undefined;
      const until = time.elapsed() + ttlMs;
      const got = await store.acquire(id, owner, now(), now() + ttlMs);
      if (!got) {
        lastFences.delete(id);
        return undefined;
      }
      const entry = { fence: got.fence, until };
      held.set(id, entry);
      if (!renewing) {
        renewing = true;
        void keepRenewing();
      }
      const moved = hasMoved(id, got.fence);
      const { fence, orphanOf } = got;
      const orphaned = orphanOf !== undefined;
      if (orphaned) await onOrphan?.(orphanOf);
      const isHeld = (): boolean => held.get(id) === entry && time.elapsed() < entry.until;
      return { id, fence, orphaned, moved, isHeld, claim: { id, owner, fence } };
    },
    isFamiliar: (id) => lastFences.has(id),
    async release(lease) {
      if (letGo(lease)) await store.release({ id: lease.id, owner, fence: lease.fence });
    },
    released: (lease) => void letGo(lease),
    abandon: (lease) => void letGo(lease),
    stop: () => stopped.abort(),
  };
}

/**
 * Leases of the only process on a store (the embedded one locks its folder), which cost no writes.
 * @param orphans ids whose work the previous process may have left half done: `await unfinishedLanes(store)`
 * @param above the highest fence that rows in the store carry, in case the clock was set back since
 */
export function createLocalLeases(time: Time, orphans: Iterable<string> = [], above = 0): Leases {
  const held = new Map<string, number>();
  const leftBehind = new Set(orphans);
  // Above every fence of earlier runs, which the rows in the store still carry.
  let fence = Math.max(time.now().getTime(), above);
  function letGo({ id, fence: mine }: Lease): void {
    if (held.get(id) === mine) held.delete(id);
  }
  return {
    acquire(id) {
      if (held.has(id)) return Promise.resolve(undefined);
      const mine = ++fence;
      held.set(id, mine);
      const orphaned = leftBehind.delete(id);
      return Promise.resolve({
        id,
        fence: mine,
        orphaned,
        moved: false,
        isHeld: () => held.get(id) === mine,
      });
    },
    // Nothing is gained by reading ahead: acquiring takes no time.
    isFamiliar: () => false,
    release(lease) {
      letGo(lease);
      return Promise.resolve();
    },
    released: letGo,
    abandon({ id, fence }) {
      if (held.get(id) !== fence) return;
      held.delete(id);
      leftBehind.add(id);
    },
    stop: () => undefined,
  };
}
