import type { Update } from "grammy/types";
import type { OutboxStore } from "./ports.ts";
import type { OutboxSender } from "./sender.ts";

export interface ChatEventsOptions {
  readonly store: Pick<OutboxStore, "migrate" | "isHolding">;
  readonly sender: Pick<OutboxSender, "retryChat">;
  /** A group put the bot out, whether or not something is owed to it. */
  readonly onPutOut?: (chatId: number) => Promise<void>;
  /** A group has another id from now on; its messages have followed. Told more than once. */
  readonly onMoved?: (from: number, to: number) => Promise<void>;
  /** A group may take messages again; `waiting` says whether any is held back for it. */
  readonly onOpened?: (chatId: number, waiting: boolean) => Promise<void>;
}

/** Telegram's words for a bot that may write, or may be allowed to. */
const PRESENT = new Set(["member", "administrator", "restricted"]);

/**
 * Looks at each update for what changes where owed messages can go: a group that became a supergroup or was set up anew, a
 * bot that was put out, let in or got other rights, a topic that was reopened. Repeating it does no harm.
 * Call it after the update was handled.
 */
export function createChatEvents({ store, sender, ...options }: ChatEventsOptions) {
  const { onMoved, onPutOut, onOpened } = options;

  async function move(from: number, to: number): Promise<void> {
    await store.migrate(from, to);
    await sender.retryChat(to);
    await onMoved?.(from, to);
  }

  async function open(chatId: number): Promise<void> {
    const waiting = await store.isHolding(chatId);
    await sender.retryChat(chatId);
    await onOpened?.(chatId, waiting);
  }

  return async ({ message, my_chat_member: membership }: Update): Promise<void> => {
    // Updates from elsewhere may lack anything that their types promise.
    const chatId = (message ?? membership)?.chat?.id;
    if (chatId === undefined) return;
    if (message?.migrate_to_chat_id !== undefined) await move(chatId, message.migrate_to_chat_id);
    else if (message?.migrate_from_chat_id !== undefined) await move(message.migrate_from_chat_id, chatId);
    else if (
      message?.forum_topic_reopened ||
      message?.general_forum_topic_unhidden ||
      (chatId < 0 && message?.text?.startsWith("/setup"))
    ) {
      await open(chatId);
    } else if (membership && chatId < 0) {
      await (PRESENT.has(membership.new_chat_member?.status) ? open(chatId) : onPutOut?.(chatId));
    }
  };
}
