const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "medium" });

/** Unix seconds as "14:05", in the computer's time zone. @param {number} seconds */
export const clockTime = (seconds) => clock.format(seconds * 1000);

/** Unix seconds with everything, for a tooltip. @param {number} seconds */
export const fullTime = (seconds) => full.format(seconds * 1000);

/** Unix seconds as the day it was: "Today" or "21 November". @param {number} seconds */
export function dayName(seconds) {
  const name = day.format(seconds * 1000);
  return name === day.format(Date.now()) ? "Today" : name;
}
