import { Schema } from "mongoose";
import type { OutboxRow, RowEnd, Whereabouts } from "../../outbox/ports.ts";

/** What a message says: its own payload, the messages that take its place if Telegram refuses it, and its topic's name. */
export type Content = Pick<OutboxRow, "payload" | "instead" | "topic">;

/** A message as it is stored. When it has been sent or given up, only its address and how it ended stay. */
export interface OutboxDoc extends Omit<OutboxRow, "key" | keyof Content>, Partial<Content> {
  readonly _id: string;
  /** Its `Content`, sealed; rows that were stored before contents were sealed have `payload` and `instead` instead. */
  readonly content?: string;
  readonly state: Whereabouts["state"];
  /** Of the sender that took the row last. */
  readonly fence: number;
  readonly result?: { readonly messageId?: number };
  readonly sentAt?: Date;
  readonly error?: string;
  /** When the row came to its end, whichever. */
  readonly endedAt?: Date;
}

/** As long an effect key is known, and a message can be edited by it. */
const KEEP_ENDED = "90d";

/** The messages that the product owes. */
export const outboxSchema = new Schema(
  {
    _id: String,
    state: String,
    chatId: Number,
    threadId: Number,
    method: String,
    content: String,
    payload: Schema.Types.Mixed,
    target: String,
    slot: String,
    instead: Schema.Types.Mixed,
    group: String,
    priority: String,
    whenAmbiguous: String,
    order: Number,
    notBefore: Date,
    quiet: Boolean,
    neededOn: String,
    attempts: Number,
    held: String,
    fence: Number,
    result: { messageId: Number },
    sentAt: Date,
    error: String,
    endedAt: { type: Date, expires: KEEP_ENDED },
  },
  { collection: "outbox", versionKey: false },
)
  .index({ state: 1, priority: 1, order: 1 })
  .index({ state: 1, notBefore: 1 })
  .index({ chatId: 1, state: 1 })
  .index({ slot: 1, state: 1 })
  .index({ group: 1, state: 1 });

export const WITHOUT_CONTENT = { content: 1, payload: 1, instead: 1 } as const;

/** The change that ends a row, or owes it again. What has ended keeps no content. */
export const ending = (end: RowEnd) => ({
  $set: endOf(end),
  ...(end.state !== "owed" && { $unset: WITHOUT_CONTENT }),
});

const endOf = (end: RowEnd): Partial<OutboxDoc> => {
  switch (end.state) {
    case "owed":
      return end;
    case "sent": {
      const { state, at, messageId } = end;
      return { state, sentAt: at, endedAt: at, result: messageId === undefined ? {} : { messageId } };
    }
    case "failed":
    case "skipped": {
      const { state, error, at } = end;
      return { state, error, endedAt: at };
    }
  }
};

/** The methods that edit a message. */
export const EDITS = {
  $in: ["editMessageText", "editMessageCaption", "editMessageReplyMarkup"] satisfies OutboxRow["method"][],
};
