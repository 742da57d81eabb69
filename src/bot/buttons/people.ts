import { button } from "./button.ts";

/** Shows the reasons for banning the author of listings. */
export const askBanButton = button("yq", ["person"]);
export const banButton = button("yb", ["person", "reason"]);
export const unbanButton = button("yu", ["person"]);
/** Shows the person again. */
export const personButton = button("yp", ["person"]);
