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

interface Store<State> {
  readonly read: (chat: string) => Promise<State | undefined>;
  readonly write: (chat: string, state: State) => Promise<void>;
  readonly delete: (chat: string) => Promise<void>;
}

export interface ConversationStorage<State, Keyboard, Writing> extends Store<State> {
  /** The reply keyboards that are up. */
  readonly keyboards: Store<Keyboard>;
  /** Whom people write to through the bot. */
  readonly writing: Store<Writing>;
  /** Forgets what was cached of a chat: another process may have changed it. */
  readonly forget: (chat: number) => void;
}

/** Chats whose states are cached. */
const CHATS = 5_000;
/** A state that stays as it is, is written again only to keep the store from expiring it. */
const REWRITTEN_AFTER_MS = 86_400_000;

/** The ids of what is stored of a chat. */
const KEYBOARD = ":keyboard";
const WRITING = ":writing";
const keysOf = (chat: string): readonly string[] => [chat, `${chat}${KEYBOARD}`, `${chat}${WRITING}`];
const chatOf = (key: string): string => key.split(":", 1)[0] ?? key;

interface Cached {
  readonly text: string;
  readonly writtenAt: number;
}

/**
 * Where open conversations live between updates; the drafts behind them outlive them. All that is stored of a chat is
 * read at once and cached, as text, because whoever reads a state may change it. It changes in the chat's own lane only:
 * whoever shares the store must `forget` chats whose lane has moved.
 */
export function createConversationStorage<State, Keyboard = unknown, Writing = unknown>(
  connection: Connection,
  sealer: Sealer,
): ConversationStorage<State, Keyboard, Writing> {
  const model = modelOf<ConversationRecord>(connection, "Conversation", schema);
  const cache = new LRUCache<string, Map<string, Cached>>({ max: CHATS });

  async function statesOf(chat: string): Promise<Map<string, Cached>> {
    const known = cache.get(chat);
    if (known) return known;
    const records = await model.find({ _id: { $in: keysOf(chat) } }).lean<ConversationRecord[]>();
    // States from before they were sealed are dropped: the draft is all that the wizard needs.
    const sealed = records.filter(({ state }) => !state.startsWith("{"));
    const states = new Map(
      sealed.map(({ _id, state, updatedAt }) => [
        _id,
        { text: sealer.open(state), writtenAt: updatedAt.getTime() },
      ]),
    );
    cache.set(chat, states);
    return states;
  }

  /** Writes and then changes what is cached, if the write succeeds; otherwise nothing is known any more. */
  async function change(
    key: string,
    state: Cached | undefined,
    write: () => Promise<unknown>,
  ): Promise<void> {
    const chat = chatOf(key);
    const known = cache.get(chat);
    cache.delete(chat);
    await write();
    if (!known) return;
    if (state === undefined) known.delete(key);
    else known.set(key, state);
    cache.set(chat, known);
  }

  const storeAt = <T>(suffix: string): Store<T> => ({
    async read(chat) {
      const cached = (await statesOf(chat)).get(chat + suffix);
      return cached && (JSON.parse(cached.text) as T);
    },
    async write(chat, state) {
      const key = chat + suffix;
      const text = JSON.stringify(state);
      const now = new Date();
      const before = cache.get(chat)?.get(key);
      if (before?.text === text && now.getTime() - before.writtenAt < REWRITTEN_AFTER_MS) return;
      const fields = { state: sealer.seal(text), updatedAt: now };
      await change(key, { text, writtenAt: now.getTime() }, () =>
        model.updateOne({ _id: key }, { $set: fields }, { upsert: true }),
      );
    },
    delete: (chat) => change(chat + suffix, undefined, () => model.deleteOne({ _id: chat + suffix })),
  });

  return {
    ...storeAt<State>(""),
    keyboards: storeAt<Keyboard>(KEYBOARD),
    writing: storeAt<Writing>(WRITING),
    forget: (chat) => void cache.delete(String(chat)),
  };
}
