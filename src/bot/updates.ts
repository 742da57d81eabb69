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
] as const satisfies readonly (keyof Message)[];

export const isMedia = (message: Message): boolean => MEDIA.some((kind) => message[kind] !== undefined);
