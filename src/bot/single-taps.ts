import type { MiddlewareFn } from "grammy";
import type { Clock } from "../app/core/index.ts";
import { opensMessage } from "./buttons/button.ts";
import type { PomichContext } from "./context.ts";

/** Two taps on one button within this time are one that did not want to wait. */
const DOUBLE_TAP_MS = 2_000;
/** Chats remembered at a time. */
const REMEMBERED = 1_000;

/** Passes over the second of two quick taps on buttons that answer with a new message, which would come twice. */
export function createSingleTaps(clock: Clock): MiddlewareFn<PomichContext> {
  const last = new Map<number, { readonly tap: string; readonly update: number; readonly at: number }>();
  return async (ctx, next) => {
    const { callbackQuery: query, chatId: chat } = ctx;
    const data = query?.data;
    if (chat === undefined || data === undefined || !opensMessage(data)) return next();
    const seen = {
      tap: `${String(query?.message?.message_id)} ${data}`,
      update: ctx.update.update_id,
      at: clock.now().getTime(),
    };
    const before = last.get(chat);
    // An update that is tried again is no second tap.
    if (before?.tap === seen.tap && before.update !== seen.update && seen.at - before.at < DOUBLE_TAP_MS)
      return ctx.toast();
    last.delete(chat);
    last.set(chat, seen);
    const oldest = last.keys().next();
    if (last.size > REMEMBERED && !oldest.done) last.delete(oldest.value);
    await next();
  };
}
