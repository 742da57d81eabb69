import { button } from "./button.ts";

/** Shows the person's own listings. */
export const myListingsButton = button("my", []);
/** Shows those of an organisation that the person is in. */
export const organisationListingsButton = button("mo", ["organisation", "page"]);
/** Asks which member of its organisation is to look after a listing, and has them do so. */
export const askHandOverButton = button("mg", ["listing"]);
export const handOverButton = button("mj", ["listing", "person"]);
/** Shows one of them in full. */
export const showListingButton = button("ms", ["listing"]);
/** Asks for confirmation before a listing is withdrawn or closed as done. */
export const askCloseButton = button("ma", ["listing", "action"]);
/** Does one of OWNER_ACTIONS at once. */
export const manageButton = button("mc", ["listing", "action"], {
  style: ({ action }) => (action === "withdraw" ? "danger" : undefined),
});
/** Looks for helpers farther away. */
export const widerButton = button("mw", ["listing"]);
/** Asks which field of a listing is to be changed. */
export const editButton = button("me", ["listing"]);
/** Asks how many places of a listing are taken. */
export const partlyButton = button("mp", ["listing"]);
/** Changes the number that this question shows; nothing is saved yet. */
export const stepTakenButton = button("mu", ["listing", "taken"]);
/** Saves how many are taken in all. */
export const takenButton = button("mt", ["listing", "taken"]);
/** Tells who helped: a proposal's id, or one of OTHER_HELPERS. */
export const helpedButton = button("mh", ["listing", "who"]);
/** Sends the photos of a listing. */
export const photosButton = button("ph", ["listing"], { opens: true });
