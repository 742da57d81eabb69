import type { Listing } from "../../domain/listing/listing.ts";
import type { Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Listings } from "./ports.ts";

/**
 * Gives every listing of a verified organisation that organisation's official name as it is read, so that whatever shows a
 * listing can say whose it is.
 */
export function withOrganisationNames(
  listings: Listings,
  organisations: Pick<Organisations, "verifiedNames">,
): Listings {
  async function named(read: Promise<readonly Listing[]>, tx?: Tx): Promise<readonly Listing[]> {
    const found = await read;
    const ids = new Set(found.flatMap(({ organisationId }) => organisationId ?? []));
    if (ids.size === 0) return found;
    const names = await organisations.verifiedNames([...ids], tx);
    return found.map((listing) => {
      const name = listing.organisationId && names.get(listing.organisationId);
      return name === undefined ? listing : { ...listing, organisationName: name };
    });
  }

  return {
    ...listings,
    async find(id, tx) {
      const listing = await listings.find(id, tx);
      return listing && (await named(Promise.resolve([listing]), tx))[0];
    },
    ofAuthor: (author) => named(listings.ofAuthor(author)),
    ofOrganisation: (id, limit) => named(listings.ofOrganisation(id, limit)),
    liveOfOrganisation: (id, limit, tx) => named(listings.liveOfOrganisation(id, limit, tx), tx),
    allOfAuthor: (author, tx) => named(listings.allOfAuthor(author, tx), tx),
    published: (where, tx) => named(listings.published(where, tx), tx),
    newest: (where, limit) => named(listings.newest(where, limit)),
    liveOf: (community, limit, tx) => named(listings.liveOf(community, limit, tx), tx),
    page: (query) => named(listings.page(query)),
  };
}
