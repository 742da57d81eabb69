import { Composer, type MiddlewareFn } from "grammy";
import type { Message } from "grammy/types";
import { MAX_STATEMENT, isReportReason, REPORT_REASONS } from "../../../domain/case/reasons.ts";
import { RELAYED_DAYS } from "../../../domain/person/retention.ts";
import { ID_PATTERN, proposalId, type ProposalId } from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { askReportButton, ownReportButton, reportButton } from "../../buttons/cases.ts";
import { endButton, keepButton, stopWritingButton } from "../../buttons/introductions.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLimit } from "../../formats.ts";
import { REASON_WORDS } from "../../render/case-card.ts";
import { lengthInWords } from "../../render/length.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { isCommand } from "../../updates.ts";

/** How long what somebody writes counts as the words that they were asked for. */
const WRITING_MS = 30 * 60_000;

/**
 * Reports the other side of an introduction. Own words come before what is for that side, so that nothing about somebody is
 * ever passed on to them.
 */
export function createReportFeature(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const { useCases, i18n, clock, conversationStorage } = deps;
  const { writing } = conversationStorage;
  const report = new Composer<PomichContext>();

  const idIn = (text = ""): ProposalId | undefined => (ID_PATTERN.test(text) ? proposalId(text) : undefined);

  async function nameOf(ctx: PomichContext, id: ProposalId): Promise<string | undefined> {
    const known = await useCases.cases.reportable(id, ctx.person.id);
    return known.ok ? shownName(known.value.firstName, ctx.plain("introduction-somebody")) : undefined;
  }

  function done(ctx: PomichContext, id: ProposalId, name: string): ButtonScreen {
    return screen(ctx.t("report-done", { name }), [
      [tap(ctx.plain("report-more-button"), ownReportButton.pack({ proposal: id }))],
      [tap(ctx.plain("introduction-block-button"), endButton.pack({ proposal: id, how: "block" }))],
    ]);
  }

  report.callbackQuery(askReportButton.pattern, async (ctx) => {
    const id = idIn(askReportButton.unpack(ctx.callbackQuery.data)?.proposal);
    const name = id && (await nameOf(ctx, id));
    if (!id || name === undefined) return ctx.alert(ctx.plain("report-gone-alert"));
    await writing.delete(String(ctx.person.id));
    await ctx.toast();
    const days = formatLimit(ctx.language, RELAYED_DAYS, "day");
    await ctx.show(
      screen(ctx.t("report-ask", { name, days }), [
        ...REPORT_REASONS.map((reason) => [
          tap(ctx.plain(REASON_WORDS[reason].caption), reportButton.pack({ proposal: id, reason })),
        ]),
        [tap(ctx.plain("report-own-button"), ownReportButton.pack({ proposal: id }))],
        [tap(ctx.plain("introduction-keep-button"), keepButton.pack({}))],
      ]),
    );
  });

  report.callbackQuery(reportButton.pattern, async (ctx) => {
    const { proposal, reason } = reportButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const name = id && (await nameOf(ctx, id));
    if (!id || name === undefined || !isReportReason(reason))
      return ctx.alert(ctx.plain("report-gone-alert"));
    await useCases.cases.open({ kind: "report", proposalId: id, byPerson: ctx.person.id, reason });
    await ctx.toast();
    await ctx.turnTo(done(ctx, id, name));
  });

  report.callbackQuery(ownReportButton.pattern, async (ctx) => {
    const id = idIn(ownReportButton.unpack(ctx.callbackQuery.data)?.proposal);
    if (!id || (await nameOf(ctx, id)) === undefined) return ctx.alert(ctx.plain("report-gone-alert"));
    await ctx.toast();
    await ctx.conversation.exitAll();
    const now = clock.now().getTime();
    await writing.write(String(ctx.person.id), {
      proposalId: id,
      since: now,
      until: now + WRITING_MS,
      report: true,
    });
    await ctx.show(
      screen(ctx.t("report-own-ask", { max: MAX_STATEMENT }), [
        [tap(ctx.plain("relay-stop-button"), stopWritingButton.pack({}))],
      ]),
    );
  });

  report.on("message", async (ctx, next) => {
    const now = await writing.read(String(ctx.person.id));
    if (!now?.report || now.until <= clock.now().getTime() || isCommand(ctx.message)) return next();
    // A later piece of a text that is too long, or of an album.
    if (ctx.continued) return;
    await take(ctx, ctx.message, proposalId(now.proposalId));
  });

  async function take(ctx: PomichContext, { text, entities }: Message, id: ProposalId): Promise<unknown> {
    if (text === undefined) return ctx.say(ctx.t("report-own-text-only"));
    const length = textLength(text);
    if (length > MAX_STATEMENT) {
      const shown = lengthInWords(i18n, ctx.language, length);
      return ctx.say(ctx.t("report-own-long", { length: shown, max: MAX_STATEMENT }));
    }
    const reason = tidyText(useCases.mask(text, entities).text);
    const name = await nameOf(ctx, id);
    const opened = await useCases.cases.open({
      kind: "report",
      proposalId: id,
      byPerson: ctx.person.id,
      reason,
    });
    await writing.delete(String(ctx.person.id));
    if (!opened.ok || name === undefined) return ctx.say(ctx.t("report-gone-alert"));
    return ctx.show(done(ctx, id, name));
  }

  return report.middleware();
}
