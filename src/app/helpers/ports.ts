import type { HelperObstacle, HelperReason } from "../../domain/helper/fit.ts";
import type { HelperProfile } from "../../domain/helper/profile.ts";
import type { Tally } from "../../domain/helper/tally.ts";
import type { PairObstacle } from "../../domain/matching/match.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { CommunityId, HelperProfileId, ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { Tallies } from "../people/ports.ts";

/** What is known of somebody as a helper, also of those who have offers only. */
export interface Helper {
  readonly personId: PersonId;
  readonly profile?: HelperProfile;
  readonly tally: Tally;
  /** True if they do not want to be asked, whatever they offer. */
  readonly refuses?: true;
  /** What they had chosen before they said so: kept for `STOP_HOURS`, in which nobody finds them by it. */
  readonly putAside?: { readonly profile: HelperProfile; readonly since: Date };
}

export interface NearHelpers {
  readonly helpers: readonly Helper[];
  /** The brief of each (`briefOf`), one after the other. */
  readonly briefs: Float64Array;
}

export interface Helpers extends Tallies {
  find(id: PersonId, tx?: Tx): Promise<Helper | undefined>;
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, Helper>>;
  /** Also by a profile that is put aside. */
  withProfile(id: HelperProfileId, tx: Tx): Promise<Helper | undefined>;
  /** Helpers who agreed to be asked for the category, and who are found in one of these cells (`reachOf`). */
  near(
    where: { readonly category: string; readonly reaches: readonly number[] },
    tx?: Tx,
  ): Promise<NearHelpers>;
  /** Stores a profile in the place of an earlier one; whoever agreed to it wants to be asked. */
  saveProfile(profile: HelperProfile, tx: Tx): Promise<void>;
  /** Notes that somebody wants to be asked no more, also for what they offer, and puts their profile aside. */
  refuse(id: PersonId, at: Date, tx: Tx): Promise<void>;
  /** Undoes that: they may be asked again, as before if their profile is still there. */
  askAgain(id: PersonId, tx: Tx): Promise<void>;
  /** Deletes a profile, also one that is put aside, which withdraws the consent to be asked by it. */
  removeProfile(id: PersonId, tx: Tx): Promise<void>;
  remove(id: PersonId, tx: Tx): Promise<void>;
}

/** Somebody who can be asked for a request now. */
export interface Candidate {
  readonly personId: PersonId;
  /** 0 … 1, higher first: how well they fit, and how much it is their turn. */
  readonly score: number;
  readonly reasons: readonly HelperReason[];
  /** The best of their offers that fit; absent where only their profile does. */
  readonly offerId?: ListingId;
  /** Of their offer or profile. */
  readonly communityId: CommunityId;
}

/** Who of those that fit comes into question. */
export interface CandidateOptions {
  /** All of them when absent. */
  readonly limit?: number;
  readonly except?: ReadonlySet<PersonId>;
  /** Only by offers and profiles of these communities; of all of them when absent. */
  readonly communities?: ReadonlySet<CommunityId>;
}

/** Why somebody is not asked for a request, or a pair not proposed. */
export type Obstacle =
  | HelperObstacle
  /** A listing is not published, or all of it is taken. */
  | { readonly kind: "listing-closed" }
  | { readonly kind: "through-organisations" }
  | PairObstacle
  | { readonly kind: "no-profile" }
  | { readonly kind: "refuses" }
  | { readonly kind: "asked-already" }
  | { readonly kind: "blocked" }
  | { readonly kind: "banned" }
  | { readonly kind: "unreachable" };

/** Whom to ask for a request. */
export interface HelperCandidates {
  /**
   * The best helpers for a published request by their offers and profiles: nobody whom their settings, a ban or a block
   * exclude, and nobody to whom a pair with this request was put before. Quiet hours are the outbox's.
   */
  forRequest(request: Listing, options?: CandidateOptions, tx?: Tx): Promise<readonly Candidate[]>;
  /** Whether somebody who has an offer may be asked now, as far as they have said so. */
  mayBeAsked(id: PersonId, tx: Tx): Promise<boolean>;
  /** Those of the people who want to be asked no more. */
  refusing(ids: readonly PersonId[], tx: Tx): Promise<ReadonlySet<PersonId>>;
  /** Counts for each that they were asked now. Part of the transaction that owes the invitations. */
  asked(ids: readonly PersonId[], tx: Tx): Promise<void>;
  /**
   * "Stop asking me": from now on they are asked neither by their profile nor for what they offer. The profile is deleted
   * after `STOP_HOURS`, unless they take it back. A repeat changes nothing.
   */
  stopAsking(id: PersonId, tx: Tx): Promise<void>;
}
