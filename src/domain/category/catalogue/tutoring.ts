import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "tutoring",
  order: 80,
  emoji: "📚",
  tier: 2,
  safety: "child",
  openEligibility: "more-education",
  fields: [
    {
      id: "subject",
      kind: "choices",
      options: ["maths", "science", "languages", "humanities", "computing", "homework", "exams"],
      min: 1,
    },
    { id: "level", kind: "choices", options: ["primary", "secondary", "vocational", "university"], min: 1 },
    { id: "mode", kind: "choices", options: ["on-site", "online"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
    { id: "guardian", kind: "yes-no", must: true },
  ],
  radius: true,
  helpers: true,
  matching: [
    { kind: "overlap", field: "subject", weight: 3 },
    { kind: "overlap", field: "level", weight: 2 },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "overlap", field: "language", weight: 2 },
  ],
  freshDays: { offer: 30, request: 21 },
};
