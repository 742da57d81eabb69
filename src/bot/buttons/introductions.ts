import { button } from "./button.ts";

/** Shows an introduction in full; `from` says whether the press was in its message, among the own listings or under a relayed message. */
export const introductionButton = button("in", ["proposal", "from"], {
  opens: ({ from }) => from === "relay",
});
/** Begins to write to the other side through the bot. */
export const writeButton = button("jw", ["proposal"], { opens: true });
/** The same to everybody who comes to a request. */
export const writeToAllButton = button("gf", ["listing"], { opens: true });
/** Says that a message is for all of them. */
export const forAllButton = button("gg", ["listing"]);
/** Ends that: what the person writes goes to nobody. */
export const stopWritingButton = button("jq", []);
/** Says whom a message is for: an introduction, or NOBODY. */
export const forWhomButton = button("jf", ["proposal"]);
/** Lets the other side have the contact. */
export const shareButton = button("js", ["proposal"]);
/** Says what became of it: one of OUTCOMES. */
export const outcomeButton = button("jo", ["proposal", "outcome"]);
/** Answers a check-in, one of CHECK_INS: an outcome, `later` or `wrong`. */
export const checkInButton = button("jc", ["proposal", "asked", "answer"]);
/** Asks how an introduction is to end. */
export const askEndButton = button("je", ["proposal"], { opens: true });
/** Ends it, in one of ENDINGS. */
export const endButton = button("jx", ["proposal", "how"], { style: "danger" });
/** Leaves it as it is. */
export const keepButton = button("jk", []);
