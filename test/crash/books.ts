import { sealer } from "../support/sealer.ts";
import type { Connection } from "mongoose";
import { connectStore, ensureIndexes, sessionOf } from "../../src/adapters/mongo/connect.ts";
import { createOutboxStore } from "../../src/adapters/mongo/outbox-store.ts";
import type { OutboxMessage, Transact, Tx } from "../../src/app/core/index.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { systemTime } from "../../src/work/index.ts";
import { databaseIn } from "../support/own-database.ts";
import { createOutbox } from "../../src/outbox/index.ts";

/** A folder for this process alone, or the address of a store that several share. */
export type StorePlace = { readonly dataDir: string } | { readonly uri: string };

/** What somebody wrote: the effect of handling it is written down once and in the order it was written. */
export interface Writing {
  readonly chatId: number;
  /** Ascending in a chat. */
  readonly number: number;
  readonly text: string;
}

/** A message whose text is its key, so that the chats can be compared with the books. */
export const messageOf = (key: string, chatId: number, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  key,
  chatId,
  method: "sendMessage",
  payload: { text: key },
  priority: "transactional",
  whenAmbiguous: "resend",
  ...more,
});

/** Told to nobody twice, as a broadcast. */
export const BULK = { priority: "bulk", whenAmbiguous: "skip" } as const;

/** The key of what a worker answers. */
export const answerTo = (text: string): string => `answer to ${text}`;

/** What the store holds of a scenario. */
export interface Books {
  readonly connection: Connection;
  readonly transact: Transact;
  /** Writes an effect down as part of a transaction. @returns false when the chat is past it already */
  enact(writing: Writing, tx: Tx): Promise<boolean>;
  /** The texts of all effects, one for each time it was written. */
  effects(): Promise<readonly string[]>;
  /** Owes messages, some at a time, as a broadcast does. */
  owe(messages: readonly OutboxMessage[]): Promise<void>;
  /** Whether every message has come to its end. */
  isSettled(): Promise<boolean>;
  /** How each message ended, by key. */
  states(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

const CHUNK = 500;

export async function openBooks(place: StorePlace): Promise<Books> {
  const embedded = "uri" in place ? undefined : await startEmbeddedStore(place);
  const uri = "uri" in place ? place.uri : (embedded?.uri ?? "");
  const store = await connectStore(uri, { dbName: databaseIn(uri) ?? "crash" });
  const { connection, transact } = store;
  const effects = connection.collection<{ text: string }>("effects");
  const chats = connection.collection<{ _id: number; last: number }>("chats");
  const outbox = createOutbox(createOutboxStore(connection, sealer), systemTime);
  const rows = connection.collection<{ _id: string; state: string }>("outbox");

  return {
    connection,
    transact,
    async enact({ chatId, number, text }, tx) {
      const session = sessionOf(tx);
      const chat = await chats.findOne({ _id: chatId }, { session });
      if (chat && chat.last >= number) return false;
      await chats.updateOne({ _id: chatId }, { $set: { last: number } }, { upsert: true, session });
      await effects.insertOne({ text }, { session });
      return true;
    },
    effects: async () => (await effects.find().toArray()).map(({ text }) => text),
    async owe(messages) {
      await ensureIndexes(connection);
      for (let from = 0; from < messages.length; from += CHUNK) {
        await transact((tx) => outbox.add(messages.slice(from, from + CHUNK), tx));
      }
    },
    isSettled: async () => (await rows.findOne({ state: { $in: ["owed", "sending"] } })) === null,
    async states() {
      const ends = await rows.find({}, { projection: { state: 1 } }).toArray();
      return new Map(ends.map(({ _id, state }) => [_id, state]));
    },
    async close() {
      await store.close();
      await embedded?.close();
    },
  };
}
