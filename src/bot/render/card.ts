import type { InlineKeyboardButton } from "grammy/types";
import type { CardView, Suggestion } from "../../app/moderation/notices.ts";
import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import { LISTING_KINDS } from "../../domain/category/category.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision, wanted } from "../../domain/listing/revision.ts";
import { dayAt } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import { clip, escapeHtml, html, joinHtml, type Html } from "../html.ts";
import { formatDate, formatClock, formatDateTime } from "../formats.ts";
import type { I18n } from "../i18n.ts";
import { searchPart, searchRows } from "./find-helpers.ts";
import { factsOf } from "./brief.ts";
import { fits, fitted, shorten } from "./fit.ts";
import { afterDecisionRows, decisionKeyboard, matchingRows } from "./keyboards.ts";
import { headlineOf, renderListing } from "./listing.ts";
import type { Message } from "./message.ts";
import { actorName, shownName } from "./names.ts";
import { reasonsInWords } from "./reasons.ts";
import { questionText } from "./question-words.ts";
import { reasonForModerators } from "./reject-words.ts";
import { asWanted, changesPart } from "./revision.ts";

/**
 * Code points shown of a question and its answer; each has at most 500. The card of a published listing shows less: they
 * were read, and the suggestions need the room.
 */
const MAX_QUOTE = { reading: 500, read: 150 };
const MAX_WORDS_READ = 300;
/** More doubts than this, or longer ones, say no more to a moderator. */
const MAX_DOUBTS = 5;
const MAX_DOUBT = 40;
/** Earlier rejections shown, and code points of each one's reason. */
const MAX_REJECTIONS = 3;
const MAX_REASON = 120;
const BAR_LENGTH = 10;
/** More than a moderator would read; so many attempts are made to see how many fit. */
const MAX_SUGGESTIONS = 12;

type Numbered = readonly [number, Suggestion];

/**
 * The moderators' card of a listing, in their language and time zone; always short enough for one message.
 * @param heading stands above it
 */
export function renderCard(i18n: I18n, catalogue: Catalogue, card: CardView, heading?: Html): Message {
  const { listing, community, suggestions, superseded } = card;
  const { language } = community;
  if (superseded) return { text: oldCard(i18n, catalogue, card), keyboard: undefined };
  const undecided = awaitsDecision(listing);
  const published = listing.status === "published" && !undecided;
  const changes = changesPart(i18n, catalogue, listing, language);
  const head = [
    heading,
    statusLine(i18n, card),
    claimLine(i18n, card),
    changes,
    listingPart(i18n, catalogue, card),
    rejectionsPart(i18n, card),
  ].filter((part) => part !== undefined);
  const tail = [decisionPart(i18n, card), broadcastPart(i18n, card), searchPart(i18n, card)].filter(
    (part) => part !== undefined,
  );
  const number = i18n.t(language, "card-number", { id: listing.id });
  const numbered = suggestions
    .filter(({ proposal }) => published || proposal?.status === "introduced")
    .map((suggestion, index) => [index + 1, suggestion] as const);
  const written = new Map<Numbered, Html>();
  /** Each is written once, however often it is tried how many fit. */
  const inWords = (one: Numbered): Html => {
    const words = written.get(one) ?? suggestionPart(i18n, catalogue, card, one);
    written.set(one, words);
    return words;
  };
  const whole = (shown: readonly Numbered[]): Html[] => [
    ...tail,
    ...(published || numbered.length > 0
      ? [
          fitsPart(i18n, card, {
            shown: shown.map(inWords),
            hidden: numbered.length - shown.length,
            published,
          }),
        ]
      : []),
    number,
  ];
  const shown = withRoom(numbered, (some) => fits(joinHtml([...head, ...whole(some)], "\n\n")));
  return {
    text: fitted(head, whole(shown)),
    keyboard: undecided
      ? decisionKeyboard(i18n, language, listing, card.claim)
      : keyboardOf([
          ...(published ? [...matchingRows(i18n, card, shown), ...searchRows(i18n, catalogue, card)] : []),
          ...afterDecisionRows(i18n, card),
        ]),
  };
}

const keyboardOf = (rows: readonly InlineKeyboardButton[][]): Message["keyboard"] =>
  rows.length > 0 ? { inline_keyboard: [...rows] } : undefined;

