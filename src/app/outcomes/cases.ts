import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { closedBy, type IntroductionError } from "../../domain/introduction/introduction.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import { sideOf, type Outcome, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { OpenCase } from "../cases/index.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { mustBeStored, storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { RecordOutcome } from "./record.ts";
import type { Proposals } from "../proposals/ports.ts";
import { introductionKey, type IntroductionNotice } from "../introductions/notices.ts";

/** An introduction after one side has said what became of it. */
export interface OutcomeTold {
  /** Of the other side. */
  readonly firstName: string;
  /** The listing of whoever said it, as it is now. */
  readonly mine: Listing;
  /** True if the other side has said otherwise. */
  readonly disagrees: boolean;
}

export interface OutcomeCases {
  /**
   * A side says what became of an introduction. If it happened, both listings count it, and close themselves when nothing
   * is left; if not, what was reserved is free again. The other side is asked unless they have said the same. A repeat
   * changes nothing.
   */
  sayOutcome(
    id: ProposalId,
    person: PersonId,
    outcome: Outcome,
  ): Promise<Result<OutcomeTold, IntroductionError>>;
  /** Something was wrong: moderators get a case, and nothing passes between the two any more. */
  sayWrong(id: ProposalId, person: PersonId): Promise<Result<OutcomeTold, IntroductionError>>;
}

export interface OutcomeDependencies extends CoreDependencies, ChangeDependencies {
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice>;
}

/** Why the case is opened. */
const REASON = "something-wrong";

export function createOutcomes(
  deps: OutcomeDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  cards: Pick<Cards, "changed">,
  openCase: OpenCase,
  record: RecordOutcome,
): OutcomeCases {
  const { listings, outbox, proposals, render, transact } = deps;

  /** Notes who helped once a request is done by what its author says. @returns whether the helper is to be thanked */
  async function thank(proposal: Proposal, by: Actor, tx: Tx): Promise<boolean> {
    const request = await listings.find(proposal.requestId, tx);
    if (request?.status !== "fulfilled" || request.helpedBy !== undefined) return false;
    const entry = { action: "helped-by", by, to: `proposal:${proposal.id}` };
    const helped = { ...request, helpedBy: proposal.helperId };
    const stored = mustBeStored(await storeListing(deps, tx, request, helped, entry));
    await outbox.add(await cards.changed(stored, tx), tx);
    return true;
  }

  /** Asks the other side whether it is so, or thanks them where they have said so already. */
  async function tellOther(
    { id, requestId, outcomes = {} }: Proposal,
    side: ListingKind,
    said: Outcome,
    { asks, thanks }: { readonly asks: boolean; readonly thanks: boolean },
    sides: Sides,
    tx: Tx,
  ): Promise<void> {
    const to = otherKind(side);
    const { person: reader, mine: before } = sides[to];
    const mine = (await listings.find(before.id, tx)) ?? before;
    const { firstName } = sides[side].person;
    if (!isReachable(reader)) return;
    const own = outcomes[to];
    const key = introductionKey.outcomeAsked(id, to, said, own);
    const asked: IntroductionNotice = {
      kind: "outcome-asked",
      proposalId: id,
      said,
      ...(own && { own }),
      thanks,
      mine,
      firstName,
    };
    const request = thanks ? await listings.find(requestId, tx) : undefined;
    if (asks) await outbox.add([toPerson(render, reader, key, asked)], tx);
    else if (request) {
      const notice = { kind: "thanks", listing: request, firstName } as const;
      await outbox.add([toPerson(render, reader, introductionKey.thanks(requestId), notice)], tx);
    }
  }

  async function told(proposal: Proposal, side: ListingKind, sides: Sides, tx: Tx): Promise<OutcomeTold> {
    const { mine } = sides[side];
    const own = proposal.outcomes?.[side];
    const theirs = proposal.outcomes?.[otherKind(side)];
    return {
      firstName: sides[otherKind(side)].person.firstName,
      mine: (await listings.find(mine.id, tx)) ?? mine,
      disagrees: own !== undefined && theirs !== undefined && own !== theirs,
    };
  }

  return {
    sayOutcome: (id, person, outcome) =>
      transact(async (tx) => {
        const before = await proposals.find(id, tx);
        const side = before && sideOf(before, person);
        const sides = side && (await pairs.sidesOf(before, tx));
        if (!sides) return fail("not-introduced");
        const by = personActor(person, sides[side].person);
        const recorded = await record({ before, side, sides, outcome, by }, tx);
        if (!recorded.ok) return recorded;
        const { proposal: final, asksOther } = recorded.value;
        if (final === before) return ok(await told(before, side, sides, tx));
        const isSeekers = side === "request" && outcome === "happened";
        const thanks = isSeekers && (await thank(final, by, tx));
        await tellOther(final, side, outcome, { asks: asksOther, thanks }, sides, tx);
        return ok(await told(final, side, sides, tx));
      }),
    sayWrong: (id, person) =>
      transact(async (tx) => {
        const proposal = await proposals.find(id, tx);
        const side = proposal && sideOf(proposal, person);
        const sides = side && (await pairs.sidesOf(proposal, tx));
        if (!sides) return fail("not-introduced");
        const code = closedBy(proposal);
        if (code === "not-introduced") return fail(code);
        const opened = await openCase(tx, {
          kind: "check-in",
          proposalId: id,
          byPerson: person,
          reason: REASON,
        });
        return opened.ok ? ok(await told(proposal, side, sides, tx)) : opened;
      }),
  };
}
