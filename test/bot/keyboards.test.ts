import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { atHousing, clickThrough, HOUSING_REQUEST, newcomer, requested } from "./walk.ts";

const box = useChat();

const keyboardOf = (actor: Actor) => box.chat.telegram.standIn.replyKeyboard(actor.id);

/** Somebody who has the keyboard up that shares the location. */
async function locating(): Promise<Actor> {
  const olena = await atHousing(box.chat, "place");
  await olena.taps("Поруч зі мною");
  expect(keyboardOf(olena)?.rows[0]?.[0]).toMatchObject({ request: "location" });
  return olena;
}

describe("the keyboard that shares the location", () => {
  it.each(["/my", "/start", "/menu", "/help", "/need", "/cancel", "/settings"])(
    "is removed by %s, also after a deploy",
    async (command) => {
      const olena = await locating();
      await box.chat.restart();
      await olena.sends(command);
      expect(keyboardOf(olena)).toBeUndefined();
      expect(captionsOf(olena.last()).length).toBeGreaterThan(0);
    },
  );

  it.each(["Назад", "Усе місто"])("is removed by %s, and leaves no message", async (caption) => {
    const olena = await locating();
    const before = olena.heard().length;
    await olena.taps(caption);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.answers()).toHaveLength(1);
    expect(olena.heard()).toHaveLength(before - 1);
  });

  it.each(["Leipzig", "Лейпціг"])("is removed when %s is typed", async (town) => {
    const olena = await locating();
    await olena.sends(town);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.last().text).toContain("Крок 8");
  });

  it("is removed when the person uses the menu or starts over", async () => {
    const olena = await newcomer(box.chat);
    const menu = olena.last();
    await olena.sends("/need");
    await clickThrough(olena, [...HOUSING_REQUEST.slice(0, 7), "Поруч зі мною"]);
    await olena.presses(menu, "Мої оголошення");
    expect(keyboardOf(olena)).toBeUndefined();
    await olena.taps("Поруч зі мною");
    expect(keyboardOf(olena)).toBeDefined();
    await olena.presses(menu, "Мені потрібна допомога");
    await olena.taps("Почати заново");
    expect(keyboardOf(olena)).toBeUndefined();
  });

  it("is raised once, however often the button is pressed", async () => {
    const olena = await locating();
    const again = await olena.taps("Поруч зі мною");
    expect(again.text).toContain("у самому низу");
    expect(olena.answers()).toEqual([]);
  });

  it("stays while the step is asked again", async () => {
    const olena = await locating();
    await olena.sends("Atlantis");
    expect(keyboardOf(olena)).toBeDefined();
  });
});

describe("the keyboard that shares the phone number", () => {
  async function asked(): Promise<Actor> {
    const olena = await newcomer(box.chat, "en");
    await olena.taps("Settings");
    await olena.taps("Share my phone");
    expect(keyboardOf(olena)?.rows[0]?.[0]).toMatchObject({ request: "contact" });
    return olena;
  }

  it.each(["Not now, thank you", "ні"])("is removed by %s, and nothing is saved", async (no) => {
    const olena = await asked();
    await olena.sends(no);
    expect(keyboardOf(olena)).toBeUndefined();
    expect(olena.answers()[0]).toContain("no number was saved");
    await olena.sends("hello");
    expect(olena.last().text).toContain("did not understand");
  });

  it("is removed by a command, and explained to somebody who types the number", async () => {
    const olena = await asked();
    await olena.sends("+49 151 2345678");
    expect(olena.last().text).toContain("A number that is typed cannot be checked");
    expect(keyboardOf(olena)).toBeDefined();
    await olena.sends("/menu");
    expect(keyboardOf(olena)).toBeUndefined();
  });
});

describe("a double tap", () => {
  it("turns the page once", async () => {
    const olena = await newcomer(box.chat);
    const menu = olena.last();
    await olena.presses(menu, "Мені потрібна допомога");
    expect(olena.answers()).toHaveLength(1);
    await olena.presses(menu, "Мені потрібна допомога");
    expect(olena.answers()).toEqual([]);
    expect(olena.last().messageId).toBe(menu.messageId);
  });

  it("on a button that sends a message is answered once, and a later tap is answered again", async () => {
    const { actor: olena, listing } = await requested(box.chat);
    await box.chat.useCases.moderation.decide({
      listingId: listing.id,
      by: { kind: "person", id: personId(9), name: "Katrin" },
      verdict: { action: "approve" },
    });
    const jonas = await newcomer(box.chat);
    await jonas.sends(`/start ${listing.id}`);
    const shown = jonas.heard().find((message) => captionsOf(message).includes("🔗 Поділитися"));
    if (!shown) throw new Error("the listing is not shown");
    expect(olena.id).not.toBe(jonas.id);
    await jonas.presses(shown, "Поділитися");
    expect(jonas.answers()).toHaveLength(1);
    await jonas.presses(shown, "Поділитися");
    expect(jonas.answers()).toEqual([]);
    await box.chat.time.advance(3_000);
    await jonas.presses(shown, "Поділитися");
    expect(jonas.answers()).toHaveLength(1);
  });
});
