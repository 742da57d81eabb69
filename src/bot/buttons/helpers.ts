import { button } from "./button.ts";

/** Shows what the person may be asked for. */
export const helperButton = button("hf", []);
/** Shows one part of it to change: see `PARTS` in the feature. `page` is of the list of towns. */
export const helperPartButton = button("hv", ["part", "page"]);
// Each of these says what holds afterwards, so that a second press changes nothing.
export const helperCategoryButton = button("hc", ["category", "on"]);
/** `level` is empty for a language that is not spoken. */
export const helperLanguageButton = button("hl", ["language", "level"]);
/** `slots` is a part of a weekday, a whole weekday, or one of the usual choices. */
export const helperTimesButton = button("ht", ["slots", "on"]);
export const helperRadiusButton = button("hr", ["km"]);
/** A town by its community's id; `listing` for the place of the person's newest listing. */
export const helperPlaceButton = button("hw", ["place"]);
export const helperCapsButton = button("hk", ["day", "week"]);
export const helperShortNoticeButton = button("hs", ["on"]);
/** Agrees to be asked, or says that it still holds; `from` is where the button stands: `screen` or `reminder`. */
export const helperAgreeButton = button("ha", ["from"], { style: "success" });
/** Pauses for so many weeks; 0 ends the pause. */
export const helperPauseButton = button("hz", ["weeks"]);
/** Deletes the profile. */
export const helperStopButton = button("hx", [], { style: "danger" });
