import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { proposalId, type ProposalId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { relayKey, type RelayNotice, type UndeliveredReason } from "./notices.ts";

/** A message that somebody wrote, by the effect key of what brings it. */
interface Sent {
  readonly proposalId: ProposalId;
  readonly side: ListingKind;
  readonly messageId: number;
}

/**
 * Drops what is on its way between the two of an introduction, as part of a transaction.
 * @returns what tells each writer who can be reached that it has not arrived
 */
export type StopRelay = (
  proposal: Proposal,
  why: UndeliveredReason,
  tx: Tx,
) => Promise<readonly OutboxMessage[]>;

export interface UndeliveredDependencies extends Pick<CoreDependencies, "outbox"> {
  readonly people: People;
  readonly render: Render<RelayNotice>;
}

const KEY = /^relay:([a-z0-9]+):(\w+):(\d+)(?::|$)/;

/** What an effect key of this module brings; undefined for other keys. */
export function sentUnder(key: string): Sent | undefined {
  const [, id = "", of, messageId] = KEY.exec(key) ?? [];
  const side = LISTING_KINDS.find((kind) => kind === of);
  return side && { proposalId: proposalId(id), side, messageId: Number(messageId) };
}

export const createStopRelay =
  (deps: UndeliveredDependencies): StopRelay =>
  async (proposal, why, tx) => {
    const dropped = await deps.outbox.cancel(relayKey.group(proposal.id), tx);
    return tellWriters(deps, proposal, dropped, why, tx);
  };

/**
 * Tells the writers of what these effect keys were to bring that it has not arrived, in reply to the first of it.
 * @param hour dates a notice that may come again and again, so that it comes once an hour
 */
export async function tellWriters(
  { people, render }: UndeliveredDependencies,
  { id, helperId, seekerId }: Proposal,
  keys: readonly string[],
  why: UndeliveredReason,
  tx: Tx,
  hour?: number,
): Promise<readonly OutboxMessage[]> {
  const sent = keys.flatMap((key) => sentUnder(key) ?? []);
  if (sent.length === 0) return [];
  const both = await people.findMany([helperId, seekerId], tx);
  return LISTING_KINDS.flatMap((side) => {
    const messageIds = new Set(sent.filter((one) => one.side === side).map(({ messageId }) => messageId));
    const [writerId, readerId] = side === "offer" ? [helperId, seekerId] : [seekerId, helperId];
    const writer = both.get(writerId);
    if (messageIds.size === 0 || !writer || !isReachable(writer)) return [];
    const first = Math.min(...messageIds);
    const notice: RelayNotice = {
      kind: "not-delivered",
      // Who leaves is named no more.
      firstName: why === "left" ? "" : (both.get(readerId)?.firstName ?? ""),
      count: messageIds.size,
      why,
    };
    const message = toPerson(render, writer, relayKey.notDelivered(id, side, why, hour ?? first), notice);
    const reply_parameters = { message_id: first, allow_sending_without_reply: true };
    return [{ ...message, payload: { ...message.payload, reply_parameters } }];
  });
}
