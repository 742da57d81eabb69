import { Composer } from "grammy";
import type { BroadcastError } from "../../../app/broadcasts/cases.ts";
import { broadcastBackButton, broadcastButton, broadcastConfirmButton } from "../../buttons/broadcasts.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { replaceRow } from "../../flows/replace-row.ts";
import { createOnListingPress } from "../../guards/on-listing-press.ts";
import type { PlainKey } from "../../i18n.ts";
import { broadcastConfirmRow, broadcastRow } from "../../render/keyboards.ts";

const REFUSALS: Readonly<Record<BroadcastError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "broadcast-not-open-alert",
  "already-broadcast": "broadcast-again-alert",
  "nobody-fits": "broadcast-nobody-alert",
};

const ROW = [broadcastButton, broadcastConfirmButton, broadcastBackButton];

/** Sends a broadcast from the moderators' card: count, confirm, start. The card shows the progress by itself. */
export function createBroadcastsFeature({
  useCases,
  i18n,
  guard,
}: FeatureDependencies): Composer<PomichContext> {
  const broadcasts = new Composer<PomichContext>();
  const onPress = createOnListingPress(broadcasts, guard);

  onPress(broadcastButton, async (ctx, { listing, community: { language } }) => {
    const audience = await useCases.broadcasts.audience(listing.id);
    if (!audience.ok) return ctx.alert(ctx.plain(REFUSALS[audience.code]));
    const { count, wide } = audience.value;
    await replaceRow(ctx, ROW, broadcastConfirmRow(i18n, language, listing, count));
    const said = wide ? "broadcast-count-wide-alert" : "broadcast-count-alert";
    return ctx.alert(ctx.plain(said, { count }));
  });

  onPress(broadcastBackButton, async (ctx, { listing, community: { language } }) => {
    await replaceRow(ctx, ROW, broadcastRow(i18n, language, listing));
    return ctx.toast();
  });

  onPress(broadcastConfirmButton, async (ctx, { listing, community: { language }, by }) => {
    const started = await useCases.broadcasts.start(listing.id, by);
    if (started.ok)
      return ctx.toast(ctx.plain("broadcast-started-alert", { count: started.value.recipients.length }));
    if (started.code === "nobody-fits") await replaceRow(ctx, ROW, broadcastRow(i18n, language, listing));
    return ctx.alert(ctx.plain(REFUSALS[started.code]));
  });

  return broadcasts;
}
