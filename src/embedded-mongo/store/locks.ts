import type { Space } from "./view.ts";

/** Thrown by a write that meets an entry which an open transaction has changed: wait, then run the write again. */
export class LockHeld extends Error {}

/** Locks on entries, held by the open transactions that have changed them. */
export interface Locks {
  /** Throws {@link LockHeld} when any transaction holds the entry. */
  assertFree(space: Space, key: Buffer): void;
  /** Takes the entry for `owner`; false when another transaction has it. */
  take(space: Space, key: Buffer, owner: object): boolean;
  /** Frees everything `owner` holds and wakes those who wait. */
  release(owner: object): void;
  /** Resolves at the next release, or when the time is up. */
  released(milliseconds: number): Promise<void>;
}

export function createLocks(): Locks {
  const holders = new Map<string, object>();
  let waiting: Array<() => void> = [];
  const idOf = (space: Space, key: Buffer): string => `${space}/${key.toString("latin1")}`;
  return {
    assertFree(space, key) {
      if (holders.size > 0 && holders.has(idOf(space, key))) throw new LockHeld();
    },
    take(space, key, owner) {
      const id = idOf(space, key);
      const holder = holders.get(id);
      if (holder === undefined) holders.set(id, owner);
      return holder === undefined || holder === owner;
    },
    release(owner) {
      for (const [id, holder] of holders) if (holder === owner) holders.delete(id);
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    released: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
