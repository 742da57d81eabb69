import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing, ListingStatus } from "../../domain/listing/listing.ts";
import type { Person } from "../../domain/person/person.ts";
import type { CommunityId, ListingId, OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";

export interface ListingQuery {
  readonly status?: ListingStatus;
  readonly kind?: ListingKind;
  readonly category?: string;
  /** Of one of these. */
  readonly communities?: readonly CommunityId[];
  readonly organisation?: OrganisationId;
  /** Written at this moment or later. */
  readonly since?: Date;
  /** By id when absent. */
  readonly order?: "createdAt" | "-createdAt";
  /** The last id of the page before. */
  readonly after?: ListingId;
  /** When that was written; needed with `order`. */
  readonly afterAt?: Date;
  readonly limit: number;
}

export interface Listings {
  find(id: ListingId, tx?: Tx): Promise<Listing | undefined>;
  insert(listing: Listing, tx: Tx): Promise<void>;
  /**
   * Lets a transaction that only reads these listings rely on them: one that changes any of them at the same time conflicts
   * with it, and the one that comes second is done again. Reading alone would let both be committed (write skew).
   */
  relyOn(ids: readonly ListingId[], tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(listing: Listing, expectedVersion: number, tx: Tx): Promise<boolean>;
  /** Newest first. */
  ofAuthor(author: PersonId): Promise<readonly Listing[]>;
  /** Those of an organisation, whoever wrote them; newest first. */
  ofOrganisation(organisation: OrganisationId, limit: number): Promise<readonly Listing[]>;
  /** Those that have not ended, in no order. */
  liveOfOrganisation(organisation: OrganisationId, limit: number, tx: Tx): Promise<readonly Listing[]>;
  /** All of them, in no order. */
  allOfAuthor(author: PersonId, tx?: Tx): Promise<readonly Listing[]>;
  /** Listings that were over before `moment` and are not anonymous yet. */
  closedBefore(moment: Date, limit: number, tx: Tx): Promise<readonly Listing[]>;
  /** Takes a person out of the listings of others among `ids`: as moderator who decided, or as helper. */
  forgetOthers(person: PersonId, ids: readonly ListingId[], tx: Tx): Promise<void>;
  /** `live` is without those of organisations. */
  countOfAuthor(author: PersonId, tx?: Tx): Promise<{ readonly total: number; readonly live: number }>;
  countLiveOfOrganisation(organisation: OrganisationId, tx: Tx): Promise<number>;
  /** Published listings of a kind and a category, or of several, in the given grid cells. */
  published(
    where: {
      readonly kind: ListingKind | readonly ListingKind[];
      readonly category: string | readonly string[];
      readonly cells: readonly number[];
    },
    tx?: Tx,
  ): Promise<readonly Listing[]>;
  /** The published listings of a kind and category, newest first. */
  newest(
    where: { readonly kind: ListingKind; readonly category: string },
    limit: number,
  ): Promise<readonly Listing[]>;
  /** How many are published, by category. */
  countPublished(kind: ListingKind): Promise<ReadonlyMap<string, number>>;
  /** How many of a community's listings wait for a decision. */
  countPending(community: CommunityId, tx?: Tx): Promise<number>;
  /** How many listings of all communities, or changes to them, wait for a decision, and since when the first of them does. */
  waitingInAll(): Promise<{ readonly count: number; readonly since?: Date }>;
  /** A community's listings that wait for a decision, the oldest first, with the copies of their cards. */
  waiting(community: CommunityId, tx?: Tx): Promise<readonly WaitingListing[]>;
  /** The listings whose cards suggest this one. */
  suggesting(id: ListingId, limit: number, tx: Tx): Promise<readonly ListingId[]>;
  /** Whether moderators have decided about any of a community's listings. */
  hasDecided(community: CommunityId, tx: Tx): Promise<boolean>;
  /** Listings of a community that have not ended. */
  liveOf(community: CommunityId, limit: number, tx: Tx): Promise<readonly Listing[]>;
  page(query: ListingQuery): Promise<readonly Listing[]>;
  /**
   * Notes that a listing's card is written anew, and counts how often, so that each writing has its own effect key.
   * @returns the copies of the card, oldest first, `copy` included
   */
  noteCard(id: ListingId, change: CardChange, tx: Tx): Promise<CardRecord>;
}

export interface WaitingListing extends Pick<Listing, "id" | "submission"> {
  /** Effect keys of the copies of its cards, also of earlier submissions. */
  readonly copies: readonly string[];
}

export interface CardChange {
  /** The listings that the card suggests; unchanged when absent. */
  readonly suggested?: readonly ListingId[];
  /** The effect key of one more message that is this card. */
  readonly copy?: string;
}

export interface CardRecord {
  readonly revision: number;
  readonly copies: readonly string[];
}

/** The moderators' cards of listings. A card is a function of the stored state, rendered anew whenever that changes. */
export interface Cards {
  /**
   * The first card of a submission, its photos before it; empty when the community is gone. When too many cards came within
   * a minute, only the number of waiting listings is posted, and the card is found in the queue.
   * @param author read in the same transaction, where that is so
   */
  post(listing: Listing, tx: Tx, author?: Person): Promise<readonly OutboxMessage[]>;
  /** Brings the cards of these listings up to date, in place. */
  refresh(ids: readonly ListingId[], tx: Tx): Promise<readonly OutboxMessage[]>;
  /** The same within about a second, once for all changes until then: for what is not a decision about the listing. */
  refreshSoon(ids: Iterable<ListingId>, tx: Tx): Promise<void>;
  /** Says on the card of an earlier submission that a newer one is there. */
  retire(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /**
   * A listing has changed: brings its card up to date, and soon all cards that suggest it, or should from now on.
   * @param author read in the same transaction, where that is so
   */
  changed(listing: Listing, tx: Tx, author?: Person): Promise<readonly OutboxMessage[]>;
}

/**
 * What follows once a listing is out for the first time: whoever it is for hears of it, and helpers are looked for. Part of
 * the transaction that brings it out.
 */
export type ComesOut = (listing: Listing, tx: Tx) => Promise<void>;

/**
 * What a changed listing means for its pairs, as part of the transaction that changes it: open proposals end when the listing
 * is out no longer or the pair fits no longer, and are put to both sides again when it reads otherwise.
 */
export type ReviewPairs = (before: Listing, after: Listing, tx: Tx) => Promise<readonly OutboxMessage[]>;
