import type { Category } from "../category.ts";

export const category: Category = {
  slug: "repairs",
  order: 105,
  emoji: "🔧",
  tier: 1,
  openEligibility: "maintenance-repairs",
  fields: [
    {
      id: "task",
      kind: "choices",
      options: ["moving", "assembly", "electrics", "plumbing", "painting", "appliances", "bicycle", "sewing"],
      min: 1,
    },
    { id: "tools-need", kind: "yes-no", side: "request" },
    { id: "tools", kind: "yes-no", side: "offer" },
    { id: "date", kind: "date", role: "day", optional: true },
  ],
  radius: true,
  helpers: true,
  photos: ["request"],
  matching: [
    { kind: "overlap", field: "task", weight: 3 },
    { kind: "meets", field: "tools-need", by: { yes: [{ field: "tools", is: [true] }] }, weight: 1 },
  ],
};
