import { Composer } from "grammy";
import { hasConsented } from "../../../domain/person/person.ts";
import { giveSpeech, type BotDependencies, type PomichContext } from "../../context.ts";
import { publishOperatorCommands } from "../../commands.ts";
import { consentButton } from "../../buttons/start.ts";
import { consentScreen, FROM_INLINE, linkOf } from "./consent.ts";
import { welcome } from "./welcome.ts";

export { requireConsent } from "./consent.ts";

/** `/start`, with or without a deep link: language and consent first, then the home menu. */
export function createStartFeature(deps: BotDependencies): Composer<PomichContext> {
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
    const link = linkOf(ctx.match);
    if (ctx.match !== "" && ctx.match !== FROM_INLINE && link === "")
      await ctx.say(ctx.t("start-link-unknown"));
    if (hasConsented(ctx.person)) await welcome(deps, ctx, link);
    else await ctx.show(consentScreen(ctx, i18n, link));
  });

  start.callbackQuery(consentButton.pattern, async (ctx) => {
    await ctx.toast();
    // A press on the question while it still asked goes on to the menu: the process may have ended after the consent.
    if (hasConsented(ctx.person) && ctx.msg?.reply_markup === undefined) return;
    const person = await useCases.people.consent(ctx.person.id);
    if (person) giveSpeech(ctx, i18n, person);
    await ctx.rewrite(ctx.t("start-agreed"));
    await welcome(deps, ctx, linkOf(consentButton.unpack(ctx.callbackQuery.data)?.link ?? ""));
  });

  return start;
}
