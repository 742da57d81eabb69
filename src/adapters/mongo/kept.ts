import { LRUCache } from "lru-cache";

/** Keys remembered before the one not asked for longest is forgotten. */
const LIMIT = 10_000;

/**
 * What was read from the store, kept in memory by the only process that writes there: then a value can only change by
 * this process's own changes, each of which must go through `change`, `write` or `forget`.
 */
export interface Kept<Key, Value> {
  /** The value kept, or the one that `load` finds. */
  read(key: Key, load: () => Promise<Value>): Promise<Value>;
  /** Saves a value and keeps it; after a failure nothing is known of the key. */
  write(key: Key, value: Value, save: () => Promise<unknown>): Promise<void>;
  /** Makes a change whose outcome is not known: what was read before or meanwhile is forgotten. */
  change<Out>(key: Key, make: () => Promise<Out>): Promise<Out>;
  /** Forgets the values that `of` takes, and all that are being loaded. */
  forget(of: (value: Value) => boolean): void;
}

interface Entry<Value> {
  readonly coming: Promise<Value>;
  readonly there?: { readonly value: Value };
}

export function createKept<Key extends {}, Value>(limit = LIMIT): Kept<Key, Value> {
  const entries = new LRUCache<Key, Entry<Value>>({ max: limit });

  function expect(key: Key, coming: Promise<Value>): Promise<Value> {
    const entry = { coming };
    entries.set(key, entry);
    const isOurs = (): boolean => entries.peek(key) === entry;
    coming.then(
      (value) => isOurs() && entries.set(key, { coming, there: { value } }),
      () => isOurs() && entries.delete(key),
    );
    return coming;
  }

  return {
    read(key, load) {
      return entries.get(key)?.coming ?? expect(key, load());
    },
    async write(key, value, save) {
      await expect(
        key,
        save().then(() => value),
      );
    },
    async change(key, make) {
      entries.delete(key);
      try {
        return await make();
      } finally {
        entries.delete(key);
      }
    },
    forget(of) {
      for (const [key, { there }] of entries) if (!there || of(there.value)) entries.delete(key);
    },
  };
}
