import type { InlineKeyboardButton } from "grammy/types";
import type { SearchNotice } from "../../app/searches/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Search } from "../../domain/search/search.ts";
import type { Language } from "../../domain/shared/language.ts";
import { answerButton, oneListingButton, stopSearchButton } from "../buttons/searches.ts";
import { clip, html, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { inRows, tap } from "../screen.ts";
import { factsOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { answerCaption, listingRows } from "./keyboards.ts";
import { headlineOf, renderListing } from "./listing.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";

/** Most listings that one message shows; its text says how many there are in all. */
const SHOWN = 10;
/** Characters shown of each of several listings. */
const MAX_BRIEF = 250;

/** New listings for a saved search: one in full, several in short. A button deletes the search. */
export const createSearchWriters = (deps: RenderDependencies): Writers<SearchNotice> => ({
  "saved-search": (notice, language) => {
    const { i18n } = deps;
    const { saved, found } = notice;
    const stop = tap(
      i18n.plain(language, "saved-search-stop-button"),
      stopSearchButton.pack({ search: saved.id }),
    );
    const [first, ...others] = found;
    return first && others.length === 0
      ? oneFound(deps, notice, first, language, stop)
      : severalFound(deps, notice, language, stop);
  },
});

function oneFound(
  { i18n, catalogue }: RenderDependencies,
  { saved, communityName }: SearchNotice,
  listing: Listing,
  language: Language,
  stop: InlineKeyboardButton,
): Message {
  const { near } = saved.search;
  const options = { communityName, ...(near ? { from: { what: "reader", point: near } as const } : {}) };
  const intro = i18n.t(language, "saved-search-new", { count: 1 });
  return {
    text: fitted([intro, renderListing(i18n, catalogue, listing, language, options)], []),
    keyboard: {
      inline_keyboard: [
        ...listingRows(i18n, language, listing),
        [tap(answerCaption(i18n, language, listing), answerButton.pack({ listing: listing.id }))],
        [stop],
      ],
    },
  };
}

function severalFound(
  { i18n, catalogue }: RenderDependencies,
  { saved, found }: SearchNotice,
  language: Language,
  stop: InlineKeyboardButton,
): Message {
  const intro = i18n.t(language, "saved-search-new", { count: found.length });
  const search = searchInWords(i18n, catalogue, saved.search, language);
  const shown = found.slice(-SHOWN);
  const lines = shown.map((listing, index) => {
    const facts = joinHtml(factsOf(i18n, catalogue, listing, language), "\n");
    return joinHtml([html`<b>${index + 1}.</b>`, clip(facts, MAX_BRIEF)], " ");
  });
  const open = shown.map(({ id }, index) => tap(String(index + 1), oneListingButton.pack({ listing: id })));
  return {
    text: fitted([joinHtml([intro, search], "\n"), ...lines], []),
    keyboard: { inline_keyboard: [...inRows(open, 5), [stop]] },
  };
}

/** A search by its headline, with a line below for the filters that are set. */
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

/** When a saved search sends its listings: at once, or at an hour of each day. */
export const whenInWords = (i18n: I18n, language: Language, hour: number | undefined): string =>
  hour === undefined
    ? i18n.plain(language, "saved-search-at-once")
    : i18n.plain(language, "saved-search-daily", { time: `${String(hour)}:00` });
