import { otherPerson } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Withhold } from "../broadcasts/index.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import type { Blocks } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import type { Review } from "../proposals/review.ts";
import type { StopRelay } from "../relay/index.ts";
import type { EndForBoth } from "./end-for-both.ts";

/**
 * Keeps two people apart for ever: blocks the pair, ends every introduction of theirs with what is on its way in it, and every
 * proposal that is open between them. Neither gets what was to tell them of the other's listings. Part of a transaction.
 * @returns what they are owed because of the proposals, the appointments that are off, and what has not arrived
 */
export type Separate = (
  one: PersonId,
  other: PersonId,
  by: Actor,
  tx: Tx,
) => Promise<readonly OutboxMessage[]>;

export interface SeparateDependencies {
  readonly blocks: Blocks;
  readonly proposals: Proposals;
}

export const createSeparate =
  (
    { blocks, proposals }: SeparateDependencies,
    review: Pick<Review, "end">,
    stopRelay: StopRelay,
    endForBoth: EndForBoth,
    withhold: Pick<Withhold, "between">,
  ): Separate =>
  async (one, other, by, tx) => {
    await blocks.add(one, other, tx);
    await withhold.between(one, other, tx);
    const messages: OutboxMessage[] = [];
    for (const proposal of await proposals.ofPerson(one, tx)) {
      if (otherPerson(proposal, one) !== other) continue;
      messages.push(...(await stopRelay(proposal, "over", tx)));
      if (proposal.status === "open") messages.push(...(await review.end(proposal, "no-fit", tx)));
      messages.push(...((await endForBoth(proposal, by, tx)) ?? []));
    }
    return messages;
  };
