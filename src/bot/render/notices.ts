import type { InlineKeyboardMarkup } from "grammy/types";
import type { Notice } from "../../app/notices.ts";
import type { Render } from "../../app/core/index.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Reason } from "../../domain/matching/match.ts";
import type { Language } from "../../domain/shared/language.ts";
import { volunteerButton } from "../buttons/broadcasts.ts";
import { inboxButton } from "../buttons/dead-letters.ts";
import { manageButton } from "../buttons/listings.ts";
import { acceptButton, declineButton } from "../buttons/proposals.ts";
import { copyButton, resumeButton, reviseButton } from "../buttons/wizard.ts";
import { clip, escapeHtml, joinHtml, trustHtml, type Html } from "../html.ts";
import { formatDateTime, formatLanguage, type I18n } from "../i18n.ts";
import { tap, TEXT_OPTIONS } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { renderCard } from "./card.ts";
import { fitted } from "./fit.ts";
import { foundScreen } from "./found.ts";
import { introductionText } from "./introduction.ts";
import { photosRows } from "./keyboards.ts";
import { headlineOf, renderListing, type ListingOptions } from "./listing.ts";
import { shownName } from "./names.ts";
import { reasonsInWords } from "./reasons.ts";
import { reasonForAuthor } from "./reject-words.ts";
import { mayBeIn } from "./text-language.ts";

interface Message {
  readonly text: Html;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
}

type Writers = {
  readonly [K in Notice["kind"]]: (notice: Extract<Notice, { kind: K }>, language: Language) => Message;
};

/** The answers to "does it still hold?", by row. */
const STILL_VALID = [["renew"], ["fulfil", "pause"], ["withdraw"]] as const;

const FRESHNESS_BUTTONS = {
  renew: "freshness-renew-button",
  fulfil: "my-listings-fulfil-button",
  pause: "my-listings-pause-button",
  withdraw: "my-listings-withdraw-button",
} as const;

/** Of a moderator's question to the author. */
const MAX_QUESTION = 1000;

