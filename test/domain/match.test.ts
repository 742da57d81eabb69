import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import type { Category } from "../../src/domain/category/category.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { matchPair, rank } from "../../src/domain/matching/match.ts";
import { communityId, listingId, personId } from "../../src/domain/shared/ids.ts";
import { DE, UK } from "../support/languages.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const LEIPZIG = { lat: 51.34, lon: 12.37 };
let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

function category(slug: string): Category {
  const found = catalogue.find(slug);
  if (!found) throw new Error(slug);
  return found;
}

const listing = (
  kind: Listing["kind"],
  slug: string,
  answers: Listing["answers"],
  more?: Partial<Listing>,
): Listing => ({
  id: listingId(kind),
  kind,
  category: slug,
  communityId: communityId("leipzig"),
  authorId: personId(kind === "offer" ? 1 : 2),
  language: kind === "offer" ? DE : UK,
  languages: kind === "offer" ? ["de", "en"] : ["uk"],
  answers,
  masked: 0,
  point: LEIPZIG,
  wholeCommunity: true,
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

const room = (answers: Listing["answers"] = {}, more?: Partial<Listing>): Listing =>
  listing("offer", "housing", { guests: 3, features: ["pets"], ...answers }, more);
const family = (answers: Listing["answers"] = {}, more?: Partial<Listing>): Listing =>
  listing("request", "housing", { guests: 2, bringing: "cat", ...answers }, more);
const housing = (offer: Listing, request: Listing) => matchPair(category("housing"), offer, request, NOW);

describe("an offer and a request fit", () => {
  it("says why, in reasons that can be put into words", () => {
    const match = housing(room(), family());
    expect(match?.reasons).toEqual([
      { kind: "same-community" },
      { kind: "capacity", field: "guests", need: 2, have: 3 },
      { kind: "meets", field: "bringing", options: ["cat"] },
    ]);
    expect(match?.score).toBeGreaterThan(0.5);
    expect(match?.score).toBeLessThanOrEqual(1);
  });

  it("a common language is a reason", () => {
    expect(housing(room({}, { languages: ["de", "uk"] }), family())?.reasons).toContainEqual({
      kind: "languages",
      languages: ["uk"],
    });
  });

  it("a shared location gives the distance", () => {
    const near = { point: { lat: 51.35, lon: 12.4 }, wholeCommunity: false };
    const reason = housing(room({}, near), family({}, { wholeCommunity: false }))?.reasons[0];
    expect(reason).toMatchObject({ kind: "distance" });
    expect(reason?.kind === "distance" && reason.km).toBeCloseTo(2.4, 0);
  });

  it("overlapping dates are a reason", () => {
    const match = housing(
      room({}, { period: { from: "2026-11-20", until: "2026-12-20" } }),
      family({}, { period: { from: "2026-11-25" } }),
    );
    expect(match?.reasons).toContainEqual({ kind: "dates" });
  });
});

describe("a near miss is no fit of the dates", () => {
  const on = (from: string, until?: string): Listing["period"] => ({
    from,
    ...(until === undefined ? {} : { until }),
  });
  const dateReasons = (slug: string, offered: Listing["period"], wanted: Listing["period"]) => {
    const found = matchPair(
      category(slug),
      listing("offer", slug, {}, { period: offered }),
      listing("request", slug, {}, { period: wanted }),
      NOW,
    );
    const reasons = found?.reasons.filter(({ kind }) =>
      ["dates", "later", "earlier", "shorter"].includes(kind),
    );
    return { reasons, doubtful: found?.doubtful };
  };

  it.each([
    [
      "needed 26 November, free from 1 December",
      on("2026-12-01"),
      on("2026-11-26"),
      [{ kind: "later", when: "from", day: "2026-12-01", days: 5 }],
    ],
    [
      "free from the day after its end",
      on("2026-12-11"),
      on("2026-12-01", "2026-12-10"),
      [{ kind: "later", when: "from", day: "2026-12-11", days: 10 }],
    ],
    [
      "over the day before",
      on("2026-11-01", "2026-11-25"),
      on("2026-11-26"),
      [{ kind: "earlier", when: "until", day: "2026-11-25", days: 1 }],
    ],
    [
      "too short",
      on("2026-11-20", "2026-12-01"),
      on("2026-11-26", "2026-12-10"),
      [{ kind: "shorter", day: "2026-12-01", days: 9 }],
    ],
    [
      "later and shorter",
      on("2026-11-28", "2026-12-09"),
      on("2026-11-26", "2026-12-10"),
      [
        { kind: "later", when: "from", day: "2026-11-28", days: 2 },
        { kind: "shorter", day: "2026-12-09", days: 1 },
      ],
    ],
  ])("housing, %s", (_what, offered, wanted, reasons) => {
    expect(dateReasons("housing", offered, wanted)).toEqual({ reasons, doubtful: true });
  });

  it("is one for a single day too, but not within the days that somebody is flexible by", () => {
    expect(dateReasons("ride", on("2026-11-27", "2026-11-27"), on("2026-11-26", "2026-11-26"))).toEqual({
      reasons: [{ kind: "later", when: "on", day: "2026-11-27", days: 1 }],
      doubtful: true,
    });
    expect(dateReasons("ride", on("2026-11-28", "2026-11-28"), on("2026-11-25", "2026-11-29"))).toEqual({
      reasons: [{ kind: "dates" }],
      doubtful: false,
    });
  });
});

describe("hard filters", () => {
  it.each([
    ["too small", room({ guests: 1 }), family()],
    ["no pets allowed", room({ features: ["kitchen"] }), family()],
    ["stairs", room(), family({ musts: ["step-free"] })],
    ["one of two musts", room({ features: ["step-free"] }), family({ musts: ["step-free", "lockable"] })],
    ["men in the home", room({ space: "room", household: "mixed" }), family({ musts: ["women"] })],
    ["the same author", room({}, { authorId: personId(2) }), family()],
    ["too far", room({}, { point: { lat: 52.52, lon: 13.4 } }), family()],
    [
      "over before it begins",
      room({}, { period: { from: "2026-11-01", until: "2026-11-10" } }),
      family({}, { period: { from: "2026-11-25" } }),
    ],
    ["two requests", family(), family()],
    ["another category", listing("offer", "ride", {}), family()],
  ])("%s: no match", (_why, offer, request) => {
    expect(housing(offer, request)).toBeUndefined();
  });

  it("no pets are brought, so none need be allowed", () => {
    expect(housing(room({ features: ["kitchen"] }), family({ bringing: "none" }))).toBeDefined();
  });

  it.each([
    ["a household of women", { space: "room", household: "women", features: ["pets"] }],
    ["a flat without anybody else", { space: "flat", features: ["pets"] }],
  ])("who must not live with men fits %s", (_what, answers) => {
    expect(housing(room(answers), family({ musts: ["women"] }))?.reasons).toContainEqual({
      kind: "meets",
      field: "musts",
      options: ["women"],
    });
  });

  it("a helper goes as far as they said", () => {
    const at = (lat: number): Partial<Listing> => ({ point: { lat, lon: 12.4 }, wholeCommunity: false });
    const helper = (radius: string, lat: number): Listing =>
      listing("offer", "repairs", { task: ["moving"], radius }, at(lat));
    const near = listing("request", "repairs", { task: ["moving"] }, at(51.3));
    const match = (offer: Listing) => matchPair(category("repairs"), offer, near, NOW);
    expect(match(helper("km-15", 51.4))).toBeDefined();
    expect(match(helper("km-5", 51.4))).toBeUndefined();
  });

  it("an interpreter speaks both of the languages asked for", () => {
    const wanted = listing("request", "translation", { pair: ["uk", "de"], mode: ["phone"] });
    const speaks = (spoken: string[]): Listing =>
      listing("offer", "translation", { spoken, mode: ["phone", "online"] });
    expect(matchPair(category("translation"), speaks(["uk", "de", "en"]), wanted, NOW)).toBeDefined();
    expect(matchPair(category("translation"), speaks(["uk", "en"]), wanted, NOW)).toBeUndefined();
  });
});

describe("a pair that only a person can judge", () => {
  const trip = (kind: Listing["kind"], goal: string): Listing =>
    listing(kind, "ride", {
      start: { name: "Leipzig" },
      goal: { name: goal },
      seats: 2,
    });
  const ride = (offered: string, wanted: string) =>
    matchPair(category("ride"), trip("offer", offered), trip("request", wanted), NOW);

  it("rides to different towns are suggested with a warning, and left out of broadcasts", () => {
    const doubtful = ride("Hamburg", "Dresden");
    expect(doubtful?.reasons).toContainEqual({
      kind: "different-towns",
      field: "goal",
      offer: { name: "Hamburg" },
      request: { name: "Dresden" },
    });
    expect(doubtful?.doubtful).toBe(true);
    const sure = ride("dresden!", "Drésden");
    expect(sure?.doubtful).toBe(false);
    expect(sure?.score).toBeGreaterThan(doubtful?.score ?? 1);
  });
});

describe("ranking", () => {
  it("puts the better fit first, and of equals the one that waits longer", () => {
    const exact = housing(room({ guests: 2 }), family());
    const roomy = housing(room({ guests: 9 }), family());
    const older = housing(room({ guests: 9 }, { createdAt: new Date(0) }), family());
    const matches = [roomy, older, exact].flatMap((match) => match ?? []);
    expect(rank(matches)).toEqual([exact, older, roomy]);
  });
});

describe("a request whose author wants helpers from farther away", () => {
  /** About 60 km from Leipzig. */
  const far = { lat: 51.88, lon: 12.37 };
  const exact = { wholeCommunity: false } as const;
  const fits = (slug: string, answers: Listing["answers"], wider?: true): boolean =>
    matchPair(
      category(slug),
      listing("offer", slug, answers, { ...exact, point: far }),
      listing("request", slug, {}, { ...exact, ...(wider && { wider }) }),
      NOW,
    ) !== undefined;

  it("fits offers beyond the usual distance, which others do not", () => {
    expect(fits("goods", {})).toBe(false);
    expect(fits("goods", {}, true)).toBe(true);
  });

  it("leaves it to helpers who said how far they go", () => {
    expect(fits("repairs", { radius: "km-15" }, true)).toBe(false);
  });
});
