import { isReachable } from "../../domain/person/person.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { settleReservations, withEarlierReservations } from "../../domain/listing/ledger.ts";
import { editionOf, type Listing, type ListingStatus } from "../../domain/listing/listing.ts";
import { askAgain, lapse, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { isOpenFor } from "../../domain/listing/only-for.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Cards, Listings, ReviewPairs } from "../listings/ports.ts";
import { askedAgain, countQuestion, ended } from "./messages.ts";
import type { EndReason, ProposalNotice } from "./notices.ts";
import type { Pairs } from "./pairs.ts";
import type { Proposals } from "./ports.ts";
import { clockTask } from "./tasks.ts";

const SYSTEM = { kind: "system" } as const;

/** Statuses that a listing's introductions do not outlive: whoever was promised something for it has it no longer. */
const WITHOUT_OUTCOME: readonly ListingStatus[] = ["withdrawn", "expired", "removed"];

/** Why a proposal ends: a listing closed or its author cannot be reached, or a reason that is the same for both sides. */
type End = { readonly closed: ListingKind } | Extract<EndReason, "no-fit" | "taken" | "unanswered">;

export interface Review {
  /** Ends an open proposal, releases what it reserved and tells those who were asked. */
  end(proposal: Proposal, why: End, tx: Tx): Promise<readonly OutboxMessage[]>;
  /**
   * Judges an open proposal by its listings as they are now: it ends, is put to both again, or stays.
   * @param before the listing that changed, as it was
   */
  judge(proposal: Proposal, before: Listing | undefined, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** What a changed listing means for its pairs; see `ReviewPairs`. */
  readonly ofListing: ReviewPairs;
  /** Judges the other open proposals of a pair's listings, after this pair was introduced. */
  rivals(proposal: Proposal, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Ends every open proposal of a person. */
  ofPerson(person: PersonId, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export interface ReviewDependencies extends Pick<CoreDependencies, "clock" | "tasks"> {
  readonly listings: Listings;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createReview(deps: ReviewDependencies, pairs: Pairs, cards: Cards): Review {
  const { clock, listings, proposals, render, tasks } = deps;

  const end: Review["end"] = async (proposal, why, tx) => {
    const lapsed = lapse(proposal);
    if (!(await pairs.store(proposal, lapsed, "lapse", SYSTEM, tx))) return [];
    await pairs.release(proposal, tx);
    await pairs.unask(proposal, tx);
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides) return [];
    const seen = (side: ListingKind): EndReason =>
      typeof why === "string" ? why : why.closed === side ? "mine-closed" : "theirs-gone";
    return LISTING_KINDS.filter((side) => isReachable(sides[side].person)).flatMap((side) =>
      ended(render, lapsed, side, sides[side], seen(side)),
    );
  };

  const judge: Review["judge"] = async (proposal, before, tx) => {
    const sides = await pairs.sidesOf(proposal, tx);
    if (!sides) return end(proposal, { closed: "offer" }, tx);
    const offer = sides.offer.mine;
    const request = sides.request.mine;
    const closed = LISTING_KINDS.find((side) => !isOpenFor(sides[side].mine, proposal.requestId));
    if (closed) return end(proposal, { closed }, tx);
    const shown = { offer: editionOf(offer), request: editionOf(request) };
    const isShown = LISTING_KINDS.every((side) => shown[side] === proposal.shown[side]);
    const match = pairs.match(
      withEarlierReservations(offer, proposal.id),
      withEarlierReservations(request, proposal.id),
    );
    if (!match) return end(proposal, isShown ? "taken" : "no-fit", tx);
    if (isShown) return [];
    const next = askAgain(proposal, LISTING_KINDS, { shown, now: clock.now() });
    if (!(await pairs.store(proposal, next, "ask-again", SYSTEM, tx))) return [];
    await pairs.release(proposal, tx);
    await tasks.add([clockTask(next)], tx);
    const about = await pairs.about(next, sides, match, tx);
    return askedAgain(render, proposal, next, sides, about, before ?? offer);
  };

  const isOpen = ({ status }: Proposal): boolean => status === "open";

  /** Those that reserved something last come first, so that they give way to earlier ones. */
  const lastFirst = (of: readonly Proposal[], { reserved = [] }: Listing): readonly Proposal[] => {
    const rank = ({ id }: Proposal): number => reserved.findIndex(({ proposalId }) => proposalId === id);
    return [...of].sort((a, b) => rank(b) - rank(a));
  };

  async function settle(before: Listing, after: Listing, tx: Tx): Promise<void> {
    if (after.reserved === undefined) return;
    const { reserved: _settled, ...rest } = after;
    const reserved = settleReservations(before, after);
    const settled = { ...rest, ...(reserved.length > 0 ? { reserved } : {}), version: after.version + 1 };
    await listings.replace(settled, after.version, tx);
  }

  /** Asks the other side of an introduction to count, once this side's listing is done. */
  async function askToCount(proposal: Proposal, done: Listing, tx: Tx): Promise<readonly OutboxMessage[]> {
    const side = otherKind(done.kind);
    const sides = await pairs.sidesOf(proposal, tx);
    return sides && isOut(sides[side].mine) && isReachable(sides[side].person)
      ? [countQuestion(render, proposal, side, sides)]
      : [];
  }

  return {
    end,
    judge,
    async ofListing(before, after, tx) {
      const wasOut = isOut(before);
      const told = after.helpedBy !== before.helpedBy;
      if (!wasOut && !told) return [];
      await settle(before, after, tx);
      const all = await proposals.ofListing(after.id, tx);
      const messages: OutboxMessage[] = [];
      for (const proposal of lastFirst(all.filter(isOpen), after))
        messages.push(
          // Whoever was asked about it looks after it no longer.
          ...(after.status === "published" && after.authorId === before.authorId
            ? await judge(proposal, before, tx)
            : await end(proposal, { closed: after.kind }, tx)),
        );
      for (const proposal of all.filter(({ status }) => status === "introduced")) {
        if (WITHOUT_OUTCOME.includes(after.status) || (told && proposal.helperId !== after.helpedBy))
          await pairs.release(proposal, tx);
        // Whoever has said what became of it asks the other side by that.
        const isTold = proposal.outcomes !== undefined;
        if (wasOut && after.status === "fulfilled" && !isTold)
          messages.push(...(await askToCount(proposal, after, tx)));
      }
      const touched = all.filter(isOpen).map((proposal) => otherListing(proposal, after.id));
      await cards.refreshSoon(touched, tx);
      return messages;
    },
    async rivals(introduced, tx) {
      const messages: OutboxMessage[] = [];
      for (const id of [introduced.offerId, introduced.requestId]) {
        const listing = await listings.find(id, tx);
        const open = (await proposals.ofListing(id, tx)).filter(isOpen);
        for (const proposal of listing ? lastFirst(open, listing) : [])
          messages.push(...(await judge(proposal, undefined, tx)));
      }
      return messages;
    },
    async ofPerson(person, tx) {
      const messages: OutboxMessage[] = [];
      for (const proposal of await proposals.openOfPerson(person, tx)) {
        const closed = sideOf(proposal, person);
        if (!closed) continue;
        messages.push(...(await end(proposal, { closed }, tx)));
        await cards.refreshSoon([proposal.offerId, proposal.requestId], tx);
      }
      return messages;
    },
  };
}

const isOut = ({ status }: Listing): boolean => status === "published" || status === "paused";

const otherListing = (proposal: Proposal, id: ListingId): ListingId =>
  proposal.offerId === id ? proposal.requestId : proposal.offerId;
