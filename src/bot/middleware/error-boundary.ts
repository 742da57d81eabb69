import { GrammyError, type Context, type MiddlewareFn } from "grammy";
import { LRUCache } from "lru-cache";
import { personId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { harmless, type BotDependencies } from "../context.ts";

/** A retried update must not apologise again; more updates than this are not remembered. */
const UPDATES_REMEMBERED = 1_000;

const isBlocked = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403;

/** True if the chat that the update came from is a group, and it was this group that refused. */
const isAnswerToGroup = (ctx: Context, error: unknown): boolean =>
  error instanceof GrammyError &&
  ctx.chat !== undefined &&
  ctx.chat.type !== "private" &&
  String((error.payload as { readonly chat_id?: unknown }).chat_id) === String(ctx.chat.id);

/**
 * Catches what a handler throws: apologises to the person in their language and passes the error on to the inbox, which
 * tries the update again and logs how it ended. A failure of the network is only passed on. Telegram's "blocked by the
 * user" only marks the person unreachable, and a group that does not let the bot write is no failure.
 */
export function createErrorBoundary(deps: BotDependencies): MiddlewareFn {
  const { useCases, i18n, failureOf = () => undefined } = deps;
  const apologised = new LRUCache<number, true>({ max: UPDATES_REMEMBERED });

  async function languageOf({ from }: Context): Promise<Language> {
    const known = from && (await useCases.people.find(personId(from.id)));
    return known?.language ?? i18n.languages.forTag(from?.language_code);
  }

  /** Says at the button why nothing has come of a press. */
  async function tellOfRefusal(ctx: Context): Promise<void> {
    if (!ctx.callbackQuery) return;
    const text = i18n.plain(await languageOf(ctx), "error-group-refuses-alert");
    await harmless(ctx.answerCallbackQuery({ text, show_alert: true }));
  }

  async function apologise(ctx: Context): Promise<void> {
    const { update_id: id } = ctx.update;
    if (apologised.has(id)) return;
    apologised.set(id, true);
    const language = await languageOf(ctx);
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
      const failure = failureOf(error);
      if (failure === "outage") throw error;
      if (failure === "refused-for-now" && isAnswerToGroup(ctx, error)) return tellOfRefusal(ctx);
      // The apology is a courtesy; what counts is the error itself.
      await apologise(ctx).catch(() => undefined);
      throw error;
    }
  };
}
