/** Calendar arithmetic over local times, given as dates whose UTC fields are the local ones. */

export const DAY = 86_400_000;

/** A local time from its parts, which may overflow as 14 months do; milliseconds since 1970, NaN beyond the calendar. */
export function localTime(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  // Date.UTC takes the years 0 to 99 for those of the last century.
  const date = new Date(0).setUTCFullYear(year, month - 1, day);
  return date + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** Whole days since 1970. */
export function dayNumber(local: Date): number {
  return Math.floor(local.getTime() / DAY);
}

/** 1 to 366. */
export function dayOfYear(local: Date): number {
  return dayNumber(local) - Math.floor(localTime(local.getUTCFullYear(), 1, 1) / DAY) + 1;
}

/** 1 (Monday) to 7. */
export function isoDayOfWeek(local: Date): number {
  return local.getUTCDay() || 7;
}

/** Weeks begin on Sundays; the days before the year's first one are week 0. */
export function weekOfYear(local: Date): number {
  return Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7);
}

/** ISO 8601's week and the year it belongs to: that of its Thursday. */
export function isoWeek(local: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(local.getTime() + (4 - isoDayOfWeek(local)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) };
}

/** The local midnight of a day of an ISO week; weeks and days may overflow. */
export function fromIsoWeek(year: number, week: number, day: number): number {
  const fourth = new Date(localTime(year, 1, 4));
  return fourth.getTime() + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY;
}

/** How many days a month has; months may overflow. */
export function daysInMonth(year: number, month: number): number {
  return new Date(localTime(year, month + 1, 0)).getUTCDate();
}
