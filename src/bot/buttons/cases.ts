import { button } from "./button.ts";

// In a private chat: reporting the other side of an introduction.
/** Asks what is wrong. */
export const askReportButton = button("kr", ["proposal"], { opens: true });
/** Reports it, with one of REPORT_REASONS. */
export const reportButton = button("kz", ["proposal", "reason"]);
/** Asks for the person's own words, about a new report or one that moderators look at. */
export const ownReportButton = button("ko", ["proposal"], { opens: true });

// In a private chat: asking the moderators for something.
/** Asks for the words of an objection to what was decided about a listing, or to a ban where there is none. */
export const appealButton = button("kd", ["listing"], { opens: true });
/** Asks the moderators to look for help for a request. */
export const askForHelpButton = button("ke", ["listing"]);

// In the moderators' group: on the card of a case.
/** Claims a case that another moderator looks after. */
export const takeOverCaseButton = button("kv", ["case"]);
export const claimCaseButton = button("kc", ["case"]);
export const releaseCaseButton = button("ku", ["case"]);
/** Shows one of CASE_MENUS in place of the card's buttons, or the card's own again. */
export const caseMenuButton = button("km", ["case", "menu"]);
/** Shows the reasons for banning a party. */
export const askBanPartyButton = button("kp", ["case", "party"]);
export const banPartyButton = button("kb", ["case", "party", "reason"], { style: "danger" });
export const warnPartyButton = button("kw", ["case", "party"]);
/** Asks the moderator for words to a party, or to all of them. */
export const answerCaseButton = button("ka", ["case", "to"], { opens: true });
export const noteCaseButton = button("kn", ["case"], { opens: true });
/** Closes the case with an outcome. */
export const closeCaseButton = button("kx", ["case", "outcome"]);
/** Shows a page of what the two wrote, in place of the card. */
export const caseWordsButton = button("kg", ["case", "page"]);
/** Sends their photos and voice messages. */
export const caseFilesButton = button("kf", ["case"], { opens: true });
/** Shows the card of the listing that a case is about. */
export const caseListingButton = button("kl", ["case"], { opens: true });
/** Posts the card of an open case, from the queue. */
export const caseCardButton = button("kq", ["case"], { opens: true });
