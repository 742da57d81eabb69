import { button } from "./button.ts";

/** Shows when the two sides of an introduction meet, with what can be done about it. */
export const appointmentButton = button("ta", ["proposal"], { opens: true });
/** Begins to suggest a time: the days to choose from. */
export const suggestTimeButton = button("ts", ["proposal"], { opens: true });
/** Shows the choice of a time differently in place: `days`, a month, a day or a day and an hour. */
export const timeViewButton = button("tv", ["proposal", "view"]);
/** Suggests a time. `sure`: `sure` when it is known that another appointment lies there, else `ask`. */
export const pickTimeButton = button("tp", ["proposal", "at", "sure"]);
/** Says yes to a suggestion. */
export const acceptTimeButton = button("ty", ["proposal", "number", "sure"], {
  style: "success",
  opens: true,
});
/** Says no to a suggestion. */
export const declineTimeButton = button("tz", ["proposal", "number"]);
/** Asks whether to call off what is agreed on. */
export const askCallOffButton = button("tq", ["proposal"], { opens: true });
/** Calls off one version of an appointment. */
export const callOffButton = button("tx", ["proposal", "edition"], { style: "danger" });
/** Fills its place in a calendar. */
export const blankButton = button("te", []);

/** Says yes to a proposal, though another appointment lies at its time; `how` is one of YES_WAYS. */
export const clashYesButton = button("tc", ["proposal", "round", "how"], { style: "success" });
/** The same for a listing that was broadcast. */
export const clashVolunteerButton = button("to", ["listing", "edition"], { style: "success" });
/** Leaves it. */
export const clashNoButton = button("tn", []);
