import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Search } from "../../domain/search/search.ts";
import type { Language } from "../../domain/shared/language.ts";
import { html, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { headlineOf } from "./listing.ts";

/** What a search asks for: its headline, and below it how its filters are set, if at all. */
export function searchInWords(i18n: I18n, catalogue: Catalogue, search: Search, language: Language): Html {
  const { kind, km, soon, languages, amount } = search;
  const filters = [
    km === undefined ? undefined : i18n.plain(language, "browse-distance-button", { km }),
    soon ? i18n.plain(language, "browse-dates-button", { soon: "yes" }) : undefined,
    languages ? i18n.plain(language, "browse-languages-button", { mine: "yes" }) : undefined,
    amount === undefined ? undefined : i18n.plain(language, "browse-amount-button", { kind, amount }),
  ].filter((filter) => filter !== undefined);
  const headline = html`<b>${headlineOf(i18n, catalogue, search, language)}</b>`;
  return filters.length === 0 ? headline : joinHtml([headline, filters.join("  ")], "\n");
}

/** When a saved search tells: at once, or at an hour of each day. */
export const whenInWords = (i18n: I18n, language: Language, hour: number | undefined): string =>
  hour === undefined
    ? i18n.plain(language, "saved-search-at-once")
    : i18n.plain(language, "saved-search-daily", { time: `${String(hour)}:00` });
