import type { InlineKeyboardButton } from "grammy/types";
import type { DispatchNotice, InvitationOutcome, NeighboursAsked } from "../../app/dispatch/notices.ts";
import type { HelperReason } from "../../domain/helper/fit.ts";
import { STOP_HOURS } from "../../domain/helper/profile.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import type { DispatchId } from "../../domain/shared/ids.ts";
import { own } from "../../domain/shared/own.ts";
import { placeName } from "../../domain/shared/place.ts";
import type { Language } from "../../domain/shared/language.ts";
import {
  acceptInvitationButton,
  askAgainButton,
  neighboursButton,
  refuseInvitationButton,
} from "../buttons/dispatch.ts";
import { helperButton } from "../buttons/helpers.ts";
import { askEndButton } from "../buttons/introductions.ts";
import { formatDuration, formatKilometres, formatList } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { PlainKey } from "../i18n.ts";
import { tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { listingRows } from "./keyboards.ts";
import { renderListing } from "./listing.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { helperReasonsInWords } from "./helpers.ts";
import { clashLines } from "./when.ts";

type Invitation = Extract<DispatchNotice, { kind: "invitation" }>;

/** The ways of saying no to an invitation. */
export const REFUSALS = ["declined", "not-now", "no-more"] as const;

/** What the seeker says about helpers of neighbouring communities. */
export const NEIGHBOUR_ANSWERS = ["yes", "no"] as const;

const NEIGHBOUR_CAPTIONS = {
  yes: "search-neighbours-yes-button",
  no: "search-neighbours-no-button",
} as const;

const REFUSAL_CAPTIONS = {
  declined: "invitation-decline-button",
  "not-now": "invitation-not-now-button",
  "no-more": "invitation-no-more-button",
} as const;

/** What comes next, where there is more to say than that it is over. */
const NEXT = {
  introduced: "invitation-next-introduced",
  waiting: "invitation-next-waiting",
  "not-now": "invitation-next-not-now",
  expired: "invitation-next-expired",
} as const;

/** Whose turn it is says nothing to who is asked. */
const isAboutFit = ({ kind }: HelperReason): boolean => kind !== "never-asked" && kind !== "asked-ago";

const howOf = (outcome: InvitationOutcome): string =>
  outcome.how === "accepted" ? (outcome.introduced ? "introduced" : "waiting") : outcome.how;

export function createDispatchWriters(deps: RenderDependencies): Writers<DispatchNotice> {
  const { i18n, catalogue } = deps;

  const yes = (
    language: Language,
    dispatch: DispatchId,
    request: Listing,
    caption: PlainKey,
  ): InlineKeyboardButton[] => [
    tap(
      i18n.plain(language, caption),
      acceptInvitationButton.pack({ dispatch, edition: editionOf(request) }),
    ),
  ];

  const no = (
    language: Language,
    dispatch: DispatchId,
    how: (typeof REFUSALS)[number],
  ): InlineKeyboardButton =>
    tap(i18n.plain(language, REFUSAL_CAPTIONS[how]), refuseInvitationButton.pack({ dispatch, how }));

  function why({ request, reasons }: Invitation, language: Language): readonly Html[] {
    const category = catalogue.find(request.category);
    const fits = category
      ? helperReasonsInWords({ i18n, language, category }, reasons.filter(isAboutFit))
      : [];
    if (fits.length === 0) return [];
    const lines = fits.map((reason) => i18n.t(language, "proposal-reason", { reason }));
    return [joinHtml([i18n.t(language, "invitation-why"), ...lines], "\n")];
  }

  const neighbourWords = ({ request, communities }: NeighboursAsked, language: Language) => ({
    headline: briefOf(i18n, catalogue, request, language),
    places: formatList(
      language,
      communities.map((community) => placeName(community, language)),
    ),
  });

  return {
    invitation: (notice, language) => {
      const { dispatchId, request, communityName, minutes, clash, again } = notice;
      return {
        text: fitted(
          [
            i18n.t(language, "invitation-intro", { again: again ?? "first" }),
            renderListing(i18n, catalogue, request, language, { communityName }),
          ],
          [
            ...why(notice, language),
            ...(clash ? clashLines(i18n, catalogue, clash, language) : []),
            i18n.t(language, "invitation-until", {
              time: formatDuration(language, minutes * 60_000),
            }),
            i18n.t(language, "invitation-hint"),
          ],
        ),
        keyboard: {
          inline_keyboard: [
            ...listingRows(i18n, language, request),
            yes(language, dispatchId, request, "invitation-accept-button"),
            [no(language, dispatchId, "declined"), no(language, dispatchId, "not-now")],
            [no(language, dispatchId, "no-more")],
          ],
        },
      };
    },
    "invitation-over": ({ dispatchId, request, outcome }, language) => {
      const how = howOf(outcome);
      const next = nextOf(outcome, language);
      return {
        text: joinHtml(
          [
            i18n.t(language, "invitation-over", { how }),
            briefOf(i18n, catalogue, request, language),
            ...(next ? [next] : []),
          ],
          "\n\n",
        ),
        keyboard: keyboardOf(rowsAfter(dispatchId, request, outcome, language)),
      };
    },
    "search-progress": ({ request, progress: { neighbours: _asked, ...progress } }, language) => ({
      text: i18n.t(language, "search-progress", {
        ...progress,
        status: progress.status === "exhausted" && progress.asked === 0 ? "empty" : progress.status,
        headline: briefOf(i18n, catalogue, request, language),
      }),
    }),
    "search-step": ({ request, step }, language) => ({
      text:
        step.how === "wider"
          ? i18n.t(language, "search-wider", {
              headline: briefOf(i18n, catalogue, request, language),
              km: formatKilometres(language, step.km),
            })
          : i18n.t(language, "search-unmet", {
              headline: briefOf(i18n, catalogue, request, language),
              missing: step.missing,
            }),
    }),
    "search-neighbours": (notice, language) => ({
      text: i18n.t(language, "search-neighbours", neighbourWords(notice, language)),
      keyboard: keyboardOf(
        NEIGHBOUR_ANSWERS.map((answer) => [
          tap(
            i18n.plain(language, NEIGHBOUR_CAPTIONS[answer]),
            neighboursButton.pack({ dispatch: notice.dispatchId, answer }),
          ),
        ]),
      ),
    }),
    "search-neighbours-answered": (notice, language) => ({
      text: i18n.t(language, "search-neighbours-answered", {
        ...neighbourWords(notice, language),
        answer: notice.answer,
      }),
      // Somebody may think better of a no.
      keyboard: keyboardOf(
        notice.answer === "yes"
          ? []
          : [
              [
                tap(
                  i18n.plain(language, "search-neighbours-yes-button"),
                  neighboursButton.pack({ dispatch: notice.dispatchId, answer: "yes" }),
                ),
              ],
            ],
      ),
    }),
  };

  function nextOf(outcome: InvitationOutcome, language: Language): Html | undefined {
    const how = howOf(outcome);
    if (outcome.how === "standby")
      return i18n.t(language, "invitation-next-standby", { place: outcome.place });
    if (outcome.how === "no-more") return i18n.t(language, "invitation-next-no-more", { hours: STOP_HOURS });
    const key = own(NEXT, how);
    return key && i18n.t(language, key);
  }

  /** What the reader can still do. */
  function rowsAfter(
    dispatch: DispatchId,
    request: Listing,
    outcome: InvitationOutcome,
    language: Language,
  ): InlineKeyboardButton[][] {
    switch (outcome.how) {
      case "accepted": {
        const { introduced, proposalId: proposal } = outcome;
        const caption = i18n.plain(language, "invitation-call-off-button");
        return introduced ? [[tap(caption, askEndButton.pack({ proposal }))]] : [];
      }
      case "standby":
        return [[no(language, dispatch, "declined")]];
      case "enough":
        return [yes(language, dispatch, request, "invitation-step-in-button")];
      case "not-now":
      case "expired":
        return [afterAll(i18n, language, dispatch, request)];
      case "no-more":
        return [
          [tap(i18n.plain(language, "invitation-ask-again-button"), askAgainButton.pack({ dispatch }))],
          [tap(i18n.plain(language, "invitation-settings-button"), helperButton.pack({}))],
        ];
      case "declined":
      case "stopped":
      case "called-off":
        return [];
    }
  }
}

/** A yes after a no. */
export const afterAll = (
  i18n: RenderDependencies["i18n"],
  language: Language,
  dispatch: DispatchId,
  request: Listing,
): InlineKeyboardButton[] => [
  tap(
    i18n.plain(language, "invitation-after-all-button"),
    acceptInvitationButton.pack({ dispatch, edition: editionOf(request) }),
  ),
];

const keyboardOf = (rows: InlineKeyboardButton[][]): Message["keyboard"] =>
  rows.length > 0 ? { inline_keyboard: rows } : undefined;
