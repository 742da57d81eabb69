import { describe, expect, it } from "vitest";
import { i18n } from "../support/i18n.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { album } from "../support/pictures.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, HOUSING_REQUEST, joined } from "./walk.ts";
import { UK } from "../support/languages.ts";

// every-category tests the wrong answers to each kind of field; these are the odd cases.
const bot = useBot();

const answersOf = async (phone: Phone) =>
  (await bot.useCases.drafts.ofAuthor(personId(phone.id)))[0]?.answers ?? {};

/** Somebody whose request for housing is at the step after `taps`. */
async function askedAfter(taps: readonly string[]): Promise<Phone> {
  const olena = await joined(bot);
  await olena.say("/need");
  await pressAll(olena, taps);
  return olena;
}

/** The explanation of a wrong answer; checks that its message, the only one with buttons, asks again. */
function told(phone: Phone) {
  const [why = "", ...more] = phone.seen;
  const buttons = phone.all.filter((message) => captionsOf(message).includes("Скасувати"));
  const askedAgain = why.includes("\n\nКрок") && more.length === 0 && buttons.length === 1;
  return { why, askedAgain };
}

const explained = (why: string) => ({ why: expect.stringContaining(why) as unknown, askedAgain: true });

describe("a choice", () => {
  it("takes a typed caption in any of our languages", async () => {
    const olena = await atHousing(bot, "bringing");
    await olena.say("A cat");
    expect(await answersOf(olena)).toMatchObject({ bringing: "cat" });
  });
});

describe("a day", () => {
  async function askedForDay(): Promise<Phone> {
    const olena = await askedAfter(["Інше"]);
    await olena.say("Пральна машина");
    return olena;
  }

  it.each([
    ["12.5.", "2026-05-12"],
    ["١٢.٥.", "2026-05-12"],
    ["1.3.", "2027-03-01"],
    ["3 грудня", "2026-12-03"],
    ["завтра", "2026-05-05"],
    ["Якнайшвидше", "2026-05-04"],
  ])("reads %s", async (text, day) => {
    const olena = await askedForDay();
    await olena.say(text);
    expect(await answersOf(olena)).toMatchObject({ date: day });
  });
});

describe("a period", () => {
  const period = async (phone: Phone) => (await answersOf(phone))["period"];

  it.each([
    ["колись", "Не вдалося прочитати цю дату"],
    ["3.5.2026", "уже минув"],
    ["3.5.2026 – 14.5.2026", "уже минув"],
    ["14.12.–1.12.", "раніше за початок"],
    ["1.6.2026–3.6.2027", "Це задовго: тут можна не більше ніж на 12 місяців"],
  ])("explains what is wrong with %s", async (text, why) => {
    const olena = await atHousing(bot, "period");
    await olena.say(text);
    expect(told(olena)).toEqual(explained(why));
    expect(await period(olena)).toBeUndefined();
  });

  it.each([
    ["ще не знаю", "до якого дня"],
    ["3.5.2026", "раніше за початок"],
    ["999 днів", "Це задовго: тут можна не більше ніж на 12 місяців"],
  ])("explains what is wrong with %s as its end, and keeps the start", async (text, why) => {
    const olena = await atHousing(bot, "period");
    await olena.say("10.5.");
    await olena.say(text);
    expect(told(olena)).toEqual(explained(why));
    expect(olena.last.text).toContain("Початок: нд, 10 травня");
  });

  it.each([
    [["1.12.–14.12."], { from: "2026-12-01", until: "2026-12-14" }],
    [["з 1 по 14 грудня"], { from: "2026-12-01", until: "2026-12-14" }],
    [["3.12", "14.12."], { from: "2026-12-03", until: "2026-12-14" }],
    [["3. Dezember", "2 тижні"], { from: "2026-12-03", until: "2026-12-17" }],
    [["завтра", "10"], { from: "2026-05-05", until: "2026-05-15" }],
    [["якнайшвидше", "no end date"], { from: "2026-05-04" }],
    [["3.12", "5.12.–6.12."], { from: "2026-12-05", until: "2026-12-06" }],
  ])("reads %j", async (texts, answer) => {
    const olena = await atHousing(bot, "period");
    for (const text of texts) await olena.say(text);
    expect(await period(olena)).toEqual(answer);
  });
});

