import { Api } from "grammy";
import type { Update } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { createI18n } from "../../src/bot/i18n.ts";
import { createSlowDown } from "../../src/bot/index.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { joined } from "../bot/walk.ts";
import { TOKEN } from "../support/telegram.ts";

// What is dropped, and when somebody is told, is tested in test/inbox/flood.test.ts; here: that they are told, and how.
const bot = useBot();

let slowDown: (update: Update) => Promise<void>;

beforeEach(() => {
  const { client } = bot.telegram;
  const directory = new URL("../../locales/", import.meta.url);
  const i18n = createI18n({ directory, defaultLanguage: "uk" });
  const { useCases } = bot;
  slowDown = createSlowDown({ useCases, i18n }, new Api(TOKEN, client.grammyOptions));
});

/** Takes the newest update away from the bot, as the flood control does. */
async function drop(): Promise<void> {
  const updates = (await bot.telegram.client.call("getUpdates", { offset: -1, timeout: 0 })) as Update[];
  for (const update of updates) await slowDown(update);
}

test("a stranger is told in their language, and is not stored for it", async () => {
  const { standIn } = bot;
  const lena = bot.newcomer({ firstName: "Lena", language: "de" });
  standIn.send(lena.id, { chatId: lena.id, text: "hallo" });
  await drop();
  expect(lena.last.text).toContain("Das war sehr viel auf einmal");
  expect(await bot.useCases.people.find(personId(lena.id))).toBeUndefined();
});

test("a press is answered with a box, an inline query with a button that says it", async () => {
  const { standIn } = bot;
  const lena = await joined(bot, "de");
  const [button] = lena.last.inlineKeyboard?.flat() ?? [];
  if (button?.kind !== "callback") throw new Error("there is no menu");
  const { messageId } = lena.last;
  const answer = standIn.press(lena.id, { chatId: lena.id, messageId, data: button.data });
  await drop();
  expect(await answer).toMatchObject({
    showAlert: true,
    text: expect.stringContaining("zählt das letzte Mal nicht"),
  });
  const found = standIn.inlineQuery(lena.id, "Leipzig");
  await drop();
  expect(await found).toMatchObject({ results: [], button: { text: expect.stringContaining("🐢") } });
});

test("an answer that comes too late, or to somebody who blocked the bot, is no failure", async () => {
  const lena = await joined(bot, "de");
  const from = { id: lena.id, is_bot: false, first_name: "Lena" };
  await slowDown({ update_id: 1, callback_query: { id: "1", from, chat_instance: "1", data: "mn" } });
  await slowDown({ update_id: 1, inline_query: { id: "1", from, query: "", offset: "" } });
  const max = bot.newcomer({ firstName: "Max", language: "de" });
  bot.standIn.send(max.id, { chatId: max.id, text: "x" });
  bot.standIn.block(max.id, true);
  const chat = { id: max.id, type: "private", first_name: "Max" } as const;
  const message = { message_id: 1, date: 1, chat, from: { ...from, id: max.id }, text: "x" };
  await expect(slowDown({ update_id: 1, message })).resolves.toBeUndefined();
});
