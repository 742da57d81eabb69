import { button } from "../../callback-data.ts";

/** One's own listings. */
export const myListingsButton = button("my");
/** One of them in full. */
export const showListingButton = button("ms", "listing");
/** Asks before a listing is taken back or closed as done. */
export const askCloseButton = button("ma", "listing", "action");
/** Closes it. */
export const closeButton = button("mc", "listing", "action");
