import { isAutomatic } from "../../domain/community/automatic.ts";
import { progressOf, type Dispatch } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { dispatchId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { DispatchChanges } from "./changes.ts";
import { searchBegun } from "./messages.ts";
import type { RoundDependencies } from "./rounds.ts";
import { wakeTask } from "./tasks.ts";

export interface BeginDependencies extends RoundDependencies, Pick<CoreDependencies, "newId"> {}

/** What is written down when a search begins or goes on. */
export interface Going {
  readonly action: "start" | "resume";
  readonly by: Actor;
}

/** Has helpers asked again, as part of a transaction. */
export type GoOn = (dispatch: Dispatch, going: Going, tx: Tx) => Promise<Dispatch>;

export const createGoOn =
  ({ clock, tasks }: RoundDependencies, changes: DispatchChanges): GoOn =>
  async (dispatch, { action, by }, tx) => {
    const { endedWithRequest: _ended, unmetAt, ...rest } = dispatch;
    const next: Dispatch = {
      ...rest,
      status: "running",
      // Where a search that begins anew finds nobody, it is said anew.
      ...(unmetAt && action === "resume" && { unmetAt }),
    };
    const stored = await changes.save(dispatch, next, tx);
    await changes.note(stored, action, by, tx);
    await tasks.add([wakeTask(stored, clock.now())], tx);
    return stored;
  };

/** Begins the search for a published request, or goes on with it after it was stopped, as part of a transaction. */
export type Begin = (request: Listing, by: Actor, tx: Tx) => Promise<Dispatch>;

export function createBegin(deps: BeginDependencies, changes: DispatchChanges): Begin {
  const { clock, dispatches, listings, newId, outbox, people, render } = deps;
  const goOn = createGoOn(deps, changes);

  return async (request, by, tx) => {
    // Whoever closes the request at the same time has not seen this dispatch, and would not stop it.
    await listings.relyOn([request.id], tx);
    const known = await dispatches.ofRequest(request.id, tx);
    if (known) return goOn(known, { action: "start", by }, tx);
    const dispatch: Dispatch = {
      id: dispatchId(newId()),
      requestId: request.id,
      communityId: request.communityId,
      status: "running",
      by,
      round: 0,
      invitations: [],
      turns: 0,
      version: 1,
      startedAt: clock.now(),
    };
    await dispatches.insert(dispatch, tx);
    const stored = await goOn(dispatch, { action: "start", by }, tx);
    const missing = (await changes.about(stored, tx))?.missing ?? 0;
    const seeker = await people.find(request.authorId, tx);
    if (seeker && isReachable(seeker))
      await outbox.add([searchBegun(render, stored, seeker, request, progressOf(stored, missing))], tx);
    return stored;
  };
}

/**
 * Begins the search for a request that was just published, where its community has chosen so for the category. Not where it
 * answers an offer, whose author is asked first, nor once moderators have stopped it.
 */
export type BeginByRule = (published: Listing, tx: Tx) => Promise<void>;

export function createBeginByRule(deps: BeginDependencies, changes: DispatchChanges): BeginByRule {
  const { catalogue, communities, dispatches } = deps;
  const begin = createBegin(deps, changes);

  return async (request, tx) => {
    if (request.kind !== "request" || request.answersTo !== undefined) return;
    if (request.status !== "published") return;
    const community = await communities.find(request.communityId, tx);
    if (!isAutomatic(community, catalogue.find(request.category))) return;
    const known = await dispatches.ofRequest(request.id, tx);
    if (known && !known.endedWithRequest) return;
    await begin(request, { kind: "system" }, tx);
  };
}
