import { button } from "./button.ts";

/** One's own listings. */
export const myListingsButton = button("my");
/** One of them in full. */
export const showListingButton = button("ms", "listing");
/** Asks before a listing is taken back or closed as done. */
export const askCloseButton = button("ma", "listing", "action");
/** Does what the author wants with it, at once. */
export const manageButton = button("mc", "listing", "action");
/** Asks which field of a listing is to be changed. */
export const editButton = button("me", "listing");
/** Asks how many are taken. */
export const partlyButton = button("mp", "listing");
/** Shows another number to choose, in place. */
export const stepTakenButton = button("mu", "listing", "taken");
/** So many are taken in all. */
export const takenButton = button("mt", "listing", "taken");
/** Who helped: a proposal's id, or one of OTHER_HELPERS. */
export const helpedButton = button("mh", "listing", "who");
