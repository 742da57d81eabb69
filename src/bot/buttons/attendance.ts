import { button } from "./button.ts";

/** Shows who comes to a request; `from` says whether the press was among the own listings or in a message that stays. */
export const whoComesButton = button("ga", ["listing", "from"], { opens: ({ from }) => from !== "listing" });
/** Asks who was not there. */
export const rollCallButton = button("gb", ["listing"]);
/** Marks that a helper was not there, or takes it back. */
export const markMissedButton = button("gc", ["proposal"]);
/** Says who came: `all`, or `unmarked`. */
export const whoCameButton = button("gd", ["listing", "who"], { style: "success" });
/** A helper says why they were not there: one of ABSENCE_REASONS. */
export const absenceButton = button("ge", ["proposal", "why"]);
