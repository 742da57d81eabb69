import type { Category } from "../category.ts";

export const category: Category = {
  slug: "other",
  order: 900,
  emoji: "✨",
  tier: 1,
  fields: [{ id: "date", kind: "date", role: "day", optional: true }],
  textRequired: true,
  matching: [],
};
