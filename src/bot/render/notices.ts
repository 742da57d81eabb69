import type { InlineKeyboardMarkup } from "grammy/types";
import type { Notice, Render } from "../../app/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import { volunteerButton } from "../features/broadcast/buttons.ts";
import { acceptButton, declineButton } from "../features/proposals/buttons.ts";
import { reviseButton } from "../features/wizard/buttons.ts";
import { clip, escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { TEXT_OPTIONS } from "../screen.ts";
import { renderCard } from "./card.ts";
import { fitted } from "./fit.ts";
import { headlineOf, renderListing, type ListingOptions } from "./listing.ts";
import { shownName } from "./names.ts";
import { reasonInWords } from "./reasons.ts";
import { reasonForAuthor } from "./reject-words.ts";

interface Message {
  readonly text: Html;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
}

type Writers = {
  readonly [K in Notice["kind"]]: (notice: Extract<Notice, { kind: K }>, language: Language) => Message;
};

/** Of a moderator's question to the author. */
const MAX_QUESTION = 1000;

/** Puts every notice into words: text and keyboard, ready for sendMessage and editMessageText. */
export function createRender(i18n: I18n, catalogue: Catalogue): Render {
  const headline = (listing: Listing, language: Language): Html =>
    headlineOf(i18n, catalogue, listing, language);

  const show = (listing: Listing, language: Language, options: ListingOptions): Html =>
    renderListing(i18n, catalogue, listing, language, options);

  const writers: Writers = {
    card: ({ card }) => renderCard(i18n, catalogue, card),
    "listing-published": ({ listing }, language) => ({
      text: i18n.t(language, "listing-published", {
        kind: listing.kind,
        headline: headline(listing, language),
      }),
    }),
    "listing-rejected": ({ listing, reason }, language) => ({
      text: i18n.t(language, "listing-rejected", {
        kind: listing.kind,
        headline: headline(listing, language),
        reason: reasonForAuthor(i18n, language, reason),
      }),
    }),
    "changes-requested": ({ listing, question }, language) => ({
      text: i18n.t(language, "listing-changes-requested", {
        kind: listing.kind,
        headline: headline(listing, language),
        question: clip(escapeHtml(question), MAX_QUESTION),
      }),
      keyboard: one(
        i18n.plain(language, "listing-revise-button"),
        reviseButton.pack({ listing: listing.id }),
      ),
    }),
    proposal: ({ proposalId, mine, theirs, communityName, reasons }, language) => {
      const category = catalogue.find(theirs.category);
      const near: ListingOptions = mine.wholeCommunity ? {} : { from: { what: "reader", point: mine.point } };
      const why = category
        ? reasons.map((reason) =>
            i18n.t(language, "proposal-reason", {
              reason: reasonInWords({ i18n, language, category }, reason),
            }),
          )
        : [];
      return {
        text: fitted(
          [
            i18n.t(language, "proposal-intro", { kind: mine.kind }),
            show(theirs, language, { communityName, ...near }),
          ],
          [
            joinHtml([i18n.t(language, "proposal-why"), ...why], "\n"),
            i18n.t(language, "proposal-mine", { kind: mine.kind, headline: headline(mine, language) }),
            i18n.t(language, "proposal-ask"),
          ],
        ),
        keyboard: {
          inline_keyboard: [
            [
              {
                text: i18n.plain(language, "proposal-accept-button"),
                callback_data: acceptButton.pack({ proposal: proposalId }),
              },
            ],
            [
              {
                text: i18n.plain(language, "proposal-decline-button"),
                callback_data: declineButton.pack({ proposal: proposalId }),
              },
            ],
          ],
        },
      };
    },
    "proposal-answered": ({ answer, introduced, theirs }, language) => ({
      text: i18n.t(language, answeredKey(answer, introduced), { headline: headline(theirs, language) }),
    }),
    "proposal-lapsed": ({ mine }, language) => ({
      text: i18n.t(language, "proposal-lapsed", { headline: headline(mine, language) }),
    }),
    "proposal-came-to-nothing": ({ mine }, language) => ({
      text: i18n.t(language, "proposal-came-to-nothing", { headline: headline(mine, language) }),
    }),
    introduction: (notice, language) => ({ text: introduce(notice, language) }),
    broadcast: ({ listing, communityName }, language) => ({
      text: fitted(
        [
          i18n.t(language, "broadcast-intro", { kind: listing.kind }),
          show(listing, language, { communityName }),
        ],
        [i18n.t(language, "broadcast-why")],
      ),
      keyboard: one(
        i18n.plain(language, listing.kind === "request" ? "broadcast-help-button" : "broadcast-need-button"),
        volunteerButton.pack({ listing: listing.id }),
      ),
    }),
  };

  function introduce(notice: Extract<Notice, { kind: "introduction" }>, language: Language): Html {
    const { firstName, personId, contact, mine, theirs } = notice;
    const name = shownName(firstName, i18n.plain(language, "introduction-somebody"));
    const lines = [
      i18n.t(language, "introduction-name", { id: String(personId), name }),
      contact.username === undefined
        ? undefined
        : i18n.t(language, "introduction-username", { username: contact.username }),
      contact.phone === undefined
        ? undefined
        : i18n.t(language, "introduction-phone", { phone: contact.phone }),
    ];
    return joinHtml(
      [
        i18n.t(language, "introduction"),
        joinHtml(
          lines.filter((line) => line !== undefined),
          "\n",
        ),
        joinHtml(
          [
            i18n.t(language, "introduction-theirs", { headline: headline(theirs, language) }),
            i18n.t(language, "introduction-mine", { headline: headline(mine, language) }),
          ],
          "\n",
        ),
        i18n.t(language, "introduction-hello"),
        i18n.t(language, "introduction-safety"),
      ],
      "\n\n",
    );
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
  inline_keyboard: [[{ text, callback_data: data }]],
});

const answeredKey = (answer: "accepted" | "declined", introduced: boolean) => {
  if (answer === "declined") return "proposal-declined";
  return introduced ? "proposal-accepted-introduced" : "proposal-accepted-waiting";
};
