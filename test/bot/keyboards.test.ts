import { describe, expect, it } from "vitest";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, HOUSING_REQUEST, joined, requested } from "./walk.ts";

const bot = useBot();

const keyboardOf = (phone: Phone) => bot.standIn.replyKeyboard(phone.id);

/** Somebody who has the keyboard up that shares the location. */
async function locating(): Promise<Phone> {
  const olena = await atHousing(bot, "place");
  await olena.press("Поруч зі мною");
  expect(keyboardOf(olena)?.rows[0]?.[0]).toMatchObject({ request: "location" });
  return olena;
}

describe("the keyboard that shares the location", () => {
  it.each(["/my", "/start", "/menu", "/help", "/need", "/cancel", "/settings"])(
    "is removed by %s, also after a deploy",
    async (command) => {
      const olena = await locating();
      await bot.restart();
      await olena.say(command);
      expect(keyboardOf(olena)).toBeUndefined();
      expect(captionsOf(olena.last).length).toBeGreaterThan(0);
    },
  );

  it.each(["Назад", "Усе місто"])("is removed by %s, and leaves no message", async (caption) => {
    const olena = await locating();
    const before = olena.all.length;
    await olena.press(caption);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.seen).toHaveLength(1);
    expect(olena.all).toHaveLength(before - 1);
  });

  it.each(["Leipzig", "Лейпціг"])("is removed when %s is typed", async (town) => {
    const olena = await locating();
    await olena.say(town);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.last.text).toContain("Крок 8");
  });

  it("is removed when the person uses the menu or starts over", async () => {
    const olena = await joined(bot);
    const menu = olena.last;
    await olena.say("/need");
    await pressAll(olena, [...HOUSING_REQUEST.slice(0, 7), "Поруч зі мною"]);
    await olena.press("Мої оголошення", menu);
    expect(keyboardOf(olena)).toBeUndefined();
    await olena.press("Поруч зі мною");
    expect(keyboardOf(olena)).toBeDefined();
    await olena.press("Мені потрібна допомога", menu);
    await olena.press("Почати заново");
    expect(keyboardOf(olena)).toBeUndefined();
  });

  it("is raised once, however often the button is pressed", async () => {
    const olena = await locating();
    const again = await olena.press("Поруч зі мною");
    expect(again.text).toContain("у самому низу");
    expect(olena.seen).toEqual([]);
  });

  it("stays while the step is asked again", async () => {
    const olena = await locating();
    await olena.say("Atlantis");
    expect(keyboardOf(olena)).toBeDefined();
  });
});

describe("the keyboard that shares the phone number", () => {
  async function asked(): Promise<Phone> {
    const olena = await joined(bot, "en");
    await olena.press("Settings");
    await olena.press("Share my phone");
    expect(keyboardOf(olena)?.rows[0]?.[0]).toMatchObject({ request: "contact" });
    return olena;
  }

  it.each(["Not now, thank you", "ні"])("is removed by %s, and nothing is saved", async (no) => {
    const olena = await asked();
    await olena.say(no);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.seen[0]).toContain("no number was saved");
    await olena.say("hello");
    expect(olena.last.text).toContain("did not understand");
  });

  it("is removed by a command, and explained to somebody who types the number", async () => {
    const olena = await asked();
    await olena.say("+49 151 2345678");
    expect(olena.last.text).toContain("A number that is typed cannot be checked");
    expect(keyboardOf(olena)).toBeDefined();
    await olena.say("/menu");
    expect(keyboardOf(olena)).toBeUndefined();
  });
});

describe("a double tap", () => {
  it("turns the page once", async () => {
    const olena = await joined(bot);
    const menu = olena.last;
    await olena.press("Мені потрібна допомога", menu);
    expect(olena.seen).toHaveLength(1);
    await olena.press("Мені потрібна допомога", menu);
    expect(olena.seen).toEqual([]);
    expect(olena.last.messageId).toBe(menu.messageId);
  });

  it("on a button that sends a message is answered once, and a later tap is answered again", async () => {
    const { phone: olena, listing } = await requested(bot);
    await bot.decide(listing);
    const jonas = await joined(bot);
    await jonas.say(`/start ${listing.id}`);
    const shown = jonas.all.find((message) => captionsOf(message).includes("🔗 Поділитися"));
    if (!shown) throw new Error("the listing is not shown");
    expect(olena.id).not.toBe(jonas.id);
    await jonas.press("Поділитися", shown);
    expect(jonas.seen).toHaveLength(1);
    await jonas.press("Поділитися", shown);
    expect(jonas.seen).toEqual([]);
    await bot.time.advance(3_000);
    await jonas.press("Поділитися", shown);
    expect(jonas.seen).toHaveLength(1);
  });
});
