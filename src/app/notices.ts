import type { Broadcast } from "../domain/broadcast/broadcast.ts";
import type { Community } from "../domain/community/community.ts";
import type { Listing } from "../domain/listing/listing.ts";
import type { Match, Reason } from "../domain/matching/match.ts";
import type { Contact } from "../domain/person/person.ts";
import type { Proposal } from "../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../domain/shared/ids.ts";
import type { Language } from "../domain/shared/language.ts";

/** Everything the moderators see of one listing: its card, as it stands now. */
export interface CardView {
  readonly listing: Listing;
  readonly community: Community;
  readonly author: { readonly firstName: string; readonly since: Date; readonly listings: number };
  /** Best first; while the listing is published. */
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

/** A message the product owes somebody, in the domain's terms; the renderer puts it into words. */
export type Notice =
  | { readonly kind: "card"; readonly card: CardView }
  | { readonly kind: "listing-published"; readonly listing: Listing }
  /** `reason` is one of REJECT_REASONS, or free text from the API. */
  | { readonly kind: "listing-rejected"; readonly listing: Listing; readonly reason: string }
  | {
      readonly kind: "changes-requested";
      readonly listing: Listing;
      readonly question: string;
      /** What the moderators write. */
      readonly questionLanguage: Language;
    }
  | {
      readonly kind: "proposal";
      readonly proposalId: ProposalId;
      readonly mine: Listing;
      readonly theirs: Listing;
      /** Where `theirs` is. */
      readonly communityName: string;
      readonly reasons: readonly Reason[];
    }
  /** Takes the place of one's own proposal message once it is answered. */
  | {
      readonly kind: "proposal-answered";
      readonly answer: "accepted" | "declined";
      readonly introduced: boolean;
      readonly theirs: Listing;
    }
  /** Takes the place of a proposal message that is open no longer. */
  | { readonly kind: "proposal-lapsed"; readonly mine: Listing }
  /** To somebody who had said yes, when it came to nothing. */
  | { readonly kind: "proposal-came-to-nothing"; readonly mine: Listing }
  | {
      readonly kind: "introduction";
      readonly mine: Listing;
      readonly theirs: Listing;
      readonly firstName: string;
      readonly personId: PersonId;
      readonly contact: Contact;
    }
  | { readonly kind: "broadcast"; readonly listing: Listing; readonly communityName: string };

/** Text and keyboard as the Bot API takes them, for sendMessage and editMessageText alike. */
export type Rendered = Readonly<Record<string, unknown>>;

export type Render = (notice: Notice, language: Language) => Rendered;

/** Effect keys: what was or will be sent, named once for ever. */
export const effectKey = {
  card: (listing: Listing): string => `card:${listing.id}:${String(listing.submission)}`,
  cardEdit: (listing: Listing, revision: number): string => `card:${listing.id}:edit:${String(revision)}`,
  listing: (listing: Listing, event: string): string =>
    `listing:${listing.id}:${event}:${String(listing.version)}`,
  proposal: (id: ProposalId, side: string): string => `proposal:${id}:${side}`,
  proposalEdit: (id: ProposalId, side: string): string => `proposal:${id}:${side}:answered`,
  proposalEnd: (id: ProposalId, side: string): string => `proposal:${id}:${side}:end`,
  broadcastGroup: (listing: ListingId): string => `bc:${listing}`,
  broadcast: (listing: ListingId, person: PersonId): string => `bc:${listing}:${String(person)}`,
};
