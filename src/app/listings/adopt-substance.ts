import { leftOf } from "../../domain/listing/ledger.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { editionOf, type Listing, type Substance } from "../../domain/listing/listing.ts";
import { readsOtherwise } from "../../domain/listing/revision.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import { changeListing, storeListing, type ChangeDependencies } from "./change-listing.ts";

/**
 * Replaces a listing's substance, as its next edition, and drops its revision. A listing with nothing left to give or to find is closed as
 * fulfilled.
 * @returns the listing as stored now; `illegal-transition` when somebody else was faster
 */
export async function adoptSubstance(
  deps: ChangeDependencies,
  tx: Tx,
  listing: Listing,
  substance: Substance,
  change: { readonly action: string; readonly by: Actor; readonly set?: Partial<Listing> },
): Promise<Result<Listing, "illegal-transition">> {
  const { revision: _adopted, ...rest } = listing;
  const edition = editionOf(listing) + (readsOtherwise(listing, substance) ? 1 : 0);
  const set = { ...substance, ...change.set, edition };
  const after: Listing = { ...rest, ...set };
  const { action, by } = change;
  return leftOf(after) === 0
    ? changeListing(deps, tx, rest, { action: "fulfil", by, set })
    : storeListing(deps, tx, listing, after, { action, by });
}
