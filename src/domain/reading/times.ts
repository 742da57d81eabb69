import type { TimeOfDay } from "../shared/dates.ts";
import type { PartOfDay } from "./meaning.ts";
import { numberAt } from "./numbers.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { isQuiet, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 24 * HOUR;
const EARLY = 6 * HOUR;

const timeOf = (minutes: number): TimeOfDay =>
  [Math.floor(minutes / HOUR) % 24, minutes % HOUR].map((part) => String(part).padStart(2, "0")).join(":");

/** By part of the day: the hours, from … to before, that it keeps as they are, and those of the first twelve that it moves on by twelve. */
const PARTS: Readonly<
  Record<PartOfDay, { readonly as: readonly [number, number]; readonly later: readonly [number, number] }>
> = {
  morning: { as: [0, 12], later: [24, 24] },
  noon: { as: [11, 15], later: [1, 3] },
  afternoon: { as: [11, 19], later: [1, 7] },
  evening: { as: [16, 24], later: [4, 12] },
  night: { as: [0, 6], later: [9, 13] },
  am: { as: [1, 12], later: [24, 24] },
  pm: { as: [12, 13], later: [1, 12] },
};
/** What somebody may mean who only says a part of the day. */
const TYPICAL: Readonly<Record<PartOfDay, readonly TimeOfDay[]>> = {
  morning: ["08:00", "09:00", "10:00"],
  noon: ["12:00", "13:00"],
  afternoon: ["14:00", "15:00", "16:00"],
  evening: ["18:00", "19:00", "20:00"],
  night: ["22:00", "23:00"],
  am: [],
  pm: [],
};

/** A time in a text, in minutes from midnight, as far as it is said. */
interface Said {
  readonly minutes: number;
  /** Written with a zero before it: "02:30" is at night. */
  readonly exact?: boolean;
  /** More than twelve hours, or a named time: no part of the day moves it. */
  readonly fixed: boolean;
}

/** Applies a part of the day; undefined where both do not go together ("9 in the afternoon"). */
function inPart({ minutes, fixed }: Said, part: PartOfDay): number | undefined {
  const hour = Math.floor(minutes / HOUR);
  const { as, later } = PARTS[part];
  const isIn = ([from, to]: readonly [number, number]): boolean => hour >= from && hour < to;
  // Midnight is twelve at night and twelve in the morning by am.
  if (hour === 12 && !fixed && (part === "night" || part === "am")) return minutes - HALF_DAY;
  if (!fixed && isIn(later)) return minutes + HALF_DAY;
  if (part === "night" && hour >= 21) return minutes;
  return isIn(as) ? minutes : undefined;
}

/** Whether somebody who says this hour rather means the afternoon: hardly anything is at three in the morning. */
const isEarly = ({ minutes, fixed, exact }: Said): boolean =>
  !fixed && !exact && minutes >= HOUR && minutes < EARLY;

/**
 * A time of day: "14:30", "о 7 вечора", "half past two", "halb acht". An hour with words that are not known is asked
 * about; so is one with a part of the day that it cannot be in.
 * @param isEnd "until 6" is an answer, and "from 6" is none
 */
export function readTime(
  vocabulary: Vocabulary,
  text: string,
  { isEnd = false }: { readonly isEnd?: boolean } = {},
): Reading<TimeOfDay> {
  const tokens = tokensOf(text);
  if (!tokens) return REFUSED;
  const said: Said[] = [];
  const parts = new Set<PartOfDay>();
  let strange = false;
  let wrong = false;
  for (let at = 0; at < tokens.length;) {
    const time = timeAt(vocabulary, tokens, at);
    if (time) {
      if (time.wrong) wrong = true;
      else said.push(time);
      at += time.length;
      continue;
    }
    const word = vocabulary.at(tokens, at, "part", "time", isEnd ? "until" : "from");
    if (word?.meaning.is === "part") parts.add(word.meaning.part);
    if (word?.meaning.is === "time") {
      const [hours = "", minutes = ""] = word.meaning.time.split(":");
      said.push({ minutes: Number(hours) * HOUR + Number(minutes), fixed: true });
    }
    const beside = word ? 0 : vocabulary.isBeside(tokens, at, "time");
    const token = tokens[at];
    if (!word && beside === 0 && token && !isQuiet(token)) strange = true;
    at += word?.length ?? (beside || 1);
  }
  const [part, ...otherParts] = parts;
  const [only, ...more] = said;
  if (!only) return part && !wrong ? asked(...TYPICAL[part]) : REFUSED;
  const signed = /^[-+−]/u.test(text.trim());
  const meant = part && otherParts.length === 0 ? inPart(only, part) : part ? undefined : only.minutes;
  const early = !part && isEarly(only);
  if (
    more.length === 0 &&
    !strange &&
    !wrong &&
    !signed &&
    !early &&
    meant !== undefined &&
    only.minutes < DAY
  )
    return understood(timeOf(meant));
  const guesses = said.flatMap((one) => {
    const placed = part ? inPart(one, part) : undefined;
    if (placed !== undefined) return [placed];
    const late = !one.fixed && one.minutes < HALF_DAY ? [one.minutes + HALF_DAY] : [];
    return isEarly(one) ? [...late, one.minutes] : [one.minutes, ...late];
  });
  return asked(...guesses.filter((minutes) => minutes <= DAY).map(timeOf));
}

