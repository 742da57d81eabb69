import type { Day } from "../../domain/shared/dates.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "./transact.ts";

/** A file that is put together when it is sent, as the value of `document` in a payload. */
export interface OutgoingFile {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly content: string;
}

/** A Bot API call that sends or edits one message or album, ready to go: text rendered, keyboard built. */
export interface OutgoingCall {
  readonly method:
    | "sendMessage"
    | "sendPhoto"
    | "sendVoice"
    | "sendDocument"
    | "sendLocation"
    | "sendMediaGroup"
    | "editMessageText"
    | "editMessageCaption"
    | "editMessageReplyMarkup"
    /** Renames the message's `topic`, or closes it; dropped where that is not there. */
    | "editForumTopic"
    | "closeForumTopic"
    | "deleteMessage";
  /** Everything but chat_id, message_thread_id and message_id, which the outbox fills in. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One message the product owes somebody. */
export interface OutboxMessage extends OutgoingCall {
  /** Effect key, unique for ever: adding the same key again does nothing. */
  readonly key: string;
  readonly chatId: number;
  readonly threadId?: number;
  /**
   * The topic that it goes to: what that is about, and its name for when it has to be opened. Where the bot can open none it goes
   * to the chat, or the `threadId` of it.
   */
  readonly topic?: { readonly of: string; readonly name: string };
  /**
   * Effect key of an earlier sendMessage that this call edits or replies to. An edit waits until that was sent, and is dropped
   * if it never was; a reply goes out without it.
   */
  readonly target?: string;
  /** The kind of the notice it says; of some kinds, messages wait for the end of the reader's quiet hours. */
  readonly notice?: string;
  /** True if its reader asked for it just now, so that it does not wait. */
  readonly asked?: true;
  /** The day on which the request is needed that it asks help for: who allows that hears at once of today's and tomorrow's. */
  readonly neededOn?: Day;
  readonly priority: "transactional" | "bulk";
  /** Goes before everything else of its priority, however much of it waits. Not for edits: they would overtake each other. */
  readonly urgent?: true;
  /** What to do with a call that was under way at a crash, and may or may not have reached Telegram. Edits are always repeated. */
  readonly whenAmbiguous: "resend" | "skip";
  /** An unsent edit with the same slot is superseded by this one, so that only the newest state goes out. */
  readonly slot?: string;
  /** What goes in its place, before all that was added later, when Telegram refuses this very call for ever. */
  readonly instead?: readonly OutboxMessage[];
  /** Rows that are counted or dropped together, such as those of one broadcast. */
  readonly group?: string;
}

/** Where a message was sent, or is to be sent. */
export interface MessagePlace {
  readonly chatId: number;
  readonly threadId?: number;
  readonly sent: boolean;
  /** It is not sent before this moment: later than now while it waits for the end of quiet hours. */
  readonly notBefore: Date;
}

/** How far a group of messages is. */
export interface GroupProgress {
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  /** Of those that are not sent yet, how many wait for the end of their reader's quiet hours. */
  readonly waiting: number;
  /** When the last of them is due; absent when none waits. */
  readonly waitingUntil?: Date;
}

/** Decides which messages wait, and for how long: the one place where quiet hours are kept. */
export interface QuietHoursRule {
  /** Whether messages that say this kind of notice keep to the reader's quiet hours. */
  waits(notice: string): boolean;
  /** Of each message, when the quiet hours end that hold it at `now`; undefined where it need not wait. */
  endsFor(
    messages: readonly Pick<OutboxMessage, "chatId" | "neededOn">[],
    now: Date,
    tx: Tx,
  ): Promise<readonly (Date | undefined)[]>;
}

/** What the product owes to Telegram, kept in the store until it is sent. */
export interface Outbox {
  /** Owes the messages as part of the transaction. Known keys are passed over. */
  add(messages: readonly OutboxMessage[], tx: Tx): Promise<void>;
  /**
   * Drops what a group still owes; what is under way or sent stays.
   * @returns the effect keys of what was dropped
   */
  cancel(group: string, tx: Tx): Promise<readonly string[]>;
  /** The same, as if they had never been owed: their keys can be owed again. */
  takeBack(group: string, tx: Tx): Promise<readonly string[]>;
  /** Drops messages that are still owed, by effect key; what is under way or sent stays. */
  withdraw(keys: readonly string[], tx: Tx): Promise<void>;
  /** Where messages are, by effect key, of those that are on their way or were sent. */
  places(keys: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, MessagePlace>>;
  /** Their quiet hours have changed: what is held for a person waits for the new end, or for none. */
  holdAnew(person: PersonId, tx: Tx): Promise<void>;
  /** What a person is still owed, the oldest first; without a text where the message has none. */
  owedTo(person: PersonId): Promise<readonly { readonly key: string; readonly text?: string }[]>;
  /**
   * Deletes every row about messages to the person, and drops what others are still owed if one of `marks` is in it.
   * It reads every message that is owed.
   */
  forget(person: PersonId, marks: readonly string[], tx: Tx): Promise<void>;
  /** How far the rows of a group are. */
  progress(group: string): Promise<GroupProgress>;
}
