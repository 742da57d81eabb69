import type { Category } from "../category.ts";

export const category: Category = {
  slug: "food",
  order: 55,
  emoji: "🥕",
  tier: 1,
  openEligibility: "food",
  fields: [
    { id: "what", kind: "choices", options: ["meals", "groceries", "baby-food"], min: 1 },
    { id: "portions", kind: "number", min: 1, max: 200, organisationsMax: 10_000, quantity: true },
    {
      id: "diet",
      kind: "choices",
      options: ["vegetarian", "vegan", "no-pork", "gluten-free", "lactose-free"],
      min: 1,
      optional: true,
    },
    { id: "date", kind: "date", role: "day", side: "offer", optional: true },
    { id: "handover", kind: "choices", options: ["pick-up", "delivery"], min: 1 },
  ],
  photos: ["offer"],
  matching: [
    { kind: "overlap", field: "what", weight: 3 },
    { kind: "capacity", field: "portions", weight: 1 },
    { kind: "covers", field: "diet", weight: 2 },
    { kind: "overlap", field: "handover", weight: 1 },
  ],
  freshDays: { offer: 3, request: 5 },
};
