import { button } from "./button.ts";

/** Counts the recipients and asks for confirmation. */
export const broadcastButton = button("bc", ["listing"]);
export const broadcastConfirmButton = button("bs", ["listing"]);
export const broadcastBackButton = button("bk", ["listing"]);
/** "I can help" and "I need this" under a broadcast. */
export const volunteerButton = button("bv", ["listing"]);
