import { zoneOf } from "../../domain/community/time-zone.ts";
import {
  communitiesIn,
  inState,
  invitedIn,
  onStandby,
  type Dispatch,
  type Invitation,
} from "../../domain/dispatch/dispatch.ts";
import { answeredIn, minutesToAnswer, roundSize, yesRate } from "../../domain/dispatch/rounds.ts";
import type { HelperReason } from "../../domain/helper/fit.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { isReachable } from "../../domain/person/person.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { dispatchId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { HelperCandidates } from "../helpers/ports.ts";
import type { OutboxMessage, RunTask, Tx } from "../core/index.ts";
import type { ChangeDependencies, DispatchChanges, Found } from "./changes.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { allOver, invitation, reopenedInvitation } from "./messages.ts";
import { dispatchKey } from "./notices.ts";
import type { LookFarther } from "./farther.ts";
import { expiryTask, lookTask, wakeTask } from "./tasks.ts";

/** How people answered is looked at for so many days. */
const OBSERVED_DAYS = 90;
/** Nobody new is looked for more often than that once everybody has been asked. */
const MIN_LOOK_MINUTES = 60;

export interface RoundDependencies extends ChangeDependencies {
  readonly communities: Communities;
}

/** Somebody to be asked now. */
interface Asked {
  readonly invitation: Invitation;
  readonly reasons: readonly HelperReason[];
  /** True for somebody who had not answered when enough had said yes: their message asks again, without a new one. */
  readonly silently?: true;
}

/** Ends what has expired, and asks the next helpers if those who have not answered yet are too few. */
export function createRound(
  deps: RoundDependencies,
  changes: DispatchChanges,
  candidates: HelperCandidates,
  elsewhere: Elsewhere,
  lookFarther: LookFarther,
): RunTask {
  const { clock, communities, dispatches, outbox, people, render, tasks } = deps;

  /** Those whose turn it is: whoever is on standby first, then the best candidates that were not asked yet. */
  async function next({ dispatch, request, missing }: Found, tx: Tx): Promise<readonly Asked[]> {
    const now = clock.now();
    const open = inState(dispatch, "open").length;
    const fresh = { round: dispatch.round + 1, askedAt: now, expiresAt: now };
    const waiting = onStandby(dispatch).slice(0, Math.max(0, missing - open));
    const again = waiting.map((one) => ({
      invitation: { ...one, ...fresh, state: "open" as const, asks: one.asks + 1 },
      reasons: [],
    }));
    const history = await dispatches.answered(dispatch.communityId, daysAfter(now, -OBSERVED_DAYS), tx);
    const rate = yesRate(history, answeredIn(dispatch));
    const size = roundSize(missing - waiting.length, rate, open);
    if (size === 0) return again;
    const options = {
      limit: size,
      except: invitedIn(dispatch),
      communities: communitiesIn(dispatch, request),
    };
    const found = await candidates.forRequest(request, options, tx);
    const reopened = inState(dispatch, "not-needed").slice(0, size - found.length);
    return [
      ...again,
      ...found.map(({ personId, offerId, reasons }) => ({
        invitation: {
          personId,
          ...(offerId !== undefined && { offerId }),
          ...fresh,
          state: "open" as const,
          asks: 1,
        },
        reasons,
      })),
      ...reopened.map((one) => ({
        invitation: { ...one, ...fresh, state: "open" as const },
        reasons: [],
        silently: true as const,
      })),
    ];
  }

  /** Owes the invitations, and says until when each answer is waited for: from when it is delivered, after quiet hours. */
  async function ask(
    { dispatch, request }: Found,
    asked: readonly Asked[],
    tx: Tx,
  ): Promise<readonly Invitation[]> {
    const now = clock.now();
    const community = await communities.find(request.communityId);
    const minutes = minutesToAnswer(request, zoneOf(community), now);
    const everybody = asked.map(({ invitation: { personId } }) => personId);
    const persons = await people.findMany(everybody, tx);
    // Also those on standby may have said meanwhile that they want no invitations any more.
    const refusing = await candidates.refusing(everybody, tx);
    const reached = asked.flatMap(({ invitation: one, reasons, silently }) => {
      const person = persons.get(one.personId);
      return person && isReachable(person) && !refusing.has(person.id)
        ? [{ one, reasons, person, silently }]
        : [];
    });
    const words = { communityName: community ?? { name: "" }, minutes };
    const messages: OutboxMessage[] = [];
    for (const { one, reasons, person, silently } of reached) {
      const clash = await elsewhere(one, request, tx);
      const say = silently ? reopenedInvitation : invitation;
      messages.push(
        say(render, dispatch, one, person, request, { ...words, reasons, ...(clash && { clash }) }),
      );
    }
    await outbox.add(messages, tx);
    const keyOf = ({ personId, asks }: Invitation): string =>
      dispatchKey.invitation(dispatch.id, personId, asks);
    const places = await outbox.places(
      reached.map(({ one }) => keyOf(one)),
      tx,
    );
    const ids = reached.flatMap(({ one, silently }) => (silently ? [] : [one.personId]));
    await candidates.asked(ids, tx);
    const isReached = new Set(reached.map(({ one }) => one.personId));
    return asked.map(({ invitation: one }) => {
      if (refusing.has(one.personId)) return { ...one, state: "declined" as const };
      if (!isReached.has(one.personId)) return { ...one, state: "gone" as const };
      const notBefore = places.get(keyOf(one))?.notBefore ?? now;
      const start = notBefore > now ? notBefore : now;
      return { ...one, expiresAt: new Date(start.getTime() + minutes * 60_000) };
    });
  }

  async function expire(before: Dispatch, request: Listing, tx: Tx): Promise<Dispatch> {
    const now = clock.now();
    const isOver = ({ state, expiresAt }: Invitation): boolean => state === "open" && expiresAt <= now;
    const over = before.invitations.filter(isOver);
    if (over.length === 0) return before;
    const invitations = before.invitations.map((one) =>
      isOver(one) ? { ...one, state: "expired" as const } : one,
    );
    const after = await changes.save(before, { ...before, invitations }, tx);
    const persons = await people.findMany(
      over.map(({ personId }) => personId),
      tx,
    );
    await outbox.add(allOver(render, after, over, persons, request, { how: "expired" }), tx);
    return after;
  }

  return async ({ key, subject }, tx) => {
    const found = await changes.find(dispatchId(subject), tx);
    if (!found || found.dispatch.status === "stopped") return undefined;
    const { request } = found;
    if (key === dispatchKey.look(found.dispatch.id, found.dispatch.round)) {
      if (request.status === "published" && (await step(found, tx)).status === "stopped") return undefined;
      return LIVE_STATUSES.includes(request.status) ? nextLook(request) : undefined;
    }
    if (request.status !== "published") return undefined;
    const dispatch = await step(found, tx);
    // A round's own task watches until its last invitation has expired.
    const watched = inState(dispatch, "open").filter(
      ({ round }) => key === dispatchKey.expiry(dispatch.id, round),
    );
    return watched.map(({ expiresAt }) => expiresAt).sort((a, b) => a.getTime() - b.getTime())[0];
  };

  /** Ends what has expired, and sees to it that enough have been asked. */
  async function step(found: Found, tx: Tx): Promise<Dispatch> {
    const { request, missing } = found;
    const dispatch = await expire(found.dispatch, request, tx);
    if (await changes.hasBegun(found))
      return dispatch.status === "full"
        ? dispatch
        : changes.close(dispatch, dispatch, request, { status: "stopped", said: "stopped" }, tx);
    if (dispatch.status !== "running" && dispatch.status !== "exhausted") return dispatch;
    return missing === 0
      ? changes.close(dispatch, dispatch, request, { status: "full", said: "enough" }, tx)
      : goOn({ ...found, dispatch }, tx);
  }

  /** When to look again for somebody new: the sooner the help is needed the sooner. */
  async function nextLook(request: Listing): Promise<Date> {
    const now = clock.now();
    const minutes = minutesToAnswer(request, zoneOf(await communities.find(request.communityId)), now);
    return new Date(now.getTime() + Math.max(MIN_LOOK_MINUTES, minutes) * 60_000);
  }

  async function goOn(found: Found, tx: Tx): Promise<Dispatch> {
    const { dispatch, request } = found;
    const asked = await next(found, tx);
    if (asked.length === 0) {
      if (inState(dispatch, "open").length > 0) return dispatch;
      const stored = await lookFarther(found, tx);
      if (stored.status === "exhausted") await tasks.add([lookTask(stored, await nextLook(request))], tx);
      return stored;
    }
    const invited = await ask(found, asked, tx);
    const ids = new Set(invited.map(({ personId }) => personId));
    const others = dispatch.invitations.filter(({ personId }) => !ids.has(personId));
    const stored = await changes.save(
      dispatch,
      { ...dispatch, status: "running", round: dispatch.round + 1, invitations: [...others, ...invited] },
      tx,
    );
    const ends = invited.flatMap(({ state, expiresAt }) => (state === "open" ? [expiresAt.getTime()] : []));
    const soon =
      ends.length > 0 ? expiryTask(stored, new Date(Math.min(...ends))) : wakeTask(stored, clock.now());
    await tasks.add([soon], tx);
    return stored;
  }
}
