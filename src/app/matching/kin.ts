import { isOfOrganisation } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { roleOf } from "../../domain/organisation/organisation.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";

/** What is within one organisation: nobody is introduced to the organisation that they are in. */
export interface Kin {
  /** Those of some counterparts that are within one organisation with a listing: of it, or of somebody who is in it. */
  among(listing: Listing, counterparts: readonly Listing[], tx?: Tx): Promise<ReadonlySet<ListingId>>;
  /** Everybody in the organisation that a listing is of; nobody for those of people. */
  membersOf(listing: Listing, tx?: Tx): Promise<readonly PersonId[]>;
}

export function createKin({
  organisations,
}: {
  readonly organisations: Pick<Organisations, "find" | "ofPerson">;
}): Kin {
  const membersOf: Kin["membersOf"] = async ({ organisationId: id }, tx) => {
    const organisation = id === undefined ? undefined : await organisations.find(id, tx);
    return organisation?.members.map(({ person }) => person) ?? [];
  };

  return {
    membersOf,
    async among(listing, counterparts, tx) {
      const members = new Set(await membersOf(listing, tx));
      const { authorId } = listing;
      const own = counterparts.some(isOfOrganisation) ? await organisations.ofPerson(authorId, tx) : [];
      const theirs = new Set(
        own.filter((one) => roleOf(one, authorId) !== undefined).map(({ id }) => String(id)),
      );
      const isKin = (other: Listing): boolean =>
        members.has(other.authorId) || theirs.has(String(other.organisationId));
      return new Set(counterparts.filter(isKin).map(({ id }) => id));
    },
  };
}
