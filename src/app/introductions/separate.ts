import { LISTING_KINDS } from "../../domain/category/category.ts";
import { closedBy, end } from "../../domain/introduction/introduction.ts";
import { otherPerson } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Withhold } from "../broadcasts/index.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import type { Blocks } from "../people/ports.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";
import type { Review } from "../proposals/review.ts";
import type { CloseTopics, StopRelay } from "../relay/index.ts";

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
    pairs: Pick<Pairs, "release" | "sidesOf" | "store">,
    review: Pick<Review, "end">,
    { stopRelay, closeTopics }: { readonly stopRelay: StopRelay; readonly closeTopics: CloseTopics },
    meetings: Pick<Meetings, "part">,
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
      const ended = closedBy(proposal) === "not-introduced" ? undefined : end(proposal);
      if (!ended?.ok || !(await pairs.store(proposal, ended.value, "end", by, tx))) continue;
      await pairs.release(ended.value, tx);
      const sides = await pairs.sidesOf(ended.value, tx);
      if (!sides) continue;
      for (const to of LISTING_KINDS) messages.push(...(await meetings.part(proposal, sides, to)));
      messages.push(...closeTopics(ended.value, sides));
    }
    return messages;
  };
