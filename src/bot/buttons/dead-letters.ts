import { button } from "./button.ts";

/** Shows a page of the updates that could not be handled, those after update `after`. */
export const inboxButton = button("ib", ["after"]);
/** Handles one of them again; `after` is the page it was seen on. */
export const replayButton = button("ir", ["update", "after"]);
/** Handles all of them again. */
export const replayAllButton = button("ia", []);
/** Asks for confirmation before one is discarded. */
export const askDiscardButton = button("iq", ["update", "after"]);
export const discardButton = button("ix", ["update", "after"], { style: "danger" });
