import type { Category } from "../category.ts";

/** Goods in bulk, which organisations need and give. */
export const category: Category = {
  slug: "material",
  order: 52,
  emoji: "🚛",
  tier: 3,
  openEligibility: "goods",
  organisationsOnly: ["offer", "request"],
  fields: [
    {
      id: "what",
      kind: "choices",
      options: [
        "bedding",
        "hygiene",
        "clothing",
        "food",
        "baby",
        "medical",
        "heating",
        "building",
        "furniture",
        "school",
        "other",
      ],
      min: 1,
    },
    { id: "unit", kind: "choice", options: ["pieces", "kits", "boxes", "pallets", "kg", "litres"] },
    { id: "amount", kind: "number", min: 1, max: 1_000_000, unit: "unit", quantity: true },
    { id: "handover", kind: "choices", options: ["pick-up", "delivery"], min: 1 },
  ],
  matching: [
    { kind: "overlap", field: "what", weight: 3 },
    // What is counted differently cannot be set off against each other.
    { kind: "overlap", field: "unit", weight: 1 },
    { kind: "overlap", field: "handover", weight: 1 },
  ],
  freshDays: { offer: 30, request: 21 },
};
