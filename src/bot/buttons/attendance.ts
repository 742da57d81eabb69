import { button } from "./button.ts";

/** Shows a page of who comes to a request; `from` says whether the press was in the list or in a message that stays. */
export const whoComesButton = button("ga", ["listing", "from", "page"], {
  opens: ({ from }) => from !== "listing",
});
/** Asks who was not there, page by page. */
export const rollCallButton = button("gb", ["listing", "page"]);
/** Says whether a helper was not there: `missed` is 1 or 0. A second press changes nothing. */
export const markMissedButton = button("gc", ["proposal", "missed", "page"]);
/** Says who came: `all`, or `unmarked`. */
export const whoCameButton = button("gd", ["listing", "who"], { style: "success" });
/** A helper says why they were not there: one of ABSENCE_REASONS. */
export const absenceButton = button("ge", ["proposal", "why"]);
