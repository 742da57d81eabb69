import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Verdict } from "../../../app/moderation/index.ts";
import { awaitsDecision } from "../../../domain/listing/revision.ts";
import { claimAt, isOthers } from "../../../domain/moderation/claim.ts";
import { isReadyQuestion } from "../../../domain/moderation/ready-questions.ts";
import { isRejectReason } from "../../../domain/moderation/reject-reasons.ts";
import { harmless, type PomichContext } from "../../context.ts";
import {
  decisionKeyboard,
  questionsKeyboard,
  reasonsKeyboard,
  takeOverKeyboard,
} from "../../render/keyboards.ts";
import {
  approveButton,
  askButton,
  askTakeOverButton,
  claimButton,
  decisionBackButton,
  readyQuestionButton,
  rejectButton,
  rejectReasonButton,
  releaseButton,
  takeOverButton,
} from "../../buttons/moderation.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { ModeratorAccess } from "../../guards/moderator.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import type { PlainKey } from "../../i18n.ts";
import { queueRowsOf, turnPage } from "./queue.ts";
import { decide, refusal, whyNot } from "./verdict.ts";

/** Approve, reject with a reason, ask a ready question, claim and give back. Each of these itself updates the card. */
export function createDecisionHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const onPress = createOnListingPress(composer, deps.guard);

  async function settle(ctx: PomichContext, access: ModeratorAccess, verdict: Verdict): Promise<void> {
    const { listing, community } = access;
    const decided = await decide(deps, access, verdict);
    if (decided.ok ? !awaitsDecision(decided.value) : decided.code === "already-decided")
      await turnPage(deps, ctx, community, listing.id);
    if (!decided.ok) return ctx.alert(await refusal(deps, ctx.language, access, decided.code));
    if (verdict.action === "reject") return ctx.toast(ctx.plain("moderation-rejected-alert"));
    if (verdict.action === "request-changes") return ctx.toast(ctx.plain("moderation-asked"));
    const isPublished = decided.value.status === "published";
    return ctx.toast(
      ctx.plain(isPublished ? "moderation-approved-alert" : "moderation-approved-first-alert"),
    );
  }

  /** Changes the buttons under the card, unless that is refused. */
  async function offer(
    ctx: PomichContext,
    access: ModeratorAccess,
    keyboard: InlineKeyboardMarkup,
    refused: ReturnType<typeof whyNot>,
  ): Promise<void> {
    if (refused) return ctx.alert(await refusal(deps, ctx.language, access, refused));
    const rows = [...keyboard.inline_keyboard, ...queueRowsOf(ctx)];
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: rows } }));
    return ctx.toast();
  }

  /** The buttons that the card has of its own. */
  const ownKeyboard = ({ listing, community: { language } }: ModeratorAccess): InlineKeyboardMarkup =>
    decisionKeyboard(deps.i18n, language, listing, claimAt(listing.claim, deps.clock.now()));

  const refusedTo = (access: ModeratorAccess) => whyNot(access, deps.clock.now());

  const undecided = ({ listing }: ModeratorAccess): "already-decided" | undefined =>
    awaitsDecision(listing) ? undefined : "already-decided";

  /** Answers a press that claims a listing or gives it back. */
  const claims =
    (kind: "claim" | "release" | "takeOver", said: PlainKey) =>
    async (ctx: PomichContext, access: ModeratorAccess): Promise<void> => {
      const { listing, community, by } = access;
      const done = await deps.useCases.moderation[kind]({ listingId: listing.id, by });
      if (!done.ok) return ctx.alert(await refusal(deps, ctx.language, access, done.code));
      await turnPage(deps, ctx, community, listing.id);
      return ctx.toast(ctx.plain(said));
    };

  onPress(claimButton, claims("claim", "case-claimed-alert"));
  onPress(releaseButton, claims("release", "moderation-given-back-alert"));
  onPress(takeOverButton, claims("takeOver", "case-claimed-alert"));
  onPress(
    askTakeOverButton,
    (ctx, access) => {
      const { listing, community, by } = access;
      const claim = claimAt(listing.claim, deps.clock.now());
      // It is free again, or one's own: nobody has to be asked.
      if (!claim || !isOthers(claim, by, deps.clock.now()))
        return offer(ctx, access, ownKeyboard(access), undecided(access));
      return offer(
        ctx,
        access,
        takeOverKeyboard(deps.i18n, community.language, listing, claim),
        undecided(access),
      );
    },
    { looks: true },
  );
  onPress(approveButton, (ctx, access) => settle(ctx, access, { action: "approve" }));
  onPress(
    rejectButton,
    (ctx, access) =>
      offer(
        ctx,
        access,
        reasonsKeyboard(deps.i18n, access.community.language, access.listing),
        refusedTo(access),
      ),
    { looks: true },
  );
  onPress(decisionBackButton, (ctx, access) => offer(ctx, access, ownKeyboard(access), undecided(access)), {
    looks: true,
  });
  onPress<"reason">(rejectReasonButton, (ctx, access, { reason }) =>
    isRejectReason(reason)
      ? settle(ctx, access, { action: "reject", reason })
      : ctx.alert(ctx.plain("moderation-closed-alert")),
  );
  onPress(
    askButton,
    (ctx, access) =>
      offer(
        ctx,
        access,
        questionsKeyboard(deps.i18n, access.community.language, access.listing),
        refusedTo(access),
      ),
    { looks: true },
  );
  onPress<"question">(readyQuestionButton, (ctx, access, { question }) =>
    isReadyQuestion(question)
      ? settle(ctx, access, { action: "request-changes", question })
      : ctx.alert(ctx.plain("moderation-closed-alert")),
  );
  return composer;
}
