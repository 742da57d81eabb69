import type { Actor, Listing } from "../domain/listing/listing.ts";
import type { ListingId } from "../domain/shared/ids.ts";
import { fail, type Result } from "../domain/shared/result.ts";
import type { Cards } from "./cards.ts";
import { changeListing } from "./change-listing.ts";
import type { Dependencies } from "./dependencies.ts";
import type { ProposalCases } from "./proposals.ts";

export type CloseError = "listing-not-found" | "not-yours" | "illegal-transition";

/** The author takes a listing back or says it is done. Open proposals about it lapse, and those who wait are told. */
export type CloseListing = (input: {
  readonly listingId: ListingId;
  readonly by: Extract<Actor, { kind: "person" }>;
  readonly action: "withdraw" | "fulfil";
}) => Promise<Result<Listing, CloseError>>;

export function makeCloseListing(deps: Dependencies, cards: Cards, proposals: ProposalCases): CloseListing {
  return ({ listingId, by, action }) =>
    deps.transact(async (tx) => {
      const listing = await deps.listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (listing.authorId !== by.id) return fail("not-yours");
      const closed = await changeListing(deps, tx, listing, { action, by });
      if (!closed.ok) return closed;
      const lapsed = await proposals.lapse(closed.value, tx);
      await deps.outbox.add([...lapsed, ...(await cards.refresh([listingId], tx))], tx);
      return closed;
    });
}
