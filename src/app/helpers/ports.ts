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
}

export interface Helpers extends Tallies {
  find(id: PersonId, tx?: Tx): Promise<Helper | undefined>;
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, Helper>>;
  withProfile(id: HelperProfileId, tx: Tx): Promise<Helper | undefined>;
  /** Helpers who agreed to be asked for the category, and who are found in one of these cells (`reachOf`). */
  near(
    where: { readonly category: string; readonly reaches: readonly number[] },
    tx?: Tx,
  ): Promise<readonly Helper[]>;
  /** Stores a profile in the place of an earlier one; whoever agreed to it wants to be asked. */
  saveProfile(profile: HelperProfile, tx: Tx): Promise<void>;
  /** Deletes a profile, which withdraws the consent to be asked; with `refuses`, for offers too. */
  removeProfile(id: PersonId, refuses: boolean, tx: Tx): Promise<void>;
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
  /** Counts for each that they were asked now. Part of the transaction that owes the invitations. */
  asked(ids: readonly PersonId[], tx: Tx): Promise<void>;
  /** "Stop asking me": deletes their profile, and asks them no more for what they offer either. */
  stopAsking(id: PersonId, tx: Tx): Promise<void>;
}
