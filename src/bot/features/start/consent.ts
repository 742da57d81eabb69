import type { Middleware } from "grammy";
import { hasConsented } from "../../../domain/person/person.ts";
import { ID_PATTERN } from "../../../domain/shared/ids.ts";
import { LANGUAGES } from "../../../domain/shared/language.ts";
import type { PomichContext } from "../../context.ts";
import type { I18n } from "../../i18n.ts";
import { joinHtml } from "../../html.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { languageButton, languagesButton, privacyButton } from "../../buttons/settings.ts";
import { consentButton } from "../../buttons/start.ts";

/** The payload with which people come from an inline query that found nothing. */
export const FROM_INLINE = "inline";

/** The payload of a deep link as it may travel in buttons; empty for anything that is no id of ours. */
export const linkOf = (payload: string): string => (ID_PATTERN.test(payload) ? payload : "");

/** Languages by their own names, each one tap away. */
export const languageTaps = (i18n: I18n, link: string) =>
  LANGUAGES.map((language) =>
    tap(i18n.plain(language, "language-name"), languageButton.pack({ language, link })),
  );

/** The greeting with the privacy notice. What the person came for waits in its buttons. */
export const consentScreen = (ctx: PomichContext, i18n: I18n, link: string): ButtonScreen =>
  screen(joinHtml([ctx.t("start-hello", { name: ctx.person.firstName }), ctx.t("start-privacy")], "\n\n"), [
    [tap(ctx.plain("start-agree-button"), consentButton.pack({ link }))],
    languageTaps(i18n, link),
    [tap(ctx.plain("start-privacy-button"), privacyButton.pack({}))],
  ]);

const OPEN_COMMANDS = ["start", "language", "privacy"];
const OPEN_BUTTONS = [consentButton, languageButton, languagesButton, privacyButton];

function isOpen(ctx: PomichContext): boolean {
  const data = ctx.callbackQuery?.data;
  return (
    ctx.hasCommand(OPEN_COMMANDS) || (data !== undefined && OPEN_BUTTONS.some((b) => b.pattern.test(data)))
  );
}

/** Until the privacy notice in force is agreed to, everything but language and privacy leads to it. */
export const requireConsent =
  (i18n: I18n): Middleware<PomichContext> =>
  async (ctx, next) => {
    if (hasConsented(ctx.person) || isOpen(ctx)) return next();
    if (ctx.callbackQuery) await ctx.toast(ctx.plain("start-agree-first-alert"));
    else if ((!ctx.message && !ctx.editedMessage) || ctx.continued) return;
    const { text, keyboard } = consentScreen(ctx, i18n, "");
    await ctx.show({ text, keyboard });
  };
