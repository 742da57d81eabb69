import { button } from "./button.ts";

/** Offers or requests? As a new message. */
export const browseButton = button("br");
/** The same in place. */
export const kindsButton = button("bq");
/** The categories of a kind. */
export const categoriesButton = button("bg", "kind");
/** A list as `view.ts` says it. */
export const listButton = button("bl", "kind", "category", "km", "soon", "mine", "amount", "page");
/** One listing of a list, to be left for the list again. */
export const detailButton = button(
  "bd",
  "listing",
  "kind",
  "category",
  "km",
  "soon",
  "mine",
  "amount",
  "page",
);
/** One listing by itself, as a new message. */
export const oneListingButton = button("bo", "listing");
/** "I can help" or "I need this" under a listing somebody came upon. */
export const answerButton = button("ba", "listing");
/** The link to a listing, to be passed on. */
export const shareButton = button("bh", "listing");
/** Asks when to tell of what a list will have, and saves it. */
export const askSaveButton = button("bn", "kind", "category", "km", "soon", "mine", "amount", "page");
export const saveButton = button("bw", "when", "kind", "category", "km", "soon", "mine", "amount", "page");