describe("a place", () => {
  it("explains a town it does not know, and takes one it knows", async () => {
    const olena = await atHousing(bot, "place");
    await olena.say("Щвжкцхнґ");
    expect(told(olena)).toEqual(explained("Такого місця ми ще не знаємо"));
    await olena.say("leipzig");
    expect(await answersOf(olena)).toHaveProperty("place.communityId");
    expect(await answersOf(olena)).not.toHaveProperty("place.point");
  });

  it("rounds a shared location, and removes its keyboard", async () => {
    const olena = await atHousing(bot, "place");
    await olena.press("Поруч зі мною");
    const phone = () => bot.standIn.replyKeyboard(olena.id);
    expect(phone()?.rows[0]?.[0]).toMatchObject({ request: "location" });
    await olena.send({ location: { latitude: 51.34567, longitude: 12.37654 } });
    expect(olena.last.text).toContain("📍 Ви поблизу: Лейпциг. Правильно?");
    expect(phone()).toBeDefined();
    await olena.press("Так, правильно");
    expect(await answersOf(olena)).toMatchObject({ place: { point: { lat: 51.35, lon: 12.38 } } });
    expect(phone()).toBeUndefined();
    expect(olena.last.text).toContain("Крок 8");
  });

  it("says where the location keyboard is when its button is typed", async () => {
    const olena = await atHousing(bot, "place");
    await olena.press("Поруч зі мною");
    await olena.say("📌 Поруч зі мною");
    expect(olena.seen).toEqual([expect.stringContaining(i18n.plain(UK, "wizard-location-alert"))]);
  });

  it("removes the location keyboard when the town is tapped", async () => {
    const olena = await atHousing(bot, "place");
    await pressAll(olena, ["Поруч зі мною", "Усе місто"]);
    expect(bot.standIn.replyKeyboard(olena.id)).toBeUndefined();
    expect(olena.last.text).toContain("Крок 8");
  });

  it("removes the location keyboard however often it was asked for", async () => {
    const olena = await atHousing(bot, "place");
    const question = olena.last;
    await olena.press("Поруч зі мною", question);
    await olena.press("Поруч зі мною", question);
    await olena.press("Усе місто", question);
    expect(bot.standIn.replyKeyboard(olena.id)).toBeUndefined();
  });

  it("says so when no community serves the location", async () => {
    const olena = await atHousing(bot, "place");
    await olena.send({ location: { latitude: 48.2, longitude: 16.37 } });
    expect(told(olena)).toEqual(explained("Відень — це поки що задалеко"));
  });
});

describe("free text", () => {
  it("says how long a text is that is too long, and keeps the draft", async () => {
    const olena = await atHousing(bot, "details");
    await olena.say("я".repeat(1001));
    expect(told(olena)).toEqual(explained("У тексті символів: 1 001, а можна до 1 000."));
  });

  it("answers a text that arrives in two pieces once, and takes neither piece as the answer", async () => {
    const olena = await atHousing(bot, "details");
    await olena.say("слово ".repeat(833).trim());
    expect(told(olena)).toEqual(explained("У тексті символів: понад 4 000, а можна до 1 000"));
    expect(await answersOf(olena)).not.toHaveProperty("details");
  });

  it.each(["\u200b\u2060\u200b", "…", "?!", "🐈"])("refuses %j as empty", async (text) => {
    const olena = await atHousing(bot, "details");
    await olena.say(text);
    expect(told(olena)).toEqual(explained("немає що прочитати"));
  });

  it.each(["<b>Ми & діти</b> <script>", "نحن عائلة من أربعة أشخاص", "👩‍👧‍👦 + 🐈 = 4", "*_`[a", "{ $name }"])(
    "keeps %s as written",
    async (text) => {
      const olena = await atHousing(bot, "details");
      await olena.say(text);
      expect(await answersOf(olena)).toMatchObject({ details: text });
      expect(olena.last.text).toContain(text);
    },
  );

  it("takes the typed caption of a button as a press", async () => {
    const olena = await atHousing(bot, "details");
    await olena.say("пропустити");
    expect(await answersOf(olena)).toMatchObject({ details: null });
  });
});

describe("input that is no answer", () => {
  it.each([{ sticker: true }, { voice: true }])("explains %j", async (message) => {
    const olena = await atHousing(bot, "guests");
    await olena.send(message);
    expect(told(olena)).toEqual(explained("Наліпок, відео й голосових"));
  });

  it("answers an album once", async () => {
    const olena = await atHousing(bot, "guests");
    await olena.send(album(1, 2, 3));
    expect(olena.seen).toHaveLength(1);
  });

  it("says how to change an answer when a message is edited", async () => {
    const olena = await atHousing(bot, "guests");
    const sent = await olena.say("3");
    await olena.edit(sent, "4");
    expect(told(olena)).toEqual(explained("Щоб змінити її, натисніть «Назад»"));
    expect(await answersOf(olena)).toEqual({ guests: 3 });
  });

  it("says that a command does not exist", async () => {
    const olena = await atHousing(bot, "guests");
    await olena.say("/fly");
    expect(told(olena)).toEqual(explained("Такої команди немає"));
  });

  it("asks for a tap when text is sent at the category or the preview", async () => {
    const olena = await joined(bot);
    await olena.say("/need");
    await olena.say("щось");
    expect(told(olena)).toEqual(explained("те, що найближче"));
    await olena.say("житло");
    expect(olena.last.text).toContain("Крок 2");
    await pressAll(olena, HOUSING_REQUEST.slice(1));
    await olena.say("готово");
    expect(olena.seen[0]).toContain("Майже готово");
    expect(captionsOf(olena.last)).toContain("✅ Надіслати");
  });
});

describe("a typed caption", () => {
  it("does what the button does, at every kind of step", async () => {
    const olena = await askedAfter([]);
    await olena.say("Житло");
    await olena.say("2");
    await olena.say("назад");
    expect(olena.last.text).toContain("Крок 2");
    await olena.say("Скасувати");
    expect(olena.last.text).toContain("Зупинитися тут?");
    await olena.press("Ні, продовжити");
    expect(olena.last.text).toContain("Крок 2");
    await olena.say("2");
    await pressAll(olena, HOUSING_REQUEST.slice(2));
    await olena.say("змінити щось");
    await olena.press("Тварини");
    await olena.say("собака");
    await olena.say("надіслати");
    expect(olena.seen[0]).toContain("Надіслано!");
  });
});
