import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { storeListing } from "./change-listing.ts";
import type { ListingDependencies, ManageError } from "./manage-listing.ts";
import type { Cards } from "./ports.ts";
import { freshFromNow } from "./tasks.ts";

/**
 * From now on looks for helpers farther away for a request that is out, which also confirms that it is still valid. Moderators
 * see on its card who fits now. A repeat changes nothing.
 */
export type WidenSearch = (input: {
  readonly listingId: ListingId;
  readonly by: Extract<Actor, { kind: "person" }>;
}) => Promise<Result<Listing, ManageError>>;

export function createWidenSearch(deps: ListingDependencies, cards: Cards): WidenSearch {
  const { catalogue, listings, outbox, transact, clock } = deps;

  return ({ listingId, by }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (listing.authorId !== by.id) return fail("not-yours");
      const isOut = listing.status === "published" || listing.status === "paused";
      if (listing.kind !== "request" || !isOut) return fail("illegal-transition");
      if (listing.wider) return ok(listing);
      const { freshAskedAt: _asked, ...unasked } = listing;
      const fresh = freshFromNow(catalogue, listing, clock.now());
      const wide: Listing = { ...unasked, ...fresh, wider: true };
      const stored = await storeListing(deps, tx, listing, wide, { action: "widen", by });
      if (stored.ok) await outbox.add(await cards.changed(stored.value, tx), tx);
      return stored;
    });
}