interface TimeAt extends Said {
  readonly length: number;
  /** There is no such time: "25", "14:60". */
  readonly wrong: boolean;
}

/** Half an hour before one is half past twelve, as on the face of a clock. */
const onClock = (minutes: number): number => (minutes < HOUR ? minutes + HALF_DAY : minutes);

/** The time that begins at a token, with its minutes and the word for "hour". */
function timeAt(vocabulary: Vocabulary, tokens: readonly Token[], index: number): TimeAt | undefined {
  const offset = vocabulary.at(tokens, index, "offset");
  if (offset) {
    const hour = hourAt(vocabulary, tokens, index + offset.length);
    if (!hour) return undefined;
    const minutes = onClock(hour.value * HOUR + offset.meaning.minutes);
    const length =
      offset.length + hour.length + hourWord(vocabulary, tokens, index + offset.length + hour.length);
    return { minutes, fixed: hour.value > 12, length, wrong: hour.value > 23 };
  }
  const hour = hourAt(vocabulary, tokens, index);
  if (!hour) return undefined;
  const shift = shiftedAt(vocabulary, tokens, index, hour);
  if (shift) return shift;
  let at = index + hour.length;
  at += hourWord(vocabulary, tokens, at);
  const minute = minuteAt(vocabulary, tokens, at);
  at += minute?.length ?? 0;
  at += hourWord(vocabulary, tokens, at);
  const minutes = minute?.value ?? 0;
  const half = tokens[at]?.text === ":" && tokens[at + 1]?.kind === "digits";
  const fixed = hour.value > 12 || hour.value === 0;
  return {
    minutes: hour.value * HOUR + minutes,
    fixed,
    exact: tokens[index]?.text.startsWith("0") ?? false,
    length: at - index,
    wrong: half || hour.value > 24 || minutes >= HOUR || (hour.value === 24 && minutes > 0),
  };
}

/** "Ten past seven", "zehn vor acht": minutes, the word between, the hour. */
function shiftedAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  index: number,
  minutes: { readonly value: number; readonly length: number },
): TimeAt | undefined {
  let at = index + minutes.length;
  at += vocabulary.at(tokens, at, "minute")?.length ?? 0;
  const word = vocabulary.at(tokens, at, "past", "to");
  const hour = word && hourAt(vocabulary, tokens, at + word.length);
  // "9 to 10" is two times; nobody counts fewer than five minutes so, or says "9 to 17".
  if (!word || !hour || minutes.value % 5 !== 0 || minutes.value >= HOUR) return undefined;
  if (hour.value > 12 || tokens[index]?.kind === "digits") return undefined;
  const end = at + word.length + hour.length;
  const by = word.meaning.is === "past" ? minutes.value : -minutes.value;
  return {
    minutes: onClock(hour.value * HOUR + by),
    fixed: false,
    length: end + hourWord(vocabulary, tokens, end) - index,
    wrong: false,
  };
}

function hourAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  index: number,
): { readonly value: number; readonly length: number } | undefined {
  const number = numberAt(vocabulary, tokens, index);
  if (number) return number;
  const ordinal = vocabulary.at(tokens, index, "ordinal");
  return ordinal && { value: ordinal.meaning.value, length: ordinal.length };
}

/** The word for "hour" and a full stop behind it. */
function hourWord(vocabulary: Vocabulary, tokens: readonly Token[], index: number): number {
  const length = vocabulary.at(tokens, index, "hour", "minute")?.length ?? 0;
  const stop = length > 0 && tokens[index + length]?.text === "." ? 1 : 0;
  return length + stop;
}

/** Two digits behind the hour, or a number of two digits in words. */
function minuteAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  index: number,
): { readonly value: number; readonly length: number } | undefined {
  const separator = tokens[index];
  const skip = separator?.kind === "sign" && /^[:.,]$/u.test(separator.text) && separator.glued ? 1 : 0;
  const digits = tokens[index + skip];
  if (digits?.kind === "digits")
    return digits.text.length === 2 ? { value: Number(digits.text), length: skip + 1 } : undefined;
  const number = skip === 0 ? numberAt(vocabulary, tokens, index) : undefined;
  return number && number.value >= 10 && number.value < HOUR ? number : undefined;
}
