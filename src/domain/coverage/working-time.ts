import { dayAt, formatsOf, hoursAfter, weekdayOf } from "../shared/dates.ts";

/** Hours of a working day between which a deadline may end. */
export const WORKING_HOURS = { from: 9, until: 17 } as const;
const LAST_WORKING_DAY = 5;
const QUARTER_MS = 900_000;

const hours = formatsOf("en", { hour: "2-digit", hourCycle: "h23" });

/**
 * When a deadline of so many hours ends: they do not count on Saturdays and Sundays, and the end lies within the working hours
 * of a working day, so that nobody misses it by sleeping.
 */
export function deadlineAfter(from: Date, length: number, timeZone: string): Date {
  const hour = hours(timeZone);
  const isWorkday = (at: Date): boolean => weekdayOf(dayAt(at, timeZone)) <= LAST_WORKING_DAY;
  const isOpen = (at: Date): boolean => {
    const now = Number(hour.format(at));
    return isWorkday(at) && now >= WORKING_HOURS.from && now < WORKING_HOURS.until;
  };
  const quarters = Math.ceil(length * 4);
  let at = from;
  for (let passed = 0; passed < quarters; at = new Date(at.getTime() + QUARTER_MS))
    if (isWorkday(at)) passed += 1;
  if (isOpen(at)) return at;
  while (!isOpen(at)) at = new Date((Math.floor(at.getTime() / QUARTER_MS) + 1) * QUARTER_MS);
  // An hour to read what came in over night.
  return hoursAfter(at, 1);
}
