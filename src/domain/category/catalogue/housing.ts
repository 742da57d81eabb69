import type { Category } from "../category.ts";

export const category: Category = {
  slug: "housing",
  order: 10,
  emoji: "🏠",
  tier: 2,
  openEligibility: "housing",
  fields: [
    { id: "guests", kind: "number", min: 1, max: 20, quantity: true },
    { id: "children", kind: "number", side: "request", min: 0, max: 15, within: "guests" },
    { id: "bringing", kind: "choice", side: "request", options: ["none", "cat", "dog", "other"] },
    { id: "step-free-need", kind: "yes-no", side: "request" },
    { id: "space", kind: "choice", side: "offer", options: ["flat", "room", "shared"] },
    { id: "pets", kind: "yes-no", side: "offer" },
    { id: "step-free", kind: "yes-no", side: "offer" },
    { id: "from", kind: "date", role: "from" },
    {
      id: "stay",
      kind: "choice",
      options: ["nights", "month", "quarter", "open"],
      days: { nights: 7, month: 31, quarter: 92 },
    },
    { id: "free", kind: "yes-no", side: "offer", must: true },
  ],
  photos: ["offer"],
  matching: [
    { kind: "capacity", field: "guests", weight: 3 },
    { kind: "provides", need: "bringing", given: "pets", none: "none", weight: 2 },
    { kind: "provides", need: "step-free-need", given: "step-free", weight: 2 },
  ],
};
