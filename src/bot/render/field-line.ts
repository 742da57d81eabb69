import { LISTING_KINDS, needsIn, type Category } from "../../domain/category/category.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import {
  isDated,
  isMoney,
  isPeriod,
  isPhotos,
  isPlaceAnswer,
  isTown,
  type Answer,
  type Field,
  type Money,
  type PeriodAnswer,
} from "../../domain/category/field.ts";
import { isDay, isTimeOfDay } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName, type Town } from "../../domain/shared/place.ts";
import { clip, html, type Html } from "../html.ts";
import { formatDate, formatLanguage, formatList, formatMoney, type I18n } from "../i18n.ts";
import { formatPeriod, formatTime } from "../time-words.ts";

/** In whose words a category's fields are said. */
export interface CategoryWords {
  readonly i18n: I18n;
  readonly language: Language;
  readonly category: Category;
}

/** The words of what every category asks are kept once, under `common`. */
export const fieldKey = ({ category }: CategoryWords, field: string, part: string): string =>
  `${category.fields.some(({ id }) => id === field) ? category.slug : "common"}-${field}-${part}`;

/** What a field is called: "Pets". */
export const fieldLabel = (words: CategoryWords, field: string): string =>
  words.i18n.plainDynamic(words.language, fieldKey(words, field, "label"));

/** Whether a field's options are languages, which are named by Intl. */
export const namesLanguages = (field: Field): boolean =>
  field.kind === "language-pair" || (field.kind === "choices" && field.languages === true);

const isLanguages = ({ category }: CategoryWords, field: string): boolean =>
  LISTING_KINDS.some((kind) => fieldsOf(category, kind).some((f) => f.id === field && namesLanguages(f)));

/** Between the options of a list; some of them say "or" or "and" themselves. */
export const OPTION_SEPARATOR = " · ";
/** Between the two languages of a pair. */
export const PAIR_SEPARATOR = " ↔ ";

/** Chosen options in words; one that the category has no more is said as it was stored. */
export function optionList(words: CategoryWords, field: string, options: readonly string[]): string {
  const { i18n, language } = words;
  if (isLanguages(words, field))
    return formatList(
      language,
      options.map((code) => formatLanguage(language, code)),
    );
  const named = options.map((option) => {
    const key = fieldKey(words, field, option);
    return i18n.has(key) ? i18n.plainDynamic(language, key) : option;
  });
  return named.join(OPTION_SEPARATOR);
}

/** How many, with their unit: "2 people". */
export const countOf = (words: CategoryWords, field: string, count: number): string =>
  words.i18n.plainDynamic(words.language, fieldKey(words, field, "value"), { count });

/** Whether an answer only says that something is not needed: nothing its readers have to know. */
const isNoNeed = ({ category }: CategoryWords, field: Field, answer: Answer): boolean =>
  answer === 0 ||
  category.matching.some(
    (criterion) =>
      criterion.kind === "meets" && criterion.field === field.id && needsIn(criterion, answer).length === 0,
  );

/** An answer that is a day or a time of day; undefined for any other. */
export function timeWords(language: Language, field: Field, answer: string): string | undefined {
  if (field.kind === "date" && isDay(answer)) return formatDate(language, answer);
  return field.kind === "time" && isTimeOfDay(answer) ? formatTime(language, answer) : undefined;
}

/** The answer, when there is something in it to be told apart from the place. */
const toldOf = (words: CategoryWords, field: Field, answer: Answer | undefined) =>
  answer === undefined || answer === null || isPlaceAnswer(answer) || isNoNeed(words, field, answer)
    ? undefined
    : answer;

/**
 * One answer as a line of a listing.
 * @returns undefined for what was skipped or is not needed, and for the place, which is told apart from the fields
 */
export function fieldLine(words: CategoryWords, field: Field, given: Answer | undefined): Html | undefined {
  const { i18n, language } = words;
  const answer = toldOf(words, field, given);
  if (answer === undefined) return undefined;
  if (typeof answer === "number")
    return i18n.t(language, "listing-value", { value: countOf(words, field.id, answer) });
  if (isPhotos(answer))
    return i18n.t(language, "listing-photos", { value: countOf(words, field.id, answer.photos.length) });
  const label = fieldLabel(words, field.id);
  return i18n.t(language, isDated(field) ? "listing-date" : "listing-field", {
    label,
    value: answerWords(words, field, answer),
  });
}

/** Of one answer among others in a line. */
const MAX_PHRASE = 60;

/** One answer as a part of a line: "2 people", "Pets: A cat". @returns undefined where it has no line either */
export function fieldPhrase(words: CategoryWords, field: Field, given: Answer | undefined): Html | undefined {
  const { i18n, language } = words;
  const answer = toldOf(words, field, given);
  if (answer === undefined) return undefined;
  if (typeof answer === "number") return html`${countOf(words, field.id, answer)}`;
  if (isPhotos(answer)) return html`${countOf(words, field.id, answer.photos.length)}`;
  const label = fieldLabel(words, field.id);
  return isDated(field)
    ? i18n.t(language, "listing-date", { label, value: answerWords(words, field, answer) })
    : clip(html`${label}: ${answerWords(words, field, answer)}`, MAX_PHRASE);
}

/** One answer by itself, as in "2 people"; a place by its town, or undefined where it has none of its own. */
export function valueInWords(words: CategoryWords, field: Field, answer: Answer): string | undefined {
  if (answer === null) return undefined;
  if (isPlaceAnswer(answer)) return answer.town && placeName(answer.town, words.language);
  if (typeof answer === "number") return countOf(words, field.id, answer);
  if (isPhotos(answer)) return countOf(words, field.id, answer.photos.length);
  return answerWords(words, field, answer);
}

function answerWords(
  words: CategoryWords,
  field: Field,
  answer: string | boolean | readonly string[] | Town | Money | PeriodAnswer,
): string {
  if (isMoney(answer)) return formatMoney(words.language, answer);
  if (isPeriod(answer)) return formatPeriod(words.i18n, words.language, answer);
  if (isTown(answer)) return placeName(answer, words.language);
  if (typeof answer === "boolean") return words.i18n.plain(words.language, answer ? "yes" : "no");
  if (field.kind === "language-pair" && Array.isArray(answer))
    return answer.map((code: string) => formatLanguage(words.language, code)).join(PAIR_SEPARATOR);
  if (typeof answer !== "string") return optionList(words, field.id, answer);
  if (field.kind === "choice") return optionList(words, field.id, [answer]);
  return timeWords(words.language, field, answer) ?? answer;
}
