/**
 * Counts what reading a text costs: the characters that string methods and regular expressions are given. Each of them
 * looks at a character a fixed number of times, as long as no expression backtracks (test/security/expressions.test.ts).
 */
const READERS = [
  "normalize",
  "toLowerCase",
  "toUpperCase",
  "toLocaleLowerCase",
  "trim",
  "split",
  "replace",
  "replaceAll",
  "match",
  "matchAll",
  "search",
  "includes",
  "indexOf",
  "localeCompare",
] as const;

/** @returns the characters that were read while `run` ran; methods that another one calls are counted once */
export function countSteps(run: () => unknown): number {
  let steps = 0;
  let depth = 0;
  const undo: (() => void)[] = [];
  function count<T extends object>(
    owner: T,
    name: keyof T,
    costOf: (self: unknown, args: unknown[]) => number,
  ) {
    const original = owner[name] as (...args: unknown[]) => unknown;
    const counting = function (this: unknown, ...args: unknown[]): unknown {
      if (depth === 0) steps += costOf(this, args);
      depth += 1;
      try {
        return original.apply(this, args);
      } finally {
        depth -= 1;
      }
    };
    Object.defineProperty(owner, name, { value: counting, configurable: true, writable: true });
    undo.push(() =>
      Object.defineProperty(owner, name, { value: original, configurable: true, writable: true }),
    );
  }
  for (const name of READERS) count(String.prototype, name, (self) => String(self).length);
  for (const name of ["exec", "test"] as const)
    count(RegExp.prototype, name, (self, [text]) => String(text).length - (self as RegExp).lastIndex);
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}
