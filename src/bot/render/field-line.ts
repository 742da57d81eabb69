import { LISTING_KINDS, type Category } from "../../domain/category/category.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import { isPlaceAnswer, type Answer, type Field } from "../../domain/category/field.ts";
import { isDay } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Html } from "../html.ts";
import { formatDate, formatLanguage, formatList, type I18n } from "../i18n.ts";

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

const isLanguages = ({ category }: CategoryWords, field: string): boolean =>
  LISTING_KINDS.some((kind) =>
    fieldsOf(category, kind).some((f) => f.id === field && f.kind === "choices" && f.languages),
  );

/** Chosen options in words; one that the category has no more is said as it was stored. */
export function optionList(words: CategoryWords, field: string, options: readonly string[]): string {
  const { i18n, language } = words;
  const named = options.map((option) => {
    if (isLanguages(words, field)) return formatLanguage(language, option);
    const key = fieldKey(words, field, option);
    return i18n.has(key) ? i18n.plainDynamic(language, key) : option;
  });
  return formatList(language, named);
}

/** How many, with their unit: "2 people". */
export const countOf = (words: CategoryWords, field: string, count: number): string =>
  words.i18n.plainDynamic(words.language, fieldKey(words, field, "value"), { count });

/**
 * One answer as a line of a listing.
 * @returns undefined for what was skipped, and for the place, which is told apart from the fields
 */
export function fieldLine(words: CategoryWords, field: Field, answer: Answer | undefined): Html | undefined {
  const { i18n, language } = words;
  if (answer === undefined || answer === null || isPlaceAnswer(answer)) return undefined;
  if (typeof answer === "number")
    return i18n.t(language, "listing-value", { value: countOf(words, field.id, answer) });
  const label = fieldLabel(words, field.id);
  if (field.kind === "date" && isDay(answer))
    return i18n.t(language, "listing-date", { label, value: formatDate(language, answer) });
  return i18n.t(language, "listing-field", { label, value: answerWords(words, field, answer) });
}

function answerWords(
  words: CategoryWords,
  field: Field,
  answer: string | boolean | readonly string[],
): string {
  if (typeof answer === "boolean") return words.i18n.plain(words.language, answer ? "yes" : "no");
  if (typeof answer !== "string") return optionList(words, field.id, answer);
  return field.kind === "choice" ? optionList(words, field.id, [answer]) : answer;
}
