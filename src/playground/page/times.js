const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "medium" });

/** Unix seconds as "14:05", in the computer's time zone. @param {number} seconds */
export const clockTime = (seconds) => clock.format(seconds * 1000);

/** Unix seconds with everything, for a tooltip. @param {number} seconds */
export const fullTime = (seconds) => full.format(seconds * 1000);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/**
 * Unix seconds in the Bot API's format of a date_time: "r" for relative, else w, d or D, t or T.
 * @param {number} seconds
 * @param {string} format
 */
export function formatTime(seconds, format) {
  if (format === "r") {
    const ahead = seconds - Date.now() / 1000;
    const distance = Math.abs(ahead);
    if (distance < HOUR) return relative.format(Math.round(ahead / MINUTE), "minute");
    return distance < DAY
      ? relative.format(Math.round(ahead / HOUR), "hour")
      : relative.format(Math.round(ahead / DAY), "day");
  }
  const has = (/** @type {string} */ letter) => format.includes(letter);
  return new Intl.DateTimeFormat("en-GB", {
    ...(has("w") && { weekday: "long" }),
    ...(has("d") && { day: "numeric", month: "numeric", year: "2-digit" }),
    ...(has("D") && { day: "numeric", month: "long", year: "numeric" }),
    ...((has("t") || has("T")) && { hour: "2-digit", minute: "2-digit" }),
    ...(has("T") && { second: "2-digit" }),
  }).format(seconds * 1000);
}

/** Unix seconds as the day it was: "Today" or "21 November". @param {number} seconds */
export function dayName(seconds) {
  const name = day.format(seconds * 1000);
  return name === day.format(Date.now()) ? "Today" : name;
}
