import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import { storeListing } from "./change-listing.ts";
import type { ListingDependencies, ManageError } from "./manage-listing.ts";
import { createMayManage } from "./may-manage.ts";
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

/** The same as part of a transaction, since nobody nearby is left to ask. Its author has confirmed nothing by it. */
export type WidenByRule = (listing: Listing, tx: Tx) => Promise<Result<Listing, "illegal-transition">>;

const createWiden =
  (deps: ListingDependencies, cards: Pick<Cards, "changed">) =>
  async (
    before: Listing,
    set: Partial<Listing>,
    by: Actor,
    tx: Tx,
  ): Promise<Result<Listing, "illegal-transition">> => {
    const wide: Listing = { ...before, ...set, wider: true };
    const stored = await storeListing(deps, tx, before, wide, { action: "widen", by });
    if (stored.ok) await deps.outbox.add(await cards.changed(stored.value, tx), tx);
    return stored;
  };

export function createWidenByRule(deps: ListingDependencies, cards: Pick<Cards, "changed">): WidenByRule {
  const widen = createWiden(deps, cards);
  return (listing, tx) => widen(listing, {}, { kind: "system" }, tx);
}

export function createWidenSearch(deps: ListingDependencies, cards: Pick<Cards, "changed">): WidenSearch {
  const { catalogue, listings, transact, clock } = deps;
  const mayManage = createMayManage(deps);
  const widen = createWiden(deps, cards);

  return ({ listingId, by }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, by.id, tx))) return fail("not-yours");
      const isOut = listing.status === "published" || listing.status === "paused";
      if (listing.kind !== "request" || !isOut) return fail("illegal-transition");
      if (listing.wider) return ok(listing);
      const { freshAskedAt: _asked, ...unasked } = listing;
      return widen(unasked, freshFromNow(catalogue, listing, clock.now()), by, tx);
    });
}
