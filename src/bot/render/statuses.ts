import { askForHelpButton } from "../buttons/cases.ts";
import type { StatusNotice } from "../../app/statuses/notices.ts";
import { editButton, manageButton, widerButton } from "../buttons/listings.ts";
import { copyButton, reviseButton } from "../buttons/wizard.ts";
import { formatKilometres } from "../formats.ts";
import { clip, escapeHtml } from "../html.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { listingActions } from "./listings.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { foreignLine, MAX_QUESTION } from "./moderation.ts";
import { foreignLanguage, questionText } from "./question-words.ts";

/** What can be done about a listing that is paused. */
const PAUSED = [["resume"], ["fulfil", "withdraw"]] as const;

export const createStatusWriters = ({ i18n, catalogue }: RenderDependencies): Writers<StatusNotice> => ({
  "request-waiting": ({ listing, hours, asked, widerKm, unmet }, language) => {
    const { id } = listing;
    const km = widerKm === undefined ? undefined : formatKilometres(language, widerKm);
    return {
      text: i18n.t(language, "status-request-waiting", {
        days: Math.floor(hours / 24),
        asked,
        unmet: unmet ? "yes" : "no",
        wider: km === undefined ? "no" : "yes",
        headline: briefOf(i18n, catalogue, listing, language),
      }),
      keyboard: {
        inline_keyboard: [
          ...(km === undefined
            ? []
            : [
                [tap(i18n.plain(language, "status-wider-button", { km }), widerButton.pack({ listing: id }))],
              ]),
          // Moderators hear of it by themselves after the last status.
          ...(unmet
            ? [[tap(i18n.plain(language, "help-ask-button"), askForHelpButton.pack({ listing: id }))]]
            : []),
          [
            tap(
              i18n.plain(language, "status-wait-button"),
              manageButton.pack({ listing: id, action: "renew" }),
            ),
            tap(i18n.plain(language, "my-listings-edit-button"), editButton.pack({ listing: id })),
          ],
        ],
      },
    };
  },
  "still-pending": ({ listing, hours }, language) => ({
    text: i18n.t(language, "status-pending", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
      hours,
    }),
  }),
  "still-paused": ({ listing, days }, language) => ({
    text: i18n.t(language, "status-paused", {
      headline: briefOf(i18n, catalogue, listing, language),
      days,
    }),
    keyboard: listingActions(i18n, language, listing, PAUSED),
  }),
  "question-reminder": ({ listing, question, questionLanguage, days }, language) => ({
    text: i18n.t(language, "status-question", {
      of: listing.revision ? "change" : "listing",
      headline: briefOf(i18n, catalogue, listing, language),
      foreign: foreignLine(i18n, language, foreignLanguage(i18n, language, question, questionLanguage)),
      question: clip(escapeHtml(questionText(i18n, language, question)), MAX_QUESTION),
      days,
    }),
    keyboard: oneButton(
      i18n.plain(language, "listing-revise-button"),
      reviseButton.pack({ listing: listing.id }),
    ),
  }),
  "question-expired": ({ listing, days }, language) => ({
    text: i18n.t(language, "status-question-expired", {
      of: listing.status === "expired" ? "listing" : "change",
      headline: briefOf(i18n, catalogue, listing, language),
      days,
    }),
    ...(listing.status === "expired" && {
      keyboard: oneButton(
        i18n.plain(language, "listing-copy-button"),
        copyButton.pack({ listing: listing.id }),
      ),
    }),
  }),
});
