import { describe, expect, test } from "vitest";
import {
  covers,
  gapsOf,
  overlapsOf,
  type CoverageArea,
  type CoverageRule,
} from "../../src/domain/coverage/coverage.ts";
import { deadlineAfter } from "../../src/domain/coverage/working-time.ts";
import { communityId, coverageRuleId, organisationId } from "../../src/domain/shared/ids.ts";

const LEIPZIG = { lat: 51.34, lon: 12.37 };
const TORGAU = { name: "Torgau", id: 2_821_807, point: { lat: 51.56, lon: 13.0 } };

const rule = (organisation: string, different: Partial<CoverageRule> = {}): CoverageRule => ({
  id: coverageRuleId(organisation),
  communityId: communityId("leipzig"),
  organisationId: organisationId(organisation),
  categories: ["housing"],
  kinds: ["offer", "request"],
  area: { kind: "community" },
  hours: 24,
  order: 1,
  version: 1,
  ...different,
});
const listing = {
  communityId: communityId("leipzig"),
  category: "housing",
  kind: "request",
  point: LEIPZIG,
} as const;
const towns: CoverageArea = { kind: "towns", towns: [TORGAU] };

test("a rule covers by community, category, kind and area", () => {
  expect(covers(rule("a"), listing)).toBe(true);
  expect(covers(rule("a", { communityId: communityId("halle") }), listing)).toBe(false);
  expect(covers(rule("a", { categories: ["ride"] }), listing)).toBe(false);
  expect(covers(rule("a", { kinds: ["offer"] }), listing)).toBe(false);
  expect(covers(rule("a", { area: towns }), listing)).toBe(false);
  expect(covers(rule("a", { area: towns }), { ...listing, point: { lat: 51.57, lon: 13.01 } })).toBe(true);
  const around = (km: number): CoverageArea => ({ kind: "radius", center: LEIPZIG, km });
  expect(covers(rule("a", { area: around(40) }), { ...listing, point: TORGAU.point })).toBe(false);
  expect(covers(rule("a", { area: around(60) }), { ...listing, point: TORGAU.point })).toBe(true);
});

test("what nobody covers is found: everywhere, in a town that others name, and outside of all areas", () => {
  const rules = [
    rule("a", { kinds: ["request"], area: { kind: "radius", center: LEIPZIG, km: 5 } }),
    rule("b", { categories: ["ride"], kinds: ["request", "offer"], area: towns }),
  ];
  expect(gapsOf(rules, ["housing", "ride", "food"])).toEqual([
    { kinds: ["offer", "request"], categories: ["food"] },
    { kinds: ["offer"], categories: ["housing"] },
    { kinds: ["request"], town: TORGAU, categories: ["housing"] },
    { kinds: ["offer", "request"], categories: ["ride"], outside: true },
    { kinds: ["request"], categories: ["housing"], outside: true },
  ]);
  // While there are no rules, each category is named once.
  expect(gapsOf([], ["housing", "ride"])).toEqual([
    { kinds: ["offer", "request"], categories: ["housing", "ride"] },
  ]);
  expect(
    gapsOf([rule("a", { categories: ["housing", "ride", "food"] })], ["housing", "ride", "food"]),
  ).toEqual([]);
});

test("overlapping rules are told in their order", () => {
  expect(
    overlapsOf([rule("b", { order: 2 }), rule("a", { order: 3 }), rule("c", { kinds: ["offer"] })]),
  ).toEqual([
    { kinds: ["offer"], category: "housing", organisations: ["c", "b", "a"] },
    { kinds: ["request"], category: "housing", organisations: ["b", "a"] },
  ]);
});

test("rules that overlap alike for offers and requests are told once", () => {
  expect(overlapsOf([rule("b", { order: 2 }), rule("a", { order: 3 })])).toMatchObject([
    { kinds: ["offer", "request"], category: "housing", organisations: ["b", "a"] },
  ]);
});

describe("a deadline", () => {
  const end = (from: string, hours: number, zone = "Europe/Berlin") =>
    deadlineAfter(new Date(from), hours, zone).toISOString();

  test.each([
    ["on a Tuesday noon, the next noon", "2026-05-05T10:00:00Z", 24, "2026-05-06T10:00:00.000Z"],
    ["over a weekend, which does not count", "2026-05-08T10:00:00Z", 24, "2026-05-11T10:00:00.000Z"],
    [
      "from a Sunday, the end of the working day after it",
      "2026-05-10T10:00:00Z",
      24,
      "2026-05-12T08:00:00.000Z",
    ],
    ["that would end at night, in the morning after", "2026-05-05T13:00:00Z", 12, "2026-05-06T08:00:00.000Z"],
    ["on a Friday night, on Monday", "2026-05-08T13:00:00Z", 4, "2026-05-11T08:00:00.000Z"],
    ["when the clocks change, by the local hour", "2026-10-23T10:00:00Z", 24, "2026-10-26T11:00:00.000Z"],
  ])("%s", (_, from, hours, until) => {
    expect(end(from, hours)).toBe(until);
  });
});
