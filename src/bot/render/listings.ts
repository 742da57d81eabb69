import type { ListingNotice } from "../../app/listings/notices.ts";
import { manageButton } from "../buttons/listings.ts";
import { copyButton } from "../buttons/wizard.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import type { RenderDependencies, Writers } from "./message.ts";

/** The answers to "Is it still valid?", by row. */
const STILL_VALID = [["renew"], ["fulfil", "pause"], ["withdraw"]] as const;

const CAPTIONS = {
  renew: "freshness-renew-button",
  fulfil: "my-listings-fulfil-button",
  pause: "my-listings-pause-button",
  withdraw: "my-listings-withdraw-button",
} as const;

export const createListingWriters = ({ i18n, catalogue }: RenderDependencies): Writers<ListingNotice> => ({
  "still-valid": ({ listing }, language) => ({
    text: i18n.t(language, "freshness-ask", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
    }),
    keyboard: {
      inline_keyboard: STILL_VALID.map((row) =>
        row.map((action) =>
          tap(i18n.plain(language, CAPTIONS[action]), manageButton.pack({ listing: listing.id, action })),
        ),
      ),
    },
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
