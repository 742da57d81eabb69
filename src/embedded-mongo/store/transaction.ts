import { writeConflict } from "../command-error.ts";
import type { Environment } from "./environment.ts";
import { createOverlay } from "./overlay.ts";
import type { Space, WriteView } from "./view.ts";
import type { Locks } from "./locks.ts";

/** A transaction of several commands: reads the state of its beginning plus its own changes. */
export interface Transaction {
  readonly view: WriteView;
  /**
   * Puts all changes on disk at once; `also` adds to them. Without changes nothing is written. Throws the write conflict
   * (112) when it lost a race.
   */
  commit(also: (target: WriteView) => void): Promise<void>;
  abort(): void;
}

/**
 * Begins a transaction. The first to change an entry wins: a second transaction conflicts at once, and so does a
 * change of an entry that was changed since this transaction began.
 */
export function beginTransaction(environment: Environment, locks: Locks): Transaction {
  const snapshot = environment.snapshot();
  /** Entries that this transaction relies on, as its snapshot has them: LMDB cannot read a snapshot inside a write. */
  const relied = new Map<string, { space: Space; key: Buffer; before: Buffer | undefined }>();
  const owner = {};

  /** Notes an entry; true when it is new here and has changed since the snapshot. */
  const isStale = (space: Space, key: Buffer): boolean => {
    const id = `${space}/${key.toString("latin1")}`;
    if (relied.has(id)) return false;
    const before = snapshot.get(space, key);
    relied.set(id, { space, key, before });
    return !same(before, environment.committed.get(space, key));
  };
  const overlay = createOverlay(
    snapshot,
    (space, key) => {
      if (!locks.take(space, key, owner)) throw writeConflict();
      if (isStale(space, key)) throw writeConflict();
    },
    (space, key) => void isStale(space, key),
  );

  function end(): void {
    snapshot.release();
    locks.release(owner);
  }

  return {
    view: overlay,
    async commit(also) {
      let lost = false;
      try {
        if (overlay.isEmpty()) return;
        await environment.commit((target) => {
          // A write may have been under way, not yet visible, when an entry was taken: look again.
          lost = [...relied.values()].some(({ space, key, before }) => !same(before, target.get(space, key)));
          if (lost) return;
          overlay.applyTo(target);
          also(target);
        });
      } finally {
        end();
      }
      if (lost) throw writeConflict();
    },
    abort: end,
  };
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
