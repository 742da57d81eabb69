import type { GroupProgress, MessagePlace, OutboxMessage, Tx } from "../app/core/index.ts";
import type { RefusalReason } from "./outcome.ts";

export type Priority = OutboxMessage["priority"];

/** A message that is owed, as the store keeps it. */
export interface OutboxRow extends OutboxMessage {
  /** Ascending in the order the messages were added. */
  readonly order: number;
  readonly notBefore: Date;
  /** True if it keeps to its reader's quiet hours. */
  readonly quiet?: true;
  /** Calls that failed in a way that allows another. */
  readonly attempts: number;
  /** Why its chat does not let us write at present; the row then waits for `notBefore` or for the chat's release. */
  readonly held?: RefusalReason;
}

/** How a row stands after a call; `owed` means that it is to be tried again. */
export type RowEnd =
  | {
      readonly state: "owed";
      readonly attempts: number;
      readonly notBefore?: Date;
      readonly held?: RefusalReason;
    }
  | { readonly state: "sent"; readonly messageId?: number; readonly at: Date }
  | { readonly state: "failed" | "skipped"; readonly error: string; readonly at: Date };

/** Where a message is, or why it is nowhere. */
export interface Whereabouts {
  readonly state: "owed" | "sending" | "sent" | "failed" | "skipped" | "superseded";
  readonly chatId: number;
  readonly threadId?: number;
  /** When it is due, while it is owed. */
  readonly notBefore: Date;
  /** Only when sent. */
  readonly messageId?: number;
}

/** A chat, or a forum topic in it. */
export interface Place {
  readonly chatId: number;
  readonly threadId?: number;
}

export interface OutboxStore {
  /** Inserts rows with unknown keys; each new one with a slot supersedes that slot's older unsent edits. */
  add(rows: readonly OutboxRow[], tx?: Tx): Promise<void>;
  /** Owed rows of the group become superseded: nobody wants them any more. @returns their keys */
  cancel(group: string, at: Date, tx: Tx): Promise<readonly string[]>;
  /** Deletes what a group still owes. @returns the keys of what was deleted */
  takeBack(group: string, tx: Tx): Promise<readonly string[]>;
  /** Owed rows with these keys become superseded. */
  withdraw(keys: readonly string[], at: Date, tx: Tx): Promise<void>;
  /** The oldest owed rows of one priority, in order, passing over some chats. */
  due(
    priority: Priority,
    now: Date,
    notChats: readonly number[],
    limit: number,
  ): Promise<readonly OutboxRow[]>;
  countDue(now: Date): Promise<number>;
  /** Whether any row is owed by now, or is being sent, maybe by a sender that died. */
  isDue(now: Date): Promise<boolean>;
  /** Marks an owed row as being sent. @returns false when it is owed no more */
  claim(key: string, fence: number): Promise<boolean>;
  /** Ends a claim. @returns false when a later sender has taken the row over: then nothing is written */
  settle(key: string, fence: number, end: RowEnd): Promise<boolean>;
  /** The owed messages of a chat that keep to its quiet hours, and the owed edits, which may wait for one of them. */
  quietTo(chatId: number, tx: Tx): Promise<readonly Pick<OutboxRow, "key" | "chatId" | "neededOn">[]>;
  /** Changes when rows are due that are still owed, by effect key. */
  makeDue(times: ReadonlyMap<string, Date>, tx: Tx): Promise<void>;
  /** Puts an owed row off without trying it. */
  defer(key: string, until: Date): Promise<void>;
  /** Drops an owed row that cannot be sent any more. */
  drop(key: string, error: string, at: Date): Promise<void>;
  /** Decides over rows that senders with lower fences left under way. */
  recover(fence: number, at: Date): Promise<{ readonly resent: number; readonly skipped: number }>;
  /**
   * Puts off the owed rows of a chat, or of one topic in it, that does not let us write.
   * @returns whether none of them was held before
   */
  hold(where: Place, reason: RefusalReason, until: Date): Promise<boolean>;
  /** Makes the held rows of a chat due now. */
  release(chatId: number, now: Date): Promise<void>;
  /** Whether any row of a chat is held. */
  isHolding(chatId: number): Promise<boolean>;
  /** A topic was deleted: what was meant for it goes to the group itself. */
  leaveTopic(chatId: number, threadId: number): Promise<void>;
  find(key: string): Promise<Whereabouts | undefined>;
  /** Where the rows with these keys are, of those that are owed, being sent or sent. */
  places(keys: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, MessagePlace>>;
  /** A group has become a supergroup: what is owed to it follows. What was sent stays in the old one, out of reach. */
  migrate(oldChatId: number, newChatId: number): Promise<void>;
  /** What a chat is still owed, the oldest first. */
  owedTo(chatId: number): Promise<readonly Pick<OutboxRow, "key" | "payload">[]>;
  /** Deletes every row of a chat, and drops owed rows of others if one of `marks` is in their contents. */
  forget(chatId: number, marks: readonly string[], at: Date, tx: Tx): Promise<void>;
  progress(group: string, now: Date): Promise<GroupProgress>;
}
