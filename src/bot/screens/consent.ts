import type { InlineKeyboardButton } from "grammy/types";
import { privacyButton } from "../buttons/privacy.ts";
import { languageButton } from "../buttons/settings.ts";
import { consentButton } from "../buttons/start.ts";
import type { PomichContext } from "../context.ts";
import { joinHtml } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { inRows, screen, tap, type ButtonScreen } from "../screen.ts";

/** A button for each language, in its own name; three in a row. */
export const languageRows = (i18n: I18n, link: string): InlineKeyboardButton[][] =>
  inRows(
    i18n.languages.all.map((language) =>
      tap(i18n.plain(language, "language-name"), languageButton.pack({ language, link })),
    ),
    3,
  );

/** The greeting with the privacy notice: first the languages to read it in, then the consent. Its buttons carry `link`, the id from the link the person came by. */
export const consentScreen = (ctx: PomichContext, i18n: I18n, link: string): ButtonScreen =>
  screen(joinHtml([ctx.t("start-hello", { name: ctx.person.firstName }), ctx.t("start-privacy")], "\n\n"), [
    ...languageRows(i18n, link),
    [tap(ctx.plain("start-agree-button"), consentButton.pack({ link, language: ctx.language }))],
    [tap(ctx.plain("start-privacy-button"), privacyButton.pack({}))],
  ]);
