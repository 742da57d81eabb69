import { notSupported } from "../command-error.ts";
import { type Reading, ZONE, aheadOf, monthNumber, unreadable } from "./dates-reading.ts";

/** Reads one specifier: what it looks like, and what it says. */
interface Specifier {
  readonly pattern: RegExp;
  readonly complaint: string;
  readonly read: (match: RegExpExecArray, text: string) => Reading;
}

const digits = (
  most: number,
  complaint: string,
  read: (number: number) => Reading,
  least = 1,
): Specifier => ({
  pattern: new RegExp(`\\d{${least},${most}}`, "y"),
  complaint: `${complaint} could not be found`,
  read: ([number]) => read(Number(number)),
});

const month: Specifier = {
  pattern: /[A-Za-z]+/y,
  complaint: "A textual month could not be found",
  read: ([word], text) => {
    const number = monthNumber(word);
    return number > 0 ? { month: number } : unreadable(text, month.complaint);
  },
};

const between = (number: number, least: number, most: number, reading: Reading): Reading =>
  // A number out of range makes a date that does not exist, which is complained about in the end.
  number >= least && number <= most ? reading : { month: 0 };

const SPECIFIERS: Readonly<Record<string, Specifier>> = {
  b: month,
  B: month,
  d: digits(2, "A two digit day", (day) => ({ day })),
  G: digits(4, "A four digit ISO year", (isoYear) => ({ isoYear })),
  H: digits(2, "A two digit hour", (hour) => ({ hour })),
  // The manual counts days of the year from 1, the server's library reads them from 0.
  j: digits(3, "A three digit day of the year", () => notSupported("%j in a format of $dateFromString")),
  L: {
    pattern: /\d{1,3}/y,
    complaint: "A three digit millisecond could not be found",
    read: ([number]) => ({ millisecond: Number(number.padEnd(3, "0")) }),
  },
  m: digits(2, "A two digit month", (number) => ({ month: number })),
  M: digits(2, "A two digit minute", (minute) => ({ minute }), 2),
  S: digits(2, "A two digit second", (second) => ({ second }), 2),
  u: digits(1, "A single digit day of week", (isoDay) => between(isoDay, 1, 7, { isoDay })),
  V: digits(2, "A two digit ISO week", (isoWeek) => between(isoWeek, 1, 53, { isoWeek })),
  Y: digits(4, "A four digit year", (year) => ({ year })),
  z: {
    pattern: ZONE,
    complaint: "The timezone could not be found",
    read: (match, text) => ({ ahead: aheadOf(text, match) }),
  },
  Z: {
    pattern: /[+-]\d{1,4}/y,
    complaint: "Invalid timezone offset in minutes",
    read: ([minutes]) => ({ ahead: Number(minutes) * 60_000 }),
  },
  "%": { pattern: /%/y, complaint: "Format literal not found", read: () => ({}) },
};

/** The specifiers of `$dateFromString`, without their percent signs. */
export const READABLE = Object.keys(SPECIFIERS).join("");

/**
 * Reads a text by a format, which is one that `checkFormat` let pass.
 * @throws CommandError 241 where the text has another form
 */
export function parseDate(text: string, format: string): Reading {
  const reading: Reading = {};
  let at = 0;
  for (const [token] of format.matchAll(/%.|./gsu)) {
    const specifier = token.length > 1 ? SPECIFIERS[token.slice(1)] : undefined;
    if (!specifier) {
      if (at >= text.length) unreadable(text, `${at}: Data missing`);
      if (!text.startsWith(token, at)) unreadable(text, `${at}: Format literal not found '${text[at]}'`);
      at += token.length;
      continue;
    }
    if (at >= text.length) unreadable(text, `${at}: Data missing`);
    specifier.pattern.lastIndex = at;
    const match = specifier.pattern.exec(text);
    if (!match) unreadable(text, `${at}: ${specifier.complaint}`);
    Object.assign(reading, specifier.read(match, text));
    at += match[0].length;
  }
  return at < text.length ? unreadable(text, `${at}: Trailing data '${text[at]}'`) : reading;
}
