/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

export const isDay = (value: unknown): value is Day =>
  typeof value === "string" &&
  DAY_PATTERN.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

export const hoursAfter = (moment: Date, hours: number): Date =>
  new Date(moment.getTime() + hours * 3_600_000);
/** So many times 24 hours later, whatever the clocks do meanwhile. */
export const daysAfter = (moment: Date, days: number): Date => hoursAfter(moment, days * 24);

const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, `HH:MM`, from `00:00` to `23:59`. */
export type TimeOfDay = string;

export const isTimeOfDay = (value: unknown): value is TimeOfDay =>
  typeof value === "string" && TIME_PATTERN.test(value);

const PART_TIMES = {
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "17:00"],
  evening: ["17:00", "24:00"],
} as const satisfies Readonly<Record<string, readonly [from: string, until: string]>>;

export type PartOfDay = keyof typeof PART_TIMES;

export const PARTS_OF_DAY: readonly PartOfDay[] = ["morning", "afternoon", "evening"];

/** The parts of the day that something from `start` to `end` takes time of; that of `start`, where both are the same. */
export const partsOfDay = (start: TimeOfDay, end: TimeOfDay): readonly PartOfDay[] =>
  PARTS_OF_DAY.filter((part) => {
    const [from, until] = PART_TIMES[part];
    return start < until && (end > from || (start === end && start >= from));
  });

/** How long something lasts, as people say it. */
export interface Stay {
  readonly count: number;
  readonly unit: "day" | "week" | "month";
}

/** The day it ends that begins at `from`; in a shorter month that lacks it, the month's last day. */
export function endOfStay(from: Day, { count, unit }: Stay): Day {
  if (unit !== "month") return addDays(from, count * (unit === "week" ? 7 : 1));
  const month = addMonths(monthOf(from), count);
  const last = lastDayOf(month);
  const same = `${month}${from.slice(7)}`;
  return same < last ? same : last;
}

/** A month of a year, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The last day of a month. */
export const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => numberOf(b) - numberOf(a);

/** A day's number. Matching compares thousands of days: this takes a fraction of the time of `Date.parse`. */
const numberOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;

/** Formats for a time zone, made once each: making one takes as long as formatting a hundred dates. */
export function formatsOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (timeZone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    let format = made.get(timeZone);
    // Throws for a name that is no time zone, so there are never more of them than time zones.
    if (!format) made.set(timeZone, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
    return format;
  };
}

const dayFormats = formatsOf("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar day that it is at `instant` in an IANA time zone. */
export const dayAt = (instant: Date, timeZone: string): Day => dayFormats(timeZone).format(instant);

/** Hours of the day (0 … 23) between which somebody is not written to unasked; the same twice means never. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** What people have who chose no quiet hours of their own. */
export const NIGHT: QuietHours = { from: 21, until: 8 };

/** True if these are no quiet hours at all. */
export const isNever = ({ from, until }: QuietHours): boolean => from === until;

const isQuiet = ({ from, until }: QuietHours, hour: number): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until;

const QUARTER_MS = 900_000;

const hourFormats = formatsOf("en", { hour: "2-digit", hourCycle: "h23" });

/** Reads the hour of the day in an IANA time zone. */
function hourIn(timeZone: string): (at: Date) => number {
  const hours = hourFormats(timeZone);
  return (at) => Number(hours.format(at));
}

/** Every change of an hour, wherever it is, falls on a quarter. */
const nextQuarter = (at: Date): Date => new Date((Math.floor(at.getTime() / QUARTER_MS) + 1) * QUARTER_MS);

/** `instant`, or the end of the quiet hours where that is in them in an IANA time zone. */
export function atDaytime(instant: Date, timeZone: string, quiet: QuietHours = NIGHT): Date {
  const hourOf = hourIn(timeZone);
  let at = instant;
  while (isQuiet(quiet, hourOf(at))) at = nextQuarter(at);
  return at;
}

/** The next beginning of an hour of the day after `instant`, in an IANA time zone. @param hour 0 … 23 */
export function atHour(instant: Date, hour: number, timeZone: string): Date {
  const hourOf = hourIn(timeZone);
  let before = instant;
  let at = nextQuarter(before);
  while (hourOf(at) !== hour || hourOf(before) === hour) [before, at] = [at, nextQuarter(at)];
  return at;
}
