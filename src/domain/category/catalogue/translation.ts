import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "translation",
  order: 30,
  emoji: "🗣",
  tier: 1,
  openEligibility: "translation-interpretation",
  fields: [
    { id: "pair", kind: "language-pair", side: "request", options: SPOKEN_LANGUAGES },
    { id: "spoken", kind: "choices", side: "offer", options: SPOKEN_LANGUAGES, min: 2, languages: true },
    { id: "mode", kind: "choices", options: ["on-site", "phone", "online", "written"], min: 1 },
    { id: "certified-need", kind: "yes-no", side: "request", when: { field: "mode", is: ["written"] } },
    { id: "certified", kind: "yes-no", side: "offer", when: { field: "mode", is: ["written"] } },
    { id: "date", kind: "date", role: "day", optional: true },
    { id: "time", kind: "time", side: "request", optional: true, when: { field: "date", answered: true } },
    {
      id: "end",
      kind: "time",
      side: "request",
      organisations: true,
      optional: true,
      after: "time",
      when: { field: "time", answered: true },
    },
  ],
  radius: true,
  helpers: true,
  matching: [
    { kind: "covers", field: "pair", given: "spoken", weight: 3 },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "meets", field: "certified-need", by: { yes: [{ field: "certified", is: [true] }] }, weight: 2 },
  ],
};
