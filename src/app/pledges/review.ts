import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { isOverpromised } from "../../domain/listing/ledger.ts";
import { countsAlike, heldFor, isNeed } from "../../domain/pledge/need.ts";
import { isOpenPledge, lowered } from "../../domain/pledge/pledge.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, Tx } from "../core/index.ts";
import type { ReviewPairs } from "../listings/ports.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** What changes elsewhere mean for pledges, each as part of the transaction that makes them. */
export interface PledgeReview {
  /** A need has changed: promises to what it said end, and so does everything once nothing is needed any more. */
  readonly changed: ReviewPairs;
  /** Somebody cannot be counted on any more. @param how `away`: what the organisation has agreed to may still come */
  ofPerson(person: PersonId, how: "away" | "banned", tx: Tx): Promise<void>;
  /** Two people are kept apart for ever. */
  between(one: PersonId, other: PersonId, tx: Tx): Promise<void>;
}

const isOut = ({ status }: Listing): boolean => status === "published" || status === "paused";

export function createPledgeReview(
  {
    catalogue,
    listings,
    pledges,
  }: Pick<CoreDependencies, "catalogue"> & Pick<PledgeStoreDependencies, "listings" | "pledges">,
  { lapse, settle, tell }: PledgeStore,
): PledgeReview {
  async function over({ id, status }: Listing, tx: Tx): Promise<void> {
    // What was agreed on for a need that is met, or has expired, may be on its way.
    const mayCome = status === "fulfilled" || status === "expired";
    for (const pledge of (await pledges.ofNeed(id, tx)).filter(isOpenPledge))
      if (pledge.status === "promised" || !mayCome)
        await lapse(pledge, status === "fulfilled" ? "enough" : "closed", tx);
  }

  async function edited(before: Listing, after: Listing, tx: Tx): Promise<void> {
    const isAlike = countsAlike(catalogue.find(after.category), before, after);
    for (const pledge of (await pledges.ofNeed(after.id, tx)).filter(isOpenPledge)) {
      if (pledge.status === "promised" || !isAlike) {
        await lapse(pledge, "changed", tx);
        continue;
      }
      const need = (await listings.find(after.id, tx)) ?? after;
      const held = heldFor(need, pledge);
      if (after.quantity < before.quantity && held === 0) {
        await lapse(pledge, "enough", tx);
        continue;
      }
      const amount = after.quantity < before.quantity ? Math.min(pledge.amount, held) : pledge.amount;
      const view = await settle(pledge, lowered(pledge, amount), "need-changed", SYSTEM, tx);
      if (view) await tell(view, "pledge-need-changed", tx);
    }
  }

  /** More was counted by hand: the newest promises end of which there is too much now. */
  async function counted({ id }: Listing, tx: Tx): Promise<void> {
    const open = (await pledges.ofNeed(id, tx)).filter(({ status }) => status === "promised");
    for (const pledge of open.toReversed()) {
      const need = await listings.find(id, tx);
      if (!need || !isOverpromised(need)) return;
      await lapse(pledge, "enough", tx);
    }
  }

  return {
    async changed(before, after, tx): Promise<readonly OutboxMessage[]> {
      if (!isNeed(before) || !isOut(before)) return [];
      if (!isOut(after)) await over(after, tx);
      else if (editionOf(before) !== editionOf(after)) await edited(before, after, tx);
      else if ((after.taken ?? 0) > (before.taken ?? 0)) await counted(after, tx);
      return [];
    },
    async ofPerson(person, how, tx) {
      for (const pledge of await pledges.ofPerson(person, tx)) {
        const ends = how === "banned" ? isOpenPledge(pledge) : pledge.status === "promised";
        if (pledge.pledgerId === person && ends) await lapse(pledge, "gone", tx);
      }
    },
    async between(one, other, tx) {
      for (const person of [one, other])
        for (const pledge of (await pledges.ofPerson(person, tx)).filter(isOpenPledge)) {
          if (pledge.pledgerId !== person) continue;
          const need = await listings.find(pledge.needId, tx);
          if (need && [one, other].includes(need.authorId) && need.authorId !== person)
            await lapse(pledge, "closed", tx);
        }
    },
  };
}
