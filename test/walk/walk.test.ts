import { expect, it } from "vitest";
import { replay, today, walk } from "./walk.ts";

/** What both take together on two quiet cores is well below a minute. */
const EVENTS = 600;
/** On cores shared with others it may take many times that. */
const PATIENCE_MS = 600_000;

/** `npm run walk` goes 20,000 of them. */
it.each([
  ["the same as ever", 7],
  ["another one", Math.floor(Math.random() * 2 ** 31)],
])(
  "people wander about, %s (seed %i), and nothing breaks, stays silent or leaks",
  async (_which, seed) => {
    const options = { seed, events: EVENTS, day: today() };
    process.stdout.write(`${replay(options)}\n`);
    const { coverage, defects } = await walk(options);
    expect({ again: replay(options), defects }).toEqual({ again: replay(options), defects: [] });
    expect(coverage.missing(EVENTS)).toEqual([]);
  },
  PATIENCE_MS,
);
