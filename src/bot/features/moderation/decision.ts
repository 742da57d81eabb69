import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Verdict } from "../../../app/moderation/index.ts";
import { awaitsDecision } from "../../../domain/listing/revision.ts";
import { isRejectReason } from "../../../domain/moderation/reject-reasons.ts";
import type { Button } from "../../buttons/button.ts";
import { harmless, type BotDependencies, type PomichContext } from "../../context.ts";
import { decisionKeyboard, reasonsKeyboard } from "../../render/keyboards.ts";
import {
  approveButton,
  decisionBackButton,
  rejectButton,
  rejectReasonButton,
} from "../../buttons/moderation.ts";
import { OBJECTIONS, type Guard, type Standing } from "./standing.ts";
import { decide, refusal } from "./verdict.ts";

type CardButton = "listing" | "submission";

/** Approve, and reject with its reasons. The card itself is brought up to date by the decision. */
export function decisionHandlers(deps: BotDependencies, guard: Guard): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  /** Runs `act` for a moderator who presses a button of this kind on the newest card; anyone else is told why not. */
  function onPress<Name extends string>(
    kind: Button<Name | CardButton>,
    act: (
      ctx: PomichContext,
      standing: Standing,
      values: Readonly<Record<Name | CardButton, string>>,
    ) => Promise<void>,
  ): void {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const standing = await guard.before(ctx, values.listing, values.submission);
      if (!standing.ok) return ctx.alert(ctx.plain(OBJECTIONS[standing.code]));
      return act(ctx, standing.value, values);
    });
  }

  async function settle(ctx: PomichContext, standing: Standing, verdict: Verdict): Promise<void> {
    const decided = await decide(deps, standing, verdict);
    if (!decided.ok) return ctx.alert(await refusal(deps, ctx.language, standing.listing, decided.code));
    if (verdict.action === "reject") return ctx.toast(ctx.plain("moderation-rejected-alert"));
    const whole = decided.value.status === "published";
    return ctx.toast(ctx.plain(whole ? "moderation-approved-alert" : "moderation-approved-first-alert"));
  }

  /** Changes only what can be pressed under the card, while there is still something to decide. */
  async function offer(
    ctx: PomichContext,
    { listing }: Standing,
    keyboard: InlineKeyboardMarkup,
  ): Promise<void> {
    if (!awaitsDecision(listing))
      return ctx.alert(await refusal(deps, ctx.language, listing, "already-decided"));
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: keyboard }));
    return ctx.toast();
  }

  onPress(approveButton, (ctx, standing) => settle(ctx, standing, { action: "approve" }));
  onPress(rejectButton, (ctx, standing) =>
    offer(ctx, standing, reasonsKeyboard(deps.i18n, standing.community.language, standing.listing)),
  );
  onPress(decisionBackButton, (ctx, standing) =>
    offer(ctx, standing, decisionKeyboard(deps.i18n, standing.community.language, standing.listing)),
  );
  onPress<"reason">(rejectReasonButton, (ctx, standing, { reason }) =>
    isRejectReason(reason)
      ? settle(ctx, standing, { action: "reject", reason })
      : ctx.alert(ctx.plain("moderation-closed-alert")),
  );
  return composer;
}
