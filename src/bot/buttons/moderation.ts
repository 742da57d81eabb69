import { button } from "./button.ts";

// `submission` is the version of the listing that the card shows: an old card must not decide about a newer text.
export const approveButton = button("ap", ["listing", "submission"], { style: "success" });
/** Shows the reasons for rejecting the listing. */
export const rejectButton = button("rj", ["listing", "submission"], { style: "danger" });
export const rejectReasonButton = button("rr", ["listing", "submission", "reason"]);
/** Goes back from the reasons to the decision. */
export const decisionBackButton = button("rb", ["listing", "submission"]);
/** Shows the reasons for taking a published listing down. */
export const takeDownButton = button("td", ["listing", "submission"]);
export const takeDownReasonButton = button("tr", ["listing", "submission", "reason"]);
/** Goes back from the reasons to the card's own buttons. */
export const takeDownBackButton = button("tb", ["listing", "submission"]);
/** Puts the listing back to what it was before the last decision. */
export const undoButton = button("ud", ["listing"]);
/** Looks after the listing for a while, so that nobody else does; or gives it back. */
export const claimButton = button("lc", ["listing", "submission"]);
export const releaseButton = button("lu", ["listing", "submission"]);
/** Asks whether to claim a listing that another moderator looks after; then claims it. */
export const askTakeOverButton = button("lv", ["listing", "submission"]);
export const takeOverButton = button("lw", ["listing", "submission"]);
/** Shows the ready questions to the author. */
export const askButton = button("rq", ["listing", "submission"]);
/** Asks the author one of READY_QUESTIONS. */
export const readyQuestionButton = button("rw", ["listing", "submission", "question"]);
/** Asks the moderator for a question in their own words. */
export const ownQuestionButton = button("ro", ["listing", "submission"], { opens: true });
/** Proposes a pair to both authors. */
export const proposeButton = button("pr", ["offer", "request"]);
/** Posts the first page of the queue of waiting listings. */
export const queueButton = button("qo", []);
/** Shows another page in place: a listing, or what has its place in the queue when it does not wait any more. */
export const queuePageButton = button("qp", ["listing", "place"]);
