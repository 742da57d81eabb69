import type { Reason } from "../../domain/matching/match.ts";
import type { Html } from "../html.ts";
import { formatDistance, formatLanguage, formatList } from "../i18n.ts";
import { countOf, fieldLabel, optionList, type CategoryWords } from "./field-line.ts";

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
  provides: (words, { field }) =>
    words.i18n.t(words.language, "reason-provides", { label: fieldLabel(words, field) }),
  "same-words": (words, { field }) =>
    words.i18n.t(words.language, "reason-same-words", { label: fieldLabel(words, field) }),
  "different-words": (words, { field, offer, request }) =>
    words.i18n.t(words.language, "reason-different-words", {
      label: fieldLabel(words, field),
      offer,
      request,
    }),
  dates: ({ i18n, language }) => i18n.t(language, "reason-dates"),
  languages: ({ i18n, language }, { languages }) =>
    i18n.t(language, "reason-languages", {
      languages: formatList(
        language,
        languages.map((code) => formatLanguage(language, code)),
      ),
    }),
};

/** Why two listings of the category fit, one phrase; what speaks against it begins with a warning sign. */
export const reasonInWords = (words: CategoryWords, reason: Reason): Html =>
  (REASONS[reason.kind] as (words: CategoryWords, reason: Reason) => Html)(words, reason);
