import type { InlineKeyboardMarkup } from "grammy/types";
import { expect, test } from "vitest";
import { showCardMenu, type CardButtons } from "../../src/bot/card-menu.ts";
import type { PomichContext } from "../../src/bot/context.ts";
import { tap } from "../../src/bot/screen.ts";

/** Shows a menu made from version 2 of a card. @returns what its message showed, one after the other */
async function shownWith(reads: readonly (CardButtons | undefined)[]): Promise<readonly string[]> {
  const shown: string[] = [];
  const left = [...reads];
  const ctx = {
    editMessageReplyMarkup: async (to: { readonly reply_markup: InlineKeyboardMarkup }) =>
      shown.push(
        to.reply_markup.inline_keyboard
          .flat()
          .map(({ text }) => text)
          .join(" "),
      ),
  };
  await showCardMenu(ctx as unknown as PomichContext, 2, rows("menu"), async () => left.shift());
  return shown;
}

const rows = (text: string) => [[tap(text, "x")]];

test("a menu stays as long as the card is as it was when it was made", async () => {
  expect(await shownWith([{ version: 2, rows: rows("card") }])).toEqual(["menu"]);
});

test("a card that was changed meanwhile has its own buttons in the end", async () => {
  const [third, fourth] = [
    { version: 3, rows: rows("taken") },
    { version: 4, rows: [] },
  ];
  expect(await shownWith([third, third])).toEqual(["menu", "taken"]);
  expect(await shownWith([third, fourth, fourth])).toEqual(["menu", "taken", ""]);
});

test("a card that shows nothing to the person any more has no buttons", async () => {
  expect(await shownWith([undefined])).toEqual(["menu", ""]);
});
