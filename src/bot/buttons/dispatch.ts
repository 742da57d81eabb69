import { button } from "./button.ts";

/** A yes to an invitation, to the edition of the request that it shows. */
export const acceptInvitationButton = button("da", ["dispatch", "edition"], { style: "success" });
/** A no in one of the ways of `REFUSALS`. */
export const refuseInvitationButton = button("dd", ["dispatch", "how"]);
/** Confirms a version of the safety notes, and goes on with the yes that brought them up. */
export const safetyInvitationButton = button("dk", ["version", "kind", "dispatch", "edition"], {
  style: "success",
});
/** Says yes though another appointment lies at the same time. */
export const clashInvitationButton = button("dh", ["dispatch", "edition"], { style: "success" });

/** Says whether helpers of neighbouring communities may be asked: `yes` or `no`. */
export const neighboursButton = button("dn", ["dispatch", "answer"], {
  style: ({ answer }) => (answer === "yes" ? "success" : undefined),
});

/** Counts the helpers who can be asked, and asks moderators for confirmation. */
export const findHelpersButton = button("df", ["listing"]);
export const findHelpersYesButton = button("dg", ["listing"], { style: "success" });
export const findHelpersBackButton = button("db", ["listing"]);
/** Steers a search that has begun: one of `SEARCH_STEPS`. */
export const searchButton = button("ds", ["listing", "step"]);
/** Has a category's requests searched for by themselves, or no longer: `yes` or `no`. */
export const automaticButton = button("dx", ["category", "on"]);
/** Takes back that somebody wants to be asked no more; `dispatch` is what they were asked for then, or empty. */
export const askAgainButton = button("dt", ["dispatch"]);
