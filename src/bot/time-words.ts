import type { Day, Month, Stay, TimeOfDay } from "../domain/shared/dates.ts";
import type { Language } from "../domain/shared/language.ts";
import { cached, CALENDAR } from "./formats.ts";
import type { I18n } from "./i18n.ts";
import { unbrokenAmount, unbrokenDay } from "./no-break.ts";

const UTC = { ...CALENDAR, timeZone: "UTC" } as const;

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const shortDays = cached(
  (tag) => new Intl.DateTimeFormat(tag, { ...UTC, weekday: "short", day: "numeric", month: "numeric" }),
);
const longDays = cached(
  (tag) => new Intl.DateTimeFormat(tag, { ...UTC, day: "numeric", month: "long", year: "numeric" }),
);
const daysOfYear = cached((tag) => new Intl.DateTimeFormat(tag, { ...UTC, day: "numeric", month: "long" }));
const months = cached((tag) => new Intl.DateTimeFormat(tag, { ...UTC, month: "short" }));
const years = cached((tag) => new Intl.NumberFormat(tag, { useGrouping: false }));
const times = cached((tag) => new Intl.DateTimeFormat(tag, { ...UTC, hour: "2-digit", minute: "2-digit" }));
const stays = cached((tag, unit) => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }));

/** "Mo., 23.11.": short enough for three buttons in a row on a phone. */
export const formatShortDay = (language: Language, day: Day): string =>
  shortDays(language).format(dateOf(day));

/** "1 December", for a day that is near. */
export const formatDayOfYear = (language: Language, day: Day): string =>
  unbrokenDay(daysOfYear(language).format(dateOf(day)));

/** "Sept 2026", capitalised; short, since it stands between two buttons in a row. */
export function formatMonth(language: Language, month: Month): string {
  const name = months(language).format(dateOf(`${month}-01`));
  const year = years(language).format(Number(month.slice(0, 4)));
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)} ${year}`;
}

/** "14:30" */
export const formatTime = (language: Language, time: TimeOfDay): string =>
  times(language).format(new Date(`1970-01-01T${time}:00Z`));

/** "3 months" */
export const formatStay = (language: Language, { count, unit }: Stay): string =>
  unbrokenAmount(stays(language, unit).format(count));

/** "1–14 December 2026", or "from 1 December 2026, no end date". */
export function formatPeriod(
  i18n: I18n,
  language: Language,
  { from, until }: { readonly from: Day; readonly until?: Day },
): string {
  const days = longDays(language);
  return until === undefined
    ? i18n.plain(language, "period-open", { from: unbrokenDay(days.format(dateOf(from))) })
    : // ICU puts thin spaces around the dash in some versions, and some fonts do not show them.
      unbrokenDay(days.formatRange(dateOf(from), dateOf(until)).replace(/\s/gu, " "));
}

/** What ICU knows of a region's week. Newer engines have a method for it, older ones a property. */
interface WeekInfo {
  readonly firstDay: number;
}
type LocaleWithWeek = Intl.Locale & { readonly weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };

/**
 * The weekday on which a week begins where a language is spoken: 1 Monday … 7 Sunday.
 * @param tag BCP 47
 */
export function firstWeekday(tag: string): number {
  const locale: LocaleWithWeek = new Intl.Locale(tag);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

const MONDAY = Date.UTC(2024, 0, 1);
const MS_PER_DAY = 86_400_000;
/** Letters that fit into one of seven columns on a phone. */
const MAX_WEEKDAY = 3;

const week = cached((tag) => {
  const first = firstWeekday(tag);
  const name = (width: "short" | "narrow"): string[] => {
    const names = new Intl.DateTimeFormat(tag, { ...UTC, weekday: width });
    return Array.from({ length: 7 }, (_, index) =>
      names.format(new Date(MONDAY + (first - 1 + index) * MS_PER_DAY)),
    );
  };
  const short = name("short");
  return { first, names: short.every(({ length }) => length <= MAX_WEEKDAY) ? short : name("narrow") };
});

/** The first weekday in a language (1 Monday … 7 Sunday), and the names of the weekdays from there on. */
export const weekOf = (language: Language): { readonly first: number; readonly names: readonly string[] } =>
  week(language);
