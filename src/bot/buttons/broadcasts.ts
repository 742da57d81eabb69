import { button } from "./button.ts";

/** Counts the recipients and asks for confirmation. */
export const broadcastButton = button("bc", ["listing"]);
export const broadcastConfirmButton = button("bs", ["listing"], { style: "success" });
export const broadcastBackButton = button("bk", ["listing"]);
/** "I can help" and "I need this" under a broadcast, about the edition of the listing that it shows. */
export const volunteerButton = button("bvo", ["listing", "edition"], { style: "primary" });
/** The same as versions before 0.2 sent it, when there was one edition only. */
export const firstVolunteerButton = button("bv", ["listing"]);
