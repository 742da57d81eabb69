import { fail } from "../command-error.ts";
import { dayOfYear, isoDayOfWeek, isoWeek, weekOfYear } from "./dates-calendar.ts";
import { type Zone, toLocal } from "./dates-zone.ts";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** @throws CommandError 18537 for a number of more than four digits, which only years have */
function padded(number: number, width: number): string {
  if (number >= 0 && number <= 9999) return String(number).padStart(width, "0");
  const complaint = "date component was outside the supported range of 0-9999";
  return fail(18537, `Could not convert date to string: ${complaint}: ${number}`);
}

/** Writes one specifier from the local time and the minutes it is ahead of UTC. */
type Write = (local: Date, ahead: number) => string;

const WRITERS: Readonly<Record<string, Write>> = {
  "%": () => "%",
  b: (local) => (MONTHS[local.getUTCMonth()] ?? "").slice(0, 3),
  B: (local) => MONTHS[local.getUTCMonth()] ?? "",
  d: (local) => padded(local.getUTCDate(), 2),
  G: (local) => padded(isoWeek(local).year, 4),
  H: (local) => padded(local.getUTCHours(), 2),
  j: (local) => padded(dayOfYear(local), 3),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => padded(weekOfYear(local), 2),
  V: (local) => padded(isoWeek(local).week, 2),
  w: (local) => String(local.getUTCDay() + 1),
  Y: (local) => padded(local.getUTCFullYear(), 4),
  z: (_, ahead) => {
    const minutes = Math.abs(ahead);
    return (ahead < 0 ? "-" : "+") + padded(Math.floor(minutes / 60), 2) + padded(minutes % 60, 2);
  },
  Z: (_, ahead) => String(ahead),
};

/** The specifiers of `$dateToString`, without their percent signs. */
export const WRITABLE = Object.keys(WRITERS).join("");

/**
 * Checks that every percent sign begins one of the specifiers.
 * @throws CommandError 18535 for one at the end, 18536 for another character after it
 */
export function checkFormat(format: string, specifiers: string): void {
  for (const [specifier] of format.matchAll(/%(.?)/gsu)) {
    if (specifier === "%") fail(18535, "Unmatched '%' at end of format string");
    if (!specifiers.includes(specifier.slice(1))) {
      fail(18536, `Invalid format character '${specifier}' in format string`);
    }
  }
}

/** Writes a moment in a zone; the format is one that {@link checkFormat} let pass. */
export function formatDate(date: Date, zone: Zone, format: string): string {
  const local = toLocal(zone, date);
  const ahead = Math.trunc((local.getTime() - date.getTime()) / 60_000);
  return format.replace(/%(.)/gsu, (whole, specifier: string) => {
    const write = Object.hasOwn(WRITERS, specifier) ? WRITERS[specifier] : undefined;
    return write ? write(local, ahead) : whole;
  });
}
