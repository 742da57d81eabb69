import type { Category } from "../category.ts";

export const category: Category = {
  slug: "animals",
  order: 100,
  emoji: "🐾",
  tier: 1,
  openEligibility: "animal-welfare",
  fields: [
    { id: "animal", kind: "choices", options: ["cat", "dog", "small", "bird", "other"], min: 1 },
    { id: "help", kind: "choices", options: ["foster", "walks", "food", "vet", "advice"], min: 1 },
    { id: "from", kind: "date", role: "from", optional: true },
  ],
  radius: true,
  helpers: true,
  photos: ["offer", "request"],
  matching: [
    { kind: "covers", field: "animal", weight: 2 },
    { kind: "overlap", field: "help", weight: 3 },
  ],
};
