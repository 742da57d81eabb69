import type { Listing } from "../../domain/listing/listing.ts";
import type { Tx } from "../core/index.ts";
import { changeListing, type ChangeDependencies, type ListingChange } from "./change-listing.ts";
import type { Cards } from "./ports.ts";

/** Changes each of some listings in the same way and brings the cards they are on up to date; skips those it does not fit. */
export async function changeEach(
  deps: ChangeDependencies,
  cards: Pick<Cards, "changed">,
  tx: Tx,
  listings: readonly Listing[],
  change: ListingChange,
): Promise<void> {
  for (const listing of listings) {
    const changed = await changeListing(deps, tx, listing, change);
    if (changed.ok) await deps.outbox.add(await cards.changed(changed.value, tx), tx);
  }
}
