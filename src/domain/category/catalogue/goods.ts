import type { Category } from "../category.ts";

export const category: Category = {
  slug: "goods",
  order: 50,
  emoji: "📦",
  tier: 1,
  openEligibility: "goods",
  fields: [
    {
      id: "items",
      kind: "choices",
      options: ["clothing", "baby", "hygiene", "household", "furniture", "electronics", "medical", "school"],
      min: 1,
    },
    {
      id: "size",
      kind: "text",
      max: 60,
      optional: true,
      when: { field: "items", is: ["clothing", "baby", "furniture"] },
    },
    { id: "pieces", kind: "number", min: 1, max: 100, organisationsMax: 10_000, quantity: true },
    { id: "condition", kind: "choice", side: "offer", options: ["new", "good", "used"] },
    { id: "handover", kind: "choices", options: ["pick-up", "delivery"], min: 1 },
  ],
  photos: ["offer", "request"],
  matching: [
    { kind: "overlap", field: "items", weight: 3 },
    { kind: "overlap", field: "handover", weight: 1 },
  ],
};
