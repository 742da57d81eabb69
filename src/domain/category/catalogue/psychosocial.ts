import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "psychosocial",
  order: 65,
  emoji: "💛",
  tier: 2,
  openEligibility: "mental-health-care",
  fields: [
    { id: "form", kind: "choices", options: ["talk", "counselling", "group", "crafts"], min: 1 },
    { id: "professional-need", kind: "yes-no", side: "request" },
    { id: "professional", kind: "yes-no", side: "offer" },
    { id: "mode", kind: "choices", options: ["on-site", "phone", "online"], min: 1 },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
  ],
  radius: true,
  helpers: true,
  matching: [
    { kind: "overlap", field: "form", weight: 2 },
    {
      kind: "meets",
      field: "professional-need",
      by: { yes: [{ field: "professional", is: [true] }] },
      weight: 3,
    },
    { kind: "overlap", field: "mode", weight: 1 },
    { kind: "overlap", field: "language", weight: 3 },
  ],
};
