import { expect, test } from "vitest";
import { createReads } from "../../../src/app/core/index.ts";

/** Reads `key`; the second function lets the reading end. @returns what was kept in the end */
function reading(reads: ReturnType<typeof createReads<string>>, key: string) {
  const kept: string[] = [];
  let end = (): void => undefined;
  const work = new Promise<void>((resolve) => (end = resolve));
  const value = reads.during(
    key,
    () => work.then(() => key),
    (read) => kept.push(read),
  );
  return {
    async ended() {
      end();
      await value;
      return kept;
    },
  };
}

test("what has changed while it was read is not kept; what others are about is", async () => {
  const reads = createReads<string>();
  const [a, again, b] = [reading(reads, "a"), reading(reads, "a"), reading(reads, "b")];
  reads.changed("a");
  const later = reading(reads, "a");
  expect([await a.ended(), await again.ended(), await b.ended(), await later.ended()]).toEqual([
    [],
    [],
    ["b"],
    ["a"],
  ]);
});

test("a change that may concern anybody concerns all that are read", async () => {
  const reads = createReads<string>();
  const [a, b] = [reading(reads, "a"), reading(reads, "b")];
  reads.changed();
  expect([await a.ended(), await b.ended()]).toEqual([[], []]);
});
