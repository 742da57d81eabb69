import { isForOrganisations } from "../../domain/category/category.ts";
import {
  communitiesIn,
  invitedIn,
  progressOf,
  type Dispatch,
  type DispatchProgress,
} from "../../domain/dispatch/dispatch.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { DispatchId, ListingId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Candidate, HelperCandidates } from "../helpers/ports.ts";
import type { ReviewPairs } from "../listings/ports.ts";
import { createBegin, createGoOn, type BeginDependencies } from "./begin.ts";
import type { DispatchChanges } from "./changes.ts";
import type { RoundDependencies } from "./rounds.ts";
import { wakeTask } from "./tasks.ts";

export type DispatchError =
  | "listing-not-found"
  | "not-published"
  /** Helpers are looked for for requests only. */
  | "not-a-request"
  | "through-organisations"
  | "nobody-fits"
  | "already-running"
  | "not-running";

/** A search, and how it stands. */
export interface DispatchView {
  readonly dispatch: Dispatch;
  readonly progress: DispatchProgress;
}

/** What moderators do with the search for helpers for a request. */
export interface DispatchControl {
  /** How many helpers could be asked now. */
  count(request: ListingId): Promise<Result<number, DispatchError>>;
  /** Whether there are helpers farther away or in neighbouring communities, when nobody else is left to ask. */
  canLookFarther(request: ListingId): Promise<boolean>;
  /** Begins to ask helpers, or goes on after it was stopped: nobody is asked twice. */
  start(request: ListingId, by: Actor): Promise<Result<DispatchProgress, DispatchError>>;
  /** Asks nobody else for now. Invitations that are out can still be answered. */
  pause(request: ListingId, by: Actor): Promise<Result<DispatchProgress, DispatchError>>;
  resume(request: ListingId, by: Actor): Promise<Result<DispatchProgress, DispatchError>>;
  /** Ends the search and tells everybody who has not answered. Whoever has said yes stays introduced. */
  stop(request: ListingId, by: Actor): Promise<Result<DispatchProgress, DispatchError>>;
  find(id: DispatchId): Promise<Dispatch | undefined>;
  /** The search for helpers for a request, and how it stands; undefined while none was started. */
  view(request: ListingId): Promise<DispatchView | undefined>;
}

export interface ControlDependencies extends BeginDependencies, Pick<CoreDependencies, "transact"> {}

