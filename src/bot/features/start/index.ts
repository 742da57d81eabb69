import { Composer } from "grammy";
import { CONSENT_VERSION, hasConsented } from "../../../domain/person/person.ts";
import { consentButton, formerConsentButton } from "../../buttons/start.ts";
import { publishOperatorCommands } from "../../commands.ts";
import { giveSpeech, type PomichContext } from "../../context.ts";
import { FROM_INLINE, linkedId } from "../../deep-link.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { consentScreen } from "../../screens/consent.ts";
import { welcome } from "./welcome.ts";

/** `/start`, with or without a deep link: language and consent first, then the home menu. */
export function createStartFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, log, operatorIds } = deps;
  const start = new Composer<PomichContext>();

  start.command("start", async (ctx, next) => {
    await next();
    if (!operatorIds.includes(ctx.person.id)) return;
    await publishOperatorCommands(ctx, i18n, ctx.chatId).catch((error: unknown) =>
      log.warn({ error }, "an operator's command menu could not be set"),
    );
  });

  start.command("start", async (ctx) => {
    const link = linkedId(ctx.match);
    if (ctx.match !== "" && ctx.match !== FROM_INLINE && link === "")
      await ctx.say(ctx.t("start-link-unknown"));
    if (hasConsented(ctx.person)) await welcome(deps, ctx, link);
    else await ctx.show(consentScreen(ctx, deps, link));
  });

  start.callbackQuery(consentButton.pattern, async (ctx) => {
    // With the buttons still there, the process ended right after the consent: the menu must still be sent.
    if (hasConsented(ctx.person) && ctx.msg?.reply_markup === undefined)
      return ctx.toast(ctx.plain("start-agreed"));
    await ctx.toast();
    const { link = "", language = "", version } = consentButton.unpack(ctx.callbackQuery.data) ?? {};
    if (version !== String(CONSENT_VERSION)) return ctx.turnTo(consentScreen(ctx, deps, linkedId(link)));
    const chosen = i18n.languages.has(language) ? language : undefined;
    const person = await useCases.people.consent(ctx.person.id, chosen);
    if (person) await giveSpeech(ctx, i18n, person);
    await ctx.rewrite(ctx.t("start-agreed"));
    await welcome(deps, ctx, linkedId(link));
  });

  start.callbackQuery(formerConsentButton.pattern, async (ctx) => {
    if (hasConsented(ctx.person)) return ctx.toast(ctx.plain("start-agreed"));
    await ctx.toast();
    const { link = "" } = formerConsentButton.unpack(ctx.callbackQuery.data) ?? {};
    await ctx.turnTo(consentScreen(ctx, deps, linkedId(link)));
  });

  return start;
}
