import { apiMessage } from "./api-message.ts";
import type { StoredMessage } from "./content.ts";
import { isBotIn } from "./rights.ts";
import type { ChatState } from "./state.ts";
import type { World } from "./world.ts";

/** Service messages that a bot is told of even when it caused them. */
const TOLD_TO_ITS_AUTHOR = new Set([
  "left",
  "pinned",
  "topicCreated",
  "topicEdited",
  "topicClosed",
  "topicReopened",
]);

/**
 * Queues the update about a new or edited message if the bot gets to see it: everything in private chats and where
 * it is an administrator; elsewhere what privacy mode leaves.
 */
export function announce(world: World, message: StoredMessage, edited = false): void {
  const chat = world.chat(message.chatId);
  if (!chat || !botSees(world, chat, message)) return;
  const kind = edited ? "edited_message" : chat.type === "channel" ? "channel_post" : "message";
  world.queue(kind, chat.id, { [kind]: apiMessage(world, message) });
}

function botSees(world: World, chat: ChatState, message: StoredMessage): boolean {
  const { content } = message;
  if (message.from === "bot")
    return content.kind === "service" && TOLD_TO_ITS_AUTHOR.has(content.service.type);
  if (chat.type === "private") return true;
  if (!isBotIn(chat)) return false;
  if (chat.bot === "administrator" || content.kind === "service") return true;
  if (world.state.bot.abilities.readsEverything) return true;
  const replied = message.replyTo === undefined ? undefined : world.message(chat.id, message.replyTo);
  if (replied?.from === "bot" || message.viaBot) return true;
  const text = content.kind === "text" ? content.body.text : "";
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  if (!command) return false;
  return command[1] === undefined || command[1].toLowerCase() === world.state.bot.username.toLowerCase();
}
