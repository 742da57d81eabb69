import { inState, withInvitation } from "../../domain/dispatch/dispatch.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { DispatchChanges } from "./changes.ts";
import { invitationOver } from "./messages.ts";
import type { RoundDependencies } from "./rounds.ts";
import { wakeTask } from "./tasks.ts";

/** What a pair means for its dispatch when what it had reserved is free again; part of the transaction that frees it. */
export type PlaceFreed = (proposal: Proposal, tx: Tx) => Promise<void>;

/** Something that was held in a request is free again, though no pair had it; part of the transaction that frees it. */
export type RequestFreed = (request: ListingId, tx: Tx) => Promise<void>;

/** Goes on with a search that had found enough: whoever is on standby is asked first. */
export const createRequestFreed =
  ({ clock, dispatches, tasks }: RoundDependencies, changes: DispatchChanges): RequestFreed =>
  async (request, tx) => {
    const dispatch = await dispatches.ofRequest(request, tx);
    const found = dispatch && (await changes.about(dispatch, tx));
    if (!found || found.missing === 0 || (await changes.hasBegun(found))) return;
    if (dispatch.status === "full") {
      const stored = await changes.save(dispatch, { ...dispatch, status: "running" }, tx);
      await tasks.add([wakeTask(stored, clock.now())], tx);
    } else if (dispatch.status === "running")
      await tasks.add([wakeTask(dispatch, clock.now(), found.request.version)], tx);
  };

/** Gives a pair its place in a dispatch again. False when others have taken it meanwhile. */
export type PlaceTaken = (proposal: Proposal, tx: Tx) => Promise<boolean>;

/** Takes back the place of a helper who does not come after all, so that the search goes on: whoever is on standby first. */
export const createPlaceFreed =
  (
    { clock, dispatches, outbox, people, render, tasks }: RoundDependencies,
    changes: DispatchChanges,
  ): PlaceFreed =>
  async (proposal, tx) => {
    const dispatch = await dispatches.ofRequest(proposal.requestId, tx);
    const holder =
      dispatch && inState(dispatch, "accepted").find(({ proposalId }) => proposalId === proposal.id);
    if (!holder) return;
    const found = await changes.about(dispatch, tx);
    // Nobody steps in once it has begun.
    if (found && (await changes.hasBegun(found))) return;
    const status = dispatch.status === "full" ? "running" : dispatch.status;
    const after = withInvitation({ ...dispatch, status }, holder.personId, { state: "called-off" });
    const stored = await changes.save(dispatch, after, tx);
    await tasks.add([wakeTask(stored, clock.now())], tx);
    const person = await people.find(holder.personId, tx);
    if (found && person) {
      const over = invitationOver(render, stored, holder, person, found.request, { how: "called-off" });
      await outbox.add([over], tx);
    }
  };

/** Gives a helper who had called off their place again, since the two have found another time. */
export const createPlaceTaken =
  (
    { clock, dispatches, outbox, people, render, tasks }: RoundDependencies,
    changes: DispatchChanges,
  ): PlaceTaken =>
  async (proposal, tx) => {
    const dispatch = await dispatches.ofRequest(proposal.requestId, tx);
    const found = dispatch && (await changes.about(dispatch, tx));
    const holder =
      found && inState(dispatch, "called-off").find(({ proposalId }) => proposalId === proposal.id);
    if (!holder) return true;
    if (found.missing === 0) return false;
    const after = withInvitation(dispatch, holder.personId, { state: "accepted" });
    const stored = await changes.save(dispatch, after, tx);
    await tasks.add([wakeTask(stored, clock.now())], tx);
    const person = await people.find(holder.personId, tx);
    const outcome = { how: "accepted", introduced: true, proposalId: proposal.id } as const;
    if (person)
      await outbox.add([invitationOver(render, stored, holder, person, found.request, outcome)], tx);
    return true;
  };
