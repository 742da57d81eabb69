import type { MiddlewareFn } from "grammy";
import { hasConsented } from "../../domain/person/person.ts";
import { copyDataButton, deleteDataButton, deletionButton, privacyButton } from "../buttons/privacy.ts";
import { languageButton, languagesButton } from "../buttons/settings.ts";
import { consentButton, formerConsentButton } from "../buttons/start.ts";
import type { PomichContext } from "../context.ts";
import { consentScreen, type ConsentDependencies } from "../screens/consent.ts";

const OPEN_COMMANDS = ["start", "language", "privacy", "mydata", "deleteme"];
const OPEN_BUTTONS = [
  consentButton,
  formerConsentButton,
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
  (deps: ConsentDependencies): MiddlewareFn<PomichContext> =>
  async (ctx, next) => {
    if (hasConsented(ctx.person) || isAboutLanguageOrPrivacy(ctx)) return next();
    if (ctx.callbackQuery) await ctx.toast(ctx.plain("start-agree-first-alert"));
    else if ((!ctx.message && !ctx.editedMessage) || ctx.continued) return;
    await ctx.show(consentScreen(ctx, deps, ""));
  };
