/** Keeps from a cache what was read before a change that came meanwhile. */
export interface Reads<Key> {
  /**
   * Does `work`, which reads or writes what is cached under `key`, and hands its value to `keep` unless that has changed
   * meanwhile.
   * @returns the value of `work`
   */
  during<Value>(key: Key, work: () => Promise<Value>, keep: (value: Value) => void): Promise<Value>;
  /** Says that what is cached under `key`, or without one under any, has changed. */
  changed(key?: Key): void;
}

export function createReads<Key>(): Reads<Key> {
  const underWay = new Map<Key, Set<{ isStale: boolean }>>();
  return {
    async during(key, work, keep) {
      const read = { isStale: false };
      const same = underWay.get(key) ?? new Set();
      underWay.set(key, same.add(read));
      try {
        const value = await work();
        if (!read.isStale) keep(value);
        return value;
      } finally {
        same.delete(read);
        if (same.size === 0) underWay.delete(key);
      }
    },
    changed(key) {
      const concerned = key === undefined ? [...underWay.values()] : [underWay.get(key) ?? []];
      for (const reads of concerned) for (const read of reads) read.isStale = true;
    },
  };
}
