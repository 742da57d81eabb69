import { SPOKEN_LANGUAGES } from "../../domain/category/languages.ts";
import { addDays, daysBetween, isDay, type Day, type Stay } from "../../domain/shared/dates.ts";
import { plainWords } from "../../domain/shared/text.ts";
import { readDay, withoutFillers } from "./read-day.ts";
import { latinDigits } from "./understand.ts";

interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** Separates the first day from the last. */
const BETWEEN = /[-–—−…]|\.{2,}|(?<=[\s\d.])(?:bis zum|bis|until|till|through|to|по|до)(?=[\s\d])/giu;

const hasYear = (text: string): boolean => /\d{4}/u.test(text);

const YEAR = 365;
/** A last day without a year that would be this many days away is a slip: it lies before the first day. */
const TOO_LONG_TO_MEAN = 300;

/**
 * The two days in a text: "1.12.–14.12.", "1.12. bis 14.12.", "1–14 December", "з 1 по 14 грудня". The last may lie
 * before the first; the caller checks that.
 * @returns undefined when the text is not two days
 */
export function readPeriod(text: string, today: Day): Days | undefined {
  const plain = latinDigits(text);
  for (const { 0: between, index } of plain.matchAll(BETWEEN)) {
    const days = readBoth(plain.slice(0, index), plain.slice(index + between.length), today);
    if (days) return days;
  }
  return undefined;
}

function readBoth(first: string, last: string, today: Day): Days | undefined {
  const dayOnly = /^(\d{1,2})\.?$/u.exec(withoutFillers(first))?.[1];
  if (dayOnly !== undefined) {
    const until = readDay(last, today);
    const from = until && `${until.slice(0, 8)}${dayOnly.padStart(2, "0")}`;
    return isDay(from) && until !== undefined ? { from, until } : undefined;
  }
  if (hasYear(last) && !hasYear(first)) {
    const until = readDay(last, today);
    const from = until && readDay(first, addDays(until, -YEAR));
    return from === undefined || until === undefined ? undefined : { from, until };
  }
  const from = readDay(first, today);
  const until = from && readEnd(last, from);
  return from === undefined || until === undefined ? undefined : { from, until };
}

/** The typed last day of a period that begins at `from`; without a year it is the next such day. */
export function readEnd(text: string, from: Day): Day | undefined {
  const until = readDay(text, from);
  return until !== undefined && !hasYear(text) && daysBetween(from, until) > TOO_LONG_TO_MEAN
    ? (readDay(text, `${from.slice(0, 4)}-01-01`) ?? until)
    : until;
}

/** Letters that all forms of a unit share: "тиж" of "тижні", "тижнів". */
const STEM = 3;
const stemOf = (word: string): string => word.slice(0, STEM);

/** Beginnings of "night", which Intl does not have as a unit; nights count as days. */
const NIGHTS = ["nig", "nac", "ніч", "ноч", "noc", "nui"];
const ONE: ReadonlySet<string> = new Set(["a", "one", "ein", "eine", "einen", "один", "одну", "одна"]);

let stems: ReadonlyMap<string, Stay["unit"]> | undefined;

function unitStems(): ReadonlyMap<string, Stay["unit"]> {
  stems ??= new Map([
    ...NIGHTS.map((stem) => [stem, "day"] as const),
    ...(["day", "week", "month"] as const).flatMap((unit) =>
      SPOKEN_LANGUAGES.flatMap((language) => {
        const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
        // These counts cover every plural form of the spoken languages.
        return [1, 1.5, 2, 3, 5, 21].flatMap((count) => {
          const word = format.formatToParts(count).find(({ type }) => type === "unit")?.value ?? "";
          return word === "" ? [] : [[stemOf(plainWords(word)), unit] as const];
        });
      }),
    ),
  ]);
  return stems;
}

/** The length of a stay in a typed text: "2 weeks", "на 10 днів", "ein Monat"; a bare number means days. */
export function readStay(text: string): Stay | undefined {
  const words = plainWords(latinDigits(text)).split(" ");
  const numbers = words.filter((word) => /^\d{1,3}$/u.test(word));
  const letters = words.filter((word) => /^\p{L}+$/u.test(word));
  if (numbers.length > 1 || numbers.length + letters.length < words.length) return undefined;
  const units = letters.flatMap((word) => unitStems().get(stemOf(word)) ?? []);
  const [unit] = units;
  if (units.length > 1 || /[-−–.,]\s*\d/u.test(text)) return undefined;
  const [number] = numbers;
  if (number === undefined) {
    const one = letters.every((word) => ONE.has(word) || unitStems().has(stemOf(word)));
    return one && unit !== undefined ? { count: 1, unit } : undefined;
  }
  if (Number(number) === 0 || (unit === undefined && letters.length > 0)) return undefined;
  return { count: Number(number), unit: unit ?? "day" };
}
