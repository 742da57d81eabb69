import type { Category } from "../category.ts";

export const category: Category = {
  slug: "shift",
  order: 95,
  emoji: "🙌",
  tier: 1,
  fields: [
    {
      id: "task",
      kind: "choices",
      options: ["sorting", "handing-out", "kitchen", "carrying", "driving", "desk"],
      min: 1,
    },
    { id: "places", kind: "number", side: "request", min: 1, max: 50, organisationsMax: 500, quantity: true },
    { id: "age", kind: "choice", side: "request", options: ["any", "from-16", "from-18"] },
    { id: "date", kind: "date", role: "day", optional: true },
    { id: "start", kind: "time", side: "request" },
    { id: "end", kind: "time", side: "request", after: "start" },
    { id: "time", kind: "choices", side: "offer", options: ["morning", "afternoon", "evening"], min: 1 },
  ],
  radius: true,
  matching: [
    { kind: "overlap", field: "task", weight: 3 },
    { kind: "part-of-day", field: "time", start: "start", end: "end", weight: 1 },
  ],
};