/** The card of an earlier submission. */
function oldCard(i18n: I18n, catalogue: Catalogue, card: CardView): Html {
  const { language } = card.community;
  return fitted(
    [html`<b>${i18n.t(language, "card-superseded")}</b>`, listingPart(i18n, catalogue, card)],
    [i18n.t(language, "card-number", { id: card.listing.id })],
  );
}

function statusLine(i18n: I18n, { listing, community: { language } }: CardView): Html {
  const status = i18n.t(language, "card-status", { status: listing.status });
  const change = changeState(listing);
  if (change !== undefined && listing.status !== "pending")
    return html`<b>${i18n.t(language, "card-revision", { state: change })}</b> · ${status}`;
  if (listing.submission === 1) return html`<b>${status}</b>`;
  return html`<b>${status}</b> · ${i18n.t(language, "card-version", { number: listing.submission })}`;
}

/** Who looks after the listing now. */
function claimLine(i18n: I18n, { claim, community: { language, timeZone } }: CardView): Html | undefined {
  if (!claim) return undefined;
  return i18n.t(language, "card-claimed", {
    name: actorName(i18n, language, claim.by),
    time: formatClock(language, claim.until, timeZone),
  });
}

/** The state of the newest change to a listing; undefined when there is none, or when it was approved. */
function changeState({ status, revision, decision }: Listing): string | undefined {
  if (revision) return revision.status;
  return (status === "published" || status === "paused") && decision?.action === "reject"
    ? "rejected"
    : undefined;
}

function listingPart(
  i18n: I18n,
  catalogue: Catalogue,
  { listing, community, author, doubts }: CardView,
): Html {
  const { language, timeZone } = community;
  const read = listing.status === "published" && !listing.revision;
  const { question, reply } = listing.revision ?? listing;
  const { masked } = wanted(listing);
  const quote = (text: string): Html => clip(escapeHtml(text), MAX_QUOTE[read ? "read" : "reading"]);
  const lines = [
    renderListing(i18n, catalogue, asWanted(listing), language, {
      communityName: community,
      from: { what: "centre", point: community.center },
      ...(read ? { maxWords: MAX_WORDS_READ } : {}),
    }),
    i18n.t(language, "card-author", {
      name: shownName(author.firstName, i18n.plain(language, "card-somebody")),
      since: formatDate(language, dayAt(author.since, timeZone)),
      count: author.listings,
    }),
    masked > 0 ? i18n.t(language, "card-masked", { count: masked }) : undefined,
    read ? undefined : doubtsLine(i18n, doubts, language),
    question === undefined
      ? undefined
      : i18n.t(language, "card-question", { text: quote(questionText(i18n, language, question)) }),
    reply === undefined ? undefined : i18n.t(language, "card-reply", { text: quote(reply) }),
  ];
  return joinHtml(
    lines.filter((line) => line !== undefined),
    "\n",
  );
}

/** What may be contact data, for the moderators to judge; undefined where nothing may. */
function doubtsLine(i18n: I18n, doubts: readonly string[], language: Language): Html | undefined {
  if (doubts.length === 0) return undefined;
  const pieces = doubts
    .slice(0, MAX_DOUBTS)
    .map((doubt) => i18n.t(language, "card-doubt", { text: shorten(doubt, MAX_DOUBT) }));
  return i18n.t(language, "card-doubts", { pieces: joinHtml(pieces, ", ") });
}

function decisionPart(i18n: I18n, { listing, community, approvalsNeeded }: CardView): Html | undefined {
  const { language, timeZone } = community;
  const { decision, approvals } = listing;
  if (awaitsDecision(listing)) {
    return approvals.length > 0
      ? i18n.t(language, "card-approvals", { count: approvals.length, needed: approvalsNeeded })
      : undefined;
  }
  if (!decision) return undefined;
  const line = i18n.t(language, "card-decision", {
    action: decision.action,
    name: actorName(i18n, language, decision.by),
    when: formatDateTime(language, decision.at, timeZone),
  });
  if ((decision.action !== "reject" && decision.action !== "remove") || decision.reason === undefined)
    return line;
  const reason = reasonForModerators(i18n, language, decision.reason);
  return joinHtml([line, i18n.t(language, "card-reason", { reason })], "\n");
}

