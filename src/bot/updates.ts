import { Composer, type Context, type Middleware, type MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";

/**
 * Middleware for the updates that `holds` is true of; all others skip it at once. grammY's own filters make several
 * objects for each update they test, which was most of the cost of a plain text.
 */
export function when<C extends Context>(
  holds: (ctx: C) => boolean,
  ...middleware: readonly Middleware<C>[]
): MiddlewareFn<C> {
  const handle = new Composer(...middleware).middleware();
  return (ctx, next) => (holds(ctx) ? handle(ctx, next) : next());
}

export const isPrivate = ({ chat }: Context): boolean => chat?.type === "private";

export const isGroup = ({ chat }: Context): boolean => chat?.type === "group" || chat?.type === "supergroup";

/** Whether a message begins with a command. */
export const isCommand = ({ entities }: Message): boolean =>
  entities?.some(({ type, offset }) => type === "bot_command" && offset === 0) ?? false;

/** True of all commands and buttons, and of few other updates; for features that answer only these. */
export const isCommandOrButton = (ctx: Context): boolean =>
  ctx.callbackQuery !== undefined || ctx.message?.entities !== undefined;

/** Kinds of message that are neither words nor a place. */
const MEDIA = [
  "photo",
  "sticker",
  "voice",
  "audio",
  "video",
  "video_note",
  "animation",
  "document",
  "poll",
  "dice",
  "story",
  "game",
  "checklist",
  "paid_media",
  "giveaway",
  "giveaway_winners",
  "invoice",
] as const satisfies readonly (keyof Message)[];

/** Words, places and people, which have answers of their own. */
const KNOWN: ReadonlySet<string> = new Set(["text", "entities", "location", "venue", "contact"]);

/** What every message has, and what may stand beside any kind. */
const ENVELOPE: ReadonlySet<string> = new Set([
  "message_id",
  "message_thread_id",
  "from",
  "sender_chat",
  "sender_business_bot",
  "sender_boost_count",
  "date",
  "business_connection_id",
  "forward_origin",
  "chat",
  "is_topic_message",
  "is_automatic_forward",
  "reply_to_message",
  "external_reply",
  "quote",
  "reply_to_story",
  "reply_to_checklist_task_id",
  "via_bot",
  "edit_date",
  "has_protected_content",
  "is_from_offline",
  "is_paid_post",
  "media_group_id",
  "author_signature",
  "paid_star_count",
  "link_preview_options",
  "effect_id",
  "direct_messages_topic",
  "suggested_post_info",
  "reply_markup",
  "has_media_spoiler",
  "show_caption_above_media",
  "caption",
  "caption_entities",
]);

/** What Telegram tells about a chat, which nobody sent: a pinned message, another photo of the chat, a write permission. */
const SERVICE =
  /_(?:message|added|created|deleted|changed|completed|shared|allowed|set|closed|reopened|edited|hidden|unhidden|started|ended|scheduled|invited|refunded|received|tasks_done|tasks_added)$|^(?:new_|left_|group_|connected_|passport_|web_app_|users_|chat_|refunded_|unique_gift|gift|boost_|write_|proximity_)/u;

/** Kinds that this version does not know count as media too: whoever sends something gets an answer. */
export const isMedia = (message: Message): boolean =>
  MEDIA.some((kind) => message[kind] !== undefined) ||
  Object.keys(message).every((key) => ENVELOPE.has(key)) ||
  Object.keys(message).some((key) => !ENVELOPE.has(key) && !KNOWN.has(key) && !SERVICE.test(key));
