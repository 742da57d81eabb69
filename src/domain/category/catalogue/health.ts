import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "health",
  order: 60,
  emoji: "🩺",
  tier: 2,
  openEligibility: "medical-care",
  fields: [
    {
      id: "specialty",
      kind: "choices",
      options: ["general", "dental", "women", "children", "eyes", "therapy", "nursing", "other"],
      min: 1,
    },
    { id: "mode", kind: "choices", options: ["on-site", "phone", "online"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
    { id: "licensed", kind: "yes-no", side: "offer", must: true },
    { id: "date", kind: "date", role: "day", optional: true },
  ],
  helpers: true,
  matching: [
    { kind: "overlap", field: "specialty", weight: 3 },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "overlap", field: "language", weight: 2 },
  ],
};
