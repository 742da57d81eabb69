import { leftOf, withoutReservation } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import { changeListing, mustBeStored, storeListing, type ChangeDependencies } from "./change-listing.ts";
import type { Cards } from "./ports.ts";
import { freshFromNow } from "./tasks.ts";

/**
 * Counts what was taken of a listing in place of what was reserved for it. When nothing is left, the listing closes as
 * fulfilled; otherwise this also confirms that it is still valid. Part of a transaction.
 * @param take.holder for whom it was reserved
 * @returns false, and nothing is counted, for a listing that is not out
 */
export async function takeFrom(
  deps: ChangeDependencies & Pick<CoreDependencies, "catalogue">,
  cards: Pick<Cards, "changed">,
  tx: Tx,
  listing: Listing,
  { amount, by, holder }: { readonly amount: number; readonly by: Actor; readonly holder: ProposalId },
): Promise<boolean> {
  if (listing.status !== "published" && listing.status !== "paused") return false;
  const { freshAskedAt: _asked, ...unasked } = listing;
  const taken = (listing.taken ?? 0) + amount;
  const { reserved } = withoutReservation(listing, holder);
  const after: Listing = {
    ...unasked,
    ...freshFromNow(deps.catalogue, listing, deps.clock.now()),
    taken,
    ...(reserved && { reserved }),
  };
  const entry = { action: "count-taken", by, from: String(listing.taken ?? 0), to: String(taken) };
  const stored = mustBeStored(
    leftOf(after) === 0
      ? await changeListing(deps, tx, unasked, {
          action: "fulfil",
          by,
          set: { taken, ...(reserved && { reserved }) },
        })
      : await storeListing(deps, tx, listing, after, entry),
  );
  await deps.outbox.add(await cards.changed(stored, tx), tx);
  return true;
}
