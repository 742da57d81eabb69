import { describe, expect, it } from "vitest";
import { gini } from "../../src/domain/dispatch/fairness.ts";
import { cannotSuffice, minutesToAnswer, roundSize, yesRate } from "../../src/domain/dispatch/rounds.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";

describe("how many are asked at once", () => {
  it("asks three for each place before anything was observed", () => {
    expect(roundSize(5, yesRate(), 0)).toBe(15);
  });

  it("asks fewer where most say yes and more where few do, up to fifty", () => {
    const often = yesRate({ settled: 97, yes: 79 });
    const seldom = yesRate({ settled: 97, yes: 4 });
    expect(roundSize(5, often, 0)).toBe(7);
    expect(roundSize(2, seldom, 0)).toBe(40);
    expect(roundSize(5, seldom, 0)).toBe(50);
  });

  it("counts on those who have not answered yet", () => {
    expect(roundSize(5, 1 / 3, 15)).toBe(0);
    expect(roundSize(5, 1 / 3, 9)).toBe(6);
    expect(roundSize(0, 1 / 3, 0)).toBe(0);
  });

  it("does not wait for fewer answers than are missing", () => {
    expect(cannotSuffice(3, 2)).toBe(true);
    expect(cannotSuffice(3, 3)).toBe(false);
  });
});

it.each([
  [[], 0],
  [[0, 0], 0],
  [[3, 3, 3], 0],
  [[0, 0, 0, 8], 0.75],
  [[1, 2, 3], 2 / 9],
])("the Gini coefficient of %j is %d", (counts, expected) => {
  expect(gini(counts)).toBeCloseTo(expected, 10);
});

describe("how long an answer is waited for", () => {
  const NOW = new Date("2026-05-04T10:00:00Z");
  const request = (answers: Listing["answers"], from?: string): Listing =>
    ({ kind: "request", createdAt: NOW, answers, period: from === undefined ? {} : { from } }) as Listing;
  const minutes = (one: Listing): number => minutesToAnswer(one, "Europe/Berlin", NOW);

  it.each([
    ["in three hours", request({ start: "15:00" }, "2026-05-04"), 30],
    ["tomorrow at noon", request({ start: "12:00" }, "2026-05-05"), 120],
    ["in four days, at no hour", request({}, "2026-05-08"), 460],
    ["in a month", request({ start: "12:00" }, "2026-06-04"), 1_440],
    ["today, some hours ago", request({ start: "08:00" }, "2026-05-04"), 30],
    ["on no day, within two days", request({ urgency: "days" }), 120],
    ["on no day, within a week", request({ urgency: "week" }), 720],
    ["at any time", request({ urgency: "any" }), 1_440],
  ])("%s", (_when, one, expected) => {
    expect(minutes(one)).toBe(expected);
  });
});
