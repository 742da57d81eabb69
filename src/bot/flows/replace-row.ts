import type { InlineKeyboardButton } from "grammy/types";
import type { Button } from "../buttons/button.ts";
import { harmless, type PomichContext } from "../context.ts";

/** Replaces the row with one of these buttons under the pressed card, and leaves the other rows as they are. */
export async function replaceRow(
  ctx: PomichContext,
  buttons: readonly Pick<Button<string>, "pattern">[],
  row: InlineKeyboardButton[],
): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const rows = (message && "reply_markup" in message && message.reply_markup?.inline_keyboard) || [];
  const isOurs = (known: InlineKeyboardButton): boolean =>
    "callback_data" in known && buttons.some(({ pattern }) => pattern.test(known.callback_data));
  const changed = rows.map((known) => (known.some(isOurs) ? row : known));
  await harmless(
    ctx.editMessageReplyMarkup({
      reply_markup: { inline_keyboard: changed.includes(row) ? changed : [...rows, row] },
    }),
  );
}
