import { Composer, type MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import { isBegun } from "../../../domain/listing/draft.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { screen, tap } from "../../screen.ts";
import { menuButton } from "../../buttons/menu.ts";
import { homeScreen } from "../../screens/home.ts";
import { isMedia } from "../../updates.ts";

/** Answers whatever no other feature in a private chat took, with a hint and the home menu. */
export function createPrivateFallback(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const { useCases } = deps;
  const oldButtons = createOldButtons().middleware();

  async function hintFor(ctx: PomichContext, message: Message) {
    if (message.photo) return "fallback-photo";
    if (isMedia(message)) return "fallback-media";
    if (message.text?.startsWith("/")) return "fallback-command";
    const drafts = await useCases.drafts.ofAuthor(ctx.person.id);
    return drafts.some(isBegun) ? "fallback-draft" : "fallback-text";
  }

  async function answer(ctx: PomichContext, message: Message): Promise<void> {
    if (message.location) {
      // Most likely the keyboard that shares the location was still up after its question was answered.
      await ctx.say(ctx.t("fallback-location"), { remove_keyboard: true });
      await ctx.show(await homeScreen(deps, ctx));
    } else if (message.text !== undefined || isMedia(message)) {
      await ctx.show(await homeScreen(deps, ctx, ctx.t(await hintFor(ctx, message))));
    }
    // Service messages (a pinned message, a new chat photo) need no answer.
  }

  return async (ctx, next) => {
    if (ctx.message) return answer(ctx, ctx.message);
    if (!ctx.editedMessage) return oldButtons(ctx, next);
    // A live location is edited with each of its positions.
    if (ctx.editedMessage.location) return;
    await ctx.show(
      screen(ctx.t("fallback-edited"), [[tap(ctx.plain("settings-menu-button"), menuButton.pack({}))]]),
    );
  };
}

/** Answers a command in a group that names the bot and that no feature took; everything else stays silent. */
export function createGroupFallback(): Composer<PomichContext> {
  const fallback = new Composer<PomichContext>();
  fallback.on("message:text", async (ctx, next) => {
    const named = /^\/\w+@(\w+)/.exec(ctx.message.text)?.[1];
    if (named?.toLowerCase() !== ctx.me.username.toLowerCase()) return next();
    await ctx.say(ctx.t("setup-elsewhere", { bot: ctx.me.username }));
  });
  return fallback;
}

/** Answers buttons that no feature takes any more, in any chat. */
export function createOldButtons(): Composer<PomichContext> {
  const old = new Composer<PomichContext>();
  old.on("callback_query", (ctx) => ctx.alert(ctx.plain("error-old-button-alert")));
  return old;
}
