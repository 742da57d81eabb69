import type { Money } from "../domain/category/field.ts";
import type { Day } from "../domain/shared/dates.ts";
import type { Language } from "../domain/shared/language.ts";
import { unbrokenAmount, unbrokenDay } from "./no-break.ts";

/** English readers are in Europe: day before month, 24 hours. Every other language's tag says how it is written. */
const intlTag = (language: Language): string => (language === "en" ? "en-GB" : language);

/** For every formatter of dates: some languages would count years or hours in another way. */
export const CALENDAR = { calendar: "gregory", hourCycle: "h23" } as const;

/** Caches what `make` returns, since Intl's formatters are slow to make: one for each language and `extra`. */
export function cached<T>(
  make: (tag: string, extra: string) => T,
): (language: Language, extra?: string) => T {
  const made = new Map<string, T>();
  return (language, extra = "") => {
    const id = `${language} ${extra}`;
    const known = made.get(id) ?? make(intlTag(language), extra);
    made.set(id, known);
    return known;
  };
}

const days = cached(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      ...CALENDAR,
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const instants = cached(
  (tag, timeZone) =>
    new Intl.DateTimeFormat(tag, { ...CALENDAR, dateStyle: "long", timeStyle: "short", timeZone }),
);
const lists = cached((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const kilometres = cached((tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "kilometer" }));
/** A whole number of kilometres: "80 km". */
export const formatKilometres = (language: Language, km: number): string =>
  unbrokenAmount(kilometres(language).format(km));

const countryNames = cached((tag) => new Intl.DisplayNames(tag, { type: "region" }));
const languageNames = cached((tag) => new Intl.DisplayNames(tag, { type: "language" }));

/** A calendar day with its weekday: "Sat, 21 November 2026". */
export const formatDate = (language: Language, isoDate: Day): string =>
  unbrokenDay(days(language).format(new Date(`${isoDate}T00:00:00Z`)));

/** @param timeZone IANA name, such as `Europe/Kyiv` */
export const formatDateTime = (language: Language, date: Date, timeZone: string): string =>
  unbrokenDay(instants(language, timeZone).format(date));

const clocks = cached(
  (tag, timeZone) => new Intl.DateTimeFormat(tag, { ...CALENDAR, timeStyle: "short", timeZone }),
);
/** The time of day: "08:00". @param timeZone IANA name */
export const formatClock = (language: Language, date: Date, timeZone: string): string =>
  clocks(language, timeZone).format(date);

const weekdays = cached(
  (tag, timeZone) =>
    new Intl.DateTimeFormat(tag, { ...CALENDAR, weekday: "long", day: "numeric", month: "long", timeZone }),
);
/** A day that is near, with its weekday: "Tuesday 1 December". @param timeZone IANA name */
export const formatWeekday = (language: Language, date: Date, timeZone: string): string =>
  unbrokenDay(weekdays(language, timeZone).format(date));

const zones = cached(
  (tag, timeZone) => new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "longGeneric" }),
);
/** What the time of a place is called: "Central European Time". @param timeZone IANA name */
export const formatZone = (language: Language, date: Date, timeZone: string): string =>
  zones(language, timeZone)
    .formatToParts(date)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

const UNITS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;
const durations = cached(
  (tag, unit) =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }),
);
const shortDurations = cached(
  (tag, unit) => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" }),
);

type DurationUnit = "minute" | "hour" | "day" | "month";

/** A limit of ours in the form for "for 90 days": the accusative, where a language has cases. */
export const formatLimit = (language: Language, count: number, unit: DurationUnit): string =>
  unbrokenAmount(durations(language, unit).format(count));

/** The same for a button: "5 min". */
export const formatShortLimit = (language: Language, count: number, unit: DurationUnit): string =>
  unbrokenAmount(shortDurations(language, unit).format(count));

/** A duration in the largest unit of which there are two at least, and never less than a minute: "3 hours". */
export function formatDuration(language: Language, ms: number): string {
  const { unit, ms: length } = UNITS.find((each) => ms >= 2 * each.ms) ?? UNITS[2];
  return unbrokenAmount(durations(language, unit).format(Math.max(1, Math.round(ms / length))));
}

/** "a, b and c" */
export const formatList = (language: Language, items: readonly string[]): string =>
  lists(language).format(items);

/**
 * A distance between places that are themselves only known to a kilometre or two, so never finer than that: whole
 * kilometres, from 20 on in fives, from 100 on in tens.
 */
export function formatDistance(language: Language, km: number): string {
  if (!(km >= 0)) throw new RangeError(`not a distance: ${String(km)}`);
  const format = (value: number): string => formatKilometres(language, value);
  if (km < 1) return unbrokenAmount(`< ${format(1)}`);
  const step = km < 20 ? 1 : km < 100 ? 5 : 10;
  return unbrokenAmount(`≈ ${format(Math.round(km / step) * step)}`);
}

/** The key says the currency, and whether the amount is whole and needs no decimals. */
const amounts = cached((tag, key) => {
  const [currency = "", whole] = key.split(" ");
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(whole && { maximumFractionDigits: 0 }),
  });
});

/** "14,50 €", "2.500–2.800 €"; whole amounts without decimals. */
export function formatMoney(language: Language, { amount, upTo = amount, currency }: Money): string {
  const whole = Number.isInteger(amount) && Number.isInteger(upTo);
  const format = amounts(language, whole ? `${currency} whole` : currency);
  return amount === upTo ? format.format(amount) : format.formatRange(amount, upTo);
}

/** What a spoken language (ISO 639-1) is called in the reader's: "Ukrainian" for `uk` in English. */
export const formatLanguage = (language: Language, code: string): string =>
  languageNames(language).of(code) ?? code;

/** What a country (ISO 3166-1, two letters) is called in the reader's language. */
export const formatCountry = (language: Language, code: string): string =>
  countryNames(language).of(code) ?? code;
