import type { Category } from "../category.ts";

export const category: Category = {
  slug: "housing",
  order: 10,
  emoji: "🏠",
  tier: 2,
  safety: "home",
  openEligibility: "housing",
  fields: [
    { id: "free", kind: "yes-no", side: "offer", must: true },
    { id: "guests", kind: "number", min: 1, max: 20, organisationsMax: 500, quantity: true },
    {
      id: "children",
      kind: "number",
      side: "request",
      min: 0,
      max: 15,
      organisationsMax: 500,
      within: "guests",
      when: { field: "guests", atLeast: 2 },
    },
    { id: "bringing", kind: "choice", side: "request", options: ["none", "cat", "dog", "other"] },
    {
      id: "musts",
      kind: "choices",
      side: "request",
      options: ["step-free", "women", "lockable", "smoke-free"],
      min: 1,
      optional: true,
    },
    { id: "space", kind: "choice", side: "offer", options: ["flat", "room", "shared"] },
    {
      id: "household",
      kind: "choice",
      side: "offer",
      options: ["women", "men", "couple", "family", "mixed"],
      when: { field: "space", is: ["room", "shared"] },
    },
    {
      id: "beds",
      kind: "number",
      side: "offer",
      min: 1,
      max: 20,
      organisationsMax: 500,
      when: { field: "guests", atLeast: 2 },
    },
    {
      id: "features",
      kind: "choices",
      side: "offer",
      options: [
        "pets",
        "step-free",
        "lockable",
        "kitchen",
        "bath",
        "washing-machine",
        "internet",
        "cot",
        "smoke-free",
      ],
      min: 1,
      optional: true,
    },
    {
      id: "period",
      kind: "period",
      stays: [
        { count: 1, unit: "week" },
        { count: 1, unit: "month" },
        { count: 3, unit: "month" },
      ],
    },
  ],
  photos: ["offer"],
  matching: [
    { kind: "capacity", field: "guests", weight: 3 },
    {
      kind: "meets",
      field: "bringing",
      by: {
        cat: [{ field: "features", is: ["pets"] }],
        dog: [{ field: "features", is: ["pets"] }],
        other: [{ field: "features", is: ["pets"] }],
      },
      weight: 2,
    },
    {
      kind: "meets",
      field: "musts",
      by: {
        "step-free": [{ field: "features", is: ["step-free"] }],
        // A flat of one's own has no other household, and its door can be locked.
        women: [
          { field: "household", is: ["women"] },
          { field: "space", is: ["flat"] },
        ],
        lockable: [
          { field: "features", is: ["lockable"] },
          { field: "space", is: ["flat"] },
        ],
        "smoke-free": [{ field: "features", is: ["smoke-free"] }],
      },
      weight: 2,
    },
  ],
};
