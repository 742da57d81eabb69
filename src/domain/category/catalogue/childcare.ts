import type { Category } from "../category.ts";

export const category: Category = {
  slug: "childcare",
  order: 82,
  emoji: "🧸",
  tier: 3,
  safety: "child",
  openEligibility: "childcare",
  // Parents ask for it; whoever looks after children is checked.
  organisationsOnly: ["offer"],
  fields: [
    { id: "children", kind: "number", min: 1, max: 10, organisationsMax: 200, quantity: true },
    { id: "ages", kind: "choices", options: ["under-3", "from-3", "from-6", "from-10"], min: 1 },
    { id: "hours", kind: "choices", options: ["morning", "afternoon", "evening", "weekend"], min: 1 },
    { id: "guardian", kind: "yes-no", side: "request", must: true },
  ],
  matching: [
    { kind: "capacity", field: "children", weight: 2 },
    { kind: "covers", field: "ages", weight: 2 },
    { kind: "overlap", field: "hours", weight: 2 },
  ],
  freshDays: { offer: 30, request: 14 },
};
