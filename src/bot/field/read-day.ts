import { SPOKEN_LANGUAGES } from "../../domain/category/languages.ts";
import { parseDay, type Day } from "../../domain/shared/dates.ts";
import { plainWords } from "../../domain/shared/text.ts";
import { latinDigits } from "./understand.ts";

/** Words beside a day that do not change it. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    ["from", "to", "until", "till", "on", "the", "of", "since", "st", "nd", "rd", "th"],
    ["am", "ab", "vom", "von", "bis", "zum", "den", "der", "dem"],
    ["з", "із", "зі", "від", "до", "по", "на", "числа", "року", "р", "с", "со", "от", "года", "г"],
  ].flat(),
);

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Letters that a month's name needs: "ma" could be March or May. */
const MIN_NAME = 3;

let names: readonly (readonly [name: string, month: number])[] | undefined;

/** The months' names by themselves, in a date (Slavic languages use the genitive there) and in short. */
function monthNames(): readonly (readonly [name: string, month: number])[] {
  names ??= SPOKEN_LANGUAGES.flatMap((language) =>
    (
      [
        { month: "long" },
        { day: "numeric", month: "long" },
        { day: "numeric", month: "short" },
      ] satisfies Intl.DateTimeFormatOptions[]
    ).flatMap((options) => {
      const format = new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index) => {
        const parts = format.formatToParts(new Date(Date.UTC(2024, index, 1)));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        return [plainWords(name), index + 1] as const;
      });
    }),
  );
  return names;
}

/** The month that a word or its beginning names in any spoken language; undefined for none or for several. */
function monthNamed(word: string): number | undefined {
  const plain = plainWords(word);
  if (plain.length < MIN_NAME) return undefined;
  const months = new Set(monthNames().flatMap(([name, month]) => (name.startsWith(plain) ? [month] : [])));
  const [only, ...more] = months;
  return more.length === 0 ? only : undefined;
}

/** The text in lower case with digits 0–9, without the filler words. */
export const withoutFillers = (text: string): string =>
  latinDigits(text)
    .toLowerCase()
    .replace(WORD, (word) => (FILLERS.has(word) ? " " : word))
    .replace(/^[\s,]{1,64}|[\s,]{1,64}$/gu, "");

/**
 * The day in a typed text, in figures or with the month's name: `12.5.`, "from 3 December", "3. Dezember 2026",
 * "3 грудня". Without a year it is the next such day from `today` on.
 * @returns undefined when the text is not a day
 */
export function readDay(text: string, today: Day): Day | undefined {
  const plain = withoutFillers(text);
  const [word, ...more] = plain.match(WORD) ?? [];
  if (word === undefined) return parseDay(plain, today);
  const month = monthNamed(word);
  const [day, year, ...others] = plain.match(/\d+/gu) ?? [];
  if (month === undefined || more.length > 0 || day === undefined || others.length > 0) return undefined;
  return parseDay([day, month, year ?? ""].join("."), today);
}
