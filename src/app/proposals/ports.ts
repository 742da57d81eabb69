import type { Listing } from "../../domain/listing/listing.ts";
import type { Proposal, ProposalStatus } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface ProposalQuery {
  readonly status?: ProposalStatus;
  /** Those of this offer or request. */
  readonly listing?: ListingId;
  /** The last id of the page before. */
  readonly after?: ProposalId;
  readonly limit: number;
}

export interface Proposals {
  find(id: ProposalId, tx?: Tx): Promise<Proposal | undefined>;
  ofListing(id: ListingId, tx?: Tx): Promise<readonly Proposal[]>;
  /** In the order of their ids. */
  page(query: ProposalQuery): Promise<readonly Proposal[]>;
  openOfPerson(id: PersonId, tx: Tx): Promise<readonly Proposal[]>;
  ofPerson(id: PersonId, tx?: Tx): Promise<readonly Proposal[]>;
  /** Puts nobody in the place of a person. */
  forget(person: PersonId, tx: Tx): Promise<void>;
  /** Puts nobody in the place of a listing's author. */
  forgetAuthorOf(listing: Pick<Listing, "id" | "kind">, tx: Tx): Promise<void>;
  insert(proposal: Proposal, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(proposal: Proposal, expectedVersion: number, tx: Tx): Promise<boolean>;
}
