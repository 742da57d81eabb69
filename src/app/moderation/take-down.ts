import type { Actor } from "../../domain/shared/actor.ts";
import type { Decision, Listing } from "../../domain/listing/listing.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { beforeDecision } from "../../domain/listing/undo.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import { toPerson } from "../core/index.ts";
import { changeListing } from "../listings/change-listing.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards } from "../listings/ports.ts";
import { refusalOf, type DecideDependencies } from "./decide-listing.ts";
import { endUndoTask } from "./tasks.ts";

export type TakeDownError = "listing-not-found" | "outdated" | "not-live";

/**
 * A moderator takes a live listing down. Its open proposals end, and the author reads why. `not-live` when it is over, or was
 * taken down already: then its `decision` says by whom.
 */
export type TakeDown = (input: {
  readonly listingId: ListingId;
  readonly by: Actor;
  /** One of REJECT_REASONS, or free text. */
  readonly reason: string;
  /** Which submission was read; the newest when absent. */
  readonly submission?: number;
}) => Promise<Result<Listing, TakeDownError>>;

export function createTakeDown(deps: DecideDependencies, cards: Pick<Cards, "changed">): TakeDown {
  const { communities, listings, people, outbox, tasks, transact, clock, render, mask } = deps;

  return ({ listingId, by, reason: words, submission }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      if (submission !== undefined && submission !== listing.submission) return fail("outdated");
      if (!LIVE_STATUSES.includes(listing.status)) return fail("not-live");
      const reason = mask(words).text;
      const decision: Decision = { action: "remove", by, at: clock.now(), reason };
      const rejections = [...(listing.rejections ?? []), decision];
      const removed = await changeListing(deps, tx, listing, {
        action: "remove",
        by,
        reason,
        set: { decision, rejections, before: beforeDecision(listing) },
      });
      if (!removed.ok) return fail("not-live");
      await tasks.add(endUndoTask(removed.value), tx);
      const author = await people.find(listing.authorId, tx);
      const refusal = refusalOf(reason, await communities.find(listing.communityId));
      const notice = { kind: "listing-removed", listing: removed.value, ...refusal } as const;
      const told = author ? [toPerson(render, author, listingKey(removed.value, "remove"), notice)] : [];
      await outbox.add([...told, ...(await cards.changed(removed.value, tx))], tx);
      return removed;
    });
}
