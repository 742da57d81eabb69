import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { CardView, QueuePage, Suggestion } from "../../app/moderation/notices.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Claim } from "../../domain/moderation/claim.ts";
import { UNDO_MINUTES } from "../../domain/listing/undo.ts";
import { READY_QUESTIONS } from "../../domain/moderation/ready-questions.ts";
import { REJECT_REASONS } from "../../domain/moderation/reject-reasons.ts";
import { photosOf } from "../../domain/listing/photos.ts";
import type { Language } from "../../domain/shared/language.ts";
import { broadcastBackButton, broadcastButton, broadcastConfirmButton } from "../buttons/broadcasts.ts";
import {
  approveButton,
  askButton,
  askTakeOverButton,
  claimButton,
  decisionBackButton,
  ownQuestionButton,
  proposeButton,
  queueButton,
  queuePageButton,
  readyQuestionButton,
  rejectButton,
  rejectReasonButton,
  releaseButton,
  takeOverButton,
  takeDownBackButton,
  takeDownButton,
  takeDownReasonButton,
  undoButton,
} from "../buttons/moderation.ts";
import { organisationPageButton } from "../buttons/organisations.ts";
import { photosButton } from "../buttons/listings.ts";
import { formatShortLimit } from "../formats.ts";
import type { I18n } from "../i18n.ts";
import { tap } from "../screen.ts";
import { shorten } from "./fit.ts";
import { actorName, MAX_NAME } from "./names.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { REJECT_WORDS } from "./reject-words.ts";

type Row = InlineKeyboardButton[];

/**
 * Approve, reject, ask or claim, under the card of a pending listing.
 * @param claim of the moderator who looks after it now
 */
export function decisionKeyboard(
  i18n: I18n,
  language: Language,
  listing: Listing,
  claim: Claim | undefined,
): InlineKeyboardMarkup {
  const shown = { listing: listing.id, submission: listing.submission };
  return {
    inline_keyboard: [
      [
        tap(i18n.plain(language, "card-approve-button"), approveButton.pack(shown)),
        tap(i18n.plain(language, "card-reject-button"), rejectButton.pack(shown)),
      ],
      [tap(i18n.plain(language, "card-ask-button"), askButton.pack(shown))],
      ...(claim
        ? [
            [tap(i18n.plain(language, "case-release-button"), releaseButton.pack(shown))],
            [tap(i18n.plain(language, "case-take-over-button"), askTakeOverButton.pack(shown))],
          ]
        : [[tap(i18n.plain(language, "case-claim-button"), claimButton.pack(shown))]]),
    ],
  };
}

/** Asks whether to claim a listing that another moderator looks after. */
export function takeOverKeyboard(
  i18n: I18n,
  language: Language,
  listing: Listing,
  { by }: Claim,
): InlineKeyboardMarkup {
  const shown = { listing: listing.id, submission: listing.submission };
  const name = shorten(actorName(i18n, language, by), MAX_NAME);
  return {
    inline_keyboard: [
      [tap(i18n.plain(language, "case-take-over-sure-button", { name }), takeOverButton.pack(shown))],
      [tap(i18n.plain(language, "button-back"), decisionBackButton.pack(shown))],
    ],
  };
}

/** The ready questions to the author, own words besides, and a button back. */
export function questionsKeyboard(i18n: I18n, language: Language, listing: Listing): InlineKeyboardMarkup {
  const shown = { listing: listing.id, submission: listing.submission };
  const questions: Row[] = READY_QUESTIONS.map((question) => [
    tap(
      i18n.plain(language, QUESTION_WORDS[question].caption),
      readyQuestionButton.pack({ ...shown, question }),
    ),
  ]);
  return {
    inline_keyboard: [
      ...questions,
      [tap(i18n.plain(language, "card-own-question-button"), ownQuestionButton.pack(shown))],
      [tap(i18n.plain(language, "button-back"), decisionBackButton.pack(shown))],
    ],
  };
}

/** What the reasons lead to: a rejection, or the end of a listing that is out. */
const REASON_BUTTONS = {
  reject: { reason: rejectReasonButton, back: decisionBackButton },
  "take-down": { reason: takeDownReasonButton, back: takeDownBackButton },
} as const;

/** The reasons against a listing, and a button back. */
export function reasonsKeyboard(
  i18n: I18n,
  language: Language,
  listing: Listing,
  to: keyof typeof REASON_BUTTONS = "reject",
): InlineKeyboardMarkup {
  const shown = { listing: listing.id, submission: listing.submission };
  const { reason: choice, back } = REASON_BUTTONS[to];
  const reasons: Row[] = REJECT_REASONS.map((reason) => [
    tap(i18n.plain(language, REJECT_WORDS[reason].caption), choice.pack({ ...shown, reason })),
  ]);
  return { inline_keyboard: [...reasons, [tap(i18n.plain(language, "button-back"), back.pack(shown))]] };
}