/** What moderators decided against this listing earlier: the newest few, without the decision that holds now. */
function rejectionsPart(i18n: I18n, { listing, community }: CardView): Html | undefined {
  const { language, timeZone } = community;
  const { rejections = [], decision } = listing;
  const earlier = rejections.filter(
    ({ at }) => at.getTime() !== decision?.at.getTime() || awaitsDecision(listing),
  );
  const lines = earlier.slice(-MAX_REJECTIONS).map(({ by, at, reason = "" }) =>
    i18n.t(language, "card-rejected-before", {
      name: actorName(i18n, language, by),
      when: formatDateTime(language, at, timeZone),
      reason: clip(reasonForModerators(i18n, language, reason), MAX_REASON),
    }),
  );
  return lines.length > 0 ? joinHtml(lines, "\n") : undefined;
}

function broadcastPart(
  i18n: I18n,
  { broadcast, community: { language, timeZone } }: CardView,
): Html | undefined {
  if (!broadcast) return undefined;
  const { status, sent, failed, recipients, waiting = 0, waitingUntil } = broadcast;
  const progress = i18n.t(language, "broadcast-progress", {
    status,
    bar: bar(broadcast),
    sent,
    total: recipients.length,
  });
  const reached =
    failed > 0 ? html`${progress} · ${i18n.t(language, "broadcast-failed", { count: failed })}` : progress;
  if (waiting === 0 || !waitingUntil) return reached;
  const time = formatClock(language, waitingUntil, timeZone);
  return joinHtml([reached, i18n.t(language, "broadcast-waiting", { count: waiting, time })], "\n");
}

function bar({ sent, failed, recipients }: Broadcast): string {
  const filled = Math.round((BAR_LENGTH * (sent + failed)) / Math.max(1, recipients.length));
  return "▓".repeat(filled) + "░".repeat(BAR_LENGTH - filled);
}

function fitsPart(
  i18n: I18n,
  card: CardView,
  part: { readonly shown: readonly Html[]; readonly hidden: number; readonly published: boolean },
): Html {
  const { language } = card.community;
  const { shown, hidden, published } = part;
  const heading = shown.length + hidden > 0 ? "card-fits" : "card-fits-none";
  return joinHtml(
    [
      i18n.t(language, published ? heading : "card-introduced"),
      ...shown,
      ...(hidden > 0 ? [i18n.t(language, "card-fits-more", { count: hidden })] : []),
    ],
    "\n",
  );
}

function suggestionPart(
  i18n: I18n,
  catalogue: Catalogue,
  { community: { language, timeZone } }: CardView,
  [number, { match, counterpart, proposal, elsewhere, waits = {} }]: Numbered,
): Html {
  const category = catalogue.find(counterpart.category);
  const { fits: why, doubts } =
    category && match
      ? reasonsInWords({ i18n, language, category }, match.reasons)
      : { fits: [], doubts: [] };
  const headline = headlineOf(i18n, catalogue, counterpart, language);
  const lines = [
    i18n.t(language, "card-suggestion", { number, headline, id: counterpart.id }),
    ...factsOf(i18n, catalogue, counterpart, language),
    ...(why.length > 0 ? [i18n.t(language, "card-suggestion-why", { reasons: joinHtml(why, "; ") })] : []),
    ...doubts,
    ...(elsewhere
      ? [
          i18n.t(language, "card-suggestion-elsewhere", {
            community: placeName(elsewhere.community, language),
            consent: elsewhere.consent,
          }),
        ]
      : []),
  ];
  if (!proposal) return joinHtml(lines, "\n");
  const { status, replies } = proposal;
  const state = i18n.t(language, "card-proposal", { status, offer: replies.offer, request: replies.request });
  const quiet = LISTING_KINDS.flatMap((side) => {
    const until = waits[side];
    return until
      ? [i18n.t(language, "card-waits", { side, time: formatClock(language, until, timeZone) })]
      : [];
  });
  return joinHtml([...lines, state, ...quiet], "\n");
}

/** As many suggestions as `hasRoom` allows, in their order. Those already proposed are left out first. */
function withRoom(
  all: readonly Numbered[],
  hasRoom: (some: readonly Numbered[]) => boolean,
): readonly Numbered[] {
  const byNeed = [...all].sort(
    ([, a], [, b]) => Number(a.proposal !== undefined) - Number(b.proposal !== undefined),
  );
  const inOrder = (count: number): Numbered[] => byNeed.slice(0, count).sort(([a], [b]) => a - b);
  for (let count = Math.min(all.length, MAX_SUGGESTIONS); count > 0; count -= 1)
    if (hasRoom(inOrder(count))) return inOrder(count);
  return [];
}
