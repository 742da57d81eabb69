import type { Answered } from "../../domain/dispatch/rounds.ts";
import type { Dispatch } from "../../domain/dispatch/dispatch.ts";
import type { CommunityId, DispatchId, ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

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
  /** Puts nobody in the place of a person, as helper and as moderator. */
  forget(person: PersonId, tx: Tx): Promise<void>;
}
