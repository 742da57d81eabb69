import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Verdict } from "../../../app/moderation/index.ts";
import { awaitsDecision } from "../../../domain/listing/revision.ts";
import { isReadyQuestion } from "../../../domain/moderation/ready-questions.ts";
import { isRejectReason } from "../../../domain/moderation/reject-reasons.ts";
import type { Button } from "../../buttons/button.ts";
import { harmless, type PomichContext } from "../../context.ts";
import { decisionKeyboard, questionsKeyboard, reasonsKeyboard } from "../../render/keyboards.ts";
import {
  approveButton,
  askButton,
  decisionBackButton,
  readyQuestionButton,
  rejectButton,
  rejectReasonButton,
} from "../../buttons/moderation.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS, type ModeratorAccess } from "../../guards/moderator.ts";
import { queueRowsOf, turnPage } from "./queue.ts";
import { decide, refusal } from "./verdict.ts";

type CardButton = "listing" | "submission";

/** Approve, reject with a reason, and ask a ready question. The decision itself updates the card. */
export function createDecisionHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  /** Runs `act` when a moderator presses a button of this kind on the newest card; tells anyone else why not. */
  function onPress<Name extends string>(
    kind: Button<Name | CardButton>,
    act: (
      ctx: PomichContext,
      access: ModeratorAccess,
      values: Readonly<Record<Name | CardButton, string>>,
    ) => Promise<void>,
    options?: { readonly looks?: boolean },
  ): void {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const access = await deps.guard(ctx, values.listing, values.submission, options);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      return act(ctx, access.value, values);
    });
  }

  async function settle(ctx: PomichContext, access: ModeratorAccess, verdict: Verdict): Promise<void> {
    const { listing, community } = access;
    const decided = await decide(deps, access, verdict);
    if (decided.ok ? !awaitsDecision(decided.value) : decided.code === "already-decided")
      await turnPage(deps, ctx, community, listing.id);
    if (!decided.ok) return ctx.alert(await refusal(deps, ctx.language, listing, decided.code));
    if (verdict.action === "reject") return ctx.toast(ctx.plain("moderation-rejected-alert"));
    if (verdict.action === "request-changes") return ctx.toast(ctx.plain("moderation-asked"));
    const isPublished = decided.value.status === "published";
    return ctx.toast(
      ctx.plain(isPublished ? "moderation-approved-alert" : "moderation-approved-first-alert"),
    );
  }

  /** Changes the buttons under the card, if the listing still awaits a decision. */
  async function offer(
    ctx: PomichContext,
    { listing }: ModeratorAccess,
    keyboard: InlineKeyboardMarkup,
  ): Promise<void> {
    if (!awaitsDecision(listing))
      return ctx.alert(await refusal(deps, ctx.language, listing, "already-decided"));
    const rows = [...keyboard.inline_keyboard, ...queueRowsOf(ctx)];
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: rows } }));
    return ctx.toast();
  }

  onPress(approveButton, (ctx, access) => settle(ctx, access, { action: "approve" }));
  onPress(
    rejectButton,
    (ctx, access) =>
      offer(ctx, access, reasonsKeyboard(deps.i18n, access.community.language, access.listing)),
    { looks: true },
  );
  onPress(
    decisionBackButton,
    (ctx, access) =>
      offer(ctx, access, decisionKeyboard(deps.i18n, access.community.language, access.listing)),
    { looks: true },
  );
  onPress<"reason">(rejectReasonButton, (ctx, access, { reason }) =>
    isRejectReason(reason)
      ? settle(ctx, access, { action: "reject", reason })
      : ctx.alert(ctx.plain("moderation-closed-alert")),
  );
  onPress(
    askButton,
    (ctx, access) =>
      offer(ctx, access, questionsKeyboard(deps.i18n, access.community.language, access.listing)),
    { looks: true },
  );
  onPress<"question">(readyQuestionButton, (ctx, access, { question }) =>
    isReadyQuestion(question)
      ? settle(ctx, access, { action: "request-changes", question })
      : ctx.alert(ctx.plain("moderation-closed-alert")),
  );
  return composer;
}
