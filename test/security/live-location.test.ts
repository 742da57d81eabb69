import { expect, test } from "vitest";
import { useBot } from "../support/bot.ts";
import type { Phone } from "../support/phone.ts";
import { atHousing, joined } from "../bot/walk.ts";

const bot = useBot();

/** Shares a live location and walks on. @returns what the bot said while it moved */
async function walks(phone: Phone): Promise<readonly string[]> {
  const { messageId } = await phone.send({
    location: { latitude: 51.34, longitude: 12.37, livePeriod: 900 },
  });
  const before = phone.all.length;
  for (let n = 1; n <= 30; n += 1) {
    const location = { latitude: 51.34 + n / 1_000, longitude: 12.37 };
    bot.standIn.moveLocation(phone.id, { chatId: phone.id, messageId, location });
    await bot.settle();
  }
  return phone.all.slice(before).map(({ text }) => text ?? "");
}

test("a live location is an answer once, wherever it moves", async () => {
  expect(await walks(await atHousing(bot, "place"))).toEqual([]);
});

test("nor does the bot answer its positions outside the wizard, or before anybody has agreed to anything", async () => {
  expect(await walks(await joined(bot))).toEqual([]);
  const stranger = bot.newcomer({ firstName: "Lena", language: "de" });
  expect(await walks(stranger)).toEqual([]);
});
