import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import { fitOf, needsOf } from "../../src/domain/helper/fit.ts";
import { slotOf, type HelperProfile } from "../../src/domain/helper/profile.ts";
import { capReached, NEVER_ASKED, turnOf, type Tally } from "../../src/domain/helper/tally.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { communityId, helperProfileId, listingId, personId } from "../../src/domain/shared/ids.ts";
import { UK } from "../support/languages.ts";

/** A Monday. */
const NOW = new Date("2026-05-04T10:00:00Z");
const LEIPZIG = { lat: 51.34, lon: 12.37 };
/** About 30 km north-west. */
const HALLE = { lat: 51.48, lon: 11.97 };
const HERE = communityId("leipzig");
let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const PROFILE: HelperProfile = {
  id: helperProfileId("profile"),
  personId: personId(1),
  categories: ["accompaniment", "translation", "shift"],
  languages: [
    { language: "uk", level: "fluent" },
    { language: "de", level: "good" },
    { language: "en", level: "basic" },
  ],
  times: [],
  place: { communityId: HERE, point: LEIPZIG },
  point: LEIPZIG,
  radiusKm: 15,
  caps: { day: 2, week: 5 },
  shortNotice: false,
  agreedAt: NOW,
  confirmedAt: NOW,
};

const request = (category: string, answers: Listing["answers"] = {}, more?: Partial<Listing>): Listing => ({
  id: listingId("request"),
  kind: "request",
  category,
  communityId: HERE,
  authorId: personId(2),
  language: UK,
  languages: ["uk"],
  answers,
  masked: 0,
  point: LEIPZIG,
  wholeCommunity: false,
  onBehalf: false,
  cell: 0,
  period: {},
  quantity: 1,
  status: "published",
  version: 2,
  submission: 1,
  approvals: [],
  createdAt: NOW,
  publishedAt: NOW,
  ...more,
});

/** A request for one day, such as a shift. */
const on = (day: string, answers: Listing["answers"] = {}): Listing =>
  request("shift", answers, { period: { from: day, until: day } });

function fit(asked: Listing, change: Partial<HelperProfile> = {}, tally: Tally = NEVER_ASKED, now = NOW) {
  const category = catalogue.find(asked.category);
  if (!category) throw new Error(asked.category);
  return fitOf(needsOf(category, asked, now, "Europe/Berlin"), { ...PROFILE, ...change }, tally);
}

const kinds = (...given: Parameters<typeof fit>) => fit(...given).obstacles.map(({ kind }) => kind);

const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const asked = (...days: number[]): Tally => ({
  asked: days.map(daysAgo),
  askedInAll: days.length,
  acceptedInAll: 0,
});

describe("a helper is asked", () => {
  it("for what they name, with the reasons", () => {
    const { obstacles, reasons, score } = fit(request("accompaniment", { language: ["uk"] }));
    expect(obstacles).toEqual([]);
    expect(reasons).toEqual([
      { kind: "distance", km: 0 },
      { kind: "languages", languages: ["uk"] },
      { kind: "never-asked" },
    ]);
    expect(score).toBeGreaterThan(0.8);
  });

  it("near their place only, or in their town where nothing nearer is known", () => {
    expect(fit(request("shift", {}, { point: HALLE })).obstacles).toEqual([{ kind: "too-far" }]);
    expect(kinds(request("shift", {}, { point: HALLE }), { radiusKm: 40 })).toEqual([]);
    const whole = request("shift", {}, { point: HALLE, wholeCommunity: true });
    expect(kinds(whole)).toEqual([]);
    expect(kinds({ ...whole, communityId: communityId("halle") })).toEqual(["too-far"]);
  });

  it("on weekdays and parts of the day when they have time", () => {
    const times = [slotOf(2, "evening"), slotOf(6, "morning")];
    const tuesday = "2026-05-12";
    expect(kinds(on(tuesday, { start: "17:30", end: "20:00" }), { times })).toEqual([]);
    expect(kinds(on(tuesday, { start: "08:00", end: "12:00" }), { times })).toEqual(["no-time"]);
    expect(kinds(on(tuesday), { times })).toEqual([]);
    expect(kinds(on("2026-05-13"), { times })).toEqual(["no-time"]);
    const week = request("shift", {}, { period: { from: "2026-05-11", until: "2026-07-01" } });
    expect(fit(week, { times }).reasons).toContainEqual({ kind: "has-time" });
    expect(kinds(request("shift"), { times })).toEqual([]);
  });

  it("for today and tomorrow only where they allow that", () => {
    expect(kinds(on("2026-05-05"))).toEqual(["not-at-short-notice"]);
    expect(kinds(on("2026-05-05"), { shortNotice: true })).toEqual([]);
    expect(kinds(on("2026-05-06"))).toEqual([]);
    expect(kinds(request("shift", { urgency: "days" }))).toEqual(["not-at-short-notice"]);
  });

  it("in languages that the category needs and they speak well", () => {
    expect(kinds(request("translation", { pair: ["uk", "de"] }))).toEqual([]);
    expect(fit(request("translation", { pair: ["uk", "en"] })).obstacles).toEqual([
      { kind: "languages-missing", languages: ["en"], all: true },
    ]);
    expect(kinds(request("accompaniment", { language: ["ar", "en"] }))).toEqual(["languages-missing"]);
    expect(kinds(request("accompaniment", { language: ["ar", "de"] }))).toEqual([]);
    expect(fit(request("shift"), { languages: [] }).score).toBeLessThan(fit(request("shift")).score);
  });

  it("not for anything else, for themselves, in a pause, or when nobody knows whether it still holds", () => {
    expect(kinds(request("housing"))).toEqual(["category-not-named"]);
    expect(kinds(request("shift", {}, { authorId: PROFILE.personId }))).toEqual(["own-request"]);
    const until = new Date("2026-05-10T00:00:00Z");
    expect(fit(request("shift"), { pausedUntil: until }).obstacles).toEqual([{ kind: "paused" }]);
    expect(kinds(request("shift"), { pausedUntil: daysAgo(1) })).toEqual([]);
    expect(kinds(request("shift"), { confirmedAt: daysAgo(119) })).toEqual([]);
    expect(kinds(request("shift"), { confirmedAt: daysAgo(120) })).toEqual(["unconfirmed"]);
  });

  it("no more often than they want", () => {
    expect(fit(request("shift"), {}, asked(0.9, 0.1)).obstacles).toEqual([{ kind: "asked-enough" }]);
    expect(kinds(request("shift"), {}, asked(1.1, 0.1))).toEqual([]);
    expect(capReached(asked(6, 5, 4, 3, 2), PROFILE.caps, NOW)).toBe("week");
    expect(capReached(asked(8, 5, 4, 3, 2), PROFILE.caps, NOW)).toBeUndefined();
  });
});

describe("whose turn it is", () => {
  const order = (...tallies: Tally[]): readonly Tally[] =>
    tallies.toSorted((a, b) => turnOf(b, NOW) - turnOf(a, NOW));

  it("goes by who was asked longest ago, and least often", () => {
    const [never, long, lately, often] = [NEVER_ASKED, asked(20), asked(2), asked(20, 9, 5, 2)];
    expect(order(often, lately, long, never)).toEqual([never, long, lately, often]);
    expect(fit(request("shift"), {}, lately).score).toBeLessThan(fit(request("shift"), {}, long).score);
  });

  it("prefers those who tend to say yes, all else equal", () => {
    const [willing, unwilling] = [{ ...asked(9, 5), acceptedInAll: 2 }, asked(9, 5)];
    expect(order(unwilling, willing)).toEqual([willing, unwilling]);
  });
});
