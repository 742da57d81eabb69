/**
 * Something that a hook makes, to be named before it is made.
 * @param made what the hook has made
 * @param early members that are there already
 */
export function lazy<T extends object>(made: () => T | undefined, early: Partial<T> = {}): T {
  return new Proxy({} as T, {
    get(_, name) {
      if (name in early) return early[name as keyof T];
      const target = made();
      if (!target) throw new Error("this is there in hooks and tests only");
      return target[name as keyof T];
    },
  });
}
