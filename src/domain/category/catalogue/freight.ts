import type { Category } from "../category.ts";

export const category: Category = {
  slug: "freight",
  order: 25,
  emoji: "🚚",
  tier: 1,
  fields: [
    { id: "start", kind: "town", isPlace: true },
    { id: "goal", kind: "town", isPlace: true },
    {
      id: "load",
      kind: "choices",
      options: ["boxes", "furniture", "appliances", "bicycle", "pallets"],
      min: 1,
    },
    { id: "volume", kind: "choice", options: ["car", "van", "lorry"] },
    { id: "date", kind: "date", role: "day", optional: true },
  ],
  photos: ["request"],
  helpers: true,
  matching: [
    { kind: "covers", field: "load", weight: 2 },
    {
      kind: "meets",
      field: "volume",
      by: {
        car: [{ field: "volume", is: ["car", "van", "lorry"] }],
        van: [{ field: "volume", is: ["van", "lorry"] }],
        lorry: [{ field: "volume", is: ["lorry"] }],
      },
      weight: 1,
    },
    { kind: "same-town", field: "start", weight: 1 },
    { kind: "same-town", field: "goal", weight: 3 },
  ],
  freshDays: { offer: 7 },
};
