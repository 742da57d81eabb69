import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import type { RelayContent } from "./ports.ts";

/**
 * Why a message has not arrived: the introduction was paused by a report or has ended, its reader cannot be written to or has
 * left, the message that it corrects is there no more, or Telegram refuses it.
 */
export type UndeliveredReason = "paused" | "over" | "unreachable" | "left" | "gone" | "refused";

export type RelayNotice =
  | {
      readonly kind: "relayed";
      readonly proposalId: ProposalId;
      /** Who wrote it. */
      readonly firstName: string;
      /** The reader's own listing. */
      readonly mine: Listing;
      readonly medium: RelayContent["kind"];
      readonly text: string;
      /** True if everybody who comes to the writer's request gets it. */
      readonly toAll?: true;
      /** True when it stands for a message that was corrected and cannot be edited in place. */
      readonly corrected?: true;
    }
  /** To whoever wrote, in reply to the first of what has not arrived. */
  | {
      readonly kind: "not-delivered";
      /** Of the reader; empty when they have left. */
      readonly firstName: string;
      readonly count: number;
      readonly why: UndeliveredReason;
    }
  /** The name of the introduction's topic. */
  | {
      readonly kind: "topic-name";
      /** Of the other side. */
      readonly firstName: string;
      /** The reader's own listing. */
      readonly mine: Listing;
      readonly isOver: boolean;
    };

/**
 * Effect keys of this module, without who wrote: they stay when somebody leaves. A long text goes out in parts, counted from 0.
 * `group` has all that is on its way between the two.
 */
export const relayKey = {
  /** What the topic in one side's private chat is known by. */
  topic: (id: ProposalId, side: ListingKind): string => `${id}:${side}`,
  topicOver: (id: ProposalId, side: ListingKind): string => `topic:${id}:${side}:over`,
  group: (id: ProposalId): string => `relay:${id}`,
  /** @param first the first message that has not arrived, or the hour */
  notDelivered: (id: ProposalId, side: ListingKind, why: UndeliveredReason, first: number): string =>
    `not-delivered:${id}:${side}:${why}:${String(first)}`,
  message: (id: ProposalId, side: ListingKind, messageId: number, part = 0): string =>
    `relay:${id}:${side}:${String(messageId)}${part === 0 ? "" : `:${String(part)}`}`,
  corrected: (id: ProposalId, side: ListingKind, messageId: number, editedAt: number): string =>
    `${relayKey.message(id, side, messageId)}:corrected:${String(editedAt)}`,
};
