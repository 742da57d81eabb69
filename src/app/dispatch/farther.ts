import { communitiesIn, invitedIn, type Dispatch } from "../../domain/dispatch/dispatch.ts";
import { minutesToAnswer } from "../../domain/dispatch/rounds.ts";
import { neighboursOf } from "../../domain/community/community.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { canBeWidened, WIDE_RADIUS_KM } from "../../domain/matching/match.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { HelperCandidates } from "../helpers/ports.ts";
import type { WidenByRule } from "../listings/widen.ts";
import type { DispatchChanges, Found } from "./changes.ts";
import { neighboursAsked, searchStep } from "./messages.ts";
import { dispatchKey } from "./notices.ts";
import type { RoundDependencies } from "./rounds.ts";
import { neighboursTask, unmetTask, wakeTask } from "./tasks.ts";

/** Communities that the seeker is asked about at once. */
const MOST_NEIGHBOURS = 5;

/**
 * What follows when nobody is left to ask and nobody has yet to answer, one step after another: helpers from farther away,
 * those of neighbouring communities if the seeker agrees, then the moderators. The seeker is told at each step.
 * @returns the dispatch as it is stored now
 */
export type LookFarther = (found: Found, tx: Tx) => Promise<Dispatch>;

interface Step {
  readonly dispatch: Dispatch;
  /** The request, with a wider radius where that makes a difference. */
  readonly wide: Listing;
  readonly missing: number;
  /** Undefined if they cannot be written to. */
  readonly seeker: Person | undefined;
}

export function createLookFarther(
  deps: RoundDependencies,
  changes: DispatchChanges,
  candidates: HelperCandidates,
  widen: WidenByRule,
): LookFarther {
  const { catalogue, clock, communities, outbox, people, render, tasks } = deps;

  /** Looks farther away within the same communities. @returns undefined when that finds nobody */
  async function byDistance({ dispatch, seeker, wide }: Step, tx: Tx): Promise<Dispatch | undefined> {
    const options = { limit: 1, except: invitedIn(dispatch), communities: communitiesIn(dispatch, wide) };
    if ((await candidates.forRequest(wide, options, tx)).length === 0) return undefined;
    const stored = await changes.save(dispatch, { ...dispatch, status: "running" }, tx);
    await tasks.add([wakeTask(stored, clock.now())], tx);
    if (seeker)
      await outbox.add([searchStep(render, stored, seeker, wide, { how: "wider", km: WIDE_RADIUS_KM })], tx);
    return stored;
  }

  /** The neighbouring communities in which somebody could be asked, the nearest first. */
  async function neighbours(dispatch: Dispatch, request: Listing, tx: Tx): Promise<readonly CommunityId[]> {
    const own = communitiesIn(dispatch, request);
    const all = await candidates.forRequest(request, { except: invitedIn(dispatch) }, tx);
    const there = new Set(all.map(({ communityId }) => communityId).filter((id) => !own.has(id)));
    if (there.size === 0) return [];
    return neighboursOf(request.point, await communities.all())
      .map(({ community }) => community.id)
      .filter((id) => there.has(id))
      .slice(0, MOST_NEIGHBOURS);
  }

  /** Asks the seeker about neighbouring communities, once. @returns undefined when there is nobody to ask them about */
  async function byNeighbours({ dispatch, seeker, wide }: Step, tx: Tx): Promise<Dispatch | undefined> {
    if (dispatch.neighbours || !seeker) return undefined;
    const named = await neighbours(dispatch, wide, tx);
    if (named.length === 0) return undefined;
    const now = clock.now();
    const minutes = minutesToAnswer(wide, zoneOf(await communities.find(wide.communityId)), now);
    const known = await communities.all();
    const names = named.flatMap((id) => known.find((one) => one.id === id) ?? []);
    await outbox.add([neighboursAsked(render, dispatch, seeker, wide, names)], tx);
    // It may wait for the end of their quiet hours.
    const key = dispatchKey.neighbours(dispatch.id);
    const { notBefore = now } = (await outbox.places([key], tx)).get(key) ?? {};
    const from = notBefore > now ? notBefore : now;
    const until = new Date(from.getTime() + minutes * 60_000);
    const asked = { ...dispatch, status: "exhausted", neighbours: { communities: named, until } } as const;
    const stored = await changes.save(dispatch, asked, tx);
    await tasks.add([neighboursTask(stored, until)], tx);
    return stored;
  }

  /** Says to the seeker that nobody is left to ask, and has moderators told, once. */
  async function byModerators({ dispatch, seeker, wide, missing }: Step, tx: Tx): Promise<Dispatch> {
    const isAwaited =
      dispatch.neighbours && !dispatch.neighbours.answer && dispatch.neighbours.until > clock.now();
    // Where nobody has been asked at all, the statuses after one and three days say so.
    const isEmpty = dispatch.invitations.length === 0 && !dispatch.neighbours;
    if (isAwaited || isEmpty || dispatch.unmetAt) {
      if (dispatch.status === "exhausted") return dispatch;
      return changes.save(dispatch, { ...dispatch, status: "exhausted" }, tx);
    }
    const now = clock.now();
    const stored = await changes.save(dispatch, { ...dispatch, status: "exhausted", unmetAt: now }, tx);
    await tasks.add([unmetTask(stored, now)], tx);
    if (seeker) await outbox.add([searchStep(render, stored, seeker, wide, { how: "unmet", missing })], tx);
    return stored;
  }

  return async ({ dispatch, request, missing }, tx) => {
    const isNew = canBeWidened(catalogue, request);
    const widened = isNew ? await widen(request, tx) : undefined;
    const wide = widened?.ok ? widened.value : request;
    const person = await people.find(request.authorId, tx);
    const step: Step = {
      dispatch,
      wide,
      missing,
      seeker: person && isReachable(person) ? person : undefined,
    };
    return (
      (isNew ? await byDistance(step, tx) : undefined) ??
      (await byNeighbours(step, tx)) ??
      (await byModerators(step, tx))
    );
  };
}