/** Under a card that waits for no decision: undo the last one, take the listing down. No row when neither can be done. */
export function afterDecisionRows(
  i18n: I18n,
  { listing, community: { language }, undoable }: CardView,
): readonly Row[] {
  const { id, submission, status } = listing;
  const isOut = status === "published" || status === "paused";
  const minutes = formatShortLimit(language, UNDO_MINUTES, "minute");
  const undo = (): Row[number] =>
    tap(i18n.plain(language, "card-undo-button", { minutes }), undoButton.pack({ listing: id }));
  const row = [
    ...(undoable ? [undo()] : []),
    ...(isOut
      ? [tap(i18n.plain(language, "card-take-down-button"), takeDownButton.pack({ listing: id, submission }))]
      : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** The button that opens the queue of waiting listings. */
export const queueRow = (i18n: I18n, language: Language): Row => [
  tap(i18n.plain(language, "queue-open-button"), queueButton.pack({})),
];

/** The way to the listings before and after this one in the queue. The middle button shows the same page as it is now. */
export function queuePagesRow(page: QueuePage): Row {
  const to = (text: string, listing: string | undefined, place: number): Row =>
    listing === undefined ? [] : [tap(text, queuePageButton.pack({ listing, place: String(place) }))];
  const { at, waiting } = page;
  return [
    ...to("◀️", page.previous, at - 1),
    ...to(`${String(at)}/${String(waiting)}`, page.card.listing.id, at),
    ...to("▶️", page.next, at + 1),
  ];
}

/** Under the card of a published listing: propose a pair, or broadcast to everybody who fits. */
export function matchingRows(
  i18n: I18n,
  { listing, community: { language }, broadcast }: CardView,
  numbered: readonly (readonly [number, Suggestion])[],
): readonly Row[] {
  const rows: Row[] = numbered.flatMap(([number, { match, proposal }]) =>
    match && (proposal === undefined || proposal.status === "lapsed")
      ? [
          [
            tap(
              i18n.plain(language, "card-propose-button", { number }),
              proposeButton.pack({ offer: match.offer.id, request: match.request.id }),
            ),
          ],
        ]
      : [],
  );
  if (broadcast === undefined) rows.push(broadcastRow(i18n, language, listing));
  return rows;
}

type Shown = Pick<Listing, "id" | "answers" | "organisationId" | "organisationName">;

/** Characters of an organisation's name on a button. */
const MAX_ORGANISATION = 40;

/** What belongs under a listing: a button that sends its photos, one that shows the organisation whose it is; often neither. */
export function listingRows(i18n: I18n, language: Language, listing: Shown): Row[] {
  const { id, answers, organisationId: organisation, organisationName: name } = listing;
  const count = photosOf(answers).length;
  const photos = tap(i18n.plain(language, "photos-button", { count }), photosButton.pack({ listing: id }));
  return [
    ...(count > 0 ? [[photos]] : []),
    ...(organisation !== undefined && name !== undefined
      ? [[tap(`🏛 ${shorten(name, MAX_ORGANISATION)}`, organisationPageButton.pack({ organisation }))]]
      : []),
  ];
}

/** The same as a keyboard; undefined where there is nothing to show. */
export function listingRowsKeyboard(
  i18n: I18n,
  language: Language,
  listing: Shown,
): InlineKeyboardMarkup | undefined {
  const rows = listingRows(i18n, language, listing);
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

/** "I can help" under a request, "I need this" under an offer. */
export const answerCaption = (i18n: I18n, language: Language, { kind }: Pick<Listing, "kind">): string =>
  i18n.plain(language, kind === "request" ? "broadcast-help-button" : "broadcast-need-button");

export const broadcastRow = (i18n: I18n, language: Language, { id }: Pick<Listing, "id">): Row => [
  tap(i18n.plain(language, "broadcast-open-button"), broadcastButton.pack({ listing: id })),
];

export const broadcastConfirmRow = (
  i18n: I18n,
  language: Language,
  { id }: Pick<Listing, "id">,
  count: number,
): Row => [
  tap(
    i18n.plain(language, "broadcast-confirm-button", { count }),
    broadcastConfirmButton.pack({ listing: id }),
  ),
  tap(i18n.plain(language, "button-back"), broadcastBackButton.pack({ listing: id })),
];
