import type { Invitation } from "../../domain/dispatch/dispatch.ts";
import { counterpartFor } from "../../domain/listing/only-for.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Person } from "../../domain/person/person.ts";
import { primarySubtag } from "../../domain/shared/language.ts";
import { listingId, type ListingId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Helpers } from "../helpers/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks } from "../people/ports.ts";

/**
 * The offer by which a helper is introduced: the one that fits, or for somebody who was found by their profile one that is
 * made for this request. Undefined when seeker and helper must not meet.
 */
export type OfferOf = (
  invitation: Invitation,
  helper: Person,
  request: Listing,
  tx: Tx,
) => Promise<ListingId | undefined>;

export interface OfferDependencies extends Pick<CoreDependencies, "clock" | "newId"> {
  readonly blocks: Blocks;
  readonly helpers: Pick<Helpers, "find">;
  readonly listings: Listings;
}

export const createOfferOf =
  ({ blocks, clock, helpers, listings, newId }: OfferDependencies): OfferOf =>
  async ({ offerId }, helper, request, tx) => {
    if ((await blocks.among(request.authorId, [helper.id], tx)).size > 0) return undefined;
    const known = offerId && (await listings.find(offerId, tx));
    if (known && known.status === "published") return known.id;
    const spoken = (await helpers.find(helper.id, tx))?.profile?.languages.map(({ language }) => language);
    const languages = spoken && spoken.length > 0 ? spoken : [primarySubtag(helper.language)];
    const made = counterpartFor(request, helper, { id: listingId(newId()), languages, now: clock.now() });
    await listings.insert(made, tx);
    return made.id;
  };
