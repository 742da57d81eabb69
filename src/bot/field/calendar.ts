import { inRows } from "../screen.ts";
import { addDays, addMonths, daysBetween, monthOf, type Day, type Month } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatMonth, weekOf } from "../time-words.ts";
import { BLANK, viewValue, type Choice } from "./asking.ts";

/** The days to choose from, including both. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const WEEK = 7;

/**
 * The weeks of a month. A day of another month, or outside the span, is undefined; weeks without any day to choose are
 * left out.
 * @param firstWeekday 1 Monday … 7 Sunday
 */
export function weeksOf(month: Month, { first, last }: Span, firstWeekday: number): (Day | undefined)[][] {
  const begin = `${month}-01`;
  const length = daysBetween(begin, `${addMonths(month, 1)}-01`);
  const before = (new Date(begin).getUTCDay() - firstWeekday + 2 * WEEK) % WEEK;
  const cells = Array.from({ length: Math.ceil((before + length) / WEEK) * WEEK }, (_, index) => {
    const day = addDays(begin, index - before);
    return monthOf(day) === month && day >= first && day <= last ? day : undefined;
  });
  return inRows(cells, WEEK).filter((week) => week.some((day) => day !== undefined));
}

/** The month that a view asks for, moved into the span; undefined when the view is not a month. */
export function monthViewed(view: string | undefined, { first, last }: Span): Month | undefined {
  if (view === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(view)) return undefined;
  if (view < monthOf(first)) return monthOf(first);
  return view > monthOf(last) ? monthOf(last) : view;
}

/** The view that opens a calendar. */
export const calendarView = ({ first }: Span): string => viewValue(monthOf(first));

/** A month to choose a day from, with buttons to the months before and after. */
export function calendarRows(
  language: Language,
  month: Month,
  span: Span,
  value: (day: Day) => string,
): Choice[][] {
  const { first, names } = weekOf(language);
  const turn = (caption: string, count: number): Choice => {
    const other = addMonths(month, count);
    return monthViewed(other, span) === other ? { caption, value: viewValue(other) } : BLANK;
  };
  return [
    [turn("‹", -1), { ...BLANK, caption: formatMonth(language, month) }, turn("›", 1)],
    names.map((caption) => ({ ...BLANK, caption })),
    ...weeksOf(month, span, first).map((week) =>
      week.map((day) =>
        day === undefined ? BLANK : { caption: String(Number(day.slice(8))), value: value(day) },
      ),
    ),
  ];
}
