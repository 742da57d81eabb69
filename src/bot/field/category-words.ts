import { LISTING_KINDS, type Category } from "../../domain/category/category.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import type { Answers, Field } from "../../domain/category/field.ts";
import { isDay, isTimeOfDay } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatDate, formatLanguage, formatList } from "../formats.ts";
import type { I18n } from "../i18n.ts";
import { formatTime } from "../time-words.ts";

/** What it takes to name a category's fields and options in a language. */
export interface CategoryWords {
  readonly i18n: I18n;
  readonly language: Language;
  readonly category: Category;
  /** Of the listing that is described, where its numbers may have a unit of their own. */
  readonly answers?: Answers;
}

/** The locale key of a part of a field. Fields that every category has are translated once, under `common`. */
export const fieldKey = ({ category }: CategoryWords, field: string, part: string): string =>
  `${category.fields.some(({ id }) => id === field) ? category.slug : "common"}-${field}-${part}`;

/** What a field is called: "Pets". */
export const fieldLabel = (words: CategoryWords, field: string): string =>
  words.i18n.plainDynamic(words.language, fieldKey(words, field, "label"));

/** Whether a field's options are languages; Intl names these. */
export const namesLanguages = (field: Field): boolean =>
  field.kind === "language-pair" || (field.kind === "choices" && field.languages === true);

const isLanguages = ({ category }: CategoryWords, field: string): boolean =>
  LISTING_KINDS.some((kind) => fieldsOf(category, kind).some((f) => f.id === field && namesLanguages(f)));

/** Stands between the options of a list. No comma or conjunction, since some options contain these. */
export const OPTION_SEPARATOR = " · ";
/** Stands between the two languages of a pair. */
export const PAIR_SEPARATOR = " ↔ ";

/** The chosen options by their names; an option that the category no longer has is shown as stored. */
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

/** A number with the field's unit: "2 people"; with the one that was chosen, where there are several: "3 boxes". */
export function countOf(words: CategoryWords, field: string, count: number): string {
  const { i18n, language, category, answers } = words;
  const asked = category.fields.find(({ id }) => id === field);
  const unit = asked?.kind === "number" && asked.unit !== undefined ? answers?.[asked.unit] : undefined;
  const key = typeof unit === "string" ? fieldKey(words, field, `value-${unit}`) : "";
  return i18n.plainDynamic(language, i18n.has(key) ? key : fieldKey(words, field, "value"), { count });
}

/** Whether a field only says in what another one counts, which is read with that one. */
export const isUnit = ({ category, answers }: CategoryWords, field: string): boolean =>
  category.fields.some(
    (one) => one.kind === "number" && one.unit === field && (answers?.[one.id] ?? null) !== null,
  );

/** An answer that is a day or a time of day, in words; undefined for any other answer. */
export function timeWords(language: Language, field: Field, answer: string): string | undefined {
  if (field.kind === "date" && isDay(answer)) return formatDate(language, answer);
  return field.kind === "time" && isTimeOfDay(answer) ? formatTime(language, answer) : undefined;
}