/** Puts every notice into words: text and keyboard, ready for sendMessage and editMessageText. */
export function createRender(i18n: I18n, catalogue: Catalogue): Render<Notice> {
  const brief = (listing: Listing, language: Language): Html => briefOf(i18n, catalogue, listing, language);

  const show = (listing: Listing, language: Language, options: ListingOptions): Html =>
    renderListing(i18n, catalogue, listing, language, options);

  const withPhotos = (listing: Listing, language: Language): Pick<Message, "keyboard"> => {
    const rows = photosRows(i18n, language, listing);
    return rows.length > 0 ? { keyboard: { inline_keyboard: rows } } : {};
  };

  const writers: Writers = {
    card: ({ card }) => renderCard(i18n, catalogue, card),
    photos: ({ listing }, language) => ({
      text: i18n.t(language, "card-photos", {
        headline: headlineOf(i18n, catalogue, listing, language),
        id: listing.id,
      }),
    }),
    "photo-missing": ({ listing, number }, language) => ({
      text: i18n.t(language, "card-photo-missing", { number, id: listing.id }),
    }),
    "listing-published": ({ listing }, language) => ({
      text: i18n.t(language, "listing-published", {
        kind: listing.kind,
        headline: brief(listing, language),
      }),
    }),
    "revision-approved": ({ listing }, language) => ({
      text: i18n.t(language, "revision-approved", { headline: brief(listing, language) }),
    }),
    "revision-rejected": ({ listing, reason }, language) => ({
      text: i18n.t(language, "revision-rejected", {
        headline: brief(listing, language),
        reason: reasonForAuthor(i18n, language, reason),
      }),
    }),
    thanks: ({ listing, firstName }, language) => ({
      text: i18n.t(language, "helper-thanks", {
        name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
        headline: brief(listing, language),
      }),
    }),
    "draft-reminder": ({ draft }, language) => ({
      text: i18n.t(language, "draft-reminder", { what: draftWord(draft) }),
      keyboard: one(i18n.plain(language, "wizard-resume-button"), resumeButton.pack({ draft: draft.id })),
    }),
    "still-valid": ({ listing }, language) => ({
      text: i18n.t(language, "freshness-ask", { kind: listing.kind, headline: brief(listing, language) }),
      keyboard: {
        inline_keyboard: STILL_VALID.map((row) =>
          row.map((action) =>
            tap(
              i18n.plain(language, FRESHNESS_BUTTONS[action]),
              manageButton.pack({ listing: listing.id, action }),
            ),
          ),
        ),
      },
    }),
    "listing-expired": ({ listing, why }, language) => ({
      text: i18n.t(language, why === "past" ? "freshness-past" : "freshness-silence", {
        headline: brief(listing, language),
      }),
      keyboard:
        why === "past"
          ? one(i18n.plain(language, "listing-copy-button"), copyButton.pack({ listing: listing.id }))
          : one(
              i18n.plain(language, FRESHNESS_BUTTONS.renew),
              manageButton.pack({ listing: listing.id, action: "renew" }),
            ),
    }),
    unanswered: ({ whom, community, listing, waiting }, language) => ({
      text: i18n.t(language, whom === "moderators" ? "unanswered-moderators" : "unanswered-operators", {
        community: community.name,
        headline: brief(listing, language),
        count: waiting,
      }),
    }),
    "listing-rejected": ({ listing, reason }, language) => ({
      text: i18n.t(language, "listing-rejected", {
        kind: listing.kind,
        headline: brief(listing, language),
        reason: reasonForAuthor(i18n, language, reason),
      }),
      keyboard: one(i18n.plain(language, "listing-copy-button"), copyButton.pack({ listing: listing.id })),
    }),
    "changes-requested": ({ listing, question, questionLanguage }, language) => ({
      text: i18n.t(language, "listing-changes-requested", {
        kind: listing.kind,
        headline: brief(listing, language),
        foreign:
          questionLanguage === language || !mayBeIn(questionLanguage, question)
            ? ""
            : joinHtml(
                [
                  i18n.t(language, "listing-question-foreign", {
                    language: formatLanguage(language, questionLanguage),
                  }),
                  "",
                ],
                "\n",
              ),
        question: clip(escapeHtml(question), MAX_QUESTION),
      }),
      keyboard: one(
        i18n.plain(language, "listing-revise-button"),
        reviseButton.pack({ listing: listing.id }),
      ),
    }),
    proposal: ({ proposalId, mine, theirs, communityName, reasons }, language) => {
      const near: ListingOptions = mine.wholeCommunity ? {} : { from: { what: "reader", point: mine.point } };
      return {
        text: fitted(
          [
            i18n.t(language, "proposal-intro", { kind: mine.kind }),
            show(theirs, language, { communityName, ...near }),
          ],
          [
            why(theirs.category, reasons, language),
            i18n.t(language, "proposal-mine", { kind: mine.kind, headline: brief(mine, language) }),
            i18n.t(language, "proposal-ask"),
          ],
        ),
        keyboard: {
          inline_keyboard: [
            ...photosRows(i18n, language, theirs),
            [
              tap(
                i18n.plain(language, "proposal-accept-button"),
                acceptButton.pack({ proposal: proposalId }),
              ),
            ],
            [
              tap(
                i18n.plain(language, "proposal-decline-button"),
                declineButton.pack({ proposal: proposalId }),
              ),
            ],
          ],
        },
      };
    },
    "proposal-answered": ({ answer, introduced, theirs }, language) => ({
      text: i18n.t(language, answeredKey(answer, introduced), {
        // Who waits keeps all of it to read; who is introduced has it in the next message.
        headline: answer === "accepted" && !introduced ? show(theirs, language, {}) : brief(theirs, language),
      }),
      ...(answer === "accepted" && !introduced ? withPhotos(theirs, language) : {}),
    }),
    "answer-came-to-nothing": ({ mine }, language) => ({
      text: i18n.t(language, "answer-came-to-nothing", { headline: brief(mine, language) }),
    }),
    "proposal-lapsed": ({ mine }, language) => ({
      text: i18n.t(language, "proposal-lapsed", { headline: brief(mine, language) }),
    }),
    "proposal-came-to-nothing": ({ mine }, language) => ({
      text: i18n.t(language, "proposal-came-to-nothing", { headline: brief(mine, language) }),
    }),
    introduction: (notice, language) => ({
      text: introductionText(i18n, catalogue, notice, language),
      ...withPhotos(notice.theirs, language),
    }),
    broadcast: ({ listing, communityName }, language) => ({
      text: fitted(
        [
          i18n.t(language, "broadcast-intro", { kind: listing.kind }),
          show(listing, language, { communityName }),
        ],
        [i18n.t(language, "broadcast-why")],
      ),
      keyboard: {
        inline_keyboard: [
          ...photosRows(i18n, language, listing),
          [
            tap(
              i18n.plain(
                language,
                listing.kind === "request" ? "broadcast-help-button" : "broadcast-need-button",
              ),
              volunteerButton.pack({ listing: listing.id }),
            ),
          ],
        ],
      },
    }),
    "saved-search": (notice, language) => {
      const { text, keyboard } = foundScreen(i18n, catalogue, notice, language);
      return { text: trustHtml(text), keyboard };
    },
    "updates-parked": ({ newest, waiting }, language) => ({
      text: i18n.t(language, "inbox-parked", {
        kind: i18n.plain(language, "inbox-kind", { kind: newest.kind }),
        id: String(newest.id),
        at: formatDateTime(language, newest.receivedAt, "UTC"),
        waiting,
      }),
      keyboard: one(i18n.plain(language, "inbox-open-button"), inboxButton.pack({ after: 0 })),
    }),
    "message-parked": (_notice, language) => ({ text: i18n.t(language, "inbox-your-message") }),
    "slow-down": (_notice, language) => ({ text: i18n.t(language, "inbox-slow-down") }),
  };

  /** What speaks for the pair, one line each, and then what speaks against it. */
  function why(slug: string, reasons: readonly Reason[], language: Language): Html {
    const category = catalogue.find(slug);
    if (!category) return i18n.t(language, "proposal-why");
    const { fits, doubts } = reasonsInWords({ i18n, language, category }, reasons);
    const lines = fits.map((reason) => i18n.t(language, "proposal-reason", { reason }));
    return joinHtml([i18n.t(language, "proposal-why"), ...lines, ...doubts], "\n");
  }

  return (notice, language) => {
    const write = writers[notice.kind] as (notice: Notice, language: Language) => Message;
    const { text, keyboard } = write(notice, language);
    return {
      text: text.toString(),
      ...TEXT_OPTIONS,
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    };
  };
}

const one = (text: string, data: string): InlineKeyboardMarkup => ({
  inline_keyboard: [[tap(text, data)]],
});

const draftWord = ({ kind, revises }: Draft): string => (revises === undefined ? kind : "revision");

const answeredKey = (answer: "accepted" | "declined", introduced: boolean) => {
  if (answer === "declined") return "proposal-declined";
  return introduced ? "proposal-accepted-introduced" : "proposal-accepted-waiting";
};
