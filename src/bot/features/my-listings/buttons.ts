import { button } from "../../callback-data.ts";

/** One's own listings. */
export const myListingsButton = button("my");
/** One of them in full. */
export const showListingButton = button("ms", "listing");
/** Asks before a listing is taken back or closed as done. */
export const askCloseButton = button("ma", "listing", "action");
/** Does what the author wants with it, at once. */
export const manageButton = button("mc", "listing", "action");
