import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import { checkUndo, undoAction, undone, type UndoError } from "../../domain/listing/undo.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import { toPerson } from "../core/index.ts";
import { changeListing, storeListing } from "../listings/change-listing.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards } from "../listings/ports.ts";
import { freshnessTask } from "../listings/tasks.ts";
import type { DecideDependencies } from "./decide-listing.ts";
import { pendingTask } from "../listings/status-tasks.ts";
import { unansweredTasks } from "./tasks.ts";

/**
 * Puts a listing back to what it was before a moderator's decision of the last five minutes, as long as nothing else has
 * happened to it since. Any moderator of the community may. The author is told.
 */
export type UndoDecision = (input: {
  readonly listingId: ListingId;
  readonly by: Actor;
}) => Promise<Result<Listing, UndoError | "listing-not-found">>;

export function createUndoDecision(deps: DecideDependencies, cards: Pick<Cards, "changed">): UndoDecision {
  const { listings, people, outbox, tasks, transact, clock, render } = deps;

  return ({ listingId, by }) =>
    transact(async (tx) => {
      const listing = await listings.find(listingId, tx);
      if (!listing) return fail("listing-not-found");
      const now = clock.now();
      const may = checkUndo(listing, now);
      if (!may.ok) return may;
      const earlier = undone(listing);
      const action = undoAction(listing);
      const restored = action
        ? await changeListing(deps, tx, earlier, { action, by, reason: "undo" })
        : await storeListing(deps, tx, listing, earlier, { action: "undo", by });
      if (!restored.ok) return fail("nothing-to-undo");
      const { value } = restored;
      if (awaitsDecision(value))
        await tasks.add(
          [...unansweredTasks(value, now, `:${String(value.version)}`), pendingTask(value, now)],
          tx,
        );
      if (value.status === "published") await tasks.add([freshnessTask(value)], tx);
      const author = await people.find(value.authorId, tx);
      const notice = { kind: "decision-undone", listing: value } as const;
      const told = author ? [toPerson(render, author, listingKey(value, "undo"), notice)] : [];
      await outbox.add([...told, ...(await cards.changed(value, tx))], tx);
      return restored;
    });
}
