import type { Notice } from "../../app/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Language } from "../../domain/shared/language.ts";
import { answerButton, oneListingButton } from "../buttons/searches.ts";
import { stopSearchButton } from "../buttons/searches.ts";
import { clip, html, joinHtml } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { inRows, screen, tap, type ButtonScreen } from "../screen.ts";
import { factsOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { photosRows } from "./keyboards.ts";
import { renderListing } from "./listing.ts";
import { searchInWords } from "./search.ts";

/** Listings that a message shows; of the rest it tells how many. */
const SHOWN = 10;
const MAX_BRIEF = 250;

/** What is new for a saved search: one listing in full, or several in short. One tap stops the search. */
export function foundScreen(
  i18n: I18n,
  catalogue: Catalogue,
  { saved, found, communityName }: Extract<Notice, { kind: "saved-search" }>,
  language: Language,
): ButtonScreen {
  const intro = i18n.t(language, "saved-search-new", { count: found.length });
  const search = searchInWords(i18n, catalogue, saved.search, language);
  const stop = [
    tap(i18n.plain(language, "saved-search-stop-button"), stopSearchButton.pack({ search: saved.id })),
  ];
  const [first, ...others] = found;
  if (first && others.length === 0) {
    const { near } = saved.search;
    const options = { communityName, ...(near ? { from: { what: "reader", point: near } as const } : {}) };
    const answer = first.kind === "request" ? "broadcast-help-button" : "broadcast-need-button";
    return screen(fitted([intro, renderListing(i18n, catalogue, first, language, options)], []), [
      ...photosRows(i18n, language, first),
      [tap(i18n.plain(language, answer), answerButton.pack({ listing: first.id }))],
      stop,
    ]);
  }
  const shown = found.slice(-SHOWN);
  const lines = shown.map((listing, index) => {
    const facts = joinHtml(factsOf(i18n, catalogue, listing, language), "\n");
    return joinHtml([html`<b>${index + 1}.</b>`, clip(facts, MAX_BRIEF)], " ");
  });
  const open = shown.map(({ id }, index) => tap(String(index + 1), oneListingButton.pack({ listing: id })));
  return screen(fitted([joinHtml([intro, search], "\n"), ...lines], []), [...inRows(open, 5), stop]);
}
