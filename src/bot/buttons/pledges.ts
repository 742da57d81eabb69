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
export const myPledgesButton = button("xp", []);
export const ownPledgeButton = button("xq", ["pledge"]);

// Promising something: each step's button carries what was chosen before. `edition` is that of the need that was shown.
const AMOUNT = ["listing", "edition", "amount"] as const;
const WHOLE = [...AMOUNT, "delivery", "organisation"] as const;

/** Under a need of an organisation: asks how much. */
export const pledgeButton = button("xa", ["listing"], { opens: true, style: "primary" });
/** The same in place. */
export const pledgeAmountsButton = button("xb", ["listing"]);
export const pledgeAmountButton = button("xd", AMOUNT);
/** How it gets there; `none` where nothing is handed over. */
export const pledgeWayButton = button("xe", [...AMOUNT, "delivery"]);
/** In whose name; `me` for one's own. */
export const pledgeNameButton = button("xf", WHOLE);
export const promiseButton = button("xg", WHOLE, { style: "success" });
/** Confirms a version of the safety notes, and goes on with the promise. */
export const pledgeSafetyButton = button("xs", ["version", "kind", ...WHOLE], { style: "success" });

// Where people pay who have promised money: for leads, operators, and whoever has promised it.
export const paymentButton = button("xt", ["organisation"]);
/** Asks for the details. */
export const writePaymentButton = button("xu", ["organisation"]);
/** `at` says when the details were sent, in milliseconds: newer ones are not verified unread. */
export const decidePaymentButton = button("xv", ["organisation", "at", "verdict"]);
export const showPaymentButton = button("xx", ["pledge"], { opens: true });
