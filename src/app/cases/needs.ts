import { closeByItself, type EndOfNeed } from "../../domain/case/case.ts";
import { freeOf, hasPlaces } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { CoreDependencies, OutboxMessage, Tx } from "../core/index.ts";
import type { CaseCardDependencies, CaseCards } from "./cards.ts";
import { removals } from "./files.ts";
import { needOf } from "./open.ts";
import { replaceCase } from "./replace.ts";

const SYSTEM = { kind: "system" } as const;

/** Closes the cases of listings that need the moderators' help no longer, as part of a transaction. */
export interface SettleNeeds {
  /** Somebody was introduced to the listing's author; nothing follows while more are needed. */
  introduced(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** A listing has changed; nothing follows while it is not over. */
  changed(before: Listing, after: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export function createSettleNeeds(
  deps: Pick<CaseCardDependencies, "cases" | "clock"> & Pick<CoreDependencies, "audit" | "catalogue">,
  cards: Pick<CaseCards, "changed">,
): SettleNeeds {
  const { audit, cases, catalogue, clock } = deps;

  async function settle(
    { id, authorId }: Listing,
    why: EndOfNeed,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const before = needOf(await cases.ofPerson(authorId, tx), id).find(({ status }) => status === "open");
    if (!before) return [];
    const now = clock.now();
    const after = closeByItself(before, why, now);
    await replaceCase(deps, before, after, tx);
    const { kind, communityId } = after;
    await audit.add(
      { at: now, by: SYSTEM, subject: `case:${after.id}`, action: "close-case", to: kind, communityId },
      tx,
    );
    return [...(await cards.changed(after, tx)), ...removals(before, before.files)];
  }

  return {
    async introduced(listing, tx) {
      const category = catalogue.find(listing.category);
      // Where each helper takes a place, others may be needed still.
      const needsOthers = hasPlaces(category, listing) && freeOf(listing) > 0;
      return needsOthers ? [] : settle(listing, "introduced", tx);
    },
    async changed(before, after, tx) {
      const isOver = LIVE_STATUSES.includes(before.status) && !LIVE_STATUSES.includes(after.status);
      if (!isOver) return [];
      const { status } = after;
      return settle(before, status === "fulfilled" || status === "withdrawn" ? status : "over", tx);
    },
  };
}
