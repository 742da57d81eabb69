import { expect, it } from "vitest";
import { replay, today, walk } from "./walk.ts";

/** On cores shared with others it may take many times what it takes on quiet ones. */
const PATIENCE_MS = 900_000;

/** `npm run walk` goes 20,000 events. A day to come: what the store forgets by the real clock stays. */
it.each([
  { which: "the same as ever", seed: 7, events: 1_000, day: "2031-05-05" },
  { which: "others each time", seed: Math.floor(Math.random() * 2 ** 31), events: 400, day: today() },
])(
  "people wander about, $which (seed $seed), and nothing breaks, stays silent or leaks",
  async ({ which: _which, ...options }) => {
    const again = replay(options);
    process.stdout.write(`${again}\n`);
    const { coverage, defects } = await walk(options);
    expect({ again, defects }).toEqual({ again, defects: [] });
    expect({ again, missing: coverage.missing(options.events) }).toEqual({ again, missing: [] });
  },
  PATIENCE_MS,
);
