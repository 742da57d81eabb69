import type { InlineKeyboardButton } from "grammy/types";
import { privacyButton } from "../buttons/privacy.ts";
import { languageButton } from "../buttons/settings.ts";
import { consentButton } from "../buttons/start.ts";
import type { BotDependencies, PomichContext } from "../context.ts";
import { joinHtml } from "../html.ts";
import { CONSENT_VERSION } from "../../domain/person/person.ts";
import type { I18n } from "../i18n.ts";
import { privacyFacts } from "./privacy-facts.ts";
import { inRows, screen, tap, type ButtonScreen } from "../screen.ts";

/** A button for each language, in its own name; three in a row. */
export const languageRows = (i18n: I18n, link: string): InlineKeyboardButton[][] =>
  inRows(
    i18n.languages.all.map((language) =>
      tap(i18n.plain(language, "language-name"), languageButton.pack({ language, link })),
    ),
    3,
  );

export type ConsentDependencies = Pick<BotDependencies, "i18n" | "responsible">;

/**
 * The greeting with the privacy notice: first the languages to read it in, then the consent. Whoever agreed to an earlier
 * notice reads why they are asked again. Its buttons carry `link`, the id from the link the person came by.
 */
export function consentScreen(
  ctx: PomichContext,
  { i18n, responsible }: ConsentDependencies,
  link: string,
): ButtonScreen {
  const { person, language } = ctx;
  const greeting =
    person.consentVersion === undefined
      ? ctx.t("start-hello", { name: person.firstName })
      : ctx.t("start-privacy-changed", { name: person.firstName });
  const notice = ctx.t("start-privacy", privacyFacts(language, responsible));
  return screen(joinHtml([greeting, notice], "\n\n"), [
    ...languageRows(i18n, link),
    [tap(ctx.plain("start-agree-button"), consentButton.pack({ link, language, version: CONSENT_VERSION }))],
    [tap(ctx.plain("start-privacy-button"), privacyButton.pack({}))],
  ]);
}
