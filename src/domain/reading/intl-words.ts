import type { Meaning, SpanUnit } from "./meaning.ts";
import { foldPhrase } from "./tokens.ts";

export interface MonthNamed {
  /** Folded. */
  readonly name: string;
  readonly month: number;
}

const UTC = { calendar: "gregory", timeZone: "UTC" } as const;
const MONDAY = Date.UTC(2024, 0, 1);
const MS_PER_DAY = 86_400_000;
/** These counts cover every plural form of the languages of Europe and around. */
const COUNTS = [1, 1.5, 2, 3, 5, 21];

/** The names of months, weekdays and units of time that Intl knows in a language. */
export function intlWords(language: string): {
  readonly months: readonly MonthNamed[];
  readonly others: readonly (readonly [string, Meaning])[];
} {
  return { months: monthsOf(language), others: [...weekdaysOf(language), ...unitsOf(language)] };
}

/** By themselves, in a date (Slavic languages use the genitive there) and in short. */
function monthsOf(language: string): MonthNamed[] {
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { day: "numeric", month: "long" },
    { day: "numeric", month: "short" },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, ...UTC });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(new Date(Date.UTC(2024, index, 1)));
      const name = parts.find(({ type }) => type === "month")?.value ?? "";
      return { name: foldPhrase(name), month: index + 1 };
    });
  });
}

function weekdaysOf(language: string): (readonly [string, Meaning])[] {
  return (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, ...UTC });
    return Array.from(
      { length: 7 },
      (_, index) =>
        [format.format(new Date(MONDAY + index * MS_PER_DAY)), { is: "weekday", day: index + 1 }] as const,
    );
  });
}

function unitsOf(language: string): (readonly [string, Meaning])[] {
  return (["day", "week", "month", "year"] as const satisfies readonly SpanUnit[]).flatMap((unit) => {
    const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
    return COUNTS.flatMap((count) => {
      const parts = format.formatToParts(count);
      const name = parts.find(({ type }) => type === "unit")?.value ?? "";
      // A dual says its number itself.
      const alone = count > 1 && !parts.some(({ type }) => type === "integer");
      return [[name, alone ? { is: "stay", count, unit } : { is: "span", unit }] as const];
    });
  });
}
