import type { MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import type { PomichContext } from "./context.ts";
import { isCommand } from "./when.ts";

/** Chats remembered at a time. */
const REMEMBERED = 1_000;
/** Telegram's limit for a text; its apps cut longer ones in pieces and send them at once. */
const LONGEST_TEXT = 4096;
/** Seconds between the pieces of one text. */
const AT_ONCE = 2;

interface Seen {
  readonly update: number;
  readonly message: Message;
  /** Whether the message went on from the one before. */
  readonly continued: boolean;
}

const goesOn = (message: Message, { message: before }: Seen): boolean =>
  message.media_group_id !== undefined
    ? message.media_group_id === before.media_group_id
    : message.text !== undefined &&
      // A command is one, whatever came before it.
      !isCommand(message) &&
      (before.text?.length ?? 0) >= LONGEST_TEXT &&
      message.date - before.date <= AT_ONCE;

/**
 * What a person sent as one message may arrive as several: an album as one a photo, a long text in pieces. Only the
 * first is answered; a piece must not pass for the answer to a question. Photos go on, marked, to whoever gathers them.
 */
export function createWholeMessages(): MiddlewareFn<PomichContext> {
  const last = new Map<number, Seen>();
  return async (ctx, next) => {
    const { message } = ctx;
    if (!message) return next();
    const { id: chat } = message.chat;
    const update = ctx.update.update_id;
    const before = last.get(chat);
    // A retried update keeps the role it had.
    const continued =
      before?.update === update ? before.continued : before !== undefined && goesOn(message, before);
    last.delete(chat);
    last.set(chat, { update, message, continued });
    const oldest = last.keys().next();
    if (last.size > REMEMBERED && !oldest.done) last.delete(oldest.value);
    if (continued && !message.photo) return;
    if (continued) ctx.continued = true;
    await next();
  };
}

/** Where photos of an album end that nobody gathers. */
export const answeredAlready: MiddlewareFn<PomichContext> = async (ctx, next) => {
  if (!ctx.continued) await next();
};
