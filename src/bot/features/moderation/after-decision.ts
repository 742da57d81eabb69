import { Composer } from "grammy";
import type { TakeDownError } from "../../../app/moderation/index.ts";
import type { UndoError } from "../../../domain/listing/undo.ts";
import { isRejectReason } from "../../../domain/moderation/reject-reasons.ts";
import {
  takeDownBackButton,
  takeDownButton,
  takeDownReasonButton,
  undoButton,
} from "../../buttons/moderation.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { ModeratorAccess } from "../../guards/moderator.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import type { PlainKey } from "../../i18n.ts";
import { renderCard } from "../../render/card.ts";
import { reasonsKeyboard } from "../../render/keyboards.ts";

const REFUSALS: Readonly<Record<TakeDownError | UndoError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  outdated: "moderation-outdated-alert",
  "not-live": "moderation-not-live-alert",
  "nothing-to-undo": "moderation-undo-none-alert",
  "undo-too-late": "moderation-undo-late-alert",
};

/** What moderators can still do after a decision: undo it for five minutes, take a published listing down at any time. */
export function createAfterDecisionHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, guard } = deps;
  const composer = new Composer<PomichContext>();
  const onPress = createOnListingPress(composer, guard);

  /** Puts the card's own buttons under it, as they are now. */
  async function showButtons(ctx: PomichContext, { listing }: ModeratorAccess): Promise<void> {
    const now = await useCases.listings.find(listing.id);
    const card = now && (await useCases.moderation.card(now));
    const keyboard = card && renderCard(i18n, useCases.catalogue, card).keyboard;
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: keyboard ?? { inline_keyboard: [] } }));
  }

  async function refuse(
    ctx: PomichContext,
    access: ModeratorAccess,
    code: TakeDownError | UndoError,
  ): Promise<void> {
    await ctx.alert(ctx.plain(REFUSALS[code]));
    await showButtons(ctx, access);
  }

  onPress(
    takeDownButton,
    async (ctx, { listing, community: { language } }) => {
      const keyboard = reasonsKeyboard(i18n, language, listing, "take-down");
      await harmless(ctx.editMessageReplyMarkup({ reply_markup: keyboard }));
      return ctx.toast();
    },
    { looks: true },
  );
  onPress(
    takeDownBackButton,
    async (ctx, access) => {
      await showButtons(ctx, access);
      return ctx.toast();
    },
    { looks: true },
  );
  onPress(takeDownReasonButton, async (ctx, access, { reason }) => {
    if (!isRejectReason(reason)) return ctx.alert(ctx.plain("moderation-closed-alert"));
    const { listing, by } = access;
    const removed = await useCases.moderation.takeDown({
      listingId: listing.id,
      submission: listing.submission,
      by,
      reason,
    });
    return removed.ok ? ctx.toast(ctx.plain("moderation-removed-alert")) : refuse(ctx, access, removed.code);
  });
  onPress(undoButton, async (ctx, access) => {
    const undone = await useCases.moderation.undo({ listingId: access.listing.id, by: access.by });
    return undone.ok ? ctx.toast(ctx.plain("moderation-undone-alert")) : refuse(ctx, access, undone.code);
  });
  return composer;
}
