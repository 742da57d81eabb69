import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies } from "../core/index.ts";
import { changeListing, type ChangeDependencies } from "./change-listing.ts";
import { createMayManage } from "./may-manage.ts";
import type { Cards, ComesOut } from "./ports.ts";
import { freshFromNow, freshnessTask } from "./tasks.ts";
import { pausedTask } from "./status-tasks.ts";

/** What authors can do with their own published listings. */
export const OWNER_ACTIONS = ["withdraw", "fulfil", "pause", "resume", "renew"] as const;
export type OwnerAction = (typeof OWNER_ACTIONS)[number];

export type ManageError = "listing-not-found" | "not-yours" | "illegal-transition";

/** Actions after which a listing is out. */
const SHOWS: readonly OwnerAction[] = ["resume", "renew"];

/**
 * Whoever manages a listing withdraws, closes, pauses, resumes or renews it. When it is out no longer, its open proposals end.
 * @returns `not-verified` where it would come out for an organisation that is not
 */
export type ManageListing = (input: {
  readonly listingId: ListingId;
  readonly by: Extract<Actor, { kind: "person" }>;
  readonly action: OwnerAction;
}) => Promise<Result<Listing, ManageError | "not-verified">>;

export type ListingDependencies = CoreDependencies & ChangeDependencies;

export function createManageListing(
  deps: ListingDependencies,
  cards: Cards,
  comesOut: ComesOut,
): ManageListing {
  const { listings, organisations, outbox, tasks, transact, clock, catalogue } = deps;
  const mayManage = createMayManage(deps);

  return ({ listingId, by, action }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (!(await mayManage(listing, by.id, tx))) return fail("not-yours");
      const { organisationId: of } = listing;
      if (of && SHOWS.includes(action) && !(await organisations.verifiedNames([of], tx)).has(of))
        return fail("not-verified");
      const {
        freshAskedAt: _asked,
        pausedForAbsence: _absent,
        pausedForOrganisation: _unverified,
        pausedAt: _paused,
        ...unasked
      } = listing;
      const now = clock.now();
      // What was approved while its author could not be written to comes out now.
      const isNew = listing.unannounced === true && SHOWS.includes(action);
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
