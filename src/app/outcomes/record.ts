import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import type { IntroductionError } from "../../domain/introduction/introduction.ts";
import { tell, type LedgerStep } from "../../domain/introduction/outcome.ts";
import { leftOf, takenBy } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Outcome, Proposal } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import { ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import {
  changeListing,
  mustBeStored,
  storeListing,
  type ChangeDependencies,
} from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { freshFromNow, freshnessTask } from "../listings/tasks.ts";
import { takeFrom } from "../listings/take-from.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Proposals } from "../proposals/ports.ts";

/** What one side of a pair says became of it. */
export interface Said {
  readonly before: Proposal;
  readonly side: ListingKind;
  readonly sides: Sides;
  readonly outcome: Outcome;
  readonly by: Actor;
}

/** A pair after one side has said what became of it. */
export interface Recorded {
  readonly proposal: Proposal;
  /** True if the other side has said otherwise, or nothing yet. */
  readonly asksOther: boolean;
}

/** Stores what one side says and counts it in both listings, as part of a transaction. Nobody is told. */
export type RecordOutcome = (said: Said, tx: Tx) => Promise<Result<Recorded, IntroductionError>>;

export interface RecordDependencies extends CoreDependencies, ChangeDependencies {
  readonly proposals: Proposals;
}

export function createRecordOutcome(
  deps: RecordDependencies,
  pairs: Pick<Pairs, "release" | "store">,
  cards: Pick<Cards, "changed">,
): RecordOutcome {
  const { catalogue, clock, listings, outbox, proposals, tasks } = deps;

  async function stored(result: Result<Listing, "illegal-transition">, tx: Tx): Promise<Listing> {
    const listing = mustBeStored(result);
    await outbox.add(await cards.changed(listing, tx), tx);
    return listing;
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
    return listing && (await takeFrom(deps, cards, tx, listing, { amount, by, holder: pair })) ? amount : 0;
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
    // Its organisation says what has arrived.
    if (after.pledgeId !== undefined) return after;
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

  return async ({ before, side, sides, outcome, by }, tx) => {
    const said = tell(before, side, outcome);
    if (!said.ok) return said;
    const { proposal: after, step, asksOther } = said.value;
    if (after === before) return ok({ proposal: before, asksOther: false });
    await listings.relyOn([before.offerId, before.requestId], tx);
    // Before the listings: whatever follows from their change finds that somebody has said so.
    if (!(await pairs.store(before, after, outcome, by, tx)))
      throw new Error(`proposal ${before.id} changed inside a transaction`);
    const counted = await count(step, after, sides, by, tx);
    if (counted === after) return ok({ proposal: after, asksOther });
    const final = { ...counted, version: after.version + 1 };
    if (!(await proposals.replace(final, after.version, tx)))
      throw new Error(`proposal ${before.id} changed inside a transaction`);
    return ok({ proposal: final, asksOther });
  };
}
