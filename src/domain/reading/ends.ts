import { addDays, addMonths, lastDayOf, monthOf, weekdayOf, type Day } from "../shared/dates.ts";
import type { SpanUnit } from "./meaning.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";

const SUNDAY = 7;
const FRIDAY = 5;

/** What it is the end of. */
export interface Ending {
  /** With `next` the one after the present one. */
  readonly span?: SpanUnit;
  readonly next: boolean;
  /** A month that was named, and its year if that was named too. */
  readonly month?: number;
  readonly year?: number;
}

/**
 * The last day of what a text names the end of: "the end of the month", "Ende Dezember", "до кінця року". A week may end
 * with its Friday or with its Sunday, so it is asked about.
 */
export function endOf({ span, next, month, year }: Ending, today: Day): Reading<Day> {
  const thisYear = Number(today.slice(0, 4));
  if (month !== undefined) {
    const inYear = year ?? (month < Number(today.slice(5, 7)) ? thisYear + 1 : thisYear);
    return understood(lastDayOf(`${String(inYear)}-${String(month).padStart(2, "0")}`));
  }
  if (span === undefined) return REFUSED;
  switch (span) {
    case "day":
      return asked(today);
    case "week": {
      const sunday = addDays(today, SUNDAY - weekdayOf(today) + (next ? SUNDAY : 0));
      const friday = addDays(sunday, FRIDAY - SUNDAY);
      return asked(sunday, ...(friday >= today ? [friday] : []));
    }
    case "month":
      return understood(lastDayOf(addMonths(monthOf(today), next ? 1 : 0)));
    case "year":
      return understood(`${String(year ?? thisYear + (next ? 1 : 0))}-12-31`);
  }
}
