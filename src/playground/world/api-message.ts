import { apiContent } from "./api-content.ts";
import { apiChat, apiUser } from "./api-shapes.ts";
import type { Origin, StoredMessage } from "./content.ts";
import type { ChatState } from "./state.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** The Bot API's Message; `depth` keeps a reply from quoting replies. */
export function apiMessage(world: World, message: StoredMessage, depth = 1): Json {
  const chat = world.chat(message.chatId);
  if (!chat) throw new Error(`no chat ${message.chatId}`);
  const replied =
    depth > 0 && message.replyTo !== undefined ? world.message(chat.id, message.replyTo) : undefined;
  return {
    message_id: message.messageId,
    ...senderOf(world, chat, message),
    chat: apiChat(world, chat),
    date: message.date,
    ...(message.editDate === undefined ? {} : { edit_date: message.editDate }),
    ...(message.threadId === undefined
      ? {}
      : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(message.origin ? originFields(world, message.origin) : {}),
    ...(replied ? { reply_to_message: apiMessage(world, replied, depth - 1) } : {}),
    ...(message.mediaGroupId === undefined ? {} : { media_group_id: message.mediaGroupId }),
    ...(message.viaBot ? { via_bot: apiUser(world, "bot") } : {}),
    ...(message.protected ? { has_protected_content: true } : {}),
    ...apiContent(world, message, (quoted) => apiMessage(world, quoted, 0)),
    ...(message.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  };
}

/** Accounts of Telegram's own that stand for senders which are no people. */
const GROUP_ANONYMOUS_BOT = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};
const CHANNEL_BOT = { id: 136_817_688, is_bot: true, first_name: "Channel", username: "Channel_Bot" };
const TELEGRAM = { id: 777_000, is_bot: false, first_name: "Telegram" };
/** The channel that people write as, and that is linked to every group. */
const A_CHANNEL = { id: -1_003_000_000_001, title: "Leipzig helps", type: "channel" };

function senderOf(world: World, chat: ChatState, { from, as, messageId, date }: StoredMessage): Json {
  if (chat.type === "channel") return { sender_chat: apiChat(world, chat) };
  if (as === undefined) return { from: apiUser(world, from) };
  switch (as) {
    case "group":
      return { from: GROUP_ANONYMOUS_BOT, sender_chat: apiChat(world, chat) };
    case "channel":
      return { from: CHANNEL_BOT, sender_chat: A_CHANNEL };
    case "linkedChannel": {
      const post = {
        type: "channel",
        date,
        title: A_CHANNEL.title,
        chatId: A_CHANNEL.id,
        messageId,
      } as const;
      return {
        from: TELEGRAM,
        sender_chat: A_CHANNEL,
        ...originFields(world, post),
        is_automatic_forward: true,
      };
    }
  }
}

/** `forward_origin`, and the fields it replaced in Bot API 7.0, which Telegram still sends. */
function originFields(world: World, origin: Origin): Json {
  const { type, date } = origin;
  switch (type) {
    case "user": {
      const user = apiUser(world, origin.from);
      return { forward_origin: { type, date, sender_user: user }, forward_from: user, forward_date: date };
    }
    case "hidden_user": {
      const { name } = origin;
      return {
        forward_origin: { type, date, sender_user_name: name },
        forward_sender_name: name,
        forward_date: date,
      };
    }
    case "channel": {
      const chat = { id: origin.chatId, title: origin.title, type: "channel" };
      return {
        forward_origin: { type, date, chat, message_id: origin.messageId },
        forward_from_chat: chat,
        forward_from_message_id: origin.messageId,
        forward_date: date,
      };
    }
  }
}
