import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { BroadcastError } from "../../../app/broadcasts/cases.ts";
import type { Button } from "../../buttons/button.ts";
import { harmless, type BotDependencies, type PomichContext } from "../../context.ts";
import type { PlainKey } from "../../i18n.ts";
import { broadcastConfirmRow, broadcastRow } from "../../render/keyboards.ts";
import { OBJECTIONS, type Guard, type Standing } from "../moderation/standing.ts";
import { broadcastBackButton, broadcastButton, broadcastConfirmButton } from "../../buttons/broadcasts.ts";

const REFUSALS: Readonly<Record<BroadcastError, PlainKey>> = {
  "listing-not-found": "moderation-gone-alert",
  "not-published": "broadcast-not-open-alert",
  "already-broadcast": "broadcast-again-alert",
  "nobody-fits": "broadcast-nobody-alert",
};

const OURS = [broadcastButton, broadcastConfirmButton, broadcastBackButton];

/** Count, confirmation, start. The progress comes to the card by itself. */
export function cardHandlers({ useCases, i18n }: BotDependencies, guard: Guard): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  function onPress(
    kind: Button<"listing">,
    act: (ctx: PomichContext, standing: Standing) => Promise<void>,
  ): void {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const standing = await guard.before(ctx, values.listing);
      if (!standing.ok) return ctx.alert(ctx.plain(OBJECTIONS[standing.code]));
      return act(ctx, standing.value);
    });
  }

  onPress(broadcastButton, async (ctx, { listing, community: { language } }) => {
    const audience = await useCases.broadcasts.audience(listing.id);
    if (!audience.ok) return ctx.alert(ctx.plain(REFUSALS[audience.code]));
    await replaceRow(ctx, broadcastConfirmRow(i18n, language, listing, audience.value));
    return ctx.alert(ctx.plain("broadcast-count-alert", { count: audience.value }));
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

  return composer;
}

/** Puts another row in the place of ours, and leaves the rest of the card's keyboard as it is. */
async function replaceRow(ctx: PomichContext, row: InlineKeyboardButton[]): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const rows = (message && "reply_markup" in message && message.reply_markup?.inline_keyboard) || [];
  const changed = rows.map((known) => (known.some(isOurs) ? row : known));
  await harmless(
    ctx.editMessageReplyMarkup({
      reply_markup: { inline_keyboard: changed.includes(row) ? changed : [...rows, row] },
    }),
  );
}

const isOurs = (known: InlineKeyboardButton): boolean =>
  "callback_data" in known && OURS.some(({ pattern }) => pattern.test(known.callback_data));
