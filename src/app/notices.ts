import type { Broadcast } from "../domain/broadcast/broadcast.ts";
import type { Community } from "../domain/community/community.ts";
import type { Draft } from "../domain/listing/draft.ts";
import type { Listing } from "../domain/listing/listing.ts";
import type { Match, Reason } from "../domain/matching/match.ts";
import type { Contact } from "../domain/person/person.ts";
import type { Proposal } from "../domain/proposal/proposal.ts";
import type { SavedSearch } from "../domain/search/saved-search.ts";
import type { DraftId, ListingId, PersonId, ProposalId, SavedSearchId } from "../domain/shared/ids.ts";
import type { Language } from "../domain/shared/language.ts";
import type { ParkedUpdate } from "./ports.ts";

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
  /** Stands below the photos that moderators see before a card. */
  | { readonly kind: "photos"; readonly listing: Listing }
  /** In place of one of them that cannot be shown. */
  | { readonly kind: "photo-missing"; readonly listing: Listing; readonly number: number }
  | { readonly kind: "listing-published"; readonly listing: Listing }
  /** To the author of a listing that is out: the moderators' word on what they changed. */
  | { readonly kind: "revision-approved"; readonly listing: Listing }
  | { readonly kind: "revision-rejected"; readonly listing: Listing; readonly reason: string }
  /** To whoever helped, as the author of the request told. */
  | { readonly kind: "thanks"; readonly listing: Listing; readonly firstName: string }
  | { readonly kind: "draft-reminder"; readonly draft: Draft }
  /** Asks the author, who has two days to answer. */
  | { readonly kind: "still-valid"; readonly listing: Listing }
  | { readonly kind: "listing-expired"; readonly listing: Listing; readonly why: "past" | "silence" }
  /** A listing has waited long for a decision, one of `waiting`. */
  | {
      readonly kind: "unanswered";
      readonly whom: "moderators" | "operators";
      readonly community: Community;
      readonly listing: Listing;
      readonly waiting: number;
    }
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
  /** To whoever wrote a listing for somebody else's that is gone meanwhile, or that it does not fit. */
  | { readonly kind: "answer-came-to-nothing"; readonly mine: Listing }
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
  | { readonly kind: "broadcast"; readonly listing: Listing; readonly communityName: string }
  /** What is new for a search, at least one; `communityName` is where the first of it is. */
  | {
      readonly kind: "saved-search";
      readonly saved: SavedSearch;
      readonly found: readonly Listing[];
      readonly communityName: string;
    }
  /** To operators: `newest` and maybe others could not be handled; `waiting` in all. */
  | { readonly kind: "updates-parked"; readonly newest: ParkedUpdate; readonly waiting: number }
  /** To somebody whose message could not be handled. */
  | { readonly kind: "message-parked" }
  /** To somebody who writes faster than anybody can be answered. */
  | { readonly kind: "slow-down" };

/** Text and keyboard as the Bot API takes them, for sendMessage and editMessageText alike. */
export type Rendered = Readonly<Record<string, unknown>>;

export type Render = (notice: Notice, language: Language) => Rendered;

/** Effect keys: what was or will be sent, named once for ever. */
export const effectKey = {
  card: (listing: Listing): string => `card:${listing.id}:${String(listing.submission)}`,
  photos: (listing: Listing): string => `listing:${listing.id}:photos:${String(listing.submission)}`,
  cardEdit: (listing: Listing, revision: number): string => `card:${listing.id}:edit:${String(revision)}`,
  listing: (listing: Listing, event: string): string =>
    `listing:${listing.id}:${event}:${String(listing.version)}`,
  thanks: (listing: ListingId): string => `listing:${listing}:thanks`,
  /** The task that keeps an eye on a draft; the message it may send has a key of its own. */
  draftWatch: (draft: DraftId): string => `draft:${draft}:watch`,
  draftReminder: (draft: DraftId): string => `draft:${draft}:reminder`,
  proposal: (id: ProposalId, side: string): string => `proposal:${id}:${side}`,
  proposalEdit: (id: ProposalId, side: string): string => `proposal:${id}:${side}:answered`,
  proposalEnd: (id: ProposalId, side: string): string => `proposal:${id}:${side}:end`,
  broadcastRounds: (listing: ListingId): string => `bc:${listing}:rounds`,
  broadcastGroup: (listing: ListingId): string => `bc:${listing}`,
  savedSearch: (search: SavedSearchId, what: string): string => `saved:${search}:${what}`,
  parked: ({ id, replays }: ParkedUpdate): string => `parked:${String(id)}.${String(replays)}`,
  parkedWord: (id: number): string => `parked:${String(id)}:word`,
  slowDown: (person: PersonId, minute: number): string => `slow:${String(person)}:${String(minute)}`,
  broadcast: (listing: ListingId, person: PersonId): string => `bc:${listing}:${String(person)}`,
};
