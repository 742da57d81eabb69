import { button } from "./button.ts";

/** The answers to the question of a round: a yes that shares the contact, and one that does not. */
export const acceptButton = button("py", ["proposal", "round"], { style: "success" });
export const acceptWritingButton = button("pw", ["proposal", "round"], { style: "success" });
export const declineButton = button("pn", ["proposal", "round"], { style: "danger" });

/** The same as versions before 0.2 sent them, when a pair was asked once only. */
export const firstAcceptButton = button("pa", ["proposal"]);
export const firstDeclineButton = button("pd", ["proposal"]);
