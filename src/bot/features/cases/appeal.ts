import { Composer, type MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { hasConsented } from "../../../domain/person/person.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { appealButton, askForHelpButton } from "../../buttons/cases.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { lengthInWords } from "../../render/length.ts";
import { screen, tap } from "../../screen.ts";
import { isCommand } from "../../updates.ts";

/** How long what somebody writes counts as the words that they were asked for. */
const WRITING_MS = 30 * 60_000;

/**
 * Takes objections to a ban or to a decision about a listing, and asks moderators to look for help. It stands before the check
 * of bans, since somebody who is banned has no other way to reach moderators.
 */
export function createAppealFeature(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const { useCases, i18n, clock, conversationStorage } = deps;
  const { writing } = conversationStorage;
  const appeal = new Composer<PomichContext>();

  appeal.callbackQuery(appealButton.pattern, async (ctx, next) => {
    if (!hasConsented(ctx.person)) return next();
    const { listing = "" } = appealButton.unpack(ctx.callbackQuery.data) ?? {};
    await ctx.toast();
    const now = clock.now().getTime();
    const state = { proposalId: "", since: now, until: now + WRITING_MS, appeal: listing };
    await writing.write(String(ctx.person.id), state);
    await ctx.show(screen(ctx.t("appeal-ask", { max: MAX_STATEMENT }), []));
  });

  appeal.callbackQuery(askForHelpButton.pattern, async (ctx, next) => {
    if (!hasConsented(ctx.person) || ctx.person.ban) return next();
    const { listing = "" } = askForHelpButton.unpack(ctx.callbackQuery.data) ?? {};
    const asked = ID_PATTERN.test(listing)
      ? await useCases.cases.askForHelp(listingId(listing), ctx.person.id)
      : undefined;
    return ctx.alert(ctx.plain(asked?.ok ? "help-asked-alert" : "my-listings-gone-alert"));
  });

  appeal.on("message", async (ctx, next) => {
    const state = await writing.read(String(ctx.person.id));
    const isAsked = state?.appeal !== undefined && state.until > clock.now().getTime();
    if (!isAsked || isCommand(ctx.message)) return next();
    // A later piece of a text that is too long, or of an album.
    if (ctx.continued) return;
    await take(ctx, ctx.message, state.appeal ?? "");
  });

  async function take(ctx: PomichContext, { text, entities }: Message, about: string): Promise<unknown> {
    if (text === undefined) return ctx.say(ctx.t("report-own-text-only"));
    const length = textLength(text);
    if (length > MAX_STATEMENT) {
      const shown = lengthInWords(i18n, ctx.language, length);
      return ctx.say(ctx.t("report-own-long", { length: shown, max: MAX_STATEMENT }));
    }
    const opened = await useCases.cases.appeal({
      person: ctx.person.id,
      ...(ID_PATTERN.test(about) && { listingId: listingId(about) }),
      reason: tidyText(useCases.mask(text, entities).text),
    });
    await writing.delete(String(ctx.person.id));
    if (!opened.ok) return ctx.say(ctx.t("appeal-nothing"));
    const more = tap(ctx.plain("report-more-button"), appealButton.pack({ listing: about }));
    return ctx.show(screen(ctx.t("appeal-done"), [[more]]));
  }

  return appeal.middleware();
}
