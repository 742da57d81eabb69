import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { matchPair, pairObstacles } from "../../src/domain/matching/match.ts";
import { communityId, listingId, organisationId, personId } from "../../src/domain/shared/ids.ts";
import { UK } from "../support/languages.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const listing = (kind: Listing["kind"], category: string, answers: Answers): Listing => ({
  id: listingId(kind),
  kind,
  category,
  communityId: communityId("leipzig"),
  authorId: personId(kind === "offer" ? 1 : 2),
  language: UK,
  languages: ["uk"],
  answers,
  masked: 0,
  point: { lat: 51.34, lon: 12.37 },
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
});

function fits(slug: string, offer: Answers, request: Answers): boolean {
  const category = catalogue.find(slug);
  if (!category) throw new Error(`there is no category ${slug}`);
  return (
    matchPair(category, ofWhom("offer", slug, offer), ofWhom("request", slug, request), NOW) !== undefined
  );
}

/** Where only organisations post a kind of listing, it is of one. */
function ofWhom(kind: Listing["kind"], slug: string, answers: Answers): Listing {
  const isOurs = catalogue.find(slug)?.organisationsOnly?.includes(kind) === true;
  const organisation = { organisationId: organisationId(kind === "offer" ? "red" : "town") };
  return { ...listing(kind, slug, answers), ...(isOurs && organisation) };
}

const MEAL = { what: ["meals"], portions: 4, handover: ["pick-up"] };
const TALK = { form: ["talk"], mode: ["phone", "online"], language: ["uk", "de"] };
const DOCTOR = { specialty: ["general", "children"], mode: ["on-site"], language: ["de", "en"] };
const LAW = { law: ["residence"], mode: ["online"], language: ["uk"] };
const GERMAN = { course: ["de"], level: ["start", "basic"], form: ["course"], mode: ["on-site"] };
const MATHS = { subject: ["maths"], level: ["secondary"], mode: ["online"], language: ["uk"] };
const CARE = { children: 10, ages: ["from-3", "from-6"], hours: ["morning", "afternoon"] };
const MONEY = { amount: { amount: 5000, currency: "EUR" }, purpose: "medical" };
const BAGS = { what: ["bedding"], unit: "pieces", amount: 40, handover: ["delivery"] };
const JOB = { industry: ["care"], hours: ["part", "mini"], language: ["de", "en"] };

