import type { Listing } from "../../domain/listing/listing.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { Person } from "../../domain/person/person.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { ProposalCases } from "../proposals/cases.ts";

/** What moderators and operators see of a person. */
export interface PersonProfile {
  readonly person: Person;
  /** Their listings, of one community when one was asked about; the newest first. */
  readonly listings: readonly Listing[];
  readonly live: number;
  /** How often moderators decided against a listing of theirs. */
  readonly rejected: number;
  readonly introduced: number;
}

export type ReadProfile = (
  person: Person,
  community: CommunityId | undefined,
  tx: Tx,
) => Promise<PersonProfile>;

export const createReadProfile =
  (
    { listings }: { readonly listings: Pick<Listings, "allOfAuthor"> },
    proposals: Pick<ProposalCases, "ofPerson">,
  ): ReadProfile =>
  async (person, community, tx) => {
    const theirs = (await listings.allOfAuthor(person.id, tx))
      .filter(({ communityId }) => community === undefined || communityId === community)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    const pairs = await proposals.ofPerson(person.id, tx);
    return {
      person,
      listings: theirs,
      live: theirs.filter(({ status }) => LIVE_STATUSES.includes(status)).length,
      rejected: theirs.filter(({ status }) => status === "rejected" || status === "removed").length,
      introduced: pairs.filter(({ status }) => status === "introduced").length,
    };
  };
