import { button } from "./button.ts";

// The submission says which version of the listing the card shows: an old card must not decide about a newer text.
export const approveButton = button("ap", "listing", "submission");
/** Shows the reasons for turning the listing down. */
export const rejectButton = button("rj", "listing", "submission");
export const rejectReasonButton = button("rr", "listing", "submission", "reason");
/** From the reasons back to the decision. */
export const decisionBackButton = button("rb", "listing", "submission");
export const askButton = button("rq", "listing", "submission");
/** Asks both authors of a pair. */
export const proposeButton = button("pr", "offer", "request");
