import { leftOf } from "../../domain/listing/ledger.ts";
import type { Actor, Listing, Substance } from "../../domain/listing/listing.ts";
import type { Result } from "../../domain/shared/result.ts";
import { changeListing, storeListing } from "./change-listing.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Tx } from "../ports.ts";

/**
 * From now on the listing says this, and no revision of it is under way. Where that leaves nothing to be had or to be
 * found, it is done.
 * @returns the listing as stored now; `illegal-transition` when somebody else was faster
 */
export async function adoptSubstance(
  deps: Pick<Dependencies, "listings" | "audit" | "clock">,
  tx: Tx,
  listing: Listing,
  substance: Substance,
  change: { readonly action: string; readonly by: Actor; readonly set?: Partial<Listing> },
): Promise<Result<Listing, "illegal-transition">> {
  const { revision: _adopted, ...rest } = listing;
  const after: Listing = { ...rest, ...substance, ...change.set };
  const { action, by } = change;
  return leftOf(after) === 0
    ? changeListing(deps, tx, rest, { action: "fulfil", by, set: { ...substance, ...change.set } })
    : storeListing(deps, tx, listing, after, { action, by });
}
