import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { apiMessage } from "../../world/api-message.ts";
import { announce } from "../../world/deliver.ts";
import type { Content, InlineButton, StoredMessage } from "../../world/content.ts";
import type { ChatState } from "../../world/state.ts";
import { botHasRight, botMay } from "../../world/rights.ts";
import type { World } from "../../world/world.ts";
import { chatFor, demandReachable, demandRight, existingMessage, type ChatIdParam } from "../access.ts";
import { captionText, messageText } from "../body.ts";
import { badRequest } from "../../errors.ts";
import { parseMarkup } from "../markup.ts";
import { method, EDIT, type Method } from "../method.ts";
import { captionParams, flag, integer, messageTarget, nested, replyMarkup, textParams } from "../params.ts";

interface EditParams {
  readonly chat_id?: ChatIdParam;
  readonly message_id?: number | undefined;
  readonly reply_markup?: Readonly<Record<string, unknown>> | undefined;
}

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

/** A message of the bot's own and the keyboard it is to have. @throws ApiFailure 400. */
function editable(world: World, params: EditParams) {
  const chat = chatFor(world, params.chat_id, "edit");
  const message = existingMessage(world, chat, params.message_id, "message to edit");
  if (chat.type === "private") demandReachable(world.person(chat.id));
  if (message.from !== "bot" || message.content.kind === "service" || message.origin) {
    throw badRequest("message can't be edited");
  }
  const markup = parseMarkup(params.reply_markup, chat);
  if (markup && markup.kind !== "inline") throw badRequest("inline keyboard expected");
  return { message, keyboard: markup?.rows };
}

function edit(
  world: World,
  message: StoredMessage,
  content: Content,
  keyboard: readonly (readonly InlineButton[])[] | undefined,
): Record<string, unknown> {
  const sameContent = isDeepStrictEqual(content, message.content);
  if (sameContent && isDeepStrictEqual(keyboard ?? [], message.keyboard ?? []))
    throw badRequest(NOT_MODIFIED);
  // Telegram does not call a message edited when only its buttons change.
  world.change(message, { content, keyboard, ...(sameContent ? {} : { editDate: world.seconds }) });
  return apiMessage(world, message);
}

const editMessageText = method(
  z.strictObject({ ...messageTarget, ...textParams, reply_markup: replyMarkup.optional() }),
  ({ world }, params) => {
    const { message, keyboard } = editable(world, params);
    const body = messageText({
      text: params.text,
      parseMode: params.parse_mode,
      entities: params.entities,
    });
    if (message.content.kind !== "text") throw badRequest("there is no text in the message to edit");
    return edit(world, message, { kind: "text", body }, keyboard);
  },
  EDIT,
);

const editMessageCaption = method(
  z.strictObject({ ...messageTarget, ...captionParams, reply_markup: replyMarkup.optional() }),
  ({ world }, params) => {
    const { message, keyboard } = editable(world, params);
    const { caption: text, parse_mode: parseMode, caption_entities: entities } = params;
    const body = captionText({ text, parseMode, entities });
    const { content } = message;
    if (content.kind !== "photo" && content.kind !== "document" && content.kind !== "voice") {
      throw badRequest("there is no caption in the message to edit");
    }
    return edit(world, message, { ...content, body }, keyboard);
  },
  EDIT,
);

const editMessageReplyMarkup = method(
  z.strictObject({ ...messageTarget, reply_markup: replyMarkup.optional() }),
  ({ world }, params) => {
    const { message, keyboard } = editable(world, params);
    return edit(world, message, message.content, keyboard);
  },
  EDIT,
);

const TWO_DAYS = 48 * 60 * 60;

/**
 * Telegram's rules for a bot: nothing older than 48 hours; its own messages, in private chats also the other side's,
 * in groups anybody's where it is an administrator who may.
 */
