import type { Pledge, PledgeStatus } from "../../domain/pledge/pledge.ts";
import type { CommunityId, ListingId, OrganisationId, PersonId, PledgeId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface PledgeQuery {
  /** To needs of one of these. */
  readonly communities?: readonly CommunityId[];
  /** To this organisation. */
  readonly organisation?: OrganisationId;
  /** Made in the name of this one. */
  readonly inNameOf?: OrganisationId;
  readonly status?: PledgeStatus;
  /** The last id of the page before. */
  readonly after?: PledgeId;
  readonly limit: number;
}

export interface Pledges {
  find(id: PledgeId, tx?: Tx): Promise<Pledge | undefined>;
  /** Those for a need, the oldest first. */
  ofNeed(need: ListingId, tx?: Tx): Promise<readonly Pledge[]>;
  /** Those that a person made, has answered, or has a card of; the newest first. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly Pledge[]>;
  /** Open ones to an organisation, or made in its name. */
  openOf(organisation: OrganisationId, limit: number, tx?: Tx): Promise<readonly Pledge[]>;
  /** In the order of their ids. */
  page(query: PledgeQuery): Promise<readonly Pledge[]>;
  insert(pledge: Pledge, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(pledge: Pledge, expectedVersion: number, tx: Tx): Promise<boolean>;
}
