import { isDoubt, type Reason } from "../../domain/matching/match.ts";
import { placeName } from "../../domain/shared/place.ts";
import { countOf, fieldLabel, optionList, type CategoryWords } from "../field/category-words.ts";
import type { Html } from "../html.ts";
import { formatDistance, formatLanguage, formatList } from "../formats.ts";
import { formatDayOfYear } from "../time-words.ts";

type ReasonWords = {
  readonly [K in Reason["kind"]]: (words: CategoryWords, reason: Extract<Reason, { kind: K }>) => Html;
};

const REASONS: ReasonWords = {
  "same-community": ({ i18n, language }) => i18n.t(language, "reason-same-community"),
  distance: ({ i18n, language }, { km }) =>
    i18n.t(language, "reason-distance", { distance: formatDistance(language, km) }),
  capacity: (words, { field, need, have }) =>
    words.i18n.t(words.language, "reason-capacity", {
      need: countOf(words, field, need),
      have: countOf(words, field, have),
    }),
  "shared-choices": (words, { field, options }) =>
    words.i18n.t(words.language, "reason-shared-choices", {
      label: fieldLabel(words, field),
      options: optionList(words, field, options),
    }),
  meets: (words, { field, options }) =>
    options.every((option) => option === "yes")
      ? words.i18n.t(words.language, "reason-provides", { label: fieldLabel(words, field) })
      : words.i18n.t(words.language, "reason-meets", {
          label: fieldLabel(words, field),
          options: optionList(words, field, options),
        }),
  "same-town": (words, { field }) =>
    words.i18n.t(words.language, "reason-same-town", { label: fieldLabel(words, field) }),
  "different-towns": (words, { field, offer, request }) =>
    words.i18n.t(words.language, "reason-different-towns", {
      label: fieldLabel(words, field),
      offer: placeName(offer, words.language),
      request: placeName(request, words.language),
    }),
  later: ({ i18n, language }, { when, day, days }) =>
    i18n.t(language, "reason-later", { when, day: formatDayOfYear(language, day), days }),
  earlier: ({ i18n, language }, { when, day, days }) =>
    i18n.t(language, "reason-earlier", { when, day: formatDayOfYear(language, day), days }),
  shorter: ({ i18n, language }, { day, days }) =>
    i18n.t(language, "reason-shorter", { day: formatDayOfYear(language, day), days }),
  dates: ({ i18n, language }) => i18n.t(language, "reason-dates"),
  languages: ({ i18n, language }, { languages }) =>
    i18n.t(language, "reason-languages", {
      languages: formatList(
        language,
        languages.map((code) => formatLanguage(language, code)),
      ),
    }),
};

const reasonInWords = (words: CategoryWords, reason: Reason): Html =>
  (REASONS[reason.kind] as (words: CategoryWords, reason: Reason) => Html)(words, reason);

/** Why two listings of the category fit, a phrase each, and what speaks against the pair, each with a warning sign. */
export function reasonsInWords(
  words: CategoryWords,
  reasons: readonly Reason[],
): { readonly fits: readonly Html[]; readonly doubts: readonly Html[] } {
  const phrase = (reason: Reason): Html => reasonInWords(words, reason);
  return {
    fits: reasons.filter((reason) => !isDoubt(reason)).map(phrase),
    doubts: reasons.filter(isDoubt).map(phrase),
  };
}