function erase(world: World, chat: ChatState, message: StoredMessage): void {
  const late = world.seconds - message.date > TWO_DAYS;
  const own = message.from === "bot" && message.content.kind !== "service";
  if (chat.type === "private" || chat.type === "group") {
    const may = own || chat.type === "private" || chat.bot === "administrator";
    if (late || !may) throw badRequest("message can't be deleted for everyone");
  } else if (late || (!own && !botHasRight(chat, "can_delete_messages"))) {
    throw badRequest("message can't be deleted");
  }
  world.change(message, { deleted: true });
  chat.pinned = chat.pinned.filter((id) => id !== message.messageId);
}

/** @throws ApiFailure 400 where the bot may not pin. */
function demandPinning(chat: ChatState): void {
  const what = "manage pinned messages in the chat";
  if (chat.type === "group") demandRight(chat, "can_pin_messages", what);
  else if (chat.type === "channel") demandRight(chat, "can_edit_messages", what);
  else if (chat.type === "supergroup" && !botMay(chat, "can_pin_messages")) {
    throw badRequest(`not enough rights to ${what}`);
  }
}

const deleteMessage = method(z.strictObject(messageTarget), ({ world }, params) => {
  const chat = chatFor(world, params.chat_id, "write");
  erase(world, chat, existingMessage(world, chat, params.message_id, "message to delete"));
  return true;
});

const deleteMessages = method(
  z.strictObject({ chat_id: messageTarget.chat_id, message_ids: nested(z.array(integer)) }),
  ({ world }, params) => {
    const chat = chatFor(world, params.chat_id, "write");
    if (params.message_ids.length > 100) throw badRequest("too many message identifiers specified");
    for (const id of params.message_ids) {
      // Those already gone are passed over, as in Telegram.
      const message = world.message(chat.id, id);
      if (message) erase(world, chat, message);
    }
    return true;
  },
);

const pinChatMessage = method(
  z.strictObject({ ...messageTarget, disable_notification: flag.optional() }),
  ({ world }, params) => {
    const chat = chatFor(world, params.chat_id, "write");
    demandPinning(chat);
    const message = existingMessage(world, chat, params.message_id, "message to pin");
    if (chat.pinned.includes(message.messageId)) return true;
    chat.pinned.push(message.messageId);
    const { threadId } = message;
    const notice = world.addMessage(chat.id, {
      from: "bot",
      content: { kind: "service", service: { type: "pinned", messageId: message.messageId } },
      ...(threadId === undefined ? {} : { threadId }),
    });
    announce(world, notice);
    return true;
  },
);

const unpinChatMessage = method(z.strictObject(messageTarget), ({ world }, params) => {
  const chat = chatFor(world, params.chat_id, "write");
  demandPinning(chat);
  const id = params.message_id ?? chat.pinned.at(-1);
  if (id === undefined || !chat.pinned.includes(id)) throw badRequest("message to unpin not found");
  chat.pinned = chat.pinned.filter((pinned) => pinned !== id);
  return true;
});

/** Free reactions a bot may give; Telegram has more of them. */
const REACTIONS: readonly string[] = Array.from(
  "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🤡🥱🥴😍🐳🌚💯🤣🍌🏆💔🤨😐🍓🍾💋😈😴😭🤓👻👀🎃🙈😇😨🤝🤗🫡🎅🎄💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡",
);

const reaction = z.strictObject({ type: z.literal("emoji"), emoji: z.string() });

const setMessageReaction = method(
  z.strictObject({
    ...messageTarget,
    reaction: nested(z.array(reaction)).optional(),
    is_big: flag.optional(),
  }),
  ({ world }, params) => {
    const chat = chatFor(world, params.chat_id, "read");
    const message = existingMessage(world, chat, params.message_id, "message to react");
    const given = (params.reaction ?? []).map(({ emoji }) => emoji);
    if (given.length > 1) throw badRequest("REACTIONS_TOO_MANY");
    const unknown = given.some((emoji) => emoji !== "❤" && !REACTIONS.includes(emoji));
    if (unknown) throw badRequest("REACTION_INVALID");
    world.change(message, { reactions: { ...message.reactions, bot: given } });
    return true;
  },
);

/** Everything that changes a message that is there. */
export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  pinChatMessage,
  unpinChatMessage,
  setMessageReaction,
};
