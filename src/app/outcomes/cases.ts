import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { closedBy, type IntroductionError } from "../../domain/introduction/introduction.ts";
import { tell, type LedgerStep } from "../../domain/introduction/outcome.ts";
import { leftOf, takenBy, withoutReservation } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import { sideOf, type Outcome, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { OpenCase } from "../cases/index.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { changeListing, storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { freshFromNow, freshnessTask } from "../listings/tasks.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
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
  pairs: Pick<Pairs, "release" | "sidesOf" | "store">,
  cards: Pick<Cards, "changed">,
  openCase: OpenCase,
): OutcomeCases {
  const { catalogue, clock, listings, outbox, proposals, render, tasks, transact } = deps;

  async function stored(result: Result<Listing, "illegal-transition">, tx: Tx): Promise<Listing> {
    if (!result.ok) throw new Error("a listing changed inside a transaction");
    await outbox.add(await cards.changed(result.value, tx), tx);
    return result.value;
  }

  /** Counts what an introduction took of a listing; nothing of one that is closed. */
  async function take(
    id: ListingId,
    amount: number,
    { id: pair }: Proposal,
    by: Actor,
    tx: Tx,
  ): Promise<number> {
    const listing = await listings.find(id, tx);
    if (!listing || (listing.status !== "published" && listing.status !== "paused")) return 0;
    const { freshAskedAt: _asked, ...unasked } = listing;
    const taken = (listing.taken ?? 0) + amount;
    const { reserved } = withoutReservation(listing, pair);
    const after: Listing = {
      ...unasked,
      ...freshFromNow(catalogue, listing, clock.now()),
      taken,
      ...(reserved && { reserved }),
    };
    const entry = { action: "count-taken", by, from: String(listing.taken ?? 0), to: String(taken) };
    await stored(
      leftOf(after) === 0
        ? await changeListing(deps, tx, unasked, {
            action: "fulfil",
            by,
            set: { taken, ...(reserved && { reserved }) },
          })
        : await storeListing(deps, tx, listing, after, entry),
      tx,
    );
    return amount;
  }

  /** Takes back what an introduction took of a listing, and opens it again if the count closed it, not its author. */
  async function giveBack(id: ListingId, amount: number, by: Actor, tx: Tx): Promise<void> {
    const listing = await listings.find(id, tx);
    if (!listing) return;
    if (amount === 0) return outbox.add(await cards.changed(listing, tx), tx);
    const taken = Math.max(0, (listing.taken ?? 0) - amount);
    const set = { ...freshFromNow(catalogue, listing, clock.now()), taken };
    if (listing.status === "fulfilled" && leftOf(listing) === 0) {
      const { helpedBy: _helper, freshAskedAt: _asked, ...rest } = listing;
      const open = await stored(await changeListing(deps, tx, rest, { action: "take-up", by, set }), tx);
      await tasks.add([freshnessTask(open)], tx);
    } else if (listing.status === "published" || listing.status === "paused") {
      const entry = { action: "count-taken", by, from: String(listing.taken ?? 0), to: String(taken) };
      await stored(await storeListing(deps, tx, listing, { ...listing, ...set }, entry), tx);
    }
  }

  const idsOf = ({ offerId, requestId }: Proposal): Readonly<Record<ListingKind, ListingId>> => ({
    offer: offerId,
    request: requestId,
  });

  /** What a side's word means for the two listings. @returns the proposal with what it took */
  async function count(
    step: LedgerStep,
    after: Proposal,
    sides: Sides,
    by: Actor,
    tx: Tx,
  ): Promise<Proposal> {
    const ids = idsOf(after);
    const { took = {}, ...rest } = after;
    if (step === "take") {
      const category = catalogue.find(sides.request.mine.category);
      const amounts = category
        ? takenBy(category, sides.offer.mine, sides.request.mine, after.id)
        : { request: leftOf(sides.request.mine) };
      const counted: Partial<Record<ListingKind, number>> = {};
      for (const side of LISTING_KINDS) {
        const amount = sides[side].mine.onlyFor === undefined ? (amounts[side] ?? 0) : 0;
        if (amount > 0) counted[side] = await take(ids[side], amount, after, by, tx);
      }
      return { ...rest, took: counted };
    }
    if (step === "give-back") {
      await pairs.release(after, tx);
      for (const side of LISTING_KINDS) await giveBack(ids[side], took[side] ?? 0, by, tx);
      return rest;
    }
    return after;
  }

  /** Notes who helped once a request is done by what its author says. @returns whether the helper is to be thanked */
  async function thank(proposal: Proposal, by: Actor, tx: Tx): Promise<boolean> {
    const request = await listings.find(proposal.requestId, tx);
    if (request?.status !== "fulfilled" || request.helpedBy !== undefined) return false;
    const entry = { action: "helped-by", by, to: `proposal:${proposal.id}` };
    await stored(
      await storeListing(deps, tx, request, { ...request, helpedBy: proposal.helperId }, entry),
      tx,
    );
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
        const said = tell(before, side, outcome);
        if (!said.ok) return said;
        const { proposal: after, step, asksOther } = said.value;
        if (after === before) return ok(await told(before, side, sides, tx));
        await listings.relyOn([before.offerId, before.requestId], tx);
        const by = personActor(person, sides[side].person);
        // Before the listings: whatever follows from their change finds that somebody has said so.
        if (!(await pairs.store(before, after, outcome, by, tx)))
          throw new Error(`proposal ${id} changed inside a transaction`);
        const counted = await count(step, after, sides, by, tx);
        const final = counted === after ? after : { ...counted, version: after.version + 1 };
        if (final !== after && !(await proposals.replace(final, after.version, tx)))
          throw new Error(`proposal ${id} changed inside a transaction`);
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
