import { button } from "./button.ts";

/** Shows the reasons for banning the author of listings. */
export const askBanButton = button("bq", ["person"]);
export const banButton = button("bn", ["person", "reason"]);
export const unbanButton = button("bu", ["person"]);
/** Shows the person again. */
export const personButton = button("pe", ["person"]);
