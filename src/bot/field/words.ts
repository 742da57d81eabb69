import {
  isMoney,
  isPeriod,
  isPhotos,
  isPlaceAnswer,
  isTown,
  type Answer,
  type Field,
} from "../../domain/category/field.ts";
import { placeName } from "../../domain/shared/place.ts";
import type { Language } from "../../domain/shared/language.ts";
import { escapeHtml, type Html } from "../html.ts";
import { formatLanguage, formatList, formatMoney } from "../formats.ts";
import type { I18n } from "../i18n.ts";
import { formatPeriod } from "../time-words.ts";
import type { Asking } from "./asking.ts";
import {
  countOf,
  fieldKey,
  fieldLabel,
  namesLanguages,
  OPTION_SEPARATOR,
  PAIR_SEPARATOR,
  timeWords,
  type CategoryWords,
} from "./category-words.ts";

type Naming = Pick<Asking, "i18n" | "language" | "catalogue" | "draft">;

/** The words of the draft's category. Fields are only asked once the category is known. */
function wordsOf({ i18n, language, catalogue, draft }: Naming): CategoryWords {
  const category = draft.category === undefined ? undefined : catalogue.find(draft.category);
  if (!category) throw new Error(`draft ${draft.id} has no category of the catalogue`);
  return { i18n, language, category, answers: draft.answers };
}

/** What a field is called: "Pets". */
export const labelOf = (naming: Naming, field: Field): string => fieldLabel(wordsOf(naming), field.id);

/** The question for a field, as asked of the author of an offer or a request. */
export function questionOf(naming: Naming, field: Field): Html {
  const key = fieldKey(wordsOf(naming), field.id, `ask-${naming.draft.kind}`);
  return naming.i18n.tDynamic(naming.language, key);
}

/** The field's hint, if it has one: for both kinds of listing, or for this kind alone. */
export function hintOf(naming: Naming, field: Field): Html | undefined {
  const { i18n, language, draft } = naming;
  const key = ["hint", `${draft.kind}-hint`]
    .map((end) => fieldKey(wordsOf(naming), field.id, end))
    .find((known) => i18n.has(known));
  return key === undefined ? undefined : i18n.tDynamic(language, key);
}

/** An option as a caption. */
export function optionWords(naming: Naming, field: Field, option: string): string {
  return namesLanguages(field)
    ? capitalised(naming.language, formatLanguage(naming.language, option))
    : naming.i18n.plainDynamic(naming.language, fieldKey(wordsOf(naming), field.id, option));
}

/** Two languages as a caption: "Українська ↔ німецька". */
export const pairWords = (naming: Naming, field: Field, [one = "", other = ""]: readonly string[]): string =>
  `${optionWords(naming, field, one)}${PAIR_SEPARATOR}${formatLanguage(naming.language, other)}`;

const capitalised = (language: Language, words: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1);

export const yesNoWords = (i18n: I18n, language: Language, answer: boolean): string =>
  i18n.plain(language, answer ? "yes" : "no");

/** An answer as its author reads it back. */
export function answerWords(asking: Asking, field: Field, answer: Exclude<Answer, null>): Html {
  const { i18n, language } = asking;
  if (isPlaceAnswer(answer)) {
    const served = asking.communities.find(({ id }) => id === answer.communityId);
    const community = served ? placeName(served, language) : "…";
    if (answer.town)
      return i18n.t(language, "wizard-place-town", { town: placeName(answer.town, language), community });
    return i18n.t(language, answer.point ? "wizard-place-near" : "wizard-place-all", { community });
  }
  if (isTown(answer)) return escapeHtml(placeName(answer, language));
  if (isMoney(answer)) return escapeHtml(formatMoney(language, answer));
  if (isPeriod(answer)) return escapeHtml(formatPeriod(i18n, language, answer));
  if (isPhotos(answer)) return escapeHtml(countOf(wordsOf(asking), field.id, answer.photos.length));
  return escapeHtml(plainAnswer(asking, field, answer));
}

/** Counts that bring up every plural form. */
const COUNTS = [0, 1, 2, 5];

/** A field's numbers in words, in every language: what stands beside them is its unit. */
export const countWords = (naming: Naming, field: Field): readonly string[] =>
  naming.i18n.languages.all.flatMap((language) =>
    COUNTS.map((count) => countOf({ ...wordsOf(naming), language }, field.id, count)),
  );

/** An answer of one word or one number as its author reads it back. */
export function plainAnswer(
  asking: Asking,
  field: Field,
  answer: string | number | boolean | readonly string[],
): string {
  const { i18n, language } = asking;
  if (typeof answer === "boolean") return yesNoWords(i18n, language, answer);
  if (typeof answer === "number") return countOf(wordsOf(asking), field.id, answer);
  if (typeof answer !== "string") {
    if (field.kind === "language-pair") return pairWords(asking, field, answer);
    if (!namesLanguages(field))
      return answer.map((option) => optionWords(asking, field, option)).join(OPTION_SEPARATOR);
    const names = answer.map((code) => formatLanguage(language, code));
    return capitalised(language, formatList(language, names));
  }
  if (field.kind === "choice") return optionWords(asking, field, answer);
  return timeWords(language, field, answer) ?? answer;
}
