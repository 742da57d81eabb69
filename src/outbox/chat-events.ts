import type { Update } from "grammy/types";
import type { OutboxStore } from "./ports.ts";
import type { OutboxSender } from "./sender.ts";

export interface ChatEventsOptions {
  readonly store: Pick<OutboxStore, "migrate">;
  readonly sender: Pick<OutboxSender, "retryChat">;
}

/** Telegram's words for a bot that may write, or may be allowed to. */
const PRESENT = new Set(["member", "administrator", "restricted"]);

/**
 * Looks at each update for what changes where owed messages can go: a group that became a supergroup, a bot that was let
 * in or got other rights, a topic that was reopened. Repeating it does no harm.
 */
export function createChatEvents({ store, sender }: ChatEventsOptions) {
  async function move(from: number, to: number): Promise<void> {
    await store.migrate(from, to);
    await sender.retryChat(to);
  }

  return async ({ message, my_chat_member: membership }: Update): Promise<void> => {
    // Updates from elsewhere may lack anything that their types promise.
    const chatId = (message ?? membership)?.chat?.id;
    if (chatId === undefined) return;
    if (message?.migrate_to_chat_id !== undefined) await move(chatId, message.migrate_to_chat_id);
    else if (message?.migrate_from_chat_id !== undefined) await move(message.migrate_from_chat_id, chatId);
    else if (message?.forum_topic_reopened || message?.general_forum_topic_unhidden) {
      await sender.retryChat(chatId);
    } else if (membership && chatId < 0 && PRESENT.has(membership.new_chat_member?.status)) {
      await sender.retryChat(chatId);
    }
  };
}
