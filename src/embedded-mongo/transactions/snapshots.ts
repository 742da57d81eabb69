import type { Timestamp } from "bson";
import { CommandError } from "../command-error.ts";
import { operationTime } from "../operation-time.ts";
import type { Snapshot, Store } from "../store/store.ts";

/** How long a state is kept after it was last read: an old one keeps old pages of the file. */
const KEPT_MS = 60_000;
/** How many are kept at once; the one unused longest goes first. */
const MOST = 16;

/** States that reads outside transactions go back to (readConcern `snapshot`). */
export interface Snapshots {
  /** Keeps the state as of now. */
  take(): { readonly view: Snapshot; readonly at: Timestamp };
  /** A state kept before, by its time; throws CommandError 239 when it is not (any more). */
  get(at: Timestamp): Snapshot;
  /** Lets go of states unused for a minute. */
  expire(now: number): void;
}

export function createSnapshots(store: Store): Snapshots {
  // In the order of their last use.
  const kept = new Map<bigint, { view: Snapshot; lastUsed: number }>();
  const tooOld = (): CommandError =>
    new CommandError(239, "Read timestamp is older than the oldest available timestamp.");

  function keep(time: bigint, view: Snapshot): void {
    kept.delete(time);
    kept.set(time, { view, lastUsed: Date.now() });
  }

  function letGo(time: bigint): void {
    kept.get(time)?.view.release();
    kept.delete(time);
  }

  return {
    take() {
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= MOST) letGo(oldest);
      const view = store.snapshot(tooOld);
      const at = operationTime();
      keep(at.toBigInt(), view);
      return { view, at };
    },
    get(at) {
      const found = kept.get(at.toBigInt());
      if (!found) throw tooOld();
      keep(at.toBigInt(), found.view);
      return found.view;
    },
    expire(now) {
      for (const [time, { lastUsed }] of kept) if (now - lastUsed > KEPT_MS) letGo(time);
    },
  };
}
