import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface Proposals {
  find(id: ProposalId, tx?: Tx): Promise<Proposal | undefined>;
  ofListing(id: ListingId, tx?: Tx): Promise<readonly Proposal[]>;
  openOfPerson(id: PersonId, tx: Tx): Promise<readonly Proposal[]>;
  insert(proposal: Proposal, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(proposal: Proposal, expectedVersion: number, tx: Tx): Promise<boolean>;
}
