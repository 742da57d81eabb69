import type { MiddlewareFn } from "grammy";
import { hasConsented } from "../../domain/person/person.ts";
import { copyDataButton, deleteDataButton, deletionButton, privacyButton } from "../buttons/privacy.ts";
import { languageButton, languagesButton } from "../buttons/settings.ts";
import { consentButton } from "../buttons/start.ts";
import type { PomichContext } from "../context.ts";
import type { I18n } from "../i18n.ts";
import { consentScreen } from "../screens/consent.ts";

const OPEN_COMMANDS = ["start", "language", "privacy", "mydata", "deleteme"];
const OPEN_BUTTONS = [
  consentButton,
  languageButton,
  languagesButton,
  privacyButton,
  copyDataButton,
  deleteDataButton,
  deletionButton,
];

/** Whether an update is about what everybody may do: choose a language, read what is kept about them, delete it. */
export function isAboutLanguageOrPrivacy(ctx: PomichContext): boolean {
  const data = ctx.callbackQuery?.data;
  return (
    ctx.hasCommand(OPEN_COMMANDS) || (data !== undefined && OPEN_BUTTONS.some((b) => b.pattern.test(data)))
  );
}

/** Shows the privacy notice instead of anything but language and privacy, until the person agrees to its present version. */
export const createConsentCheck =
  (i18n: I18n): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    if (hasConsented(ctx.person) || isAboutLanguageOrPrivacy(ctx)) return next();
    if (ctx.callbackQuery) await ctx.toast(ctx.plain("start-agree-first-alert"));
    else if ((!ctx.message && !ctx.editedMessage) || ctx.continued) return;
    await ctx.show(consentScreen(ctx, i18n, ""));
  };
