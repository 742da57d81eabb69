import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies } from "../core/index.ts";
import { changeListing, type ChangeDependencies } from "./change-listing.ts";
import type { Cards, ComesOut } from "./ports.ts";
import { freshFromNow, freshnessTask } from "./tasks.ts";
import { pausedTask } from "./status-tasks.ts";

/** What authors can do with their own published listings. */
export const OWNER_ACTIONS = ["withdraw", "fulfil", "pause", "resume", "renew"] as const;
export type OwnerAction = (typeof OWNER_ACTIONS)[number];

export type ManageError = "listing-not-found" | "not-yours" | "illegal-transition";

/** The author withdraws, closes, pauses, resumes or renews a listing. When it is out no longer, its open proposals end. */
export type ManageListing = (input: {
  readonly listingId: ListingId;
  readonly by: Extract<Actor, { kind: "person" }>;
  readonly action: OwnerAction;
}) => Promise<Result<Listing, ManageError>>;

export type ListingDependencies = CoreDependencies & ChangeDependencies;

export function createManageListing(
  deps: ListingDependencies,
  cards: Cards,
  comesOut: ComesOut,
): ManageListing {
  const { listings, outbox, tasks, transact, clock, catalogue } = deps;

  return ({ listingId, by, action }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (listing.authorId !== by.id) return fail("not-yours");
      const { freshAskedAt: _asked, pausedForAbsence: _absent, pausedAt: _paused, ...unasked } = listing;
      const now = clock.now();
      // What was approved while its author could not be written to comes out now.
      const isNew = listing.unannounced === true && (action === "resume" || action === "renew");
      const { unannounced: _announced, ...announced } = unasked;
      const set = {
        ...freshFromNow(catalogue, listing, now),
        ...(action === "pause" && { pausedAt: now }),
        ...(isNew && { publishedAt: now }),
      };
      const changed = await changeListing(deps, tx, isNew ? announced : unasked, { action, by, set });
      if (!changed.ok) return changed;
      const open = changed.value.status === "published";
      if (open) await tasks.add([freshnessTask(changed.value)], tx);
      if (action === "pause") await tasks.add([pausedTask(changed.value, now)], tx);
      await outbox.add(await cards.changed(changed.value, tx), tx);
      if (isNew) await comesOut(changed.value, tx);
      return changed;
    });
}
