import { describe, expect, it } from "vitest";
import { stepButton } from "../../src/bot/buttons/wizard.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, bold, HOUSING_REQUEST, joined } from "./walk.ts";

const bot = useBot();

const draftsOf = (phone: Phone) => bot.useCases.drafts.ofAuthor(personId(phone.id));
const listingsOf = (phone: Phone) => bot.useCases.listings.ofAuthor(personId(phone.id));

describe("a request for housing", () => {
  it("goes from the first tap to the moderators", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    expect(olena.last.text).toBe("Крок 1\n🙏 З чим Вам потрібна допомога?");
    await pressAll(olena, HOUSING_REQUEST);
    expect(olena.last.text).toMatchInlineSnapshot(`
      "👀 Останній крок. Ось як це побачать інші:

      🏠 Потрібна допомога · Житло
      📍 Лейпциг та околиці
      • 2 людини
      • Тварини: Кіт або кішка
      📅 Дати: 4 травня – 4 червня 2026 р."
    `);
    await olena.press("Надіслати");
    expect(olena.seen).toEqual([expect.stringContaining("🎉 Надіслано!")]);
    expect(captionsOf(olena.last)).toEqual(["🗣 Мої мови", "📋 Мої оголошення", "🏠 Меню"]);
    expect(await listingsOf(olena)).toMatchObject([
      { kind: "request", category: "housing", status: "pending", quantity: 2, wholeCommunity: true },
    ]);
    expect(await draftsOf(olena)).toEqual([]);
  });

  it("is one message from the menu to the last word, which stands below what was typed", async () => {
    const olena = await joined(bot);
    const menu = olena.last;
    await olena.press("потрібна допомога");
    await pressAll(olena, HOUSING_REQUEST.slice(0, -1));
    expect(olena.last.messageId).toBe(menu.messageId);
    expect(olena.last.text).toMatchInlineSnapshot(`
      "Крок 8 з 9
      🏠 Житло · 2 людини · без дітей · Тварини: Кіт або кішка · 📅 4 травня – 4 червня 2026 р. · 📍 Лейпциг, усе місто

      Напишіть одним-двома реченнями, що Вам допомогло б. Можна будь-якою мовою.
      Будь ласка, не пишіть своєї адреси й номера телефону. Номери, посилання та @імена ми ховаємо; поділитися контактом можна, щойно обидві сторони скажуть «так».
      Просто напишіть тут, до 1 000 символів."
    `);
    const typed = await olena.say("Нас двоє, ми спокійні люди.");
    expect(olena.last.messageId).toBeGreaterThan(typed.messageId);
    await olena.press("Надіслати");
    expect(olena.all.map(({ text }) => text)).toEqual([
      expect.stringContaining("Дякуємо"),
      expect.stringContaining("Надіслано"),
    ]);
  });
});