describe("an offer and a request", () => {
  it.each<[string, string, Answers, Answers]>([
    ["a van that takes all of it", "freight", { load: ["boxes", "furniture"] }, { load: ["boxes"] }],
    ["food for as many", "food", MEAL, { ...MEAL, portions: 4, diet: ["vegan"] }],
    ["one of the languages of a doctor", "health", DOCTOR, { ...DOCTOR, language: ["uk", "en"] }],
    [
      "anybody to talk to",
      "psychosocial",
      { ...TALK, professional: false },
      { ...TALK, "professional-need": false },
    ],
    ["advice on one of the subjects", "legal", LAW, { ...LAW, law: ["residence", "work"] }],
    ["a course from the start", "language-course", GERMAN, { ...GERMAN, level: ["start"] }],
    ["a lesson in one subject", "tutoring", MATHS, { ...MATHS, subject: ["maths", "science"] }],
    ["a job of few hours", "work", JOB, { ...JOB, hours: ["mini"] }],
    ["the same pastime", "leisure", { activity: ["walks", "sport"] }, { activity: ["sport"] }],
    ["one helper of the many needed", "shift", { task: ["kitchen"] }, { task: ["kitchen"], places: 5 }],
    [
      "a part of the hours",
      "shift",
      { task: ["desk"], time: ["morning"] },
      { task: ["desk"], start: "10:00", end: "14:00" },
    ],
    [
      "hours that begin when a part of the day does",
      "shift",
      { task: ["desk"], time: ["evening"] },
      { task: ["desk"], start: "17:00", end: "20:00" },
    ],
    [
      "a home for both animals",
      "animals",
      { animal: ["cat", "dog"], help: ["foster"] },
      { animal: ["cat"], help: ["foster"] },
    ],
    [
      "somebody with tools",
      "repairs",
      { task: ["moving"], tools: true },
      { task: ["moving"], "tools-need": true },
    ],
    [
      "care for children of each age",
      "childcare",
      CARE,
      { children: 2, ages: ["from-3", "from-6"], hours: ["morning"] },
    ],
    ["money for anything, if only a part", "money", { amount: { amount: 2000, currency: "EUR" } }, MONEY],
    ["money for the purpose", "money", { ...MONEY, purpose: null, purposes: ["food", "medical"] }, MONEY],
    ["a part of the supplies", "material", { ...BAGS, amount: 15 }, BAGS],
    ["one of the things", "devices", { what: ["sim"] }, { what: ["sim", "power"] }],
  ])("meet: %s", (_what, slug, offer, request) => {
    expect(fits(slug, offer, request)).toBe(true);
  });

  it.each<[string, string, Answers, Answers]>([
    ["a car too small for the rest", "freight", { load: ["boxes"] }, { load: ["boxes", "furniture"] }],
    ["food for fewer", "food", MEAL, { ...MEAL, portions: 5 }],
    ["another diet", "food", { ...MEAL, diet: ["vegetarian"] }, { ...MEAL, diet: ["vegan"] }],
    ["no language in common", "health", DOCTOR, { ...DOCTOR, language: ["uk"] }],
    ["no training", "psychosocial", { ...TALK, professional: false }, { ...TALK, "professional-need": true }],
    ["another subject of law", "legal", LAW, { ...LAW, law: ["family"] }],
    ["another language", "language-course", GERMAN, { ...GERMAN, course: ["en"] }],
    ["another level", "tutoring", MATHS, { ...MATHS, level: ["primary"] }],
    ["another industry", "work", JOB, { ...JOB, industry: ["it"] }],
    ["another pastime", "leisure", { activity: ["walks"] }, { activity: ["games"] }],
    [
      "another time of day",
      "shift",
      { task: ["desk"], time: ["evening"] },
      { task: ["desk"], start: "09:00", end: "17:00" },
    ],
    ["a home for one of the animals", "animals", { animal: ["cat"] }, { animal: ["cat", "dog"] }],
    ["no tools", "repairs", { task: ["moving"], tools: false }, { task: ["moving"], "tools-need": true }],
    ["too few places for the children", "childcare", { ...CARE, children: 1 }, { ...CARE, children: 2 }],
    ["an age too young", "childcare", CARE, { ...CARE, children: 1, ages: ["under-3"] }],
    ["another time of the week", "childcare", CARE, { ...CARE, children: 1, hours: ["weekend"] }],
    ["another currency", "money", { amount: { amount: 5000, currency: "UAH" } }, MONEY],
    ["money for another purpose", "money", { ...MONEY, purpose: null, purposes: ["food"] }, MONEY],
    ["supplies counted otherwise", "material", { ...BAGS, unit: "pallets" }, BAGS],
    ["other supplies", "material", { ...BAGS, what: ["food"] }, BAGS],
    ["another thing", "devices", { what: ["sim"] }, { what: ["laptop"] }],
  ])("do not meet: %s", (_what, slug, offer, request) => {
    expect(fits(slug, offer, request)).toBe(false);
  });
});

describe("in tier 3", () => {
  const WISH = { children: 2, ages: ["from-3"], hours: ["morning"] };
  const care = (organisation?: "offer" | "request") => {
    const category = catalogue.find("childcare");
    if (!category) throw new Error("there is no childcare");
    const [offer, request] = (["offer", "request"] as const).map((kind) => ({
      ...listing(kind, "childcare", kind === "offer" ? CARE : WISH),
      ...(kind === organisation && { organisationId: organisationId("red") }),
    }));
    if (!offer || !request) throw new Error("a side is missing");
    return {
      meets: matchPair(category, offer, request, NOW) !== undefined,
      obstacles: pairObstacles(category, offer, request),
    };
  };

  it("two meet if one of them is an organisation", () => {
    expect(care()).toEqual({ meets: false, obstacles: [{ kind: "through-organisations" }] });
    expect(care("offer")).toEqual({ meets: true, obstacles: [] });
    expect(care("request")).toEqual({ meets: true, obstacles: [] });
  });
});
