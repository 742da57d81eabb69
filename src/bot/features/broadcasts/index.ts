import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { BroadcastError } from "../../../app/broadcasts/cases.ts";
import { broadcastBackButton, broadcastButton, broadcastConfirmButton } from "../../buttons/broadcasts.ts";
import type { Button } from "../../buttons/button.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS, type ModeratorAccess } from "../../guards/moderator.ts";
import type { PlainKey } from "../../i18n.ts";
import { broadcastConfirmRow, broadcastRow } from "../../render/keyboards.ts";

const REFUSALS: Readonly<Record<BroadcastError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "broadcast-not-open-alert",
  "already-broadcast": "broadcast-again-alert",
  "nobody-fits": "broadcast-nobody-alert",
};

/** Sends a broadcast from the moderators' card: count, confirm, start. The card shows the progress by itself. */
export function createBroadcastsFeature({
  useCases,
  i18n,
  guard,
}: FeatureDependencies): Composer<PomichContext> {
  const broadcasts = new Composer<PomichContext>();

  function onPress(
    kind: Button<"listing">,
    act: (ctx: PomichContext, access: ModeratorAccess) => Promise<void>,
  ): void {
    broadcasts.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const access = await guard(ctx, values.listing);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      return act(ctx, access.value);
    });
  }

  onPress(broadcastButton, async (ctx, { listing, community: { language } }) => {
    const audience = await useCases.broadcasts.audience(listing.id);
    if (!audience.ok) return ctx.alert(ctx.plain(REFUSALS[audience.code]));
    await replaceRow(ctx, broadcastConfirmRow(i18n, language, listing, audience.value));
    const fits = (await useCases.findMatches(listing)).some(({ doubtful }) => !doubtful);
    const said = fits ? "broadcast-count-alert" : "broadcast-count-wide-alert";
    return ctx.alert(ctx.plain(said, { count: audience.value }));
  });

  onPress(broadcastBackButton, async (ctx, { listing, community: { language } }) => {
    await replaceRow(ctx, broadcastRow(i18n, language, listing));
    return ctx.toast();
  });

  onPress(broadcastConfirmButton, async (ctx, { listing, community: { language }, by }) => {
    const started = await useCases.broadcasts.start(listing.id, by);
    if (started.ok)
      return ctx.toast(ctx.plain("broadcast-started-alert", { count: started.value.recipients.length }));
    if (started.code === "nobody-fits") await replaceRow(ctx, broadcastRow(i18n, language, listing));
    return ctx.alert(ctx.plain(REFUSALS[started.code]));
  });

  return broadcasts;
}

/** Replaces the broadcast's row of the card's keyboard, and leaves the other rows as they are. */
async function replaceRow(ctx: PomichContext, row: InlineKeyboardButton[]): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const rows = (message && "reply_markup" in message && message.reply_markup?.inline_keyboard) || [];
  const changed = rows.map((known) => (known.some(isOfBroadcast) ? row : known));
  await harmless(
    ctx.editMessageReplyMarkup({
      reply_markup: { inline_keyboard: changed.includes(row) ? changed : [...rows, row] },
    }),
  );
}

const isOfBroadcast = (known: InlineKeyboardButton): boolean =>
  "callback_data" in known &&
  [broadcastButton, broadcastConfirmButton, broadcastBackButton].some(({ pattern }) =>
    pattern.test(known.callback_data),
  );
