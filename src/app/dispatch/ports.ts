import type { Answered } from "../../domain/dispatch/rounds.ts";
import type { Dispatch } from "../../domain/dispatch/dispatch.ts";
import type { CommunityId, DispatchId, ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** What fell to one helper. */
export interface Turns {
  readonly invited: number;
  readonly accepted: number;
}

/** Puts a request before the moderators, once, as part of a transaction; the module `cases` does it. */
export type OpenNeed = (
  tx: Tx,
  need: {
    readonly kind: "unmet-need";
    readonly communityId: CommunityId;
    readonly listingId: ListingId;
    readonly byPerson: PersonId;
    readonly byItself: true;
    readonly reason: "nobody-left";
  },
) => Promise<unknown>;

export interface Dispatches {
  find(id: DispatchId, tx?: Tx): Promise<Dispatch | undefined>;
  ofRequest(request: ListingId, tx?: Tx): Promise<Dispatch | undefined>;
  /** Those in which a person was invited. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly Dispatch[]>;
  insert(dispatch: Dispatch, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(dispatch: Dispatch, expectedVersion: number, tx: Tx): Promise<boolean>;
  /** How people have answered in a community's dispatches that were started since. */
  answered(community: CommunityId, since: Date, tx?: Tx): Promise<Answered>;
  /** How often each person was invited in these communities since, and said yes; whoever has left is not counted. */
  turns(communities: readonly CommunityId[], since: Date): Promise<readonly Turns[]>;
  /** Puts nobody in the place of everybody who was asked for a request. */
  forgetHelpersOf(request: ListingId, tx: Tx): Promise<void>;
  /** Puts nobody in the place of a person, as helper and as moderator. */
  forget(person: PersonId, tx: Tx): Promise<void>;
}
