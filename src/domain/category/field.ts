import { addDays, isDay, isTimeOfDay, type Day, type Stay, type TimeOfDay } from "../shared/dates.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { textLength } from "../shared/text.ts";
import { isMoney, isPeriod, isPhotos, isPlaceAnswer, isTown, type Answer, type Answers } from "./answer.ts";
import type { ListingKind } from "./category.ts";

export * from "./answer.ts";

/**
 * What another field's answer has to be; a field that is not asked counts as one without an answer. `is`: one of these,
 * or one of these among the ticked.
 */
export type Condition = { readonly field: string } & (
  { readonly is: readonly (string | boolean)[] } | { readonly atLeast: number } | { readonly answered: true }
);

interface FieldBase {
  readonly id: string;
  /** Only asked when this holds for what was answered before. */
  readonly when?: Condition;
  /** Not asked once the listing has a day. */
  readonly unlessDated?: true;
  /** Who is asked; both when absent. */
  readonly side?: ListingKind;
  /** Only asked when the listing is of an organisation. */
  readonly organisations?: true;
  readonly optional?: true;
  /** No step on the way to the preview: answered from there, or when the listing is edited. */
  readonly unasked?: true;
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** By option: by so many days the listing's day may be off, either way. */
  readonly slack?: Readonly<Record<string, number>>;
}

export interface ChoicesField extends FieldBase {
  readonly kind: "choices";
  readonly options: readonly string[];
  readonly min: number;
  /** The options are language codes; they are named by Intl and not by locale keys. */
  readonly languages?: true;
}

export interface NumberField extends FieldBase {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** The most where the listing is of an organisation, if that is more. */
  readonly organisationsMax?: number;
  /** The choice field, asked before, that says in what is counted: each of its options has its own words for the number. */
  readonly unit?: string;
  /** Another number field of the category that this one cannot exceed: children among the guests. */
  readonly within?: string;
  /** The number is how much is given or wanted: the listing's quantity. */
  readonly quantity?: true;
}

export interface YesNoField extends FieldBase {
  readonly kind: "yes-no";
  /** Only this answer lets the listing go on. */
  readonly must?: boolean;
}

export interface DateField extends FieldBase {
  readonly kind: "date";
  /** `from`: the listing's period starts here; `day`: the period is this day; `until`: it ends with this day. */
  readonly role: "from" | "day" | "until";
}

/** From one day on, until another or with an open end: the listing's period. */
export interface PeriodField extends FieldBase {
  readonly kind: "period";
  /** Lengths to choose by one tap. */
  readonly stays: readonly Stay[];
}

/** A time of day. */
export interface TimeField extends FieldBase {
  readonly kind: "time";
  /** Another time field of the category, which this one has to be later than: the end of a shift. */
  readonly after?: string;
  /** It is later than this, by the answer to `after`. */
  readonly later?: TimeOfDay;
}

export interface TextField extends FieldBase {
  readonly kind: "text";
  readonly max: number;
}

/** Two languages, between which somebody translates or is to be translated for. */
export interface LanguagePairField extends FieldBase {
  readonly kind: "language-pair";
  /** ISO 639-1. */
  readonly options: readonly string[];
}

/** An amount of money, or from one to another. */
export interface MoneyField extends FieldBase {
  readonly kind: "money";
  /** The largest amount accepted, in any currency. */
  readonly max: number;
  /** One amount without decimals. */
  readonly whole?: true;
  /** The amount is how much is given or wanted: the listing's quantity. */
  readonly quantity?: true;
}

/** Where the listing is: a whole community, or a shared location within reach of one. */
export interface PlaceField extends FieldBase {
  readonly kind: "place";
}

/** A town, near or far: picked from the gazetteer, or as it was written where that does not know it. */
export interface TownField extends FieldBase {
  readonly kind: "town";
  /** The listing is where this town is; its place is asked only when no community serves any such town. */
  readonly isPlace?: true;
}

export interface PhotosField extends FieldBase {
  readonly kind: "photos";
  readonly max: number;
}

export type Field =
  | PlaceField
  | TownField
  | ChoiceField
  | ChoicesField
  | LanguagePairField
  | NumberField
  | MoneyField
  | YesNoField
  | DateField
  | PeriodField
  | TimeField
  | TextField
  | PhotosField;

export type AnswerError =
  | "answer-required"
  | "not-an-option"
  | "too-few-choices"
  | "not-two-languages"
  | "not-a-number"
  | "not-an-amount"
  | "amount-too-large"
  | "amount-not-whole"
  | "number-too-small"
  | "number-too-large"
  | "not-a-day"
  | "day-in-the-past"
  | "day-too-far"
  | "ends-before-start"
  | "stay-too-long"
  | "not-a-time"
  | "time-too-early"
  | "text-empty"
  | "text-too-long"
  | "must-agree"
  | "place-unknown"
  | "too-many-photos";

/** Whether a field says for which days a listing is. */
export const isDated = (field: Field): field is DateField | PeriodField =>
  field.kind === "date" || field.kind === "period";

/** Characters of a town's name as somebody wrote it. */
export const MAX_TOWN = 80;

/** How far ahead a listing may be dated, and how long a period may be. */
export const MAX_DAYS_AHEAD = 366;
/** The same as people are told it. */
export const MAX_MONTHS_AHEAD = 12;

