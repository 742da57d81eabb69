import { Composer } from "grammy";
import { hasConsented } from "../../../domain/person/person.ts";
import { consentButton } from "../../buttons/start.ts";
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
    else await ctx.show(consentScreen(ctx, i18n, link));
  });

  start.callbackQuery(consentButton.pattern, async (ctx) => {
    await ctx.toast();
    // With the buttons still there, the process ended right after the consent: the menu must still be sent.
    if (hasConsented(ctx.person) && ctx.msg?.reply_markup === undefined) return;
    const { link = "", language = "" } = consentButton.unpack(ctx.callbackQuery.data) ?? {};
    const chosen = i18n.languages.has(language) ? language : undefined;
    const person = await useCases.people.consent(ctx.person.id, chosen);
    if (person) await giveSpeech(ctx, i18n, person);
    await ctx.rewrite(ctx.t("start-agreed"));
    await welcome(deps, ctx, linkedId(link));
  });

  return start;
}
