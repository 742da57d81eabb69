import { GrammyError } from "grammy";
import type { OutboxMessage } from "../app/core/index.ts";
import type { TelegramCall, Time } from "../work/index.ts";

/** How long it is not asked again whether a chat can have topics, and whether it takes one. */
const KNOWN_MS = 600_000;

type Topic = NonNullable<OutboxMessage["topic"]>;

/** Which topic of a chat is about what; kept by whoever owes the messages. */
export interface TopicBook {
  find(chatId: number, of: string): Promise<number | undefined>;
  /** @param threadId undefined when the topic is there no more */
  note(chatId: number, of: string, threadId: number | undefined): Promise<void>;
  /** A chat that has topics lets the bot open none. May be told more than once. */
  refused?(chatId: number): Promise<void>;
}

/** Opens topics in private chats, and in groups that have them. */
export interface Topics {
  /**
   * The number of a topic, which is opened if need be and `opens` is true; undefined where there is none. Rejects with
   * grammY's errors while Telegram cannot be asked. A crash between opening and noting leaves an empty topic behind.
   */
  threadOf(chatId: number, topic: Topic, opens: boolean): Promise<number | undefined>;
  /** Somebody has deleted the topic, or Telegram does not know it for another reason. */
  gone(chatId: number, topic: Topic): Promise<void>;
}

/** All private chats have topics if BotFather gave the bot topics, so that they are asked about as one. */
const PRIVATE = 0;

const isGroup = (chatId: number): boolean => chatId < 0;

const isRefusal = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429;

export function createTopics(call: TelegramCall, time: Pick<Time, "elapsed">, book: TopicBook): Topics {
  /** Whether chats have topics, and until when that is not asked again. */
  const known = new Map<number, { readonly enabled: boolean; readonly until: number }>();
  /** Chats in which Telegram opens no topic, and until when they are not tried again. */
  const refusing = new Map<number, number>();

  async function isEnabled(chatId: number): Promise<boolean> {
    const about = isGroup(chatId) ? chatId : PRIVATE;
    const before = known.get(about);
    if (before && before.until > time.elapsed()) return before.enabled;
    const enabled = await (isGroup(chatId) ? isForum(chatId) : hasPrivateTopics());
    known.set(about, { enabled, until: time.elapsed() + KNOWN_MS });
    for (const [id, until] of refusing) if (until <= time.elapsed()) refusing.delete(id);
    return enabled;
  }

  async function hasPrivateTopics(): Promise<boolean> {
    const me = await call("getMe", {});
    const isBot = typeof me === "object" && me !== null && "has_topics_enabled" in me;
    return isBot && me.has_topics_enabled === true;
  }

  async function isForum(chatId: number): Promise<boolean> {
    try {
      const chat = await call("getChat", { chat_id: chatId });
      return typeof chat === "object" && chat !== null && "is_forum" in chat && chat.is_forum === true;
    } catch (error) {
      // The message itself will find out what is wrong with the group.
      if (!isRefusal(error)) throw error;
      return false;
    }
  }

  async function open(chatId: number, name: string): Promise<number | undefined> {
    try {
      const opened = await call("createForumTopic", { chat_id: chatId, name });
      const isTopic = typeof opened === "object" && opened !== null && "message_thread_id" in opened;
      return isTopic ? Number(opened.message_thread_id) : undefined;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusing.set(chatId, time.elapsed() + KNOWN_MS);
      await book.refused?.(chatId);
      return undefined;
    }
  }

  return {
    async threadOf(chatId, { of, name }, opens) {
      const there = await book.find(chatId, of);
      if (there !== undefined || !opens || (refusing.get(chatId) ?? 0) > time.elapsed()) return there;
      if (!(await isEnabled(chatId))) return undefined;
      const threadId = await open(chatId, name);
      if (threadId !== undefined) await book.note(chatId, of, threadId);
      return threadId;
    },
    gone: (chatId, { of }) => book.note(chatId, of, undefined),
  };
}
