import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { album } from "../support/pictures.ts";
import { atHousing, clickThrough, newcomer } from "./walk.ts";

const box = useChat();
const DAY_MS = 86_400_000;
const LEIPZIG = { latitude: 51.34, longitude: 12.37 };

const draftOf = async (actor: Actor) => (await box.chat.useCases.drafts.ofAuthor(personId(actor.id)))[0];

/** The messages with buttons of the wizard. */
const questions = (actor: Actor) =>
  actor
    .heard()
    .filter(({ inlineKeyboard = [] }) =>
      inlineKeyboard.flat().some((button) => button.kind === "callback" && button.data.startsWith("w:")),
    );

describe("the wizard's one message", () => {
  it("is edited by a press, and stands below whatever the person writes or sends", async () => {
    const olena = await atHousing(box.chat, "guests");
    const question = olena.last();
    await olena.taps("3");
    expect(olena.last().messageId).toBe(question.messageId);
    for (const message of ["1", "Собака", { sticker: true } as const, { location: LEIPZIG }]) {
      const { messageId } = await olena.sends(message);
      expect(olena.last().messageId).toBeGreaterThan(messageId);
      expect(questions(olena)).toHaveLength(1);
    }
    expect(olena.last().text).toContain("🏠 Житло · 3 людини · з них 1 дитина · Тварини: Собака");
  });

  it("is sent anew when it was deleted, or is too old to be deleted below a typed answer", async () => {
    const olena = await atHousing(box.chat, "guests");
    const question = olena.last();
    box.chat.telegram.standIn.deleteMessages(olena.id, olena.id, [question.messageId]);
    await olena.sends("3");
    expect(olena.last().text).toContain("Крок 3 з 9");
    box.chat.time.setClock(3 * DAY_MS);
    const old = olena.last();
    await olena.sends("1");
    expect(captionsOf(olena.heard().find(({ messageId }) => messageId === old.messageId) ?? old)).toEqual([]);
    expect(questions(olena)).toHaveLength(1);
    box.chat.time.setClock(-3 * DAY_MS);
  });

  it("is the only one after the draft was continued from the menu, also when the conversation was lost", async () => {
    const olena = await atHousing(box.chat, "bringing");
    await olena.sends("/menu");
    await box.chat.forgetConversations();
    await olena.taps("Продовжити мій запит");
    expect(questions(olena)).toHaveLength(1);
    expect(olena.last().text).toContain("Крок 4 з 9");
  });

  it("is asked once more, and no answer is taken twice, when an update is handled again after a crash", async () => {
    const olena = await atHousing(box.chat, "guests");
    await olena.sends("3");
    await box.chat.again();
    expect(olena.last().text).toContain("Крок 3 з 9");
    expect((await draftOf(olena))?.answers).toEqual({ guests: 3 });
    await olena.taps("1");
    await box.chat.again();
    expect((await draftOf(olena))?.answers).toEqual({ guests: 3, children: 1 });
    await olena.taps("Кіт");
    expect(olena.last().text).toContain("Крок 5 з 9");
  });

  it("takes the answer that failed when its update is tried again", async () => {
    const olena = await atHousing(box.chat, "guests");
    const { useCases } = box.chat;
    const save = () => Promise.reject(new Error("no disk"));
    await box.chat.restart({ useCases: { ...useCases, drafts: { ...useCases.drafts, save } } });
    await expect(olena.sends("3")).rejects.toThrow("no disk");
    await box.chat.restart();
    await box.chat.again();
    expect(olena.last().text).toContain("Крок 3 з 9");
  });

  it("is asked in the new language when that changes in the middle", async () => {
    const olena = await atHousing(box.chat, "children");
    await olena.sends("/language");
    await olena.taps("Deutsch");
    expect(olena.last().text).toContain("Schritt 3 von 9");
    expect(questions(olena)).toHaveLength(1);
    await olena.sends("1");
    expect(olena.last().text).toContain("Schritt 4 von 9");
  });
});

describe("what came early", () => {
  it("a photo waits for its step, and a step is made for it where none was planned", async () => {
    const olena = await atHousing(box.chat, "children");
    await olena.sends(album(1, 2));
    expect(olena.last().text).toContain("Дякуємо за фото!");
    expect(olena.last().text).toContain("Крок 3 з 10");
    await clickThrough(olena, ["1", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "Leipzig"]);
    // Words below a photo answer where words are asked.
    await olena.sends({ ...album(3), caption: "Ми спокійні люди" });
    expect(olena.last().text).toContain("Фото: 3 з 5");
    await olena.taps("Готово");
    expect(olena.last().text).toContain("Ми спокійні люди");
    expect(olena.last().text).toContain("3 фото");
  });
});

describe("leaving", () => {
  it("Cancel puts the menu in the place of the question", async () => {
    const olena = await newcomer(box.chat);
    await clickThrough(olena, ["потрібна допомога", "Житло", "Скасувати", "Зберегти на потім"]);
    expect(olena.last().text).toContain("Збережено на потім");
    expect(captionsOf(olena.last())).toContain("▶️ Продовжити мій запит");
    expect(olena.heard()).toHaveLength(2);
  });
});
