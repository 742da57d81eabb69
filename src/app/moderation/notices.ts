import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Match } from "../../domain/matching/match.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { Language } from "../../domain/shared/language.ts";

/** Everything that moderators see of one listing: its card, as it stands now. */
export interface CardView {
  readonly listing: Listing;
  readonly community: Community;
  /** How many moderators have to approve it. */
  readonly approvalsNeeded: number;
  readonly author: { readonly firstName: string; readonly since: Date; readonly listings: number };
  /** Pieces of the author's words that may be contact data, as written. */
  readonly doubts: readonly string[];
  /** Best first; only while the listing is published. */
  readonly suggestions: readonly Suggestion[];
  readonly broadcast?: Broadcast;
  /** A newer submission of the listing has a card of its own; this one is history. */
  readonly superseded?: true;
}

export interface Suggestion {
  readonly match: Match;
  readonly counterpart: Listing;
  /** The pair's proposal, once it has been made. */
  readonly proposal?: Proposal;
}

export type ModerationNotice =
  | { readonly kind: "card"; readonly card: CardView }
  /** The caption of the photos that moderators see before a card. */
  | { readonly kind: "photos"; readonly listing: Listing }
  /** Replaces one of those photos that cannot be shown. */
  | { readonly kind: "photo-missing"; readonly listing: Listing; readonly number: number }
  | { readonly kind: "listing-published"; readonly listing: Listing }
  /** `reason` is one of REJECT_REASONS, or free text from the API. */
  | { readonly kind: "listing-rejected"; readonly listing: Listing; readonly reason: string }
  /** To the author of a published listing: the moderators' decision about what they changed. */
  | { readonly kind: "revision-approved"; readonly listing: Listing }
  | { readonly kind: "revision-rejected"; readonly listing: Listing; readonly reason: string }
  | {
      readonly kind: "changes-requested";
      readonly listing: Listing;
      readonly question: string;
      /** The language that the moderators write. */
      readonly questionLanguage: Language;
    }
  /** A listing has waited long for a decision; `waiting` is how many wait in the community. */
  | {
      readonly kind: "unanswered";
      readonly whom: "moderators" | "operators";
      readonly community: Community;
      readonly listing: Listing;
      readonly waiting: number;
    };

/** Effect keys of this module. */
export const moderationKey = {
  card: (listing: Listing): string => `card:${listing.id}:${String(listing.submission)}`,
  cardEdit: (listing: Listing, revision: number): string => `card:${listing.id}:edit:${String(revision)}`,
  photos: (listing: Listing): string => `listing:${listing.id}:photos:${String(listing.submission)}`,
  unanswered: (community: Community, whom: string, hour: string): string =>
    `unanswered:${community.id}:${whom}:${hour}`,
};
