import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing, ListingStatus } from "../../domain/listing/listing.ts";
import type { CommunityId, ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";

export interface ListingQuery {
  readonly status?: ListingStatus;
  readonly kind?: ListingKind;
  readonly category?: string;
  readonly communityId?: CommunityId;
  /** The last id of the page before. */
  readonly after?: ListingId;
  readonly limit: number;
}

export interface Listings {
  find(id: ListingId, tx?: Tx): Promise<Listing | undefined>;
  insert(listing: Listing, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(listing: Listing, expectedVersion: number, tx: Tx): Promise<boolean>;
  /** Newest first. */
  ofAuthor(author: PersonId): Promise<readonly Listing[]>;
  countOfAuthor(author: PersonId, tx?: Tx): Promise<{ readonly total: number; readonly live: number }>;
  /** Published listings in the given grid cells. */
  published(
    where: { readonly kind: ListingKind; readonly category: string; readonly cells: readonly number[] },
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
  /** In the order of their ids. */
  page(query: ListingQuery): Promise<readonly Listing[]>;
  /** Counts the renderings of a listing's card, so that each edit has its own effect key. */
  nextCardRevision(id: ListingId, tx: Tx): Promise<number>;
}

/** The moderators' cards of listings. A card is a function of the stored state, rendered anew whenever that changes. */
export interface Cards {
  /** The first card of a submission, its photos before it; empty when the community is gone. */
  post(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Brings the cards of these listings up to date, in place. */
  refresh(ids: readonly ListingId[], tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Says on the card of an earlier submission that a newer one is there. */
  retire(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Brings the cards of the best counterparts up to date: one more listing fits them now. */
  refreshCounterparts(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
}

/** Closes the open proposals about a listing that has closed, as part of the transaction that closes it. */
export type LapseProposals = (listing: Listing, tx: Tx) => Promise<readonly OutboxMessage[]>;
