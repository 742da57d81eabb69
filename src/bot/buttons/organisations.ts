import { button } from "./button.ts";

// In a private chat: one's own organisations, and registering one.
export const organisationHomeButton = button("oh", []);
/** Begins a registration, or goes on with the one that is begun. */
export const organisationBeginButton = button("on", []);
export const organisationButton = button("oo", ["organisation"]);
/** Answers the question of this number; `on` tells for choices of many whether it is ticked. */
export const organisationAnswerButton = button("oa", ["organisation", "step", "value", "on"]);
/** Keeps the present answer; leaves it out where there is none, or with `drops`. */
export const organisationNextButton = button("og", ["organisation", "step", "drops"]);
/** From the question of this number to the one before. */
export const organisationBackButton = button("ob", ["organisation", "step"]);
/** Another page of the towns. */
export const organisationTownsButton = button("ot", ["organisation", "page"]);
/** Asks one question anew; without a step, which. */
export const organisationReviseButton = button("oe", ["organisation", "step"]);
export const organisationSendButton = button("os", ["organisation"], { style: "success" });
/** Deletes a draft or withdraws a registration, after a second tap. */
export const organisationDiscardButton = button("od", ["organisation", "sure"]);
/** Takes a verified one out of the directory, after a second tap. */
export const organisationTakeOutButton = button("zw", ["organisation", "sure"]);
/** Begins to change what a verified one says. */
export const organisationReviseOwnButton = button("zo", ["organisation"]);
export const organisationLaterButton = button("op", []);
/** Asks for a lead's answer to the moderators' question. */
export const organisationReplyButton = button("zr", ["organisation"], { opens: true });

// Who is in it, and its group.
export const organisationPeopleButton = button("om", ["organisation", "page"]);
export const organisationPersonButton = button("ou", ["organisation", "person", "page"]);
export const organisationInviteButton = button("oi", ["organisation", "role"], { opens: true });
export const organisationRoleButton = button("or", ["organisation", "person", "role"]);
export const organisationRemoveButton = button("ox", ["organisation", "person"], { style: "danger" });
export const organisationLeaveButton = button("ol", ["organisation", "sure"]);
export const organisationJoinButton = button("oj", ["code"]);
export const organisationGroupButton = button("oq", ["organisation"]);
/** Sends a lead the organisation's tables as files. */
export const organisationRecordsButton = button("zt", ["organisation"], { opens: true });
export const organisationUnbindButton = button("of", ["organisation"]);
/** In a group: makes it the organisation's own. */
export const organisationBindButton = button("zb", ["organisation"]);

// The directory; empty values filter nothing.
const FILTERS = ["community", "category", "language", "page"] as const;
export const directoryButton = button("zd", FILTERS);
/** Shows what to choose from. */
export const directoryFilterButton = button("zf", ["what", ...FILTERS]);
export const directoryEntryButton = button("ze", ["organisation"]);
/** The same below a listing of it, which stays. */
export const organisationPageButton = button("zp", ["organisation"], { opens: true });
/** Sends the link to its page as a picture. */
export const directoryQrButton = button("zq", ["organisation"], { opens: true });
export const directorySearchButton = button("zs", [], { opens: true });

// On the moderators' card. `submission` is the one that it shows: an old card must not decide about a newer one.
const ON_CARD = ["organisation", "submission"] as const;
export const verifyOrganisationButton = button("ov", ON_CARD, { style: "success" });
/** Shows the reasons for rejecting or suspending it, or the card's own buttons again. */
export const organisationMenuButton = button("ow", [...ON_CARD, "menu"]);
export const rejectOrganisationButton = button("oz", [...ON_CARD, "reason"], { style: "danger" });
export const suspendOrganisationButton = button("oy", [...ON_CARD, "reason"], { style: "danger" });
export const reinstateOrganisationButton = button("oc", ON_CARD);
export const askOrganisationButton = button("zk", ["organisation"], { opens: true });
/** A link for whoever is to lead one that nobody leads any more. */
export const inviteLeadButton = button("zl", ["organisation"], { opens: true });
/** Posts the card once more, from the list. */
export const organisationCardButton = button("zc", ["organisation"], { opens: true });
