import type { InlineKeyboardMarkup } from "grammy/types";
import type { ListingNotice } from "../../app/listings/notices.ts";
import { SILENCE_DAYS } from "../../domain/listing/freshness.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import { manageButton, organisationListingsButton } from "../buttons/listings.ts";
import { copyButton } from "../buttons/wizard.ts";
import { html, joinHtml } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import type { RenderDependencies, Writers } from "./message.ts";

/** The answers to "Is it still valid?", by row. */
const STILL_VALID = [["renew"], ["fulfil", "pause"], ["withdraw"]] as const;
/** The same about a listing that is paused. */
const STILL_VALID_AGAIN = [["resume"], ["fulfil", "withdraw"]] as const;

/** Listings that one message names. */
const TOLD = 5;

const CAPTIONS = {
  renew: "freshness-renew-button",
  resume: "freshness-renew-button",
  fulfil: "my-listings-fulfil-button",
  pause: "my-listings-pause-button",
  withdraw: "my-listings-withdraw-button",
} as const;

/** Buttons that do something with a listing, by row. */
export const listingActions = (
  i18n: I18n,
  language: Language,
  { id: listing }: Listing,
  rows: readonly (readonly (keyof typeof CAPTIONS)[])[],
): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) =>
    row.map((action) => tap(i18n.plain(language, CAPTIONS[action]), manageButton.pack({ listing, action }))),
  ),
});

export const createListingWriters = ({ i18n, catalogue }: RenderDependencies): Writers<ListingNotice> => ({
  "still-valid": ({ listing }, language) => ({
    text: i18n.t(language, "freshness-ask", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
      days: SILENCE_DAYS,
    }),
    keyboard: listingActions(i18n, language, listing, STILL_VALID),
  }),
  "still-valid-again": ({ listing }, language) => ({
    text: i18n.t(language, "freshness-back", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
    }),
    keyboard: listingActions(i18n, language, listing, STILL_VALID_AGAIN),
  }),
  "listing-expired": ({ listing, why }, language) => ({
    text: i18n.t(language, why === "past" ? "freshness-past" : "freshness-silence", {
      headline: briefOf(i18n, catalogue, listing, language),
    }),
    keyboard:
      why === "past"
        ? oneButton(i18n.plain(language, "listing-copy-button"), copyButton.pack({ listing: listing.id }))
        : oneButton(
            i18n.plain(language, CAPTIONS.renew),
            manageButton.pack({ listing: listing.id, action: "renew" }),
          ),
  }),
  "organisation-listings": ({ what, listings }, language) => {
    const [first] = listings;
    const name = first?.organisationName ?? i18n.plain(language, "organisation-former");
    const briefs = listings
      .slice(0, TOLD)
      .map(({ organisationName: _same, ...listing }) => briefOf(i18n, catalogue, listing, language));
    const intro = i18n.t(language, "organisation-listings-told", { what, count: listings.length, name });
    return {
      text: joinHtml([intro, ...briefs, ...(listings.length > TOLD ? [html`…`] : [])], "\n\n"),
      ...(first?.organisationId && {
        keyboard: oneButton(
          i18n.plain(language, "organisation-listings-button"),
          organisationListingsButton.pack({ organisation: first.organisationId, page: 0 }),
        ),
      }),
    };
  },
  "listing-community-closed": ({ listing }, language) => ({
    text: i18n.t(language, "listing-community-closed", {
      headline: briefOf(i18n, catalogue, listing, language),
    }),
    keyboard: oneButton(
      i18n.plain(language, "listing-copy-button"),
      copyButton.pack({ listing: listing.id }),
    ),
  }),
});
