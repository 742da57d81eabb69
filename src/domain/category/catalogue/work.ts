import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "work",
  order: 85,
  emoji: "💼",
  tier: 2,
  safety: "money",
  openEligibility: "help-find-work",
  fields: [
    {
      id: "industry",
      kind: "choices",
      options: [
        "care",
        "cleaning",
        "construction",
        "gastronomy",
        "logistics",
        "office",
        "it",
        "sales",
        "education",
        "other",
      ],
      min: 1,
    },
    { id: "hours", kind: "choices", options: ["full", "part", "mini"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
    { id: "contract", kind: "yes-no", side: "offer", must: true },
    { id: "pay", kind: "money", side: "offer", max: 1_000_000 },
    { id: "pay-per", kind: "choice", side: "offer", options: ["hour", "month"] },
    { id: "from", kind: "date", role: "from", optional: true },
  ],
  matching: [
    { kind: "overlap", field: "industry", weight: 3 },
    { kind: "overlap", field: "hours", weight: 2 },
    { kind: "overlap", field: "language", weight: 2 },
  ],
  freshDays: { offer: 21, request: 21 },
};
