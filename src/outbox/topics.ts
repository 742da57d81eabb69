import { GrammyError } from "grammy";
import type { OutboxMessage } from "../app/core/index.ts";
import type { TelegramCall, Time } from "../work/index.ts";

/** How long the bot's own settings, and a chat that took no topic, are not asked about again. */
const KNOWN_MS = 600_000;

type Topic = NonNullable<OutboxMessage["topic"]>;

/** Which topic of a private chat is about what; kept by whoever owes the messages. */
export interface TopicBook {
  find(chatId: number, of: string): Promise<number | undefined>;
  /** @param threadId undefined when the topic is there no more */
  note(chatId: number, of: string, threadId: number | undefined): Promise<void>;
}

/** Opens topics in private chats. */
export interface Topics {
  /**
   * The number of a topic, which is opened if need be and `opens` is true; undefined where there is none. Rejects with
   * grammY's errors while Telegram cannot be asked. A crash between opening and noting leaves an empty topic behind.
   */
  threadOf(chatId: number, topic: Topic, opens: boolean): Promise<number | undefined>;
  /** The person has deleted the topic, or Telegram does not know it for another reason. */
  gone(chatId: number, topic: Topic): Promise<void>;
}

export function createTopics(call: TelegramCall, time: Pick<Time, "elapsed">, book: TopicBook): Topics {
  let known: { readonly enabled: boolean; readonly until: number } | undefined;
  /** Chats in which Telegram opens no topic, and until when they are not tried again. */
  const refusing = new Map<number, number>();

  async function isEnabled(): Promise<boolean> {
    if (known && known.until > time.elapsed()) return known.enabled;
    const me = await call("getMe", {});
    const isBot = typeof me === "object" && me !== null && "has_topics_enabled" in me;
    known = { enabled: isBot && me.has_topics_enabled === true, until: time.elapsed() + KNOWN_MS };
    for (const [chatId, until] of refusing) if (until <= time.elapsed()) refusing.delete(chatId);
    return known.enabled;
  }

  async function open(chatId: number, name: string): Promise<number | undefined> {
    try {
      const opened = await call("createForumTopic", { chat_id: chatId, name });
      const isTopic = typeof opened === "object" && opened !== null && "message_thread_id" in opened;
      return isTopic ? Number(opened.message_thread_id) : undefined;
    } catch (error) {
      const isRefusal = error instanceof GrammyError && error.error_code >= 400 && error.error_code < 429;
      if (!isRefusal) throw error;
      refusing.set(chatId, time.elapsed() + KNOWN_MS);
      return undefined;
    }
  }

  return {
    async threadOf(chatId, { of, name }, opens) {
      const there = await book.find(chatId, of);
      if (there !== undefined || !opens || (refusing.get(chatId) ?? 0) > time.elapsed()) return there;
      if (!(await isEnabled())) return undefined;
      const threadId = await open(chatId, name);
      if (threadId !== undefined) await book.note(chatId, of, threadId);
      return threadId;
    },
    gone: (chatId, { of }) => book.note(chatId, of, undefined),
  };
}
