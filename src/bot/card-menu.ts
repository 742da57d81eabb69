import type { InlineKeyboardButton } from "grammy/types";
import { harmless, type PomichContext } from "./context.ts";

/** The buttons that a card has of its own, and the version of what it shows. */
export interface CardButtons {
  readonly version: number;
  readonly rows: InlineKeyboardButton[][];
}

/** Shows these buttons in the place of those of the pressed card. */
export const showButtons = (ctx: PomichContext, rows: InlineKeyboardButton[][]): Promise<void> =>
  harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: rows } }));

/**
 * Shows a menu in the place of the pressed card's buttons. Where several see the card in chats of their own, somebody else may
 * press meanwhile, and the card be edited before the menu is brought: then it gets the buttons that it has now.
 * @param version of what the menu was made from
 * @param now undefined where the card shows nothing to the person any more
 */
export async function showCardMenu(
  ctx: PomichContext,
  version: number,
  menu: InlineKeyboardButton[][],
  now: () => Promise<CardButtons | undefined>,
): Promise<void> {
  await showButtons(ctx, menu);
  for (let shown = version; ;) {
    const card = await now();
    if (card?.version === shown) return;
    await showButtons(ctx, card?.rows ?? []);
    if (!card) return;
    shown = card.version;
  }
}
