import { fail } from "../command-error.ts";
import { DAY, daysInMonth, fromIsoWeek, isoDayOfWeek, localTime } from "./dates-calendar.ts";
import { MONTHS } from "./dates-format.ts";
import { type Zone, fixedZone, toMoment } from "./dates-zone.ts";

/** What was read of a date in text. */
export interface Reading {
  year?: number;
  month?: number;
  day?: number;
  /** 1 (Monday) to 7: the first such day from the date on is meant. */
  weekday?: number;
  isoYear?: number;
  isoWeek?: number;
  isoDay?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
  /** Milliseconds the text's own zone is ahead of UTC. */
  ahead?: number;
}

/** Refuses a text with code 241, which `onError` answers. */
export function unreadable(text: string, why: string): never {
  return fail(241, `Error parsing date string '${text}'; ${why}`);
}

/**
 * The moment a reading means in a zone, unless it has brought its own.
 * @throws CommandError 241 where parts are missing, do not exist or contradict each other
 */
export function momentOfReading(text: string, reading: Reading, zone: Zone): Date {
  const time = timeOf(text, reading);
  const local = dateOf(text, reading) + time;
  if (reading.ahead === undefined) return toMoment(zone, local);
  if (zone.utc) return toMoment(fixedZone(reading.ahead), local);
  const complaint = "you cannot pass in a date/time string with GMT offset together with a timezone argument";
  return fail(241, complaint);
}

function dateOf(text: string, { year, month, day, ...more }: Reading): number {
  const iso = [more.isoYear, more.isoWeek, more.isoDay].some((part) => part !== undefined);
  const natural = [year, month, day].some((part) => part !== undefined);
  if (iso && natural) unreadable(text, "Mixing of ISO dates with natural dates is not allowed");
  if (more.isoYear !== undefined) return fromIsoWeek(more.isoYear, more.isoWeek ?? 1, more.isoDay ?? 1);
  if (iso) unreadable(text, "The parsed date was invalid");
  if (year === undefined || month === undefined || day === undefined) {
    const complaint = "an incomplete date/time string has been found, with elements missing";
    return fail(241, `${complaint}: "${text}"`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    unreadable(text, "The parsed date was invalid");
  }
  const local = localTime(year, month, day);
  const ahead = more.weekday === undefined ? 0 : (more.weekday - isoDayOfWeek(new Date(local)) + 7) % 7;
  return local + ahead * DAY;
}

function timeOf(text: string, { hour = 0, minute = 0, second = 0, millisecond = 0 }: Reading): number {
  if (hour > 23 || minute > 59 || second > 59) unreadable(text, "The parsed time was invalid");
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** 1 to 12 for a month's English name, whole or its first three letters; 0 for any other word. */
export function monthNumber(word: string): number {
  const name = word.toLowerCase();
  const short = name === "sept" ? "sep" : name;
  return (
    MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((each) => each.toLowerCase() === short)) + 1
  );
}

/** Abbreviations of zones that are read, in hours ahead of UTC. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** The letters of the military zones; J is none. */
const MILITARY = "YXWVUTSRQPONZABCDEFGHIKLM";

/** A zone in a text: an offset, with or without GMT before it, or a word; to be matched where it is expected. */
export const ZONE = /\s*\(?(?:(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?|([A-Za-z]+(?:\/[A-Za-z_]+)*))\)?/y;

/** Milliseconds ahead of UTC for what {@link ZONE} matched. */
export function aheadOf(text: string, match: RegExpExecArray): number {
  const [, sign, hours = "0", minutes = "0", word] = match;
  if (word === undefined) return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const name = word.toUpperCase();
  if (name.length === 1 && MILITARY.includes(name)) return (MILITARY.indexOf(name) - 12) * 3_600_000;
  if (Object.hasOwn(ABBREVIATIONS, name)) return (ABBREVIATIONS[name] ?? 0) * 3_600_000;
  return unreadable(text, "passing a time zone identifier as part of the string is not allowed");
}
