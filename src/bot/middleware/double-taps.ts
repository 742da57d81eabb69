import type { MiddlewareFn } from "grammy";
import { LRUCache } from "lru-cache";
import type { Clock } from "../../app/core/index.ts";
import { opensMessage } from "../buttons/button.ts";
import type { PomichContext } from "../context.ts";

/** Two taps on one button within this time count as one. */
const DOUBLE_TAP_MS = 2_000;
const CHATS_REMEMBERED = 1_000;

interface Tap {
  /** Message and data of the pressed button. */
  readonly button: string;
  readonly update: number;
  readonly at: number;
}

/**
 * Drops the second of two quick taps on a button that opens a new message, which would be sent twice; on any other button it
 * is marked.
 */
export function createDoubleTapFilter(clock: Clock): MiddlewareFn<PomichContext> {
  const last = new LRUCache<number, Tap>({ max: CHATS_REMEMBERED });
  return async (ctx, next) => {
    const { callbackQuery: query, chatId: chat } = ctx;
    if (chat === undefined || query?.data === undefined) return next();
    const tap: Tap = {
      button: `${String(query.message?.message_id)} ${query.data}`,
      update: ctx.update.update_id,
      at: clock.now().getTime(),
    };
    const before = last.get(chat);
    // The same update again is a retry, not a second tap.
    const isSecond =
      before?.button === tap.button &&
      before.update !== tap.update &&
      // The clock may be set back.
      Math.abs(tap.at - before.at) < DOUBLE_TAP_MS;
    if (isSecond && opensMessage(query.data)) return ctx.toast();
    if (isSecond) ctx.repeated = true;
    last.set(chat, tap);
    await next();
  };
}
