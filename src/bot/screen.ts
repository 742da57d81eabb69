import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from "grammy/types";
import { styleOf } from "./buttons/button.ts";
import type { Html } from "./html.ts";

export type Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | { readonly remove_keyboard: true };

/** Options of every text we send: HTML, and no link previews. */
export const TEXT_OPTIONS = {
  parse_mode: "HTML",
  link_preview_options: { is_disabled: true },
} as const;

/** A keyboard as the Bot API takes it; an empty object for none. */
export const markup = <K extends Keyboard>(keyboard: K | undefined): { reply_markup?: K } =>
  keyboard === undefined ? {} : { reply_markup: keyboard };

/** A message ready to send, in JSON: text in Telegram's HTML, and its keyboard. */
export interface Screen {
  readonly text: string;
  readonly keyboard?: Keyboard;
}

/** A message with inline buttons. */
export interface ButtonScreen extends Screen {
  readonly keyboard: InlineKeyboardMarkup;
}

/** A button, in the colour of its kind. */
export function tap(text: string, callback_data: string): InlineKeyboardButton {
  const style = styleOf(callback_data);
  return { text, callback_data, ...(style && { style }) };
}

export const oneButton = (text: string, callback_data: string): InlineKeyboardMarkup => ({
  inline_keyboard: [[tap(text, callback_data)]],
});

export const screen = (text: Html, rows: readonly (readonly InlineKeyboardButton[])[]): ButtonScreen => ({
  text: text.toString(),
  keyboard: { inline_keyboard: rows.map((row) => [...row]) },
});

/** Characters of a caption that a phone shows whole in half a row; an emoji before it counts as one. */
const HALF_ROW = 20;

/** Two buttons a row; one whose caption would be cut there has a row of its own. */
export function inPairs<T extends { readonly text: string }>(buttons: readonly T[]): T[][] {
  const rows: T[][] = [];
  let half: T[] | undefined;
  for (const button of buttons) {
    const isLong = Array.from(button.text).length > HALF_ROW;
    if (half && !isLong) {
      half.push(button);
      half = undefined;
      continue;
    }
    const row = [button];
    rows.push(row);
    half = isLong ? undefined : row;
  }
  return rows;
}

/** Splits buttons into rows of `width`. */
export function inRows<T>(items: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < items.length; i += width) rows.push(items.slice(i, i + width));
  return rows;
}
