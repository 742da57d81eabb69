import type { MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { PomichContext } from "../context.ts";
import { isCommand } from "../updates.ts";

const CHATS_REMEMBERED = 1_000;
/** Telegram's apps cut a text of more than 4,096 characters into pieces of at least half that, and send them at once. */
const SHORTEST_PIECE = 2048;
/** Two pieces are longer together, less the spaces at the cut, which the apps leave out. */
const SHORTEST_WHOLE = 4096 - 8;
/** Most seconds between the pieces of one text. */
const PIECE_SECONDS = 2;

interface Seen {
  readonly update: number;
  readonly message: Message;
  /** True when the message was a later piece of the one before. */
  readonly continued: boolean;
}

const continues = (message: Message, { message: before, continued }: Seen): boolean =>
  message.media_group_id !== undefined
    ? message.media_group_id === before.media_group_id
    : message.text !== undefined &&
      // A command is never a piece of a text.
      !isCommand(message) &&
      (before.text?.length ?? 0) >= SHORTEST_PIECE &&
      (continued || (before.text?.length ?? 0) + message.text.length >= SHORTEST_WHOLE) &&
      message.date - before.date <= PIECE_SECONDS;

export interface WholeMessagesOptions {
  /** Whether somebody writes to another person at present, who gets every piece. */
  readonly isWriting: (chat: number) => Promise<boolean>;
}

/**
 * Lets only the first piece of a message pass. An album arrives as one message a photo and a long text in pieces; a
 * later piece must not count as an answer to the next question. Later photos of an album do pass, marked `continued`,
 * for the step that gathers them, as do later pieces of a text to somebody else. The later positions of a live location end here, too.
 */
export function createWholeMessages({ isWriting }: WholeMessagesOptions): MiddlewareFn<PomichContext> {
  const last = new LRUCache<number, Seen>({ max: CHATS_REMEMBERED });
  return async (ctx, next) => {
    const { message } = ctx;
    // A live location moves by edits, for hours; where it began is the answer.
    if (ctx.editedMessage?.location) return;
    if (!message) return next();
    const { id: chat } = message.chat;
    const update = ctx.update.update_id;
    const before = last.get(chat);
    // A retried update is judged as it was the first time.
    const continued =
      before?.update === update ? before.continued : before !== undefined && continues(message, before);
    last.set(chat, { update, message, continued });
    // A topic is somebody to write to.
    const isForSomebody = message.is_topic_message === true || (await isWriting(chat));
    if (continued && !message.photo && !isForSomebody) return;
    if (continued) ctx.continued = true;
    await next();
  };
}

/** Ends later photos of an album that no conversation took. */
export const dropPieces: MiddlewareFn<PomichContext> = async (ctx, next) => {
  if (!ctx.continued) await next();
};
