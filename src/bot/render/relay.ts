import type { RelayNotice } from "../../app/relay/notices.ts";
import { introductionButton, writeButton } from "../buttons/introductions.ts";
import { escapeHtml, joinHtml } from "../html.ts";
import { tap } from "../screen.ts";
import { reportTap } from "./cases.ts";
import { headlineOf } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";

/** What the other side of an introduction wrote, in a quotation, so that it cannot pass for words of ours; and what did not arrive. */
export const createRelayWriters = ({ i18n, catalogue }: RenderDependencies): Writers<RelayNotice> => ({
  "topic-name": ({ firstName, mine, isOver }, language) => ({
    isBare: true,
    text: i18n.t(language, isOver ? "relay-topic-over" : "relay-topic", {
      name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
      category: i18n.plainDynamic(language, `category-${mine.category}`),
    }),
  }),
  "not-delivered": ({ firstName, count, why }, language) => ({
    text: i18n.t(language, "relay-not-delivered", {
      name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
      count,
      why,
    }),
  }),
  relayed: ({ proposalId: proposal, firstName, mine, medium, text, toAll, corrected }, language) => ({
    text: joinHtml(
      [
        i18n.t(language, "relay-from", {
          name: shownName(firstName, i18n.plain(language, "introduction-somebody")),
          headline: headlineOf(i18n, catalogue, mine, language),
          medium: corrected ? "corrected" : medium,
        }),
        ...(toAll ? [i18n.t(language, "relay-to-all")] : []),
        ...(text === "" ? [] : [i18n.t(language, "relay-words", { text: escapeHtml(text) })]),
      ],
      "\n",
    ),
    keyboard: {
      inline_keyboard: [
        // By itself: three captions side by side are cut on a phone.
        [tap(i18n.plain(language, "relay-answer-button"), writeButton.pack({ proposal }))],
        [
          tap(
            i18n.plain(language, "relay-more-button"),
            introductionButton.pack({ proposal, from: "relay" }),
          ),
          reportTap(i18n, language, proposal),
        ],
      ],
    },
  }),
});
