import { button } from "./button.ts";

/** What a list of listings shows: see `View`. */
const VIEW = ["kind", "category", "km", "soon", "mine", "amount", "page"] as const;

/** Asks whether to browse offers or requests, in a new message. */
export const browseButton = button("br", []);
/** Asks the same in place. */
export const kindsButton = button("bq", []);
/** Shows the categories of a kind. */
export const categoriesButton = button("bg", ["kind"]);
/** Shows a page of a list. */
export const listButton = button("bl", VIEW);
/** Shows one listing of a list, with a button back to that list. */
export const detailButton = button("bd", ["listing", ...VIEW]);
/** Shows one listing in a new message. */
export const oneListingButton = button("bo", ["listing"], { opens: true });
/** "I can help" or "I need this" under a listing found by browsing, a link or a saved search. */
export const answerButton = button("ba", ["listing"], { opens: true, style: "primary" });
/** Sends the link to a listing, for passing it on. */
export const shareButton = button("bh", ["listing"], { opens: true });
/** Asks when to tell the person about new listings of a list. */
export const askSaveButton = button("bn", VIEW);
/** Saves the list as a search; `when` is an hour of the day or `now`. */
export const saveButton = button("bw", ["when", ...VIEW]);
/** Shows the person's saved searches. */
export const savedSearchesButton = button("sv", []);
/** Deletes one of them from that list. */
export const dropSearchButton = button("sd", ["search"]);
/** Deletes a saved search from a message that it sent. */
export const stopSearchButton = button("sx", ["search"]);
