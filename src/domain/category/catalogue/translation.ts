import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "translation",
  order: 30,
  emoji: "🗣",
  tier: 1,
  openEligibility: "translation-interpretation",
  fields: [
    { id: "pair", kind: "choices", options: SPOKEN_LANGUAGES, min: 2, languages: true },
    { id: "mode", kind: "choices", options: ["on-site", "phone", "online", "written"], min: 1 },
    { id: "certified-need", kind: "yes-no", side: "request" },
    { id: "certified", kind: "yes-no", side: "offer" },
    { id: "date", kind: "date", role: "day", optional: true },
    { id: "time", kind: "time", side: "request", optional: true },
  ],
  matching: [
    { kind: "covers", field: "pair", weight: 3 },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "provides", need: "certified-need", given: "certified", weight: 2 },
  ],
};
