import { Composer } from "grammy";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { objectRouteButton, replyRouteButton } from "../../buttons/routing.ts";
import { createAsking } from "../../asked-words.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { lengthInWords } from "../../render/length.ts";
import { isCommand } from "../../updates.ts";

/** What the author of a listing tells the organisation that has it: an answer, or that they want another one. */
export function createRouteAuthorFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const asking = createAsking(deps);
  const { acts } = useCases.routing;
  const feature = new Composer<PomichContext>();

  feature.callbackQuery(objectRouteButton.pattern, async (ctx) => {
    const { listing = "" } = objectRouteButton.unpack(ctx.callbackQuery.data) ?? {};
    const done = ID_PATTERN.test(listing) && (await acts.object(listingId(listing), ctx.person.id)).ok;
    if (done) await ctx.toast(ctx.plain("route-objected-alert"));
    else return ctx.alert(ctx.plain("route-over-alert"));
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: [] } }));
  });

  feature.callbackQuery(replyRouteButton.pattern, async (ctx) => {
    const { listing = "" } = replyRouteButton.unpack(ctx.callbackQuery.data) ?? {};
    const route = ID_PATTERN.test(listing)
      ? await acts.routeFor(listingId(listing), ctx.person.id)
      : undefined;
    const isOpen = route?.authorId === ctx.person.id && route.questions.at(-1)?.answer === undefined;
    if (!isOpen || route.questions.length === 0) return ctx.alert(ctx.plain("route-over-alert"));
    await ctx.toast();
    await asking.expect(ctx, { about: "route", id: route.id });
    await ctx.say(ctx.t("route-reply-ask", { max: MAX_STATEMENT }));
  });

  feature.on("message:text", async (ctx, next) => {
    if (isCommand(ctx.message) || Object.keys(ctx.conversation.active()).length > 0) return next();
    const expected = await asking.expected(ctx);
    if (expected?.about !== "route") return next();
    // A later piece of a text that is too long.
    if (ctx.continued) return;
    const text = tidyText(ctx.message.text);
    const length = textLength(text);
    if (length > MAX_STATEMENT || text === "")
      return ctx.say(
        ctx.t("organisation-reply-long", {
          length: lengthInWords(i18n, ctx.language, length),
          max: MAX_STATEMENT,
        }),
      );
    const answered = await acts.answer(listingId(expected.id), ctx.person.id, text);
    await asking.forget(ctx);
    return ctx.say(ctx.t(answered.ok ? "route-reply-done" : "route-over-alert"));
  });

  return feature;
}
