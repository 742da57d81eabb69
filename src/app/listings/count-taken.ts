import { countTaken, leftOf } from "../../domain/listing/ledger.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import { changeListing, storeListing } from "./change-listing.ts";
import type { ListingDependencies, ManageError } from "./manage-listing.ts";
import { createMayManage } from "./may-manage.ts";
import type { Cards } from "./ports.ts";
import { freshFromNow } from "./tasks.ts";

/**
 * Sets how many of the listing's quantity are taken in all. When nothing is left, the listing closes as fulfilled; otherwise
 * this also confirms that it is still valid. The same count again changes nothing.
 */
export type CountTaken = (input: {
  readonly listingId: ListingId;
  readonly by: Extract<Actor, { kind: "person" }>;
  readonly taken: number;
}) => Promise<Result<Listing, ManageError | "not-a-count">>;

export function createCountTaken(deps: ListingDependencies, cards: Cards): CountTaken {
  const { catalogue, listings, outbox, transact, clock } = deps;
  const mayManage = createMayManage(deps);

  return ({ listingId, by, taken }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, by.id, tx))) return fail("not-yours");
      if (listing.status !== "published" && listing.status !== "paused") return fail("illegal-transition");
      const counted = countTaken(listing, taken);
      if (!counted.ok) return counted;
      if (counted.value === (listing.taken ?? 0)) return { ok: true, value: listing };
      const { freshAskedAt: _asked, ...unasked } = listing;
      const fresh = freshFromNow(catalogue, listing, clock.now());
      const after: Listing = { ...unasked, ...fresh, taken: counted.value };
      const stored =
        leftOf(after) === 0
          ? await changeListing(deps, tx, unasked, { action: "fulfil", by, set: { taken: counted.value } })
          : await storeListing(deps, tx, listing, after, {
              action: "count-taken",
              by,
              from: String(listing.taken ?? 0),
              to: String(counted.value),
            });
      if (!stored.ok) return stored;
      await outbox.add(await cards.changed(stored.value, tx), tx);
      return stored;
    });
}
