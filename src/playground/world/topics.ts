import type { ChatState } from "./state.ts";
import type { World } from "./world.ts";

/** Deletes a topic with all that was written in it; Telegram tells a bot nothing of that. */
export function removeTopic(world: World, chat: ChatState, threadId: number): void {
  chat.topics = chat.topics.filter((topic) => topic.threadId !== threadId);
  for (const message of world.messages(chat.id)) {
    if (message.threadId === threadId && !message.deleted) world.change(message, { deleted: true });
  }
  world.changedChat(chat);
}
