import type { InlineKeyboardMarkup } from "grammy/types";
import type { ModerationNotice, QueuePage } from "../../app/moderation/notices.ts";
import { ESCALATE_HOURS, REMIND_HOURS } from "../../app/moderation/tasks.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import { copyButton, reviseButton } from "../buttons/wizard.ts";
import { clip, escapeHtml, html, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { renderCard } from "./card.ts";
import { appealTap } from "./cases.ts";
import { queuePagesRow, queueRow } from "./keyboards.ts";
import { headlineOf } from "./listing.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { actorName } from "./names.ts";
import { foreignLanguage, questionText } from "./question-words.ts";
import { canBeCured, reasonForAuthor } from "./reject-words.ts";

/** Characters shown of a moderator's question. */
export const MAX_QUESTION = 1000;

/** Under a refusal: send it again where that can help, and object to it. */
function refusedKeyboard(
  i18n: I18n,
  language: Language,
  { id }: Listing,
  reason: string,
): InlineKeyboardMarkup {
  const again = tap(i18n.plain(language, "listing-copy-button"), copyButton.pack({ listing: id }));
  return {
    inline_keyboard: [...(canBeCured(reason) ? [[again]] : []), [appealTap(i18n, language, id)]],
  };
}

export const createModerationWriters = ({
  i18n,
  catalogue,
}: RenderDependencies): Writers<ModerationNotice> => ({
  card: ({ card }) => renderCard(i18n, catalogue, card),
  "card-forgotten": ({ listing }, language) => ({
    text: i18n.t(language, "card-forgotten", { id: listing.id }),
  }),
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
      headline: briefOf(i18n, catalogue, listing, language),
    }),
  }),
  "listing-rejected": ({ listing, reason, adviceLink }, language) => ({
    text: i18n.t(language, "listing-rejected", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
      reason: reasonForAuthor(i18n, language, reason, adviceLink),
    }),
    keyboard: refusedKeyboard(i18n, language, listing, reason),
  }),
  "listing-removed": ({ listing, reason, adviceLink }, language) => ({
    text: i18n.t(language, "listing-removed", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
      reason: reasonForAuthor(i18n, language, reason, adviceLink),
    }),
    keyboard: refusedKeyboard(i18n, language, listing, reason),
  }),
  "decision-undone": ({ listing }, language) => ({
    text: i18n.t(language, "decision-undone", {
      status: awaitsDecision(listing) ? "pending" : listing.status,
      headline: briefOf(i18n, catalogue, listing, language),
    }),
  }),
  "revision-approved": ({ listing }, language) => ({
    text: i18n.t(language, "revision-approved", { headline: briefOf(i18n, catalogue, listing, language) }),
  }),
  "revision-rejected": ({ listing, reason, adviceLink }, language) => ({
    text: i18n.t(language, "revision-rejected", {
      headline: briefOf(i18n, catalogue, listing, language),
      reason: reasonForAuthor(i18n, language, reason, adviceLink),
    }),
  }),
  "changes-requested": ({ listing, question, questionLanguage }, language) => ({
    text: i18n.t(language, "listing-changes-requested", {
      kind: listing.kind,
      headline: briefOf(i18n, catalogue, listing, language),
      foreign: foreignLine(i18n, language, foreignLanguage(i18n, language, question, questionLanguage)),
      question: clip(escapeHtml(questionText(i18n, language, question)), MAX_QUESTION),
    }),
    keyboard: oneButton(
      i18n.plain(language, "listing-revise-button"),
      reviseButton.pack({ listing: listing.id }),
    ),
  }),
  "listing-taken-over": ({ listing, community, by }, language) => ({
    text: i18n.t(language, "card-taken-over", {
      name: actorName(i18n, language, by),
      community: community.name,
      headline: briefOf(i18n, catalogue, listing, language),
      id: listing.id,
    }),
  }),
  reminder: ({ card, waiting }, language) => {
    const heading = i18n.t(language, "unanswered-moderators", { hours: REMIND_HOURS, count: waiting });
    const { text, keyboard } = renderCard(i18n, catalogue, card, heading);
    const rows = [...(keyboard?.inline_keyboard ?? []), ...(waiting > 1 ? [queueRow(i18n, language)] : [])];
    return { text, keyboard: { inline_keyboard: rows } };
  },
  escalation: ({ community, listing, waiting }, language) => ({
    text: i18n.t(language, "unanswered-operators", {
      community: placeName(community, language),
      headline: briefOf(i18n, catalogue, listing, language),
      hours: ESCALATE_HOURS,
      count: waiting,
    }),
  }),
  "queue-digest": ({ waiting }, language) => ({
    text: i18n.t(language, "queue-digest", { count: waiting }),
    keyboard: { inline_keyboard: [queueRow(i18n, language)] },
  }),
  "group-refuses": ({ community, reason, waiting }, language) => ({
    text: i18n.t(language, "group-refuses", {
      community: placeName(community, language),
      reason,
      count: waiting,
    }),
  }),
  "group-takes": ({ community }, language) => ({
    text: i18n.t(language, "group-takes", { community: placeName(community, language) }),
  }),
  "topic-gone": ({ community }, language) => ({
    text: i18n.t(language, "group-topic-gone", { community: placeName(community, language) }),
  }),
});

/** A page of the queue: the card of a waiting listing, and the way to the others. */
export function renderQueuePage(i18n: I18n, catalogue: Catalogue, page: QueuePage): Message {
  const { language } = page.card.community;
  const heading = i18n.t(language, "queue-heading", { at: page.at, count: page.waiting });
  const { text, keyboard } = renderCard(i18n, catalogue, page.card, heading);
  return { text, keyboard: { inline_keyboard: [...(keyboard?.inline_keyboard ?? []), queuePagesRow(page)] } };
}

/** The line that names a question's language; empty where there is none to name. */
export const foreignLine = (i18n: I18n, language: Language, name: string | undefined): Html | string =>
  name === undefined ? "" : html`${i18n.t(language, "listing-question-foreign", { language: name })}\n`;
