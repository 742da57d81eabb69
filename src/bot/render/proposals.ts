import type { Again, ProposalNotice } from "../../app/proposals/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { isDivisible, countingField } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { LAPSE_DAYS, REMIND_DAYS } from "../../domain/proposal/clock.ts";
import type { Reason } from "../../domain/matching/match.ts";
import type { Language } from "../../domain/shared/language.ts";
import { manageButton, partlyButton, showListingButton } from "../buttons/listings.ts";
import { acceptButton, acceptWritingButton, declineButton } from "../buttons/proposals.ts";
import { clip, joinHtml, type Html } from "../html.ts";
import { tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { introductionMessage } from "./introductions.ts";
import { listingRowsKeyboard, listingRows } from "./keyboards.ts";
import { renderListing, type ListingOptions } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { reasonsInWords } from "./reasons.ts";
import { changeLines } from "./revision.ts";
import { clashLines } from "./when.ts";

/** Changes shown above the listing, which has all of it, and characters of each. */
const MAX_CHANGES = 6;
const MAX_CHANGE = 200;

export function createProposalWriters(deps: RenderDependencies): Writers<ProposalNotice> {
  const { i18n, catalogue } = deps;
  return {
    proposal: ({ proposalId, round, mine, theirs, communityName, reasons, clash, again }, language) => {
      const near: ListingOptions = mine.wholeCommunity ? {} : { from: { what: "reader", point: mine.point } };
      const pressed = { proposal: proposalId, round };
      return {
        text: fitted(
          [
            ...(again ? [whyAgain(deps, again, { mine, theirs }, language)] : []),
            i18n.t(language, "proposal-intro", { kind: mine.kind }),
            renderListing(i18n, catalogue, theirs, language, { communityName, ...near }),
          ],
          [
            why(deps, theirs.category, reasons, language),
            i18n.t(language, "proposal-mine", {
              kind: mine.kind,
              headline: briefOf(i18n, catalogue, mine, language),
            }),
            ...(clash ? clashLines(i18n, catalogue, clash, language) : []),
            i18n.t(language, "proposal-ask"),
          ],
        ),
        keyboard: {
          inline_keyboard: [
            ...listingRows(i18n, language, theirs),
            ...yesRows(deps, mine.category, [
              [tap(i18n.plain(language, "proposal-accept-button"), acceptButton.pack(pressed))],
              [tap(i18n.plain(language, "proposal-write-button"), acceptWritingButton.pack(pressed))],
            ]),
            [tap(i18n.plain(language, "proposal-decline-button"), declineButton.pack(pressed))],
          ],
        },
      };
    },
    "proposal-answered": ({ answer, introduced, theirs }, language) => {
      const waiting = answer === "accepted" && !introduced;
      return {
        text: i18n.t(language, answeredKey(answer, introduced), {
          // Whoever waits keeps the whole listing to read; an introduction repeats it in the next message.
          headline: waiting
            ? renderListing(i18n, catalogue, theirs, language)
            : briefOf(i18n, catalogue, theirs, language),
        }),
        keyboard: waiting ? listingRowsKeyboard(i18n, language, theirs) : undefined,
      };
    },
    "answer-came-to-nothing": ({ mine }, language) => ({
      text: i18n.t(language, "answer-came-to-nothing", {
        headline: briefOf(i18n, catalogue, mine, language),
      }),
    }),
    "through-organisations": ({ mine }, language) => ({
      text: i18n.t(language, "through-organisations", {
        headline: briefOf(i18n, catalogue, mine, language),
      }),
    }),
    "proposal-superseded": ({ mine }, language) => ({
      text: i18n.t(language, "proposal-superseded", { headline: briefOf(i18n, catalogue, mine, language) }),
    }),
    "proposal-lapsed": ({ mine, why }, language) => ({
      text: i18n.t(language, "proposal-lapsed", {
        why,
        days: LAPSE_DAYS,
        headline: briefOf(i18n, catalogue, mine, language),
      }),
    }),
    "proposal-other-silent": ({ theirs, days }, language) => ({
      text: i18n.t(language, "proposal-other-silent", {
        headline: briefOf(i18n, catalogue, theirs, language),
        days,
      }),
    }),
    "proposal-came-to-nothing": ({ mine, why }, language) => ({
      text: i18n.t(language, "proposal-came-to-nothing", {
        why,
        headline: briefOf(i18n, catalogue, mine, language),
      }),
    }),
    "organisation-fit": ({ mine, theirs, firstName }, language) => ({
      text: fitted(
        [
          i18n.t(language, "organisation-fit", { kind: mine.kind }),
          briefOf(i18n, catalogue, mine, language),
          briefOf(i18n, catalogue, theirs, language),
        ],
        [
          i18n.t(language, "organisation-fit-asked", {
            name: shownName(firstName, i18n.plain(language, "helper-somebody")),
          }),
        ],
      ),
    }),
    "count-asked": ({ mine, theirs, firstName }, language) => ({
      text: i18n.t(language, "count-ask", {
        name: shownName(firstName, i18n.plain(language, "helper-somebody")),
        theirs: briefOf(i18n, catalogue, theirs, language),
        kind: mine.kind,
        mine: briefOf(i18n, catalogue, mine, language),
      }),
      keyboard: {
        inline_keyboard: [
          ...(countsParts(catalogue, mine)
            ? [
                [
                  tap(
                    i18n.plain(language, "my-listings-partly-button"),
                    partlyButton.pack({ listing: mine.id }),
                  ),
                ],
              ]
            : []),
          [
            tap(
              i18n.plain(language, "my-listings-fulfil-button"),
              manageButton.pack({ listing: mine.id, action: "fulfil" }),
            ),
            tap(i18n.plain(language, "count-open-button"), showListingButton.pack({ listing: mine.id })),
          ],
        ],
      },
    }),
    introduction: (notice, language) => introductionMessage(deps, notice, language),
  };
}

/** The two ways of saying yes: to share the contact first comes first where nobody's home, vehicle or child is concerned. */
const yesRows = <Row>({ catalogue }: RenderDependencies, slug: string, [share, write]: [Row, Row]): Row[] =>
  catalogue.find(slug)?.tier === 1 ? [share, write] : [write, share];

/** Whether a part of the listing can be given or found while the rest goes on. */
function countsParts(catalogue: Catalogue, listing: Listing): boolean {
  const category = catalogue.find(listing.category);
  return isDivisible(listing) && category !== undefined && countingField(category, listing) !== undefined;
}

/** Why the reader is asked once more, and what changed. */
function whyAgain(
  { i18n, catalogue }: RenderDependencies,
  again: Again,
  now: Readonly<Record<"mine" | "theirs", Listing>>,
  language: Language,
): Html {
  if (again.why === "reminder")
    return i18n.t(language, "proposal-again-reminder", { days: LAPSE_DAYS - REMIND_DAYS });
  const { whose, before, answered } = again;
  const category = catalogue.find(before.category);
  const lines = category ? changeLines({ i18n, language, category }, before, now[whose]) : [];
  const shown = joinHtml(
    lines.slice(0, MAX_CHANGES).map((line) => clip(line, MAX_CHANGE)),
    "\n",
  );
  return joinHtml(
    [
      i18n.t(language, "proposal-again-changed", { whose }),
      ...(lines.length > 0 ? [shown] : []),
      ...(answered ? [i18n.t(language, "proposal-again-answered")] : []),
    ],
    "\n",
  );
}

/** What speaks for the pair, one line each, and then what speaks against it. */
function why(
  { i18n, catalogue }: RenderDependencies,
  slug: string,
  reasons: readonly Reason[],
  language: Language,
): Html {
  const category = catalogue.find(slug);
  if (!category) return i18n.t(language, "proposal-why");
  const { fits, doubts } = reasonsInWords({ i18n, language, category }, reasons);
  const lines = fits.map((reason) => i18n.t(language, "proposal-reason", { reason }));
  return joinHtml([i18n.t(language, "proposal-why"), ...lines, ...doubts], "\n");
}

const answeredKey = (answer: "accepted" | "declined", introduced: boolean) => {
  if (answer === "declined") return "proposal-declined";
  return introduced ? "proposal-accepted-introduced" : "proposal-accepted-waiting";
};
