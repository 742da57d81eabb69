import type { Category } from "../category.ts";

export const category: Category = {
  slug: "ride",
  order: 20,
  emoji: "🚗",
  tier: 2,
  openEligibility: "transportation",
  fields: [
    { id: "start", kind: "town" },
    { id: "goal", kind: "town" },
    { id: "date", kind: "date", role: "day", optional: true },
    { id: "time", kind: "time", optional: true },
    { id: "seats", kind: "number", min: 1, max: 8, quantity: true },
    { id: "wheelchair-need", kind: "yes-no", side: "request" },
    { id: "wheelchair", kind: "yes-no", side: "offer" },
    { id: "luggage", kind: "choice", options: ["little", "suitcase", "much"], optional: true },
  ],
  matching: [
    { kind: "capacity", field: "seats", weight: 2 },
    { kind: "provides", need: "wheelchair-need", given: "wheelchair", weight: 2 },
    { kind: "same-town", field: "start", weight: 1 },
    { kind: "same-town", field: "goal", weight: 3 },
  ],
  freshDays: { offer: 7 },
};
