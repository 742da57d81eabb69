import { zoneOf } from "../../domain/community/time-zone.ts";
import {
  inState,
  invitationOf,
  missingIn,
  takesYes,
  withInvitation,
  type Dispatch,
  type Invitation,
} from "../../domain/dispatch/dispatch.ts";
import { cannotSuffice, minutesToAnswer } from "../../domain/dispatch/rounds.ts";
import { editionOf } from "../../domain/listing/listing.ts";
import type { Person } from "../../domain/person/person.ts";
import { hasConfirmedSafety, safetyKindOf } from "../../domain/safety/safety.ts";
import type { DispatchId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { createInTurn, type CoreDependencies, type Tx } from "../core/index.ts";
import type { HelperCandidates } from "../helpers/ports.ts";
import type { IntroduceInvited } from "../proposals/invited.ts";
import type { DispatchChanges, Found } from "./changes.ts";
import { createDropUnsent } from "./drop-unsent.ts";
import { changedInvitation, invitationOver, placeOnStandby } from "./messages.ts";
import type { InvitationOutcome } from "./notices.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { OfferOf } from "./offers.ts";
import type { RoundDependencies } from "./rounds.ts";
import { wakeTask } from "./tasks.ts";

export type AnswerInvitationError =
  | "not-invited"
  /** They have said yes before. */
  | "already-accepted"
  /** The search was stopped, or the request is open no longer. */
  | "search-over"
  /** Its author has paused the request, which may be out again later. */
  | "request-paused"
  /** The request has changed since they read it: it is shown to them as it is now. */
  | "question-changed"
  | "safety-needed"
  | "appointment-clash";

/** What a yes has come to. */
export type Accepted =
  | { readonly how: "introduced" | "waiting" }
  /** All places are taken; their turn on standby, from 1. */
  | { readonly how: "standby"; readonly place: number };

/** A no: to this request, for now, or to every invitation from now on. */
export type Refusal = "declined" | "not-now" | "no-more";

/** A yes to an invitation. */
export interface InvitationYes {
  /** The edition of the request that they have read. */
  readonly edition: number;
  /** True if they have read that another appointment of theirs lies at the same time. */
  readonly despiteClash?: boolean;
}

export interface InvitationAnswers {
  /**
   * Takes a place, and introduces the helper. When no place is left they come on standby; a repeat changes nothing. Never
   * more people than places, whatever is pressed at once.
   */
  accept(
    id: DispatchId,
    person: PersonId,
    yes: InvitationYes,
  ): Promise<Result<Accepted, AnswerInvitationError>>;
  /** Says no, also from standby. Whoever has been introduced ends the introduction instead. */
  refuse(
    id: DispatchId,
    person: PersonId,
    how: Refusal,
  ): Promise<Result<void, "not-invited" | "already-accepted">>;
}

export interface AnswerDependencies extends RoundDependencies, Pick<CoreDependencies, "transact"> {}

/** The states that have nothing to answer any more. */
const OVER: readonly Invitation["state"][] = ["called-off", "gone"];

export function createInvitationAnswers(
  deps: AnswerDependencies,
  changes: DispatchChanges,
  candidates: HelperCandidates,
  introduceInvited: IntroduceInvited,
  offerOf: OfferOf,
  elsewhere: Elsewhere,
): InvitationAnswers {
  const { clock, communities, listings, outbox, people, render, tasks, transact } = deps;

  const dropUnsent = createDropUnsent(deps, changes);
  const inTurn = createInTurn<DispatchId>();
  /** Many may answer at once: each answer changes the one dispatch. */
  const answering = <T>(id: DispatchId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTurn(id, () => transact(work));

  /** The dispatch, the person, and their invitation. */
  interface Mine extends Found {
    readonly invitation: Invitation;
    readonly person: Person;
  }

  async function findMine(id: DispatchId, personId: PersonId, tx: Tx): Promise<Mine | undefined> {
    const found = await changes.find(id, tx);
    const invitation = found && invitationOf(found.dispatch, personId);
    const person = invitation && (await people.find(personId, tx));
    return person && { ...found, invitation, person };
  }

  async function say(
    dispatch: Dispatch,
    { invitation, person, request }: Mine,
    outcome: InvitationOutcome,
    tx: Tx,
  ): Promise<void> {
    await outbox.add([invitationOver(render, dispatch, invitation, person, request, outcome)], tx);
  }

  const answered = (mine: Mine, change: Partial<Invitation>): Dispatch =>
    withInvitation(mine.dispatch, mine.person.id, { ...change, answeredAt: clock.now() });

  async function standBy(mine: Mine, tx: Tx): Promise<Result<Accepted, AnswerInvitationError>> {
    const { dispatch, invitation, person } = mine;
    if (invitation.state === "standby")
      return ok({ how: "standby", place: placeOnStandby(dispatch, person.id) });
    const turn = dispatch.turns + 1;
    const after = { ...answered(mine, { state: "standby", turn }), turns: turn };
    const stored = await changes.save(dispatch, after, tx);
    const place = placeOnStandby(stored, person.id);
    await say(stored, mine, { how: "standby", place }, tx);
    return ok({ how: "standby", place });
  }

  /** Shows the request as it reads now; a yes to what it said before does not count. */
  async function showChanged(mine: Mine, tx: Tx): Promise<void> {
    const { dispatch, invitation, person, request } = mine;
    const community = await communities.find(request.communityId);
    const minutes = minutesToAnswer(request, zoneOf(community), clock.now());
    const clash = await elsewhere(invitation, request, tx);
    const words = {
      communityName: community ?? { name: "" },
      minutes,
      reasons: [],
      ...(clash && { clash }),
    };
    await outbox.add([changedInvitation(render, dispatch, invitation, person, request, words)], tx);
  }

  async function drop(mine: Mine, tx: Tx): Promise<void> {
    const stored = await changes.save(mine.dispatch, answered(mine, { state: "gone" }), tx);
    await say(stored, mine, { how: "stopped" }, tx);
    await tasks.add([wakeTask(stored, clock.now())], tx);
  }

  async function takePlace(
    mine: Mine,
    despiteClash: boolean,
    tx: Tx,
  ): Promise<Result<Accepted, AnswerInvitationError>> {
    const { dispatch, request, category, invitation, person } = mine;
    if (!despiteClash && (await elsewhere(invitation, request, tx))) return fail("appointment-clash");
    const offerId = await offerOf(invitation, person, request, tx);
    const pair = offerId && { offerId, requestId: request.id, helper: person.id };
    const introduced = pair && (await introduceInvited(pair, tx));
    if (!introduced?.ok) {
      await drop(mine, tx);
      return fail("search-over");
    }
    const proposal = introduced.value;
    const accepted = answered(mine, { state: "accepted", proposalId: proposal.id });
    const left = missingIn(category, (await listings.find(request.id, tx)) ?? request, accepted);
    const stored =
      left === 0 && dispatch.status !== "paused"
        ? await changes.close(dispatch, accepted, request, { status: "full", said: "enough" }, tx)
        : await changes.save(dispatch, accepted, tx);
    const isIntroduced = proposal.status === "introduced";
    await say(stored, mine, { how: "accepted", introduced: isIntroduced, proposalId: proposal.id }, tx);
    return ok({ how: isIntroduced ? "introduced" : "waiting" });
  }

  return {
    accept: (id, personId, { edition, despiteClash = false }) =>
      answering(id, async (tx) => {
        const mine = await findMine(id, personId, tx);
        if (!mine) return fail("not-invited");
        const { dispatch, request, category, invitation, person } = mine;
        if (invitation.state === "accepted") return fail("already-accepted");
        if (OVER.includes(invitation.state)) return fail("search-over");
        if (takesYes(dispatch) && request.status === "paused") return fail("request-paused");
        if (!takesYes(dispatch) || request.status !== "published" || (await changes.hasBegun(mine)))
          return fail("search-over");
        if (!hasConfirmedSafety(person, safetyKindOf(category))) return fail("safety-needed");
        if (edition !== editionOf(request)) {
          await showChanged(mine, tx);
          return fail("question-changed");
        }
        return mine.missing === 0 ? standBy(mine, tx) : takePlace(mine, despiteClash, tx);
      }),
    refuse: (id, personId, how) =>
      answering(id, async (tx) => {
        const mine = await findMine(id, personId, tx);
        if (!mine) return fail("not-invited");
        const { dispatch, invitation, missing } = mine;
        if (invitation.state === "accepted") return fail("already-accepted");
        if (how === "no-more") {
          await candidates.stopAsking(personId, tx);
          await dropUnsent(personId, id, tx);
        }
        const state = how === "not-now" ? "not-now" : "declined";
        const stored = await changes.save(dispatch, answered(mine, { state }), tx);
        await say(stored, mine, { how }, tx);
        const isSearching = stored.status === "running" || stored.status === "exhausted";
        if (isSearching && cannotSuffice(missing, inState(stored, "open").length))
          await tasks.add([wakeTask(stored, clock.now())], tx);
        return ok(undefined);
      }),
  };
}
