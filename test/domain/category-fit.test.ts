import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { matchPair } from "../../src/domain/matching/match.ts";
import { communityId, listingId, personId } from "../../src/domain/shared/ids.ts";
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
    matchPair(category, listing("offer", slug, offer), listing("request", slug, request), NOW) !== undefined
  );
}

const MEAL = { what: ["meals"], portions: 4, handover: ["pick-up"] };
const TALK = { form: ["talk"], mode: ["phone", "online"], language: ["uk", "de"] };
const DOCTOR = { specialty: ["general", "children"], mode: ["on-site"], language: ["de", "en"] };
const LAW = { law: ["residence"], mode: ["online"], language: ["uk"] };
const GERMAN = { course: ["de"], level: ["start", "basic"], form: ["course"], mode: ["on-site"] };
const MATHS = { subject: ["maths"], level: ["secondary"], mode: ["online"], language: ["uk"] };
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
    ["another thing", "devices", { what: ["sim"] }, { what: ["laptop"] }],
  ])("do not meet: %s", (_what, slug, offer, request) => {
    expect(fits(slug, offer, request)).toBe(false);
  });
});
