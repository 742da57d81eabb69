import { GrammyError, type Context, type MiddlewareFn } from "grammy";
import { personId } from "../domain/shared/ids.ts";
import { languageFromTag } from "../domain/shared/language.ts";
import type { BotDependencies } from "./context.ts";

/** Updates an apology is remembered for, so that a retried update does not apologise again. */
const REMEMBERED = 1_000;

const isBlocked = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403;

/**
 * Around everything: a handler that fails is logged, the person is told in their language that it was not their fault,
 * and the error goes on to the inbox, which tries again. A person who blocked the bot is no failure.
 */
export function createErrorBoundary({ useCases, i18n, log, defaultLanguage }: BotDependencies): MiddlewareFn {
  const apologised = new Set<number>();

  async function apologise(ctx: Context): Promise<void> {
    const { update_id: id } = ctx.update;
    if (apologised.has(id)) return;
    apologised.add(id);
    const [oldest] = apologised;
    if (apologised.size > REMEMBERED && oldest !== undefined) apologised.delete(oldest);
    const known = ctx.from && (await useCases.people.find(personId(ctx.from.id)));
    const language = known?.language ?? languageFromTag(ctx.from?.language_code, defaultLanguage);
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
      await apologise(ctx).catch((err: unknown) => log.warn({ err }, "and the person could not be told"));
      throw error;
    }
  };
}
