import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "language-course",
  order: 75,
  emoji: "💬",
  tier: 1,
  openEligibility: "more-education",
  fields: [
    { id: "course", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
    { id: "level", kind: "choices", options: ["start", "basic", "fluent"], min: 1 },
    { id: "form", kind: "choices", options: ["course", "tandem", "club"], min: 1 },
    { id: "mode", kind: "choices", options: ["on-site", "online"], min: 1 },
  ],
  radius: true,
  helpers: true,
  matching: [
    { kind: "overlap", field: "course", weight: 3 },
    { kind: "overlap", field: "level", weight: 1 },
    { kind: "overlap", field: "form", weight: 1 },
    { kind: "overlap", field: "mode", weight: 1 },
  ],
  freshDays: { offer: 30, request: 21 },
};
