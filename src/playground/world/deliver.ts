import { apiChat, apiMessage, apiUser } from "./api-shapes.ts";
import type { ChatState, StoredMessage } from "./state.ts";
import type { World } from "./world.ts";

/** Service messages a bot is told of even when it caused them. */
const TOLD_TO_ITS_AUTHOR = new Set(["pinned", "topicCreated", "topicEdited", "topicClosed", "topicReopened"]);

/**
 * Queues the update about a new or edited message, if the bot gets to see it: everything in private chats and where
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
  if (chat.bot === "left" || chat.bot === "kicked") return false;
  if (chat.bot === "administrator" || content.kind === "service") return true;
  const replied = message.replyTo === undefined ? undefined : world.message(chat.id, message.replyTo);
  if (replied?.from === "bot") return true;
  const text = content.kind === "text" ? content.body.text : "";
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  if (!command) return false;
  return command[1] === undefined || command[1].toLowerCase() === world.state.bot.username.toLowerCase();
}

type Status = "administrator" | "member" | "left" | "kicked" | "creator";

const ADMIN_RIGHTS = [
  "can_manage_chat",
  "can_change_info",
  "can_delete_messages",
  "can_invite_users",
  "can_restrict_members",
  "can_pin_messages",
  "can_manage_topics",
  "can_manage_video_chats",
  "can_promote_members",
  "can_post_stories",
  "can_edit_stories",
  "can_delete_stories",
] as const;

/** The Bot API's ChatMember. */
export function apiMember(world: World, who: "bot" | number, status: Status): Record<string, unknown> {
  const user = apiUser(world, who);
  if (status === "creator") return { user, status, is_anonymous: false };
  if (status === "kicked") return { user, status, until_date: 0 };
  if (status !== "administrator") return { user, status };
  const rights = Object.fromEntries(ADMIN_RIGHTS.map((right) => [right, true]));
  return { user, status, can_be_edited: false, is_anonymous: false, ...rights };
}

/** Queues my_chat_member or chat_member: `by` changed the standing of `who`. */
export function announceMember(
  world: World,
  chat: ChatState,
  change: {
    readonly who: "bot" | number;
    readonly by: number;
    readonly from: Status;
    readonly to: Status;
  },
): void {
  const kind = change.who === "bot" ? "my_chat_member" : "chat_member";
  world.queue(kind, chat.id, {
    [kind]: {
      chat: apiChat(world, chat),
      from: apiUser(world, change.by),
      date: world.seconds,
      old_chat_member: apiMember(world, change.who, change.from),
      new_chat_member: apiMember(world, change.who, change.to),
    },
  });
}
