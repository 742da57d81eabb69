import { expect, it } from "vitest";
import { amount } from "../support/amount.ts";
import { replay, walk } from "./walk.ts";

/**
 * `npm run walk` goes 20,000 events, each time others, and demands that everything has happened often enough. A day to
 * come: what the store forgets by the real clock stays.
 */
const OPTIONS = { seed: 7, events: amount(150, 2_000), day: "2031-05-05" };

it("people wander about, and nothing breaks, stays silent or leaks", async () => {
  const again = replay(OPTIONS);
  const { defects } = await walk(OPTIONS);
  expect({ again, defects }).toEqual({ again, defects: [] });
});
