import { button } from "./button.ts";

/** The answers to the question of a round: a yes that shares the contact, and one that does not. */
export const acceptButton = button("py", ["proposal", "round"], { style: "success" });
export const acceptWritingButton = button("pw", ["proposal", "round"], { style: "success" });
export const declineButton = button("pn", ["proposal", "round"], { style: "danger" });

/** Confirms a version of the safety notes, and goes on with the yes that brought them up, in one of YES_WAYS. */
export const safetyYesButton = button("sy", ["version", "kind", "proposal", "round", "how"], {
  style: "success",
});
/** The same for "I can help" or "I need this". */
export const safetyVolunteerButton = button("sa", ["version", "kind", "listing", "edition"], {
  style: "success",
});

/** The same as versions before 0.2 sent them, when a pair was asked once only. */
export const firstAcceptButton = button("pa", ["proposal"]);
export const firstDeclineButton = button("pd", ["proposal"]);
