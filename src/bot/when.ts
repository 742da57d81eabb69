import { Composer, type Context, type Middleware, type MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";

/**
 * Middleware for some updates; all others pass it by at once. grammY's own filters make several objects for each update
 * that asks them: most of what a plain text used to cost.
 */
export function when<C extends Context>(
  holds: (ctx: C) => boolean,
  ...middleware: readonly Middleware<C>[]
): MiddlewareFn<C> {
  const handle = new Composer(...middleware).middleware();
  return (ctx, next) => (holds(ctx) ? handle(ctx, next) : next());
}

/** Whether a message begins with a command. */
export const isCommand = ({ entities }: Message): boolean =>
  entities?.some(({ type, offset }) => type === "bot_command" && offset === 0) ?? false;

/** For features that answer commands and buttons only. */
export const isCommandOrButton = (ctx: Context): boolean =>
  ctx.callbackQuery !== undefined || ctx.message?.entities !== undefined;
