import { describe, expect, it } from "vitest";
import { category as housing } from "../../src/domain/category/catalogue/housing.ts";
import { category as other } from "../../src/domain/category/catalogue/other.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { dueAt, isSameSearch, type SavedSearch } from "../../src/domain/search/saved-search.ts";
import { hasAmount, inOrder, meets, type Search } from "../../src/domain/search/search.ts";
import { atHour } from "../../src/domain/shared/dates.ts";
import { cellOf } from "../../src/domain/shared/geo.ts";
import { communityId, listingId, personId, savedSearchId } from "../../src/domain/shared/ids.ts";
import { DE } from "../support/languages.ts";

const LEIPZIG = { lat: 51.34, lon: 12.37 };
const HALLE = { lat: 51.48, lon: 11.97 };
const TODAY = "2026-05-04";

const offer = (change: Partial<Listing> = {}): Listing => ({
  id: listingId("abcdefghij12"),
  kind: "offer",
  category: "housing",
  communityId: communityId("leipzig00000"),
  authorId: personId(1),
  language: DE,
  languages: ["de", "en"],
  answers: {},
  masked: 0,
  onBehalf: false,
  point: LEIPZIG,
  wholeCommunity: false,
  cell: cellOf(LEIPZIG),
  period: {},
  quantity: 3,
  status: "published",
  version: 1,
  submission: 1,
  approvals: [],
  createdAt: new Date("2026-05-01T10:00:00Z"),
  ...change,
});

const HOUSING: Search = { kind: "offer", category: "housing" };

describe("a listing meets a search", () => {
  it.each<[string, Partial<Search>, Partial<Listing>, boolean]>([
    ["of its kind and category", {}, {}, true],
    ["not of the other kind", { kind: "request" }, {}, false],
    ["not of another category", { category: "ride" }, {}, false],
    ["within the distance", { near: HALLE, km: 100 }, {}, true],
    ["not beyond it", { near: HALLE, km: 25 }, {}, false],
    ["at any distance where none is asked", { near: HALLE }, {}, true],
    ["with no day at all, this week", { soon: true }, {}, true],
    ["that begins in six days, this week", { soon: true }, { period: { from: "2026-05-10" } }, true],
    ["not one that begins in seven", { soon: true }, { period: { from: "2026-05-11" } }, false],
    ["not one that was over yesterday", {}, { period: { until: "2026-05-03" } }, false],
    ["on its last day", {}, { period: { until: TODAY } }, true],
    ["with a language in common", { languages: ["uk", "en"] }, {}, true],
    ["not without one", { languages: ["uk"] }, {}, false],
    ["an offer of as much", { amount: 3 }, {}, true],
    ["not an offer of less", { amount: 4 }, {}, false],
    ["a request of as much", { kind: "request", amount: 3 }, { kind: "request" }, true],
    ["not a request of more", { kind: "request", amount: 2 }, { kind: "request" }, false],
  ])("%s", (_, search, listing, expected) => {
    expect(meets({ ...HOUSING, ...search }, offer(listing), TODAY)).toBe(expected);
  });
});

describe("the order of what is found", () => {
  const far = offer({ id: listingId("far"), point: HALLE, createdAt: new Date("2026-05-03T00:00:00Z") });
  const old = offer({ id: listingId("old") });
  const fresh = offer({ id: listingId("fresh"), publishedAt: new Date("2026-05-02T00:00:00Z") });

  it("is nearest first, and of those equally near newest first", () => {
    expect(inOrder([far, old, fresh], LEIPZIG).map(({ id }) => id)).toEqual(["fresh", "old", "far"]);
  });

  it("is newest first where nobody knows from where", () => {
    expect(inOrder([old, fresh, far]).map(({ id }) => id)).toEqual(["far", "fresh", "old"]);
  });
});

it("only categories that count something are searched by how much", () => {
  expect([housing, other].map(hasAmount)).toEqual([true, false]);
});

describe("when a saved search tells", () => {
  const saved: SavedSearch = {
    id: savedSearchId("abcdefghij12"),
    personId: personId(1),
    search: HOUSING,
    timeZone: "Europe/Berlin",
    found: [],
    createdAt: new Date(0),
  };

  it.each([
    ["at once by day", {}, "2026-05-04T10:20:00Z", "2026-05-04T10:20:00Z"],
    ["in the morning by night", {}, "2026-05-04T19:00:00Z", "2026-05-05T06:00:00Z"],
    ["at its hour", { digestHour: 18 }, "2026-05-04T10:20:00Z", "2026-05-04T16:00:00Z"],
    ["tomorrow when its hour has come", { digestHour: 18 }, "2026-05-04T16:00:00Z", "2026-05-05T16:00:00Z"],
    ["tomorrow within its hour", { digestHour: 18 }, "2026-05-04T16:50:00Z", "2026-05-05T16:00:00Z"],
    ["by the clock of winter", { digestHour: 8 }, "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z"],
    [
      "where clocks differ by half an hour",
      { digestHour: 12, timeZone: "Asia/Kolkata" },
      "2026-05-04T00:00:00Z",
      "2026-05-04T06:30:00Z",
    ],
  ])("%s", (_, change, now, expected) => {
    expect(dueAt({ ...saved, ...change }, new Date(now))).toEqual(new Date(expected));
  });

  it("an hour that the clocks leave out comes the day after", () => {
    const at = atHour(new Date("2026-03-28T12:00:00Z"), 2, "Europe/Berlin");
    expect(at).toEqual(new Date("2026-03-30T00:00:00Z"));
  });
});

it("two searches are the same wherever they are counted from", () => {
  const asked: Search = { ...HOUSING, near: LEIPZIG, km: 25, languages: ["de"] };
  expect(isSameSearch(asked, { ...asked, near: HALLE, languages: ["uk"] })).toBe(true);
  expect(isSameSearch(asked, { ...asked, km: 5 })).toBe(false);
  expect(isSameSearch(asked, HOUSING)).toBe(false);
});
