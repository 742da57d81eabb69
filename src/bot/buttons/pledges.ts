import { button } from "./button.ts";

// On an organisation's card of a pledge, in its group or its leads' private chats.
export const agreePledgeButton = button("xh", ["pledge"], { style: "success" });
export const declinePledgeButton = button("xi", ["pledge"]);
export const arrivedButton = button("xj", ["pledge"], { style: "success" });
/** Asks how much of it has arrived. */
export const partArrivedButton = button("xk", ["pledge"], { opens: true });
export const missedPledgeButton = button("xl", ["pledge"]);
/** Shows the ready words of thanks; the card's own buttons again with `back`. */
export const thanksMenuButton = button("xm", ["pledge", "menu"]);
export const thankButton = button("xn", ["pledge", "thanks"]);

// For whoever promised it.
export const withdrawPledgeButton = button("xo", ["pledge", "sure"], { opens: ({ sure }) => sure !== "1" });
