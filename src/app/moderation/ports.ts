import type { CommunityId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** Why a moderation group takes no messages at present. */
export type GroupRefusal = "not-a-member" | "no-rights" | "restricted" | "topic-closed" | "chat-unknown";

/** What the product remembers of the moderators' groups. */
export interface ModerationGroups {
  /**
   * Counts one more card, unless so many were counted within the last minute already: then false. Part of no transaction, since
   * one that a killed process left open would hold up everybody's listings until the store ends it, which takes a minute.
   */
  takeCard(community: CommunityId, at: Date): Promise<boolean>;
  /** Notes a reminder, unless there was one within the last hour: then false. */
  takeReminder(community: CommunityId, at: Date, tx: Tx): Promise<boolean>;
  /** Remembers that a group refuses messages. @returns false when that is known */
  beginRefusal(chatId: number, reason: GroupRefusal, since: Date, tx: Tx): Promise<boolean>;
  /** Forgets that a group refuses messages. @returns what was known of it */
  endRefusal(
    chatId: number,
    tx: Tx,
  ): Promise<{ readonly reason: GroupRefusal; readonly since: Date } | undefined>;
  /** The groups that refuse messages. */
  refusing(): Promise<readonly number[]>;
}
