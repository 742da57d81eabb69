import { type Reading, ZONE, aheadOf, monthNumber, unreadable } from "./dates-reading.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|[a-z]{4,9})\\.?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const GAP = "[ \\t.,-]*";
const WEEKDAY = "(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?";

/** Ways to write a date, the more telling ones first. */
const DATES = [
  "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})",
  "(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})",
  "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
  "(?<isoYear>\\d{4})-?W(?<isoWeek>\\d{2})(?:-?(?<isoDay>[1-7]))?",
  `(?<year>\\d{4})-${MONTH}-(?<day>\\d{1,2})`,
  "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})",
  "(?<day>\\d{1,2})[-.](?<month>\\d{1,2})[-.](?<year>\\d{4})",
  `${MONTH}${GAP}${DAY}${GAP}(?<year>\\d{4})`,
  `${DAY}${GAP}${MONTH}${GAP}(?<year>\\d{4})`,
  `${MONTH}${GAP}(?<year>\\d{4})`,
].map((source) => new RegExp(`${WEEKDAY}${source}(?!\\d)`, "iy"));

/** Ways to write a time of day. */
const TIMES = [
  "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,:](?<fraction>\\d+))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?",
  "(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\.?",
  "(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?",
  "(?<word>noon|midnight)",
].map((source) => new RegExp(`(?:\\s*T|,?\\s+|\\s*)${source}(?!\\d)`, "iy"));

function first(patterns: readonly RegExp[], text: string, at: number): RegExpExecArray | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/**
 * Reads a text of no given format: the forms of ISO 8601, and those people write.
 * @throws CommandError 241 where it looks like none of them
 */
export function guessDate(text: string): Reading {
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  const date = first(DATES, text, at);
  if (!date) return unreadable(text, `${at}: Unexpected character '${text[at] ?? ""}'`);
  at += date[0].length;
  const time = first(TIMES, text, at);
  at += time?.[0].length ?? 0;
  ZONE.lastIndex = at;
  const zone = ZONE.exec(text);
  at += zone?.[0].length ?? 0;
  if (text.slice(at).trim() !== "") unreadable(text, `${at}: Unexpected character '${text[at] ?? ""}'`);
  return {
    ...readDate(text, date.groups ?? {}),
    ...readTime(text, time?.groups ?? {}),
    ...(zone && { ahead: aheadOf(text, zone) }),
  };
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function readDate(text: string, groups: Groups): Reading {
  const { year, month, day, isoYear, isoWeek, isoDay, weekday } = groups;
  if (isoYear !== undefined) {
    return { isoYear: Number(isoYear), isoWeek: Number(isoWeek), isoDay: Number(isoDay ?? 1) };
  }
  const number = /^\d/.test(month ?? "") ? Number(month) : monthNumber(month ?? "");
  if (number === 0) unreadable(text, `Unexpected character '${month ?? ""}'`);
  const named = weekday === undefined ? {} : { weekday: WEEKDAYS.indexOf(weekday.toLowerCase()) + 1 };
  return { year: fullYear(year ?? ""), month: number, day: Number(day ?? 1), ...named };
}

/** Two digits mean the years 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function readTime(text: string, { hour, minute, second, fraction, half, word }: Groups): Reading {
  if (word !== undefined) return { hour: word.toLowerCase() === "noon" ? 12 : 0 };
  if (hour === undefined) return {};
  const shown = Number(hour);
  if (half !== undefined && (shown < 1 || shown > 12)) unreadable(text, "The parsed time was invalid");
  const afternoon = half?.toLowerCase() === "p" ? 12 : 0;
  return {
    hour: half === undefined ? shown : (shown % 12) + afternoon,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Math.trunc(Number(`0.${fraction ?? 0}`) * 1000),
  };
}
