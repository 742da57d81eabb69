import { GrammyError, type Context, type MiddlewareFn } from "grammy";
import { LRUCache } from "lru-cache";
import { personId } from "../../domain/shared/ids.ts";
import type { BotDependencies } from "../context.ts";

/** A retried update must not apologise again; more updates than this are not remembered. */
const UPDATES_REMEMBERED = 1_000;

const isBlocked = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403;

/**
 * Catches what a handler throws: logs it, apologises to the person in their language, and passes the error on to the
 * inbox, which tries the update again. Telegram's "blocked by the user" only marks the person unreachable.
 */
export function createErrorBoundary({ useCases, i18n, log }: BotDependencies): MiddlewareFn {
  const apologised = new LRUCache<number, true>({ max: UPDATES_REMEMBERED });

  async function apologise(ctx: Context): Promise<void> {
    const { update_id: id } = ctx.update;
    if (apologised.has(id)) return;
    apologised.set(id, true);
    const known = ctx.from && (await useCases.people.find(personId(ctx.from.id)));
    const language = known?.language ?? i18n.languages.forTag(ctx.from?.language_code);
    if (ctx.callbackQuery) {
      const text = i18n.plain(language, "error-unexpected-alert");
      await ctx.answerCallbackQuery({ text, show_alert: true });
    } else if (ctx.chat?.type === "private" && ctx.message) {
      await ctx.reply(i18n.plain(language, "error-unexpected-alert"));
    }
  }

  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (isBlocked(error) && ctx.chat?.type === "private") {
        await useCases.reachability.becameUnreachable(personId(ctx.chat.id));
        return;
      }
      log.error({ err: error, update: ctx.update.update_id }, "an update could not be handled");
      await apologise(ctx).catch((err: unknown) =>
        log.warn({ err }, "the person could not be told about a failed update"),
      );
      throw error;
    }
  };
}
