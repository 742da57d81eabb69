import type { Catalogue } from "../../domain/category/catalogue.ts";
import { HELPERS, UNTIL } from "../../domain/category/common-fields.ts";
import { isDated } from "../../domain/category/field.ts";
import type { Language } from "../../domain/shared/language.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { fieldPhrase } from "./field-line.ts";
import { shorten } from "./fit.ts";
import { headlineOf, markLine, type ListingLook } from "./listing.ts";

type Brief = Pick<ListingLook, "kind" | "category" | "answers" | "organisationName">;

/** Answers shown: a category asks for the most important ones first. */
const FACTS = 3;
const MAX_WORDS = 80;

/**
 * One to three lines that tell a listing apart from others of its kind: the organisation whose it is, its first answers and
 * its day, then the beginning of the author's text. Empty when the listing has no more than a category.
 */
export function factsOf(
  i18n: I18n,
  catalogue: Catalogue,
  listing: Brief,
  language: Language,
): readonly Html[] {
  const category = catalogue.find(listing.category);
  const asked = category ? [HELPERS, ...category.fields, UNTIL] : [];
  const phrases = asked.flatMap((field) => {
    const phrase =
      category &&
      fieldPhrase({ i18n, language, category, answers: listing.answers }, field, listing.answers[field.id]);
    return phrase ? [{ phrase, dated: isDated(field) }] : [];
  });
  const told = [
    ...phrases.filter(({ dated }) => !dated).slice(0, FACTS),
    ...phrases.filter(({ dated }) => dated).slice(0, 1),
  ].map(({ phrase }) => phrase);
  const mark = markLine(i18n, listing, language);
  const { details } = listing.answers;
  const words = typeof details === "string" ? details.replace(/\s+/g, " ") : "";
  return [
    ...(mark ? [mark] : []),
    ...(told.length > 0 ? [joinHtml(told, "; ")] : []),
    ...(words === "" ? [] : [i18n.t(language, "listing-brief-words", { text: shorten(words, MAX_WORDS) })]),
  ];
}

/** Headline and facts: enough to recognise a listing. */
export const briefOf = (i18n: I18n, catalogue: Catalogue, listing: Brief, language: Language): Html =>
  joinHtml(
    [headlineOf(i18n, catalogue, listing, language), ...factsOf(i18n, catalogue, listing, language)],
    "\n",
  );