type Checker<F extends Field> = (
  field: F,
  answer: Exclude<Answer, null>,
  today: Day,
) => Result<Answer, AnswerError>;

const CHECKERS: { readonly [K in Field["kind"]]: Checker<Extract<Field, { kind: K }>> } = {
  choice: (field, answer) =>
    typeof answer === "string" && field.options.includes(answer) ? ok(answer) : fail("not-an-option"),
  choices: (field, answer) => {
    if (!Array.isArray(answer)) return fail("not-an-option");
    const chosen = field.options.filter((option) => answer.includes(option));
    if (chosen.length !== new Set(answer).size) return fail("not-an-option");
    return chosen.length >= field.min ? ok(chosen) : fail("too-few-choices");
  },
  number: (field, answer) => {
    if (typeof answer !== "number" || !Number.isInteger(answer)) return fail("not-a-number");
    if (answer < field.min) return fail("number-too-small");
    return answer > field.max ? fail("number-too-large") : ok(answer);
  },
  "language-pair": (field, answer) =>
    Array.isArray(answer) &&
    new Set(answer).size === 2 &&
    answer.length === 2 &&
    answer.every((language) => field.options.includes(language))
      ? ok(answer)
      : fail("not-two-languages"),
  money: (field, answer) => {
    if (!isMoney(answer)) return fail("not-an-amount");
    const { amount, upTo = amount } = answer;
    if (!(amount > 0) || !(upTo >= amount)) return fail("not-an-amount");
    if (field.whole && (answer.upTo !== undefined || !Number.isInteger(amount)))
      return fail("amount-not-whole");
    return upTo > field.max ? fail("amount-too-large") : ok(answer);
  },
  place: (_field, answer) => (isPlaceAnswer(answer) ? ok(answer) : fail("place-unknown")),
  town: (_field, answer) => {
    if (!isTown(answer) || answer.name === "") return fail("text-empty");
    return textLength(answer.name) > MAX_TOWN ? fail("text-too-long") : ok(answer);
  },
  "yes-no": (field, answer) => {
    if (typeof answer !== "boolean") return fail("not-an-option");
    return field.must !== undefined && answer !== field.must ? fail("must-agree") : ok(answer);
  },
  date: (_field, answer, today) => checkDay(answer, today),
  period: (_field, answer, today) => {
    if (!isPeriod(answer)) return fail("not-a-day");
    const { from, until } = answer;
    const start = checkDay(from, today);
    if (!start.ok || until === undefined) return start.ok ? ok({ from }) : start;
    if (!isDay(until)) return fail("not-a-day");
    if (until < from) return fail("ends-before-start");
    return until > addDays(from, MAX_DAYS_AHEAD) ? fail("stay-too-long") : ok({ from, until });
  },
  time: (field, answer) => {
    if (!isTimeOfDay(answer)) return fail("not-a-time");
    return field.later !== undefined && answer <= field.later ? fail("time-too-early") : ok(answer);
  },
  text: (field, answer) => {
    if (typeof answer !== "string" || answer === "") return fail("text-empty");
    return textLength(answer) > field.max ? fail("text-too-long") : ok(answer);
  },
  photos: (field, answer) => {
    if (!isPhotos(answer) || answer.photos.length === 0) return fail("answer-required");
    if (answer.photos.length > field.max) return fail("too-many-photos");
    return ok({ photos: answer.photos.map(({ fileId, uniqueId }) => ({ fileId, uniqueId })) });
  },
};

function checkDay(answer: unknown, today: Day): Result<Day, AnswerError> {
  if (!isDay(answer)) return fail("not-a-day");
  if (answer < today) return fail("day-in-the-past");
  return answer > addDays(today, MAX_DAYS_AHEAD) ? fail("day-too-far") : ok(answer);
}

/**
 * Checks one answer against its field.
 * @param today the day it is where the listing is, for dates
 * @returns the answer in its stored form (choices in the field's order), or what is wrong with it
 */
export function checkAnswer(field: Field, answer: Answer, today: Day): Result<Answer, AnswerError> {
  if (answer === null) return field.optional ? ok(null) : fail("answer-required");
  return (CHECKERS[field.kind] as Checker<Field>)(field, answer, today);
}

/**
 * The field as these answers leave it: a number that counts part of another one has that as its most, a time after
 * another one is later.
 */
export function narrowed(field: Field, answers: Answers): Field {
  if (field.kind === "time") {
    const start = field.after === undefined ? undefined : answers[field.after];
    return isTimeOfDay(start) ? { ...field, later: start } : field;
  }
  if (field.kind !== "number" || field.within === undefined) return field;
  const whole = answers[field.within];
  return typeof whole === "number" ? { ...field, max: Math.min(field.max, whole) } : field;
}

/** Whether a condition holds for these answers. */
export function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.field] ?? null;
  if ("answered" in condition) return answer !== null;
  if ("atLeast" in condition) return typeof answer === "number" && answer >= condition.atLeast;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return condition.is.some((wanted) => given.includes(wanted));
}

export const isAsked = (field: Field, kind: ListingKind): boolean =>
  field.side === undefined || field.side === kind;