export function createDispatchControl(
  deps: ControlDependencies,
  changes: DispatchChanges,
  candidates: HelperCandidates,
): DispatchControl {
  const { catalogue, dispatches, listings, transact } = deps;

  /** Who could be asked by the search as it stands. */
  async function fitting(request: Listing, tx?: Tx): Promise<readonly Candidate[]> {
    const known = await dispatches.ofRequest(request.id, tx);
    const options = { except: invitedIn(known), communities: communitiesIn(known, request) };
    return candidates.forRequest(request, options, tx);
  }

  /** Whether anybody can be asked farther away, or in neighbouring communities. */
  async function anybodyFarther(request: Listing, tx?: Tx): Promise<boolean> {
    const known = await dispatches.ofRequest(request.id, tx);
    const wide: Listing = { ...request, wider: true };
    return (await candidates.forRequest(wide, { limit: 1, except: invitedIn(known) }, tx)).length > 0;
  }

  async function count(id: ListingId, tx?: Tx): Promise<Result<number, DispatchError>> {
    const request = await listings.find(id, tx);
    if (!request) return fail("listing-not-found");
    if (request.kind !== "request") return fail("not-a-request");
    if (request.status !== "published") return fail("not-published");
    if (isForOrganisations(catalogue.find(request.category))) return fail("through-organisations");
    return ok((await fitting(request, tx)).length);
  }

  async function progress(dispatch: Dispatch, tx: Tx): Promise<DispatchProgress> {
    return progressOf(dispatch, (await changes.about(dispatch, tx))?.missing ?? 0);
  }

  const goOn = createGoOn(deps, changes);
  const begin = createBegin(deps, changes);

  async function view(id: ListingId): Promise<DispatchView | undefined> {
    const dispatch = await dispatches.ofRequest(id);
    const found = dispatch && (await changes.about(dispatch));
    return found && { dispatch, progress: progressOf(dispatch, found.missing) };
  }

  /** Changes the request's dispatch while it is in one of these states. */
  const change = (
    request: ListingId,
    from: readonly Dispatch["status"][],
    work: (dispatch: Dispatch, tx: Tx) => Promise<Dispatch>,
  ): Promise<Result<DispatchProgress, DispatchError>> =>
    transact(async (tx) => {
      const dispatch = await dispatches.ofRequest(request, tx);
      if (!dispatch || !from.includes(dispatch.status)) return fail("not-running");
      return ok(await progress(await work(dispatch, tx), tx));
    });

  return {
    count: (id) => count(id),
    async canLookFarther(id) {
      const request = await listings.find(id);
      return request !== undefined && anybodyFarther(request);
    },
    find: (id) => dispatches.find(id),
    view: (id) => view(id),
    start: (id, by) =>
      transact(async (tx) => {
        const counted = await count(id, tx);
        if (!counted.ok) return counted;
        const request = await listings.find(id, tx);
        if (!request) return fail("listing-not-found");
        const known = await dispatches.ofRequest(id, tx);
        if (known && known.status !== "stopped" && known.status !== "exhausted")
          return fail("already-running");
        if (counted.value === 0 && !(await anybodyFarther(request, tx))) return fail("nobody-fits");
        return ok(await progress(await begin(request, by, tx), tx));
      }),
    pause: (request, by) =>
      change(request, ["running", "exhausted"], async (dispatch, tx) => {
        const stored = await changes.save(dispatch, { ...dispatch, status: "paused" }, tx);
        await changes.note(stored, "pause", by, tx);
        return stored;
      }),
    resume: (request, by) =>
      change(request, ["paused"], (dispatch, tx) => goOn(dispatch, { action: "resume", by }, tx)),
    stop: (id, by) =>
      change(id, ["running", "exhausted", "paused", "full"], async (dispatch, tx) => {
        const request = await listings.find(id, tx);
        if (!request) return dispatch;
        const stored = await changes.close(
          dispatch,
          dispatch,
          request,
          { status: "stopped", said: "stopped" },
          tx,
        );
        await changes.note(stored, "stop", by, tx);
        return stored;
      }),
  };
}

/**
 * Ends the search when its request is over, and goes on when it is out again or needs others: also when what it was done with
 * did not happen after all. Not once moderators have stopped it.
 */
export function createReviewDispatch(deps: RoundDependencies, changes: DispatchChanges): ReviewPairs {
  const { clock, dispatches, tasks } = deps;
  const goOn = createGoOn(deps, changes);

  async function beginAgain(dispatch: Dispatch, tx: Tx): Promise<void> {
    const found = await changes.about(dispatch, tx);
    if (found && found.missing > 0 && !(await changes.hasBegun(found)))
      await goOn(dispatch, { action: "start", by: { kind: "system" } }, tx);
  }

  return async (_before, after, tx) => {
    if (after.kind !== "request") return [];
    const dispatch = await dispatches.ofRequest(after.id, tx);
    if (!dispatch) return [];
    if (dispatch.status === "stopped") {
      if (after.status === "published" && dispatch.endedWithRequest) await beginAgain(dispatch, tx);
    } else if (after.status === "published") {
      // Its time may have run out, and with it the tasks, while the request was paused.
      await tasks.add([wakeTask(dispatch, clock.now(), after.version)], tx);
    } else if (after.status !== "paused") {
      const said = after.status === "fulfilled" ? "enough" : "stopped";
      const ended = { ...dispatch, endedWithRequest: true };
      await changes.close(dispatch, ended, after, { status: "stopped", said }, tx);
    }
    return [];
  };
}
