import { LRUCache } from "lru-cache";
import { Schema, type Connection } from "mongoose";
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

export interface ConversationStorage<State> {
  readonly read: (key: string) => Promise<State | undefined>;
  readonly write: (key: string, state: State) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  /** Forgets what was cached of a chat: another process may have changed it. */
  readonly forget: (chat: number) => void;
}

/** Chats whose states are cached. */
const CHATS = 5_000;

/** The keys of a chat's states: of its open conversations, and of the reply keyboard that is up. */
const keysOf = (chat: string): readonly string[] => [chat, `${chat}:keyboard`];
const chatOf = (key: string): string => key.split(":", 1)[0] ?? key;

/**
 * Where open conversations live between updates; the drafts behind them outlive them. All states of a chat are read at
 * once and cached, as text, because whoever reads a state may change it. They change in the chat's own lane only:
 * whoever shares the store must `forget` chats whose lane has moved.
 */
export function createConversationStorage<State>(
  connection: Connection,
  sealer: Sealer,
): ConversationStorage<State> {
  const model = modelOf<ConversationRecord>(connection, "Conversation", schema);
  const cache = new LRUCache<string, Map<string, string>>({ max: CHATS });

  async function statesOf(chat: string): Promise<Map<string, string>> {
    const known = cache.get(chat);
    if (known) return known;
    const records = await model.find({ _id: { $in: keysOf(chat) } }).lean<ConversationRecord[]>();
    // States from before they were sealed are dropped: the draft is all that the wizard needs.
    const sealed = records.filter(({ state }) => !state.startsWith("{"));
    const states = new Map(sealed.map(({ _id, state }) => [_id, sealer.open(state)]));
    cache.set(chat, states);
    return states;
  }

  /** Writes and then changes what is cached, if the write succeeds; otherwise nothing is known any more. */
  async function change(key: string, text: string | undefined, write: () => Promise<unknown>): Promise<void> {
    const chat = chatOf(key);
    const known = cache.get(chat);
    cache.delete(chat);
    await write();
    if (!known) return;
    if (text === undefined) known.delete(key);
    else known.set(key, text);
    cache.set(chat, known);
  }

  return {
    async read(key) {
      const text = (await statesOf(chatOf(key))).get(key);
      return text === undefined ? undefined : (JSON.parse(text) as State);
    },
    write(key, state) {
      const text = JSON.stringify(state);
      const fields = { state: sealer.seal(text), updatedAt: new Date() };
      return change(key, text, () => model.updateOne({ _id: key }, { $set: fields }, { upsert: true }));
    },
    delete: (key) => change(key, undefined, () => model.deleteOne({ _id: key })),
    forget: (chat) => void cache.delete(String(chat)),
  };
}
