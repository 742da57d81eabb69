import type { Category } from "../category.ts";

/** What organisations need and give in money. It is recorded here, and never moved. */
export const category: Category = {
  slug: "money",
  order: 120,
  emoji: "💶",
  tier: 3,
  safety: "money",
  openEligibility: "financial-assistance",
  // A private person who asks for money can hardly be told from a fraud.
  organisationsOnly: ["offer", "request"],
  fields: [
    { id: "amount", kind: "money", max: 10_000_000, whole: true, quantity: true },
    {
      id: "purpose",
      kind: "choice",
      side: "request",
      options: ["housing", "food", "medical", "education", "energy", "equipment", "other"],
    },
    {
      id: "purposes",
      kind: "choices",
      side: "offer",
      options: ["housing", "food", "medical", "education", "energy", "equipment", "other"],
      min: 1,
      optional: true,
    },
    { id: "official", kind: "yes-no", must: true },
  ],
  matching: [
    { kind: "same-currency", field: "amount", weight: 1 },
    { kind: "covers", field: "purpose", given: "purposes", weight: 3 },
  ],
  freshDays: { offer: 30, request: 30 },
};
