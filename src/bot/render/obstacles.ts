import type { Obstacle } from "../../app/helpers/index.ts";
import { fieldLabel, type CategoryWords } from "../field/category-words.ts";
import { formatDistance, formatLanguage, formatList } from "../formats.ts";
import type { Html } from "../html.ts";

/**
 * What speaks against asking somebody, as a phrase for moderators. It says no more of a helper's own settings than that: neither
 * how far they go, how long they pause nor how often they want to be asked.
 */
export function obstacleInWords(words: CategoryWords, obstacle: Obstacle): Html {
  const { i18n, language } = words;
  switch (obstacle.kind) {
    case "too-far":
      return i18n.t(language, "why-too-far");
    case "too-far-apart":
      return i18n.t(language, "why-too-far-apart", { distance: formatDistance(language, obstacle.km) });
    case "languages-missing":
      return i18n.t(language, "why-languages-missing", {
        languages: formatList(
          language,
          obstacle.languages.map((code) => formatLanguage(language, code)),
        ),
      });
    case "paused":
      return i18n.t(language, "why-paused");
    case "asked-enough":
      return i18n.t(language, "why-asked-enough");
    case "field-differs":
      return i18n.t(language, "why-field-differs", { label: fieldLabel(words, obstacle.field) });
    case "own-request":
    case "same-author":
      return i18n.t(language, "why-same-author");
    case "same-organisation":
      return i18n.t(language, "why-same-organisation");
    case "category-not-named":
      return i18n.t(language, "why-category-not-named");
    case "other-category":
      return i18n.t(language, "why-other-category");
    case "no-time":
      return i18n.t(language, "why-no-time");
    case "other-dates":
      return i18n.t(language, "why-other-dates");
    case "not-at-short-notice":
      return i18n.t(language, "why-not-at-short-notice");
    case "unconfirmed":
      return i18n.t(language, "why-unconfirmed");
    case "nothing-left":
      return i18n.t(language, "why-nothing-left");
    case "listing-closed":
      return i18n.t(language, "why-listing-closed");
    case "through-organisations":
      return i18n.t(language, "why-through-organisations");
    case "no-profile":
      return i18n.t(language, "why-no-profile");
    case "refuses":
      return i18n.t(language, "why-refuses");
    case "asked-already":
      return i18n.t(language, "why-asked-already");
    case "blocked":
      return i18n.t(language, "why-blocked");
    case "banned":
      return i18n.t(language, "why-banned");
    case "unreachable":
      return i18n.t(language, "why-unreachable");
  }
}
