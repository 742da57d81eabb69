import type { Category } from "../category.ts";

export const category: Category = {
  slug: "devices",
  order: 110,
  emoji: "📱",
  tier: 1,
  fields: [
    {
      id: "what",
      kind: "choices",
      options: ["phone", "laptop", "tablet", "sim", "power", "internet", "setup"],
      min: 1,
    },
    {
      id: "pieces",
      kind: "number",
      side: "request",
      organisations: true,
      min: 1,
      max: 10_000,
      quantity: true,
    },
    { id: "handover", kind: "choices", options: ["pick-up", "delivery"], min: 1 },
  ],
  photos: ["offer", "request"],
  matching: [
    { kind: "overlap", field: "what", weight: 3 },
    { kind: "overlap", field: "handover", weight: 1 },
  ],
};
