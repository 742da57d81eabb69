import { fail } from "../command-error.ts";
import { DAY, dayNumber, daysInMonth, isoDayOfWeek, localTime } from "./dates-calendar.ts";
import { type Zone, dateAt, toLocal, toMoment } from "./dates-zone.ts";

/** A unit is a stretch of time (in milliseconds), or so many days or months of the calendar. */
interface Length {
  readonly of: "time" | "days" | "months";
  readonly size: number;
}

const UNITS = {
  millisecond: { of: "time", size: 1 },
  second: { of: "time", size: 1000 },
  minute: { of: "time", size: 60_000 },
  hour: { of: "time", size: 3_600_000 },
  day: { of: "days", size: 1 },
  week: { of: "days", size: 7 },
  month: { of: "months", size: 1 },
  quarter: { of: "months", size: 3 },
  year: { of: "months", size: 12 },
} as const satisfies Record<string, Length>;

export type Unit = keyof typeof UNITS;

export const isUnit = (name: string): name is Unit => Object.hasOwn(UNITS, name);

/** The least a unit lasts, in milliseconds. */
const LEAST = { time: 1, days: DAY, months: 28 * DAY };

/** What lies further away is in no calendar: twice the range of 64-bit milliseconds. */
const FURTHEST = 2 ** 64;

/**
 * A moment so many units later: hours and less in time that passes, days and more by the calendar of the zone, where
 * the clock shows the same time; the 31st becomes the last of a shorter month.
 * @throws CommandError 5976500 for an amount beyond every calendar, 238 for a date this store cannot hold
 */
export function addUnits(date: Date, unit: Unit, amount: number, zone: Zone): Date {
  const { of, size }: Length = UNITS[unit];
  if (unit !== "millisecond" && Math.abs(amount) * size * LEAST[of] > FURTHEST) {
    fail(5976500, `invalid dateAdd 'amount' parameter value: ${amount} ${unit}`);
  }
  if (of === "time") return dateAt(date.getTime() + amount * size);
  const local = toLocal(zone, date);
  if (of === "days") return toMoment(zone, local.getTime() + amount * size * DAY);
  const year = local.getUTCFullYear();
  const month = local.getUTCMonth() + 1 + amount * size;
  const day = Math.min(local.getUTCDate(), daysInMonth(year, month));
  return toMoment(zone, localTime(year, month, day) + (local.getTime() - dayNumber(local) * DAY));
}

/**
 * How often a new unit begins between two moments, negative backwards. Weeks begin on a day that ISO 8601 counts
 * from Monday, 1.
 */
export function unitsBetween(start: Date, end: Date, unit: Unit, zone: Zone, startOfWeek: number): number {
  const { of, size }: Length = UNITS[unit];
  const [from, to] = [toLocal(zone, start), toLocal(zone, end)];
  if (of === "time") {
    // The local clock says when a unit begins; by how much it was changed meanwhile is no time that passed.
    const shown = Math.floor(to.getTime() / size) - Math.floor(from.getTime() / size);
    const changed = zone.offsetAt(end.getTime()) - zone.offsetAt(start.getTime());
    return shown - Math.trunc(changed / size);
  }
  if (of === "months") {
    const index = (local: Date): number =>
      Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / size);
    return index(to) - index(from);
  }
  const intoWeek = (local: Date): number => (isoDayOfWeek(local) - startOfWeek + 7) % 7;
  const partly = unit === "week" ? intoWeek(from) - intoWeek(to) : 0;
  return (dayNumber(to) - dayNumber(from) + partly) / size;
}

/**
 * The beginning of the bin of so many units a moment lies in. Bins are counted from 2000-01-01, or from the first
 * beginning of a week after it.
 * @throws CommandError 5439006 for days and more in bins of more than 10^11
 */
export function truncateToUnits(
  date: Date,
  unit: Unit,
  binSize: number,
  zone: Zone,
  startOfWeek: number,
): Date {
  const { of, size }: Length = UNITS[unit];
  const first = localTime(2000, 1, 1);
  const days = unit === "week" ? (startOfWeek - isoDayOfWeek(new Date(first)) + 7) % 7 : 0;
  const reference = toMoment(zone, first + days * DAY);
  const floor = (distance: number, bin: number): number => Math.floor(distance / bin) * bin;
  if (of === "time") {
    return dateAt(reference.getTime() + floor(date.getTime() - reference.getTime(), binSize * size));
  }
  if (binSize > 100_000_000_000) fail(5439006, "dateTrunc unsupported binSize value");
  const passed = unitsBetween(reference, date, unit, zone, startOfWeek);
  return addUnits(reference, unit, floor(passed, binSize), zone);
}