describe("a way out of every step", () => {
  it("Back shows one answer after the other, to the very first step, and loses none", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3", "1", "Кіт"]);
    await pressAll(olena, ["Назад", "Назад"]);
    expect(bold(olena.last)).toContain("Скільки з них дітей?");
    expect(olena.last.text).toContain("Зараз: з них 1 дитина");
    await olena.press("Назад");
    expect(olena.last.text).toContain("Зараз: 3 людини");
    await olena.press("Назад");
    expect(olena.last.text).toContain("Зараз: Житло");
    expect(captionsOf(olena.last)).not.toContain("← Назад");
    await olena.press("Лишити так");
    expect(olena.last.text).toContain("Крок 5 з 9\n🏠 Житло · 3 людини · з них 1 дитина");
    await pressAll(olena, ["Назад", "Назад", "2"]);
    expect(olena.last.text).toContain("Крок 5 з 9\n🏠 Житло · 3 людини · з них 2 дитини");
  });

  it("asks again only what another answer made invalid", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3", "2", "Кіт", "Назад", "Назад", "Назад", "2"]);
    expect(olena.last.text).toContain("Крок 5 з 9");
    await pressAll(olena, ["Назад", "Назад", "Назад"]);
    await olena.say("1");
    expect(olena.last.text).toContain("🏠 Житло · 1 людина · Тварини: Кіт або кішка");
  });

  it("keeps the place and the words when another category is chosen", async () => {
    const olena = await atHousing(bot, "preview");
    const before = (await draftsOf(olena))[0]?.answers ?? {};
    await pressAll(olena, [...Array<string>(8).fill("Назад"), "Їжа"]);
    const { details, place } = before;
    expect(await draftsOf(olena)).toMatchObject([{ category: "food", answers: { details, place } }]);
    expect(olena.last.text).toContain("🥕 Їжа · 📍 Лейпциг");
  });

  it("Skip never takes an answer away, which has a button of its own", async () => {
    const olena = await atHousing(bot, "details");
    await olena.say("Ми спокійні люди");
    await olena.press("Назад");
    expect(captionsOf(olena.last)).toEqual(["✓ Лишити так", "🗑 Прибрати", "← Назад", "Скасувати"]);
    const [draft] = await draftsOf(olena);
    await olena.forge(stepButton.pack({ draft: draft?.id ?? "", field: "details", value: "_skip" }));
    expect(await draftsOf(olena)).toMatchObject([{ answers: { details: "Ми спокійні люди" } }]);
    await pressAll(olena, ["Назад", "Прибрати"]);
    expect(await draftsOf(olena)).toMatchObject([{ answers: { details: null } }]);
  });

  it("Cancel keeps the draft, which is continued where it stopped", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3", "Скасувати"]);
    expect(olena.last.text).toContain("Зупинитися тут?");
    await olena.press("Зберегти на потім");
    await olena.press("Продовжити мій запит");
    expect(olena.last.text).toContain("Крок 3 з 9");
  });

  it("Cancel discards the draft when the person says so", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3", "Скасувати", "Видалити"]);
    expect(await draftsOf(olena)).toEqual([]);
    expect(captionsOf(olena.last).join()).not.toContain("Продовжити");
  });

  it("continues when Cancel was a mistake", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "Скасувати", "Ні, продовжити", "4"]);
    expect(olena.last.text).toContain("Крок 3 з 9");
  });

  it.each(["/cancel", "/menu", "/start", "/help", "/my", "/privacy", "/language"])(
    "answers %s and keeps the draft",
    async (command) => {
      const olena = await joined(bot);
      await olena.press("потрібна допомога");
      await pressAll(olena, ["Житло", "3"]);
      await olena.say(command);
      expect(olena.seen.length).toBeGreaterThan(0);
      expect(olena.seen.join()).not.toContain("Крок");
      expect(await draftsOf(olena)).toMatchObject([{ answers: { guests: 3 } }]);
    },
  );

  it("offers to continue or to start over when somebody writes after leaving", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3"]);
    await olena.say("/cancel");
    await olena.say("алло?");
    expect(olena.last.text).toContain("продовжити з того місця");
    await olena.press("Мені потрібна допомога");
    await olena.press("Почати заново");
    expect(olena.last.text).toContain("Крок 1");
    expect(await draftsOf(olena)).toMatchObject([{ answers: {} }]);
  });
});

describe("a deploy in the middle", () => {
  it("continues with the next button and the next message", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3"]);
    await bot.restart();
    await olena.say("2");
    expect(olena.last.text).toContain("Крок 4 з 9");
  });

  it("takes an old button as the answer when the conversation is lost", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло", "3"]);
    const question = olena.last;
    await bot.forgetConversations();
    await olena.press("1", question);
    expect(olena.last.text).toContain("Крок 4 з 9");
    expect(await draftsOf(olena)).toMatchObject([{ answers: { guests: 3, children: 1 } }]);
  });

  it("keeps the log of the conversation as short at step nine as at step two", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, HOUSING_REQUEST.slice(0, 1));
    const early = await bot.conversationSize(olena.id);
    await pressAll(olena, HOUSING_REQUEST.slice(1, -1));
    for (const nonsense of ["?", "??", "???"]) await olena.say(nonsense);
    const late = await bot.conversationSize(olena.id);
    expect(late).toBeLessThan(early * 1.5);
  });
});

