import { LISTING_KINDS } from "../../domain/category/category.ts";
import { end } from "../../domain/introduction/introduction.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings } from "../proposals/ports.ts";
import type { CloseTopics } from "../relay/index.ts";

/**
 * Ends an introduction that neither of the two ends by a button, as part of a transaction: what it had reserved is free, the
 * appointment is off and its topics are closed.
 * @returns what both are owed; undefined if there was nothing to end
 */
export type EndForBoth = (
  proposal: Proposal,
  by: Actor,
  tx: Tx,
) => Promise<readonly OutboxMessage[] | undefined>;

export const createEndForBoth =
  (
    pairs: Pick<Pairs, "release" | "sidesOf" | "store">,
    closeTopics: CloseTopics,
    meetings: Pick<Meetings, "part">,
  ): EndForBoth =>
  async (proposal, by, tx) => {
    const ended = end(proposal);
    if (!ended.ok || !(await pairs.store(proposal, ended.value, "end", by, tx))) return undefined;
    await pairs.release(ended.value, tx);
    const sides = await pairs.sidesOf(ended.value, tx);
    if (!sides) return [];
    const messages: OutboxMessage[] = [];
    for (const to of LISTING_KINDS) messages.push(...(await meetings.part(proposal, sides, to)));
    return [...messages, ...closeTopics(ended.value, sides)];
  };
