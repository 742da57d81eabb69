import { addDays, daysBetween, endOfStay, isDay, type Day } from "../shared/dates.ts";
import { readDayIn, saturdayFrom, type DayRules } from "./days.ts";
import { numberAt } from "./numbers.ts";
import { asked, candidates, mapped, REFUSED, understood, type Reading } from "./reading.ts";
import { readStayIn } from "./stays.ts";
import { isDash, isQuiet, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Days {
  readonly from: Day;
  readonly until: Day;
}

const YEAR = 365;
/** A last day without a year that would be this many days away is a slip: it lies before the first day. */
const TOO_LONG_TO_MEAN = 300;

/**
 * The two days in a text: "1.12.–14.12.", "з 12 по 26 травня", "1–14 December"; or a day and a length: "from 3 December
 * for two weeks". The last may lie before the first; the caller checks that.
 */
export function readPeriod(vocabulary: Vocabulary, text: string, today: Day): Reading<Days> {
  const tokens = tokensOf(text);
  if (!tokens) return REFUSED;
  let guess: Reading<Days> = REFUSED;
  for (let at = 0; at < tokens.length; at += 1) {
    const until = isDash(tokens[at]) ? 1 : (vocabulary.at(tokens, at, "until")?.length ?? 0);
    const reading =
      until > 0
        ? readBoth(vocabulary, tokens.slice(0, at), tokens.slice(at + until), today)
        : at > 0
          ? readLong(vocabulary, tokens.slice(0, at), tokens.slice(at), today)
          : REFUSED;
    if (reading.is === "understood") return reading;
    if (guess.is === "refused") guess = reading;
  }
  return guess;
}

/** A stay without a first day, or a last day alone, as a guess: it begins today. */
export function guessPeriod(vocabulary: Vocabulary, text: string, today: Day): readonly Days[] {
  const tokens = tokensOf(text);
  if (!tokens) return [];
  if (tokens.some((_token, at) => vocabulary.at(tokens, at, "weekend"))) {
    const saturday = saturdayFrom(today);
    const next = tokens.some((_token, at) => vocabulary.at(tokens, at, "next"));
    return [0, ...(next ? [7] : [])].map((ahead) => ({
      from: addDays(saturday, ahead),
      until: addDays(saturday, ahead + 1),
    }));
  }
  const stays = candidates(readStayIn(vocabulary, tokens)).filter(() =>
    tokens.some(({ kind }) => kind === "word"),
  );
  const isEnd =
    vocabulary.at(tokens, 0, "until") ?? tokens.some((_token, at) => vocabulary.at(tokens, at, "end"));
  const until = isEnd ? candidates(readDayIn(vocabulary, tokens, { today })) : [];
  return [...stays.map((stay) => endOfStay(today, stay)), ...until].map((end) => ({
    from: today,
    until: end,
  }));
}

/** A day and how long it lasts from there. */
function readLong(
  vocabulary: Vocabulary,
  first: readonly Token[],
  rest: readonly Token[],
  today: Day,
): Reading<Days> {
  const stay = readStayIn(vocabulary, rest);
  // A bare number behind a day belongs to that day.
  if (stay.is === "refused" || !rest.some(({ kind }) => kind === "word")) return REFUSED;
  // "3 days" is no third of the month with a day behind it.
  const from = bareDay(vocabulary, first) === undefined ? readDayIn(vocabulary, first, { today }) : REFUSED;
  if (from.is === "refused") return REFUSED;
  const both = candidates(from).flatMap((day) =>
    candidates(stay).map((length) => ({ from: day, until: endOfStay(day, length) })),
  );
  const [days] = both;
  return days && from.is === "understood" && stay.is === "understood" ? understood(days) : asked(...both);
}

function readBoth(
  vocabulary: Vocabulary,
  first: readonly Token[],
  last: readonly Token[],
  today: Day,
): Reading<Days> {
  if (first.length === 0 || last.length === 0) return REFUSED;
  const dayOnly = bareDay(vocabulary, first);
  if (dayOnly !== undefined) {
    const read = readDayIn(vocabulary, last, { today });
    return onlyValid(
      mapped(read, (until) => ({ from: `${until.slice(0, 8)}${String(dayOnly).padStart(2, "0")}`, until })),
      today,
    );
  }
  if (hasYear(last) && !hasYear(first)) {
    const read = readDayIn(vocabulary, last, { today });
    const [until] = candidates(read);
    const from =
      until === undefined
        ? undefined
        : readDayIn(vocabulary, first, { today: addDays(until, -YEAR), lenient: true });
    return until !== undefined && from?.is === "understood"
      ? understood({ from: from.value, until })
      : REFUSED;
  }
  const from = readDayIn(vocabulary, first, { today });
  if (from.is === "refused") return REFUSED;
  if (from.is === "asked") {
    // It may have begun already: then from today on.
    const open = candidates(readDayIn(vocabulary, last, { today })).map((until) => ({ from: today, until }));
    const whole = from.guesses.flatMap((day) =>
      candidates(readEndIn(vocabulary, last, day, today)).map((until) => ({ from: day, until })),
    );
    return open.length + whole.length > 0 ? asked(...open, ...whole) : REFUSED;
  }
  return mapped(readEndIn(vocabulary, last, from.value, today), (until) => ({ from: from.value, until }));
}

/** Refuses days that are in no calendar, and asks about those in the past or in the wrong order. */
function onlyValid(reading: Reading<Days>, today: Day): Reading<Days> {
  const valid = candidates(reading).filter(({ from }) => isDay(from));
  const [days] = valid;
  if (!days) return REFUSED;
  if (reading.is === "understood" && days.from >= today && days.from <= days.until) return understood(days);
  return asked(
    ...valid.map(({ from, until }) => ({ from: from < today || from > until ? today : from, until })),
  );
}

/** A day of the month without its month: "з 12", "vom 1." */
function bareDay(vocabulary: Vocabulary, tokens: readonly Token[]): number | undefined {
  const words = tokens.filter((token, at) => {
    if (token.kind === "sign") return !isQuiet(token) && !isDash(token);
    return (
      vocabulary.at(tokens, at, "from", "ordinal-ending") === undefined &&
      vocabulary.isBeside(tokens, at, "day") === 0
    );
  });
  const [word] = words;
  const number =
    words.length === 1 && word
      ? (numberAt(vocabulary, words, 0)?.value ?? vocabulary.at(words, 0, "ordinal")?.meaning.value)
      : undefined;
  return number !== undefined && number >= 1 && number <= 31 ? number : undefined;
}

const hasYear = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, text }) => kind === "digits" && text.length === 4);

/**
 * The typed last day of a period that begins at `from`; without a year it is the next such day. "Tomorrow" is the day after
 * `today`, and may lie before the first; the caller checks that.
 */
export function readEnd(vocabulary: Vocabulary, text: string, from: Day, today: Day): Reading<Day> {
  const tokens = tokensOf(text);
  return tokens ? readEndIn(vocabulary, tokens, from, today) : REFUSED;
}

function readEndIn(vocabulary: Vocabulary, tokens: readonly Token[], from: Day, today: Day): Reading<Day> {
  const rules: DayRules = { today: from, now: today, lenient: true };
  const read = readDayIn(vocabulary, tokens, rules);
  if (read.is !== "understood" || hasYear(tokens) || daysBetween(from, read.value) <= TOO_LONG_TO_MEAN)
    return read;
  const before = readDayIn(vocabulary, tokens, { today: `${from.slice(0, 4)}-01-01`, lenient: true });
  return before.is === "understood" ? before : read;
}