describe("other input in the middle", () => {
  it("lets the buttons of other features work, and stays at its step", async () => {
    const olena = await joined(bot);
    const menu = olena.last;
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло"]);
    await olena.press("Налаштування", menu);
    expect(olena.last.text).toContain("Налаштування");
    await olena.say("3");
    expect(olena.last.text).toContain("Крок 3 з 9");
  });

  it("loses nothing when submitting fails", async () => {
    const olena = await atHousing(bot, "preview");
    const { useCases } = bot;
    const submit = () => Promise.reject(new Error("no disk"));
    await bot.restart({ useCases: { ...useCases, drafts: { ...useCases.drafts, submit } } });
    await expect(olena.press("Надіслати")).rejects.toThrow("no disk");
    await bot.restart();
    await olena.press("Надіслати");
    expect(await listingsOf(olena)).toMatchObject([{ status: "pending" }]);
  });
});

describe("buttons pressed twice or too late", () => {
  it("ignores the second of two taps", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло"]);
    const question = olena.last;
    await olena.press("3", question);
    const second = await olena.press("3", question);
    expect(second).toEqual({ answered: true, showAlert: false });
    expect(olena.seen).toEqual([]);
    expect(await draftsOf(olena)).toMatchObject([{ answers: { guests: 3 } }]);
  });

  it("explains an old button, and changes nothing", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло"]);
    const question = olena.last;
    await olena.press("3", question);
    const late = await olena.press("5", question);
    expect(late.text).toContain("На це запитання Ви вже відповіли");
    expect(await draftsOf(olena)).toMatchObject([{ answers: { guests: 3 } }]);
  });

  it("recognises a button of another draft", async () => {
    const olena = await joined(bot);
    await olena.press("потрібна допомога");
    await pressAll(olena, ["Житло"]);
    const request = olena.last;
    await olena.say("/offer");
    const wrong = await olena.press("3", request);
    expect(wrong.text).toContain("від іншої чернетки");
    expect(await draftsOf(olena)).toHaveLength(2);
  });

  it("submits once, however often Submit is pressed", async () => {
    const olena = await atHousing(bot, "preview");
    const preview = olena.last;
    await olena.press("Надіслати", preview);
    const again = await olena.press("Надіслати", preview);
    expect(again.showAlert).toBe(false);
    expect(await listingsOf(olena)).toHaveLength(1);
  });
});

describe("the preview", () => {
  it("opens one field again and returns", async () => {
    const olena = await atHousing(bot, "preview");
    await pressAll(olena, ["Змінити щось", "Тварини"]);
    expect(olena.last.text).toContain("Змінюємо: ");
    await olena.press("Собака");
    expect(olena.last.text).toContain("Собака");
    expect(captionsOf(olena.last)).toContain("✅ Надіслати");
  });

  it("works when the conversation is lost, whichever of its buttons is pressed", async () => {
    const olena = await atHousing(bot, "preview");
    const preview = olena.last;
    await bot.forgetConversations();
    await olena.press("Змінити щось", preview);
    expect(olena.last.messageId).toBe(preview.messageId);
    expect(captionsOf(olena.last)).toContain("Тварини");
    await olena.press("Назад");
    await bot.forgetConversations();
    await olena.press("Скасувати");
    expect(olena.last.text).toContain("Зупинитися тут?");
    await olena.press("Ні, продовжити");
    await olena.press("Надіслати");
    expect(await listingsOf(olena)).toHaveLength(1);
  });

  it("hides a phone number and says why", async () => {
    const olena = await atHousing(bot, "details");
    await olena.say("Нас двоє, телефонуйте +49 151 2345 6789");
    expect(olena.last.text).toContain("•••");
    expect(olena.last.text).not.toContain("2345");
    expect(olena.last.text).toContain("Контактні дані у Вашому тексті приховано (1)");
    expect(JSON.stringify(await draftsOf(olena))).not.toContain("2345");
  });
});
