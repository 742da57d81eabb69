import { button } from "./button.ts";

/** Updates that could not be handled, from the one after `after` on. */
export const inboxButton = button("ib", "after");
/** Sends one through again; `after` is the page it was seen on. */
export const replayButton = button("ir", "update", "after");
/** Asks before one is discarded. */
export const askDiscardButton = button("iq", "update", "after");
export const discardButton = button("ix", "update", "after");
