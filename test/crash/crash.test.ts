import { describe, expect, test } from "vitest";
import { violations } from "./report.ts";
import { SCENARIOS } from "./scenarios.ts";

/** Shares of the full size; `npm run crash` plays them all whole. test/outbox has the storms on a clock that is moved. */
const SMALL = {
  updates: 0.02,
  bulk: 0.01,
} as const satisfies Record<string, number>;

describe("a small crash", () => {
  test.each(Object.entries(SMALL))(
    "%s: nothing is lost or doubled",
    { timeout: 300_000 },
    async (name, scale) => {
      const report = await SCENARIOS[name]?.(scale);
      expect(report?.counts.length).toBeGreaterThan(0);
      // Paces and times are for the full size, on a machine that does nothing else.
      expect(violations({ counts: report?.counts ?? [], figures: [] })).toEqual([]);
    },
  );
});
