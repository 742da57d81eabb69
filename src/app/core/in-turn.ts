/** Does the work that belongs to one key piece by piece, in the order in which it was asked for. */
export type InTurn<Key> = <T>(key: Key, work: () => Promise<T>) => Promise<T>;

/**
 * Keeps transactions of this process that would conflict from running at once: of many, each would be repeated again and
 * again. Those of other processes can still conflict with them, and are repeated by the store.
 */
export function createInTurn<Key>(): InTurn<Key> {
  const last = new Map<Key, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = (before ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
