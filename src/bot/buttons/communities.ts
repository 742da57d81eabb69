import { button } from "./button.ts";

// In the group that is set up.
/** Says which of several towns is meant. */
export const setupTownButton = button("cs", ["setup", "place"]);
/** Says what the moderators read. */
export const setupLanguageButton = button("cl", ["setup", "language"]);
/** Changes the group's community as it was asked. */
export const setupConfirmButton = button("cy", ["setup"], { style: "success" });
/** Drops what was asked, or takes an application back. */
export const setupCancelButton = button("cn", ["setup"]);
/** Moves the community of that name to this group. */
export const setupTakeOverButton = button("cm", ["setup"]);
/** Changes what the moderators of the group's community read. */
export const communityLanguageButton = button("co", ["language"]);
/** Sends the cards to the topic where this button is. */
export const communityTopicButton = button("ct", []);
/** Takes the link away where authors are sent with what cannot be arranged here. */
export const communityUnlinkButton = button("cu", []);

// For operators.
export const setupGrantButton = button("cg", ["setup"], { style: "success" });
export const setupRefuseButton = button("cr", ["setup"], { style: "danger" });
/** Shows a page of the communities. */
export const communitiesButton = button("ci", ["page"]);
/** Asks for confirmation before a community is closed. */
export const askCloseCommunityButton = button("cx", ["community"]);
export const closeCommunityButton = button("cd", ["community"], { style: "danger" });
