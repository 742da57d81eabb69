import type { Category } from "../category.ts";
import { SPOKEN_LANGUAGES } from "../languages.ts";

export const category: Category = {
  slug: "leisure",
  order: 90,
  emoji: "🌻",
  tier: 1,
  openEligibility: "support-network",
  fields: [
    {
      id: "activity",
      kind: "choices",
      options: ["walks", "sport", "culture", "crafts", "games", "cooking", "mentoring"],
      min: 1,
    },
    { id: "language", kind: "choices", options: SPOKEN_LANGUAGES, min: 1, languages: true },
    { id: "date", kind: "date", role: "day", optional: true },
  ],
  radius: true,
  helpers: true,
  matching: [
    { kind: "overlap", field: "activity", weight: 3 },
    { kind: "overlap", field: "language", weight: 2 },
  ],
  freshDays: { offer: 30, request: 21 },
};
