import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, joined } from "./walk.ts";
import { album } from "../support/pictures.ts";

const bot = useBot();
const DAY_MS = 86_400_000;
const LEIPZIG = { latitude: 51.34, longitude: 12.37 };

const draftOf = async (phone: Phone) => (await bot.useCases.drafts.ofAuthor(personId(phone.id)))[0];

/** The messages with buttons of the wizard. */
const questions = (phone: Phone) =>
  phone.all.filter(({ inlineKeyboard = [] }) =>
    inlineKeyboard.flat().some((button) => button.kind === "callback" && button.data.startsWith("w:")),
  );

describe("the wizard's one message", () => {
  it("is edited by a press, and stands below whatever the person writes or sends", async () => {
    const olena = await atHousing(bot, "guests");
    const question = olena.last;
    await olena.press("3");
    expect(olena.last.messageId).toBe(question.messageId);
    for (const message of [
      { text: "1" },
      { text: "Собака" },
      { sticker: true } as const,
      { location: LEIPZIG },
    ]) {
      const { messageId } = await olena.send(message);
      expect(olena.last.messageId).toBeGreaterThan(messageId);
      expect(questions(olena)).toHaveLength(1);
    }
    expect(olena.last.text).toContain("🏠 Житло · 3 людини · з них 1 дитина · Тварини: Собака");
  });

  it("is sent anew when it was deleted, or is too old to be deleted below a typed answer", async () => {
    const olena = await atHousing(bot, "guests");
    const question = olena.last;
    bot.standIn.deleteMessages(olena.id, olena.id, [question.messageId]);
    await olena.say("3");
    expect(olena.last.text).toContain("Крок 3 з 9");
    bot.time.setClock(3 * DAY_MS);
    const old = olena.last;
    await olena.say("1");
    expect(captionsOf(olena.all.find(({ messageId }) => messageId === old.messageId) ?? old)).toEqual([]);
    expect(questions(olena)).toHaveLength(1);
    bot.time.setClock(-3 * DAY_MS);
  });

  it("is the only one after the draft was continued from the menu, also when the conversation was lost", async () => {
    const olena = await atHousing(bot, "bringing");
    await olena.say("/menu");
    await bot.forgetConversations();
    await olena.press("Продовжити мій запит");
    expect(questions(olena)).toHaveLength(1);
    expect(olena.last.text).toContain("Крок 4 з 9");
  });

  it("is asked once more, and no answer is taken twice, when an update is handled again after a crash", async () => {
    const olena = await atHousing(bot, "guests");
    await olena.say("3");
    await bot.again();
    expect(olena.last.text).toContain("Крок 3 з 9");
    expect((await draftOf(olena))?.answers).toEqual({ guests: 3 });
    await olena.press("1");
    await bot.again();
    expect((await draftOf(olena))?.answers).toEqual({ guests: 3, children: 1 });
    await olena.press("Кіт");
    expect(olena.last.text).toContain("Крок 5 з 9");
  });

  it("takes the answer that failed when its update is tried again", async () => {
    const olena = await atHousing(bot, "guests");
    const { useCases } = bot;
    const save = () => Promise.reject(new Error("no disk"));
    await bot.restart({ useCases: { ...useCases, drafts: { ...useCases.drafts, save } } });
    await expect(olena.say("3")).rejects.toThrow("no disk");
    await bot.restart();
    await bot.again();
    expect(olena.last.text).toContain("Крок 3 з 9");
  });

  it("is asked in the new language when that changes in the middle", async () => {
    const olena = await atHousing(bot, "children");
    await olena.say("/language");
    await olena.press("Deutsch");
    expect(olena.last.text).toContain("Schritt 3 von 9");
    expect(questions(olena)).toHaveLength(1);
    await olena.say("1");
    expect(olena.last.text).toContain("Schritt 4 von 9");
  });
});

describe("what came early", () => {
  it("a photo waits for its step, and a step is made for it where none was planned", async () => {
    const olena = await atHousing(bot, "children");
    await olena.send(album(1, 2));
    expect(olena.last.text).toContain("Дякуємо за фото!");
    expect(olena.last.text).toContain("Крок 3 з 10");
    await pressAll(olena, ["1", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "Лейпциг"]);
    // Words below a photo answer where words are asked.
    await olena.send({ ...album(3), caption: "Ми спокійні люди" });
    expect(olena.last.text).toContain("Фото: 3 з 5");
    await olena.press("Готово");
    expect(olena.last.text).toContain("Ми спокійні люди");
    expect(olena.last.text).toContain("3 фото");
  });
});

describe("leaving", () => {
  it("Cancel puts the menu in the place of the question", async () => {
    const olena = await joined(bot);
    await pressAll(olena, ["потрібна допомога", "Житло", "Скасувати", "Зберегти на потім"]);
    expect(olena.last.text).toContain("Збережено на потім");
    expect(captionsOf(olena.last)).toContain("▶️ Продовжити мій запит");
    expect(olena.all).toHaveLength(2);
  });
});
