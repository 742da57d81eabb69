import { apiMessage } from "../world/api-message.ts";
import type { Content, StoredMessage } from "../world/content.ts";
import type { ChatState } from "../world/state.ts";
import type { MessageDraft, World } from "../world/world.ts";
import { chatFor, demandWritable, existingMessage, existingThread, type ChatIdParam } from "./access.ts";
import { badRequest } from "../errors.ts";
import { parseMarkup, type Markup } from "./markup.ts";

/** The parameters every sending method has in common. */
export interface SendParams {
  readonly chat_id?: ChatIdParam;
  readonly message_thread_id?: number | undefined;
  readonly protect_content?: boolean | undefined;
  readonly reply_parameters?:
    | {
        readonly message_id: number;
        readonly chat_id?: ChatIdParam;
        readonly allow_sending_without_reply?: boolean | undefined;
      }
    | undefined;
  readonly reply_to_message_id?: number | undefined;
  readonly allow_sending_without_reply?: boolean | undefined;
  readonly reply_markup?: Readonly<Record<string, unknown>> | undefined;
}

/** A place checked for writing: what a message needs besides its content. */
export interface Place {
  readonly chat: ChatState;
  readonly markup: Markup | undefined;
  readonly draft: Omit<MessageDraft, "content">;
}

/** Checks where a message is to go. @throws ApiFailure as Telegram does, in its order: chat, topic, reply, markup. */
export function placeFor(world: World, params: SendParams): Place {
  const chat = chatFor(world, params.chat_id, "write");
  const threadId = existingThread(chat, params.message_thread_id);
  const replyTo = repliedMessage(world, chat, params);
  const markup = parseMarkup(params.reply_markup, chat);
  return {
    chat,
    markup,
    draft: {
      from: "bot",
      ...(threadId === undefined ? {} : { threadId }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(params.protect_content ? { protected: true } : {}),
      ...(markup?.kind === "inline" ? { keyboard: markup.rows } : {}),
      ...(markup?.kind === "forceReply" ? { forceReply: true } : {}),
    },
  };
}

function repliedMessage(
  world: World,
  chat: ChatState,
  {
    reply_parameters: asked,
    reply_to_message_id: messageId,
    allow_sending_without_reply: optional,
  }: SendParams,
): number | undefined {
  const old = messageId ? { message_id: messageId, allow_sending_without_reply: optional } : undefined;
  const reply: SendParams["reply_parameters"] = asked ?? old;
  if (!reply) return undefined;
  if (reply.chat_id !== undefined && Number(reply.chat_id) !== chat.id) {
    throw badRequest("the stand-in does not know replies into another chat");
  }
  if (reply.allow_sending_without_reply) return world.message(chat.id, reply.message_id)?.messageId;
  return existingMessage(world, chat, reply.message_id, "message to be replied").messageId;
}

/**
 * Puts a message of the bot's into the chat and changes the reply keyboard if it says so.
 *
 * @throws ApiFailure when the bot may not write this there.
 */
export function post(
  world: World,
  place: Place,
  content: Content,
  extra: Partial<StoredMessage> = {},
): StoredMessage {
  demandWritable(world, place.chat, place.draft.threadId, content);
  const message = world.addMessage(place.chat.id, { ...place.draft, ...extra, content });
  const { markup, chat } = place;
  if (markup?.kind === "keyboard") world.setReplyKeyboard(chat.id, { chatId: chat.id, ...markup.keyboard });
  if (markup?.kind === "remove") world.setReplyKeyboard(chat.id, undefined);
  return message;
}

/** {@link post} and the Bot API's answer to it. */
export const posted = (world: World, place: Place, content: Content): Record<string, unknown> =>
  apiMessage(world, post(world, place, content));
