import type { MiddlewareFn } from "grammy";
import type { PomichContext } from "../context.ts";
import type { I18n } from "../i18n.ts";
import { bannedScreen } from "../screens/banned.ts";
import { isAboutLanguageOrPrivacy } from "./consent.ts";

/** Tells somebody who is banned so, instead of anything but their language and their data. */
export const createBanCheck =
  (i18n: I18n): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    const { ban } = ctx.person;
    if (!ban || (isAboutLanguageOrPrivacy(ctx) && !ctx.hasCommand("start"))) return next();
    if (ctx.callbackQuery) return ctx.alert(ctx.plain("ban-alert"));
    if ((!ctx.message && !ctx.editedMessage) || ctx.continued) return;
    await ctx.show(bannedScreen(ctx, i18n, ban));
  };
