import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import type { Community } from "../../domain/community/community.ts";
import type { DispatchProgress, NeighbourConsent } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Match } from "../../domain/matching/match.ts";
import type { Claim } from "../../domain/moderation/claim.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { GroupRefusal } from "./ports.ts";

/** Everything that moderators see of one listing: its card, as it stands now. */
export interface CardView {
  readonly listing: Listing;
  readonly community: Community;
  /** How many moderators have to approve it. */
  readonly approvalsNeeded: number;
  readonly author: { readonly firstName: string; readonly since: Date; readonly listings: number };
  /** The moderator who looks after it now. */
  readonly claim?: Claim;
  /** Pieces of the author's words that may be contact data, as written. */
  readonly doubts: readonly string[];
  /** What fits, best first, while the listing is published; whoever was introduced to its author, always. */
  readonly suggestions: readonly Suggestion[];
  readonly broadcast?: Broadcast;
  /** How the search for helpers stands; absent while none was started. */
  readonly search?: DispatchProgress;
  /** The last decision can still be undone. */
  readonly undoable?: true;
  /** A newer submission of the listing has a card of its own; this one is history. */
  readonly superseded?: true;
}

export interface Suggestion {
  readonly counterpart: Listing;
  /** How the pair fits; absent for an introduction whose listings do not fit any more, or are not both open. */
  readonly match?: Match;
  /** The pair's proposal, once it has been made. */
  readonly proposal?: Proposal;
  /** Which other community it is in, and whether whoever needs help agrees to helpers from elsewhere. */
  readonly elsewhere?: { readonly community: Community; readonly consent: NeighbourConsent };
  /** When the question reaches those who are in their quiet hours. */
  readonly waits?: Partial<Readonly<Record<ListingKind, Date>>>;
}

/** A listing that waits for a decision, among the others of its community. */
export interface QueuePage {
  readonly card: CardView;
  /** Its place among all that wait, from 1. */
  readonly at: number;
  readonly waiting: number;
  readonly previous?: ListingId;
  readonly next?: ListingId;
}

/** Why moderators do not want a listing, as its author is told. */
export interface Refusal {
  /** One of REJECT_REASONS, or free text from the API. */
  readonly reason: string;
  /** The community's own page or chat, for what cannot be arranged here. */
  readonly adviceLink?: string;
}

export type ModerationNotice =
  | { readonly kind: "card"; readonly card: CardView }
  /** Replaces the card of a listing whose author's data were deleted. */
  | { readonly kind: "card-forgotten"; readonly listing: Listing }
  /** The caption of the photos that moderators see before a card. */
  | { readonly kind: "photos"; readonly listing: Listing }
  /** Replaces one of those photos that cannot be shown. */
  | { readonly kind: "photo-missing"; readonly listing: Listing; readonly number: number }
  | { readonly kind: "listing-published"; readonly listing: Listing }
  | ({ readonly kind: "listing-rejected"; readonly listing: Listing } & Refusal)
  /** To the author: moderators took the listing down. */
  | ({ readonly kind: "listing-removed"; readonly listing: Listing } & Refusal)
  /** To the author: what they were told last was a mistake. The listing is as it was before. */
  | { readonly kind: "decision-undone"; readonly listing: Listing }
  /** To the author of a published listing: the moderators' decision about what they changed. */
  | { readonly kind: "revision-approved"; readonly listing: Listing }
  | ({ readonly kind: "revision-rejected"; readonly listing: Listing } & Refusal)
  | {
      readonly kind: "changes-requested";
      readonly listing: Listing;
      readonly question: string;
      /** The language that the moderators write. */
      readonly questionLanguage: Language;
    }
  /** To a moderator: another one has taken a listing over from them. */
  | {
      readonly kind: "listing-taken-over";
      readonly listing: Listing;
      readonly community: Community;
      readonly by: Actor;
    }
  /** The card of a listing that has waited long, once more. */
  | {
      readonly kind: "reminder";
      readonly card: CardView;
      /** How many wait in the community. */
      readonly waiting: number;
    }
  /** The same to the operators, who have no card. */
  | {
      readonly kind: "escalation";
      readonly community: Community;
      readonly listing: Listing;
      readonly waiting: number;
    }
  /** Instead of cards when too many come at once: how many wait, and the way to the queue. */
  | { readonly kind: "queue-digest"; readonly waiting: number }
  /** To operators: a moderation group takes no messages, or takes them again. */
  | {
      readonly kind: "group-refuses";
      readonly community: Community;
      readonly reason: GroupRefusal;
      readonly waiting: number;
    }
  | { readonly kind: "group-takes"; readonly community: Community }
  /** To operators: the topic for the cards was deleted, so they go to the group itself. */
  | { readonly kind: "topic-gone"; readonly community: Community };

/** Effect keys of this module. */
export const moderationKey = {
  card: (listing: Pick<Listing, "id" | "submission">): string =>
    `card:${listing.id}:${String(listing.submission)}`,
  cardCopy: (listing: Pick<Listing, "id" | "submission">, name: string): string =>
    `${moderationKey.card(listing)}:${name}`,
  cardEdit: (listing: Listing, revision: number, copy: number): string =>
    `card:${listing.id}:edit:${String(revision)}${copy === 0 ? "" : `:${String(copy)}`}`,
  show: (id: ListingId): string => `card:${id}:show`,
  /** The group of rows of a community's cards and their photos. */
  cards: (community: Pick<Community, "id">): string => `cards:${community.id}`,
  photos: (listing: Listing): string => `listing:${listing.id}:photos:${String(listing.submission)}`,
  digest: (community: Pick<Community, "id">, slice: string): string => `digest:${community.id}:${slice}`,
  groupRefuses: (chatId: number, since: Date): string => `refuses:${String(chatId)}:${since.toISOString()}`,
  topicGone: (community: Pick<Community, "id">, thread: number): string =>
    `topic-gone:${community.id}:${String(thread)}`,
  reminder: (listing: Pick<Listing, "id" | "submission" | "communityId">, at: Date): string =>
    `unanswered:${listing.communityId}:${String(at.getTime())}:${listing.id}:${String(listing.submission)}`,
  escalation: (community: Community, hour: string): string => `unanswered:${community.id}:operators:${hour}`,
};

/** The effect keys of all messages that show the card of a listing's newest submission, the newest last. */
export const cardKeys = (
  listing: Pick<Listing, "id" | "submission">,
  copies: readonly string[],
): readonly [string, ...string[]] => {
  const first = moderationKey.card(listing);
  const reminder = `:${listing.id}:${String(listing.submission)}`;
  return [first, ...copies.filter((key) => key.startsWith(`${first}:`) || key.endsWith(reminder))];
};

/** The effect key of the newest message that shows the card. */
export const newestCard = (
  listing: Pick<Listing, "id" | "submission">,
  copies: readonly string[],
): string => {
  const keys = cardKeys(listing, copies);
  return keys.at(-1) ?? keys[0];
};

const CARD_KEY = /^(?:card|unanswered:[^:]+:\d+):([^:]+):\d+(?::|$)/;

/** The listing whose card an effect key belongs to; undefined for other keys. */
export const listingOfCard = (key: string): string | undefined => CARD_KEY.exec(key)?.[1];
