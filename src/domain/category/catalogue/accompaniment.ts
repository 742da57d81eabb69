import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "accompaniment",
  order: 40,
  emoji: "🤝",
  tier: 1,
  openEligibility: "navigating-the-system",
  fields: [
    { id: "where", kind: "choices", options: ["office", "doctor", "school", "bank", "elsewhere"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
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
    { kind: "overlap", field: "where", weight: 2 },
    { kind: "overlap", field: "language", weight: 3 },
  ],
};
