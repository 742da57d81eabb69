import { needsIn } from "../../domain/category/category.ts";
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
import { placeName, type Town } from "../../domain/shared/place.ts";
import {
  countOf,
  fieldLabel,
  isUnit,
  optionList,
  PAIR_SEPARATOR,
  timeWords,
  type CategoryWords,
} from "../field/category-words.ts";
import { clip, html, type Html } from "../html.ts";
import { formatLanguage, formatMoney } from "../formats.ts";
import { formatPeriod } from "../time-words.ts";

/** Whether an answer only says that something is not needed, which its readers need not know. */
const isNoNeed = ({ category }: CategoryWords, field: Field, answer: Answer): boolean =>
  answer === 0 ||
  category.matching.some(
    (criterion) =>
      criterion.kind === "meets" && criterion.field === field.id && needsIn(criterion, answer).length === 0,
  );

/** The answer, or undefined when it has no line: skipped, not needed, the unit of a number, or the place, which has a line of its own. */
const shownAnswer = (words: CategoryWords, field: Field, answer: Answer | undefined) =>
  answer === undefined ||
  answer === null ||
  isPlaceAnswer(answer) ||
  isUnit(words, field.id) ||
  isNoNeed(words, field, answer)
    ? undefined
    : answer;

/** One answer as a line of a listing. @returns undefined where `shownAnswer` is */
export function fieldLine(words: CategoryWords, field: Field, given: Answer | undefined): Html | undefined {
  const { i18n, language } = words;
  const answer = shownAnswer(words, field, given);
  if (answer === undefined) return undefined;
  if (typeof answer === "number")
    return i18n.t(language, "listing-value", { value: countOf(words, field.id, answer) });
  if (isMoney(answer) && field.kind === "money" && field.quantity)
    return i18n.t(language, "listing-value", { value: formatMoney(language, answer) });
  if (isPhotos(answer))
    return i18n.t(language, "listing-photos", { value: countOf(words, field.id, answer.photos.length) });
  const label = fieldLabel(words, field.id);
  return i18n.t(language, isDated(field) ? "listing-date" : "listing-field", {
    label,
    value: answerWords(words, field, answer),
  });
}

/** Characters of one answer that shares a line with others. */
const MAX_PHRASE = 60;

/**
 * One answer as a part of a line: "2 people", "Pets: A cat".
 * @returns undefined where `shownAnswer` is, and for an answer that every listing of the category has
 */
export function fieldPhrase(words: CategoryWords, field: Field, given: Answer | undefined): Html | undefined {
  const { i18n, language } = words;
  const answer = shownAnswer(words, field, given);
  if (answer === undefined || (field.kind === "yes-no" && field.must === answer)) return undefined;
  if (typeof answer === "number") return html`${countOf(words, field.id, answer)}`;
  if (isMoney(answer) && field.kind === "money" && field.quantity)
    return html`${formatMoney(language, answer)}`;
  if (isPhotos(answer)) return html`${countOf(words, field.id, answer.photos.length)}`;
  const label = fieldLabel(words, field.id);
  return isDated(field)
    ? i18n.t(language, "listing-date", { label, value: answerWords(words, field, answer) })
    : clip(html`${label}: ${answerWords(words, field, answer)}`, MAX_PHRASE);
}

/** The answer without its label: "2 people". A place is named by its town; undefined when it has none. */
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
