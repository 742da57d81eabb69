import { Schema, type Connection } from "mongoose";
import { createKept } from "./kept.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";
import type { Sealer } from "./sealed.ts";

interface ConversationRecord {
  _id: string;
  state: string;
  updatedAt: Date;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** Sealed JSON: the state holds the updates that a conversation has waited for. */
    state: { type: String, required: true },
    updatedAt: { type: Date, required: true },
  },
  { ...SCHEMA_OPTIONS, collection: "conversations" },
).index({ updatedAt: 1 }, { expireAfterSeconds: 30 * 86_400 });

interface Storage<State> {
  readonly read: (key: string) => Promise<State | undefined>;
  readonly write: (key: string, state: State) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

/**
 * Where open conversations live between updates; the drafts behind them outlive them.
 * @param alone whether no other process writes here: then what was read or written is not read again
 */
export function createConversationStorage<State>(
  connection: Connection,
  sealer: Sealer,
  alone = false,
): Storage<State> {
  const model = modelOf<ConversationRecord>(connection, "Conversation", schema);
  // Text and not the object: whoever reads a state may change it.
  const stored: Storage<string> = {
    async read(key) {
      const state = (await model.findById(key).lean<ConversationRecord>())?.state;
      // States from before they were sealed are dropped: the draft is all that the wizard needs.
      return state === undefined || state.startsWith("{") ? undefined : sealer.open(state);
    },
    async write(key, state) {
      const change = { $set: { state: sealer.seal(state), updatedAt: new Date() } };
      await model.updateOne({ _id: key }, change, { upsert: true });
    },
    async delete(key) {
      await model.deleteOne({ _id: key });
    },
  };
  const texts = alone ? keeping(stored) : stored;
  return {
    async read(key) {
      const text = await texts.read(key);
      return text === undefined ? undefined : (JSON.parse(text) as State);
    },
    write: (key, state) => texts.write(key, JSON.stringify(state)),
    delete: texts.delete,
  };
}

function keeping(stored: Storage<string>): Storage<string> {
  const kept = createKept<string, string | undefined>();
  return {
    read: (key) => kept.read(key, () => stored.read(key)),
    write: (key, state) => kept.write(key, state, () => stored.write(key, state)),
    delete: (key) => kept.write(key, undefined, () => stored.delete(key)),
  };
}
