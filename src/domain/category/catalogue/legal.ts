import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "legal",
  order: 70,
  emoji: "⚖️",
  tier: 1,
  openEligibility: "advocacy-legal-aid",
  fields: [
    {
      id: "law",
      kind: "choices",
      options: ["residence", "benefits", "family", "tenancy", "work", "recognition", "other"],
      min: 1,
    },
    { id: "qualified", kind: "yes-no", side: "offer" },
    { id: "mode", kind: "choices", options: ["on-site", "phone", "online"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
  ],
  helpers: true,
  matching: [
    { kind: "overlap", field: "law", weight: 3 },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "overlap", field: "language", weight: 2 },
  ],
};
