import { Composer, type Middleware, type MiddlewareFn } from "grammy";
import type { PomichContext } from "./context.ts";

/**
 * Features that answer commands and buttons only: whatever else arrives is passed by them at once. grammY would ask
 * each of their handlers, and makes several objects to ask one: most of what a plain text used to cost.
 */
export function commandsAndButtons(
  ...features: readonly Middleware<PomichContext>[]
): MiddlewareFn<PomichContext> {
  const handle = new Composer(...features).middleware();
  return (ctx, next) => (ctx.callbackQuery || ctx.message?.entities ? handle(ctx, next) : next());
}
