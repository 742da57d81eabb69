import {
  addDays,
  addMonths,
  daysBetween,
  endOfStay,
  isDay,
  monthOf,
  weekdayOf,
  type Day,
} from "../shared/dates.ts";
import { endOf } from "./ends.ts";
import type { SpanUnit } from "./meaning.ts";
import { numberAt } from "./numbers.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { stayAt } from "./stays.ts";
import { isDash, isQuiet, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A day without a year that passed at most this many days ago is asked about: it may be a slip. */
const JUST_PAST = 60;
const WEEK = 7;
const SATURDAY = 6;
/** A smaller number is no year. */
const MIN_YEAR = 1_000;

/** How days are read. */
export interface DayRules {
  /** A day without a year is the next such day from here on. */
  readonly today: Day;
  /** The day that "tomorrow" follows, where `today` is the first day of a period. */
  readonly now?: Day;
  /** Takes a day that has just passed for that day of the next year, and does not ask. */
  readonly lenient?: boolean;
}

/**
 * The day in a typed text, in figures, with the month's name or in words: `12.5.`, "from 3 December", "5-го березня",
 * "tomorrow", "on Friday", "in two weeks". Day before month, as Europe writes. Without a year it is the next such day;
 * one that has just passed is asked about.
 */
export function readDay(vocabulary: Vocabulary, text: string, rules: DayRules): Reading<Day> {
  const tokens = tokensOf(text);
  return tokens ? readDayIn(vocabulary, tokens, rules) : REFUSED;
}

/** What a text says about a day. */
interface Said {
  readonly numbers: number[];
  readonly months: number[];
  /** Days that are named by themselves: "tomorrow". */
  readonly days: Day[];
  readonly weekdays: number[];
  /** "week" or "month", as in "next week". */
  span?: SpanUnit;
  /** "next Friday" */
  next: boolean;
  weekend: boolean;
  /** "The end of" something was said. */
  end: boolean;
  strange: boolean;
}

/** As `readDay`, of a part of a text. */
export function readDayIn(vocabulary: Vocabulary, tokens: readonly Token[], rules: DayRules): Reading<Day> {
  const said = saidIn(vocabulary, tokens, rules);
  if (said.end) return readEndOf(said, rules);
  const [day, ...otherDays] = said.days;
  const dated = dateOf(said, tokens, rules);
  const [weekday, ...otherWeekdays] = said.weekdays;
  if (dated.is !== "refused") {
    // "Friday, 5 December" when that is a Saturday: one of both is wrong.
    const fits =
      day === undefined &&
      otherWeekdays.length === 0 &&
      (weekday === undefined || (dated.is === "understood" && weekdayOf(dated.value) === weekday));
    return dated.is === "understood" && (!fits || said.strange || said.next || said.span !== undefined)
      ? asked(dated.value)
      : dated;
  }
  if (said.numbers.length > 0 || said.months.length > 1) return REFUSED;
  if (day !== undefined) {
    const sure =
      otherDays.length === 0 &&
      weekday === undefined &&
      !said.strange &&
      !said.next &&
      said.months.length === 0;
    return sure ? understood(day) : asked(day, ...otherDays);
  }
  if (said.weekend) {
    const saturday = saturdayFrom(rules.today);
    return asked(saturday, addDays(saturday, said.next ? WEEK : 1));
  }
  if (said.next && said.span !== undefined) return nextOf(said.span, rules.today);
  if (weekday === undefined) return REFUSED;
  const coming = addDays(rules.today, (weekday - weekdayOf(rules.today) + WEEK) % WEEK);
  if (said.next || coming === rules.today)
    return asked(
      ...(coming === rules.today ? [coming] : []),
      ...(said.next ? [coming] : []),
      addDays(coming, WEEK),
    );
  return said.strange || otherWeekdays.length > 0 ? asked(coming) : understood(coming);
}

/** As the end of something a day is certain; as a beginning, "the end of December" is only a guess. */
function readEndOf(said: Said, { today, lenient }: DayRules): Reading<Day> {
  const [month, ...moreMonths] = said.months;
  const [year, ...moreNumbers] = said.numbers;
  const isYear = year === undefined || year >= MIN_YEAR;
  if (moreMonths.length > 0 || moreNumbers.length > 0 || !isYear || said.weekend) return REFUSED;
  const { span, next } = said;
  const end = endOf(
    {
      next,
      ...(span !== undefined && { span }),
      ...(month !== undefined && { month }),
      ...(year !== undefined && { year }),
    },
    today,
  );
  const sure = lenient === true && !said.strange && said.days.length === 0 && said.weekdays.length === 0;
  return sure ? end : toGuess(end);
}

/** "Next week" is asked about from its Monday, "next month" from its first day. */
function nextOf(span: SpanUnit, today: Day): Reading<Day> {
  if (span === "week") return asked(addDays(today, WEEK + 1 - weekdayOf(today)));
  return span === "month" ? asked(`${addMonths(monthOf(today), 1)}-01`) : REFUSED;
}

/** The Saturday of this week; on a Sunday that of the next. */
export const saturdayFrom = (today: Day): Day => addDays(today, (SATURDAY - weekdayOf(today) + WEEK) % WEEK);

function saidIn(vocabulary: Vocabulary, tokens: readonly Token[], { today, now = today }: DayRules): Said {
  const said: Said = {
    numbers: [],
    months: [],
    days: [],
    weekdays: [],
    next: false,
    weekend: false,
    end: false,
    strange: false,
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const wait = vocabulary.at(tokens, at, "in");
    const stay = wait && stayAt(vocabulary, tokens, at + wait.length);
    if (wait && stay) {
      said.days.push(endOfStay(today, stay.value));
      at += wait.length + stay.length;
      continue;
    }
    const number = numberAt(vocabulary, tokens, at);
    const ordinal = vocabulary.at(tokens, at, "ordinal");
    if (number?.inDigits) {
      said.numbers.push(number.value);
      at += number.length + ending(vocabulary, tokens, at + number.length);
      continue;
    }
    if (ordinal || number) {
      const tens =
        number && number.value % 10 === 0 ? vocabulary.at(tokens, at + number.length, "ordinal") : undefined;
      said.numbers.push((number?.value ?? ordinal?.meaning.value ?? 0) + (tens?.meaning.value ?? 0));
      at += (number?.length ?? ordinal?.length ?? 0) + (tens?.length ?? 0);
      continue;
    }
    const word = vocabulary.at(
      tokens,
      at,
      "day",
      "month",
      "from",
      "until",
      "next",
      "weekday",
      "weekend",
      "end",
      "span",
    );
    switch (word?.meaning.is) {
      case "day":
        said.days.push(addDays(now, word.meaning.ahead));
        break;
      case "month":
        said.months.push(word.meaning.month);
        break;
      case "weekday":
        said.weekdays.push(word.meaning.day);
        break;
      case "next":
        said.next = true;
        break;
      case "weekend":
        said.weekend = true;
        break;
      case "span":
        said.span = word.meaning.unit;
        break;
      case "end":
        said.end = true;
        if (word.meaning.of) said.span = word.meaning.of;
        break;
      case "from":
      case "until":
        break;
      case undefined:
        if (vocabulary.isBeside(tokens, at, "day") === 0 && !isQuiet(token) && !/^[-/]$/u.test(token.text))
          said.strange = true;
    }
    at += word?.length ?? (vocabulary.isBeside(tokens, at, "day") || 1);
  }
  return said;
}

/** Tokens of the ending of an ordinal behind digits: "5-го", "3rd". */
function ending(vocabulary: Vocabulary, tokens: readonly Token[], index: number): number {
  const dash = isDash(tokens[index]) && tokens[index]?.glued ? 1 : 0;
  const found = tokens[index + dash]?.glued
    ? vocabulary.at(tokens, index + dash, "ordinal-ending")
    : undefined;
  return found ? dash + found.length : 0;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const compose = (year: number, month: number, day: number): Day =>
  `${String(year)}-${pad(month)}-${pad(day)}`;

/** The date that the numbers and the month make up. */
function dateOf(
  { numbers, months, span, strange }: Said,
  tokens: readonly Token[],
  rules: DayRules,
): Reading<Day> {
  const { today } = rules;
  const [month, ...moreMonths] = months;
  const [first = 0, second, third, ...more] = numbers;
  if (moreMonths.length > 0 || more.length > 0) return REFUSED;
  if (numbers.length === 0) return month === undefined ? REFUSED : asked(...upcoming(month, 1, rules, true));
  if (month !== undefined) {
    if (third !== undefined) return REFUSED;
    return second === undefined
      ? withoutYear(month, first, rules)
      : first > 31
        ? withYear(first, month, second)
        : withYear(second, month, first);
  }
  if (third !== undefined)
    return first > 31 ? withYear(first, second ?? 0, third) : withYear(third, second ?? 0, first);
  if (second !== undefined) {
    // "1-14" without a month would be two days.
    const dated = withoutYear(second, first, rules);
    if (dated.is !== "refused" && !strange) return dated;
    // "5/13": the other way round, as in America.
    return toGuess(dated.is === "refused" && isNumeric(tokens) ? withoutYear(first, second, rules) : dated);
  }
  // "3 days" is no day of the month.
  return span === undefined && first >= 1 && first <= 31 ? asked(...daysOfMonth(first, today)) : REFUSED;
}

const isNumeric = (tokens: readonly Token[]): boolean => tokens.every(({ kind }) => kind !== "word");

const toGuess = (reading: Reading<Day>): Reading<Day> =>
  reading.is === "understood" ? asked(reading.value) : reading;

function withYear(year: number, month: number, day: number): Reading<Day> {
  const full = compose(year < 100 ? 2000 + year : year, month, day);
  return isDay(full) ? understood(full) : REFUSED;
}

function withoutYear(month: number, day: number, { today, lenient }: DayRules): Reading<Day> {
  const days = upcoming(month, day, { today });
  const [next] = days;
  if (next === undefined) return REFUSED;
  const past = compose(Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0), month, day);
  const slip = isDay(past) && past < today && daysBetween(past, today) <= JUST_PAST;
  return slip && !lenient ? asked(next) : understood(next);
}

/** The next days with this number in this month, from today on. */
function upcoming(month: number, day: number, { today }: DayRules, wholeMonth = false): readonly Day[] {
  const year = Number(today.slice(0, 4));
  const from = wholeMonth ? `${monthOf(today)}-01` : today;
  return [0, 1, 2, 3, 4]
    .map((ahead) => compose(year + ahead, month, day))
    .filter((one) => isDay(one) && one >= from)
    .slice(0, 1)
    .map((one) => (one < today ? today : one));
}

/** The next day with this number in a month, whichever month that is. */
function daysOfMonth(day: number, today: Day): readonly Day[] {
  return [0, 1, 2]
    .map((ahead) => `${addMonths(monthOf(today), ahead)}-${pad(day)}`)
    .filter((one) => isDay(one) && one >= today)
    .slice(0, 2);
}
