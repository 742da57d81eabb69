import { addDays, isDay, type Day } from "../shared/dates.ts";
import type { Point } from "../shared/geo.ts";
import type { CommunityId } from "../shared/ids.ts";
import type { Photo } from "../shared/photo.ts";
import type { Town } from "../shared/place.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { textLength } from "../shared/text.ts";
import type { ListingKind } from "./category.ts";

interface FieldBase {
  readonly id: string;
  /** Not asked once the listing has a day. */
  readonly unlessDated?: true;
  /** Who is asked; both when absent. */
  readonly side?: ListingKind;
  readonly optional?: true;
  /** No step on the way to the preview: answered from there, or when the listing is edited. */
  readonly unasked?: true;
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** `duration`: days of stay by option (absent: open end), counted from the field with role `from`. */
  readonly days?: Readonly<Record<string, number>>;
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
  /** `from`: the listing's period starts here; `day`: the period is this day. */
  readonly role: "from" | "day";
}

export interface TextField extends FieldBase {
  readonly kind: "text";
  readonly max: number;
}

/** Where the listing is: a whole community, or a shared location within reach of one. */
export interface PlaceField extends FieldBase {
  readonly kind: "place";
}

/** A town, near or far: picked from the gazetteer, or as it was written where that does not know it. */
export interface TownField extends FieldBase {
  readonly kind: "town";
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
  | NumberField
  | YesNoField
  | DateField
  | TextField
  | PhotosField;

/** The answer to one field; `null` when it was skipped. */
export type Answer = string | number | boolean | readonly string[] | PlaceAnswer | Town | PhotosAnswer | null;

export interface PlaceAnswer {
  readonly communityId: CommunityId;
  /** Coarse (≈ 1 km); absent when the whole community is meant. */
  readonly point?: Point;
  /** The town or village, where it is another than the community's own. */
  readonly town?: Town;
}

/** In the order they are shown, at least one. */
export interface PhotosAnswer {
  readonly photos: readonly Photo[];
}

export type Answers = Readonly<Record<string, Answer>>;

export type AnswerError =
  | "answer-required"
  | "not-an-option"
  | "too-few-choices"
  | "not-a-number"
  | "number-too-small"
  | "number-too-large"
  | "not-a-day"
  | "day-in-the-past"
  | "day-too-far"
  | "text-empty"
  | "text-too-long"
  | "must-agree"
  | "place-unknown"
  | "too-many-photos";

export const isPlaceAnswer = (answer: Answer | undefined): answer is PlaceAnswer =>
  typeof answer === "object" && answer !== null && "communityId" in answer;

export const isTown = (answer: Answer | undefined): answer is Town =>
  typeof answer === "object" && answer !== null && "name" in answer;

export const isPhotos = (answer: Answer | undefined): answer is PhotosAnswer =>
  typeof answer === "object" && answer !== null && "photos" in answer;

/** Characters of a town's name as somebody wrote it. */
export const MAX_TOWN = 80;

/** How far ahead a listing may be dated. */
export const MAX_DAYS_AHEAD = 366;

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
  place: (_field, answer) => (isPlaceAnswer(answer) ? ok(answer) : fail("place-unknown")),
  town: (_field, answer) => {
    if (!isTown(answer) || answer.name === "") return fail("text-empty");
    return textLength(answer.name) > MAX_TOWN ? fail("text-too-long") : ok(answer);
  },
  "yes-no": (field, answer) => {
    if (typeof answer !== "boolean") return fail("not-an-option");
    return field.must !== undefined && answer !== field.must ? fail("must-agree") : ok(answer);
  },
  date: (_field, answer, today) => {
    if (!isDay(answer)) return fail("not-a-day");
    if (answer < today) return fail("day-in-the-past");
    return answer > addDays(today, MAX_DAYS_AHEAD) ? fail("day-too-far") : ok(answer);
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

/**
 * Checks one answer against its field.
 * @param today the day it is where the listing is, for dates
 * @returns the answer in its stored form (choices in the field's order), or what is wrong with it
 */
export function checkAnswer(field: Field, answer: Answer, today: Day): Result<Answer, AnswerError> {
  if (answer === null) return field.optional ? ok(null) : fail("answer-required");
  return (CHECKERS[field.kind] as Checker<Field>)(field, answer, today);
}

/** The field as these answers leave it: a number that counts part of another one has that as its most. */
export function narrowed(field: Field, answers: Answers): Field {
  if (field.kind !== "number" || field.within === undefined) return field;
  const whole = answers[field.within];
  return typeof whole === "number" ? { ...field, max: Math.min(field.max, whole) } : field;
}

export const isAsked = (field: Field, kind: ListingKind): boolean =>
  field.side === undefined || field.side === kind;
