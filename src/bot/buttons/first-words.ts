import { button } from "./button.ts";

/** Begins a draft with what a sentence said; `community` and `count` are empty where it did not say them. */
export const beginButton = button("fw", ["kind", "category", "community", "count"]);
