import type { Category } from "../category.ts";

const ROOM_FOR = ["child-seat", "pets", "wheelchair", "luggage"] as const;

export const category: Category = {
  slug: "ride",
  order: 20,
  emoji: "🚗",
  tier: 2,
  safety: "vehicle",
  openEligibility: "transportation",
  fields: [
    { id: "start", kind: "town", isPlace: true },
    { id: "goal", kind: "town", isPlace: true },
    { id: "date", kind: "date", role: "day", optional: true },
    {
      id: "flexible",
      kind: "choice",
      options: ["exact", "around", "week"],
      slack: { around: 1, week: 3 },
      when: { field: "date", answered: true },
    },
    { id: "time", kind: "time", optional: true, when: { field: "date", answered: true } },
    { id: "seats", kind: "number", min: 1, max: 8, organisationsMax: 60, quantity: true },
    { id: "bringing", kind: "choices", side: "request", options: ROOM_FOR, min: 1, optional: true },
    { id: "room-for", kind: "choices", side: "offer", options: ROOM_FOR, min: 1, optional: true },
  ],
  matching: [
    { kind: "capacity", field: "seats", weight: 2 },
    {
      kind: "meets",
      field: "bringing",
      by: Object.fromEntries(ROOM_FOR.map((option) => [option, [{ field: "room-for", is: [option] }]])),
      weight: 2,
    },
    { kind: "same-town", field: "start", weight: 1 },
    { kind: "same-town", field: "goal", weight: 3 },
  ],
  freshDays: { offer: 7 },
};
