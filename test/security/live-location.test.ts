import { expect, test } from "vitest";
import { atHousing, newcomer } from "../bot/walk.ts";
import { useChat, type Actor } from "../support/chat.ts";

const box = useChat();

/** Shares a live location and walks on. @returns what the bot said while it moved */
async function walks(actor: Actor): Promise<readonly string[]> {
  const { standIn } = box.chat.telegram;
  const { messageId } = await actor.sends({
    location: { latitude: 51.34, longitude: 12.37, livePeriod: 900 },
  });
  const before = actor.heard().length;
  for (let n = 1; n <= 30; n += 1) {
    const location = { latitude: 51.34 + n / 1_000, longitude: 12.37 };
    standIn.moveLocation(actor.id, { chatId: actor.id, messageId, location });
    expect(await box.chat.pump()).toEqual([]);
  }
  return actor
    .heard()
    .slice(before)
    .map(({ text }) => text ?? "");
}

test("a live location is an answer once, wherever it moves", async () => {
  expect(await walks(await atHousing(box.chat, "place"))).toEqual([]);
});

test("nor does the bot answer its positions outside the wizard, or before anybody has agreed to anything", async () => {
  expect(await walks(await newcomer(box.chat))).toEqual([]);
  const stranger = box.chat.person({ firstName: "Lena", language: "de" });
  expect(await walks(stranger)).toEqual([]);
});
