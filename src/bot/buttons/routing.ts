import { button } from "./button.ts";

// In the moderators' group: who is responsible for what.
export const coverageButton = button("va", []);
export const coverageAddButton = button("vb", []);
export const coverageOrganisationButton = button("vc", ["organisation"]);
export const coverageRuleButton = button("vd", ["rule"]);
/** Ticks a category, or a kind of listing. */
export const coverageCategoryButton = button("ve", ["rule", "category", "on"]);
export const coverageKindButton = button("vf", ["rule", "kind", "on"]);
/** All of the community without kilometres, else so many around its middle. */
export const coverageAreaButton = button("vg", ["rule", "km"]);
export const coverageTownsButton = button("vh", ["rule"], { opens: true });
export const coverageDeadlineButton = button("vi", ["rule", "hours"]);
export const coverageRaiseButton = button("vj", ["rule"]);
export const coverageRemoveButton = button("vk", ["rule"], { style: "danger" });

// On an organisation's card of a listing, in its group or its leads' private chats.
export const takeRouteButton = button("vl", ["listing"], { style: "success" });
/** Also gives back what was taken. */
export const passRouteButton = button("vm", ["listing"]);
/** Shows to whom it can be handed over; the card's own buttons again with `back`. */
export const handMenuButton = button("vn", ["listing", "menu"]);
export const handRouteButton = button("vo", ["listing", "organisation"]);
export const askRouteButton = button("vp", ["listing"], { opens: true });
export const contactRouteButton = button("vq", ["listing"]);
/** To whoever took it. */
export const writeRouteButton = button("vu", ["listing"]);
export const closeRouteButton = button("vr", ["listing", "outcome"]);

// In the private chat of somebody of the organisation: what it has.
export const havingButton = button("vv", ["organisation"]);
export const showRouteButton = button("vw", ["listing"], { opens: true });

// For the author.
export const objectRouteButton = button("vs", ["listing"]);
export const replyRouteButton = button("vt", ["listing"], { opens: true });
