import type { InlineKeyboardButton } from "grammy/types";
import type { CardView } from "../../app/moderation/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { isForOrganisations } from "../../domain/category/category.ts";
import type { DispatchStatus } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import {
  findHelpersBackButton,
  findHelpersButton,
  findHelpersYesButton,
  searchButton,
} from "../buttons/dispatch.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { tap } from "../screen.ts";

type Row = InlineKeyboardButton[];

export const SEARCH_STEPS = ["pause", "resume", "stop"] as const;
export type SearchStep = (typeof SEARCH_STEPS)[number];

const CAPTIONS = {
  pause: "search-pause-button",
  resume: "search-resume-button",
  stop: "search-stop-button",
} as const satisfies Readonly<Record<SearchStep, string>>;

/** What moderators can do with a search; none where it can be started. */
const STEPS: Readonly<Record<DispatchStatus, readonly SearchStep[]>> = {
  running: ["pause", "stop"],
  paused: ["resume", "stop"],
  full: ["stop"],
  exhausted: [],
  stopped: [],
};

/** How the search for helpers stands, on the card; undefined while none was started. */
export function searchPart(i18n: I18n, { search, community: { language } }: CardView): Html | undefined {
  if (!search) return undefined;
  const { neighbours, ...progress } = search;
  const line = i18n.t(language, "card-search", progress);
  if (neighbours === "none") return line;
  return joinHtml([line, i18n.t(language, "card-search-neighbours", { answer: neighbours })], "\n");
}

/** The buttons of the search under the card of a published listing; none under an offer. */
export function searchRows(
  i18n: I18n,
  catalogue: Catalogue,
  { listing, search, community: { language } }: CardView,
): readonly Row[] {
  if (listing.kind !== "request" || isForOrganisations(catalogue.find(listing.category))) return [];
  const steps = search ? STEPS[search.status] : [];
  return [
    steps.length === 0 ? findHelpersRow(i18n, language, listing) : stepsRow(i18n, language, listing, steps),
  ];
}

const stepsRow = (i18n: I18n, language: Language, { id }: Listing, steps: readonly SearchStep[]): Row =>
  steps.map((step) => tap(i18n.plain(language, CAPTIONS[step]), searchButton.pack({ listing: id, step })));

export const findHelpersRow = (i18n: I18n, language: Language, { id }: Pick<Listing, "id">): Row => [
  tap(i18n.plain(language, "search-open-button"), findHelpersButton.pack({ listing: id })),
];

export const findHelpersConfirmRow = (
  i18n: I18n,
  language: Language,
  { id }: Pick<Listing, "id">,
  count: number,
): Row => [
  tap(i18n.plain(language, "search-start-button", { count }), findHelpersYesButton.pack({ listing: id })),
  tap(i18n.plain(language, "button-back"), findHelpersBackButton.pack({ listing: id })),
];
