import { expect, it } from "vitest";
import { replay, walk } from "./walk.ts";

/** On cores shared with others it may take many times what it takes on quiet ones. */
const PATIENCE_MS = 900_000;

/** `npm run walk` goes 20,000 events, each time others. A day to come: what the store forgets by the real clock stays. */
const OPTIONS = { seed: 7, events: 1_000, day: "2031-05-05" };

it(
  "people wander about, and nothing breaks, stays silent or leaks",
  async () => {
    const again = replay(OPTIONS);
    const { coverage, defects } = await walk(OPTIONS);
    expect({ again, defects }).toEqual({ again, defects: [] });
    expect({ again, missing: coverage.missing(OPTIONS.events) }).toEqual({ again, missing: [] });
  },
  PATIENCE_MS,
);
