import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { clickThrough, HOUSING_REQUEST, newcomer } from "./walk.ts";

const box = useChat();

const answersOf = async (actor: Actor) =>
  (await box.chat.useCases.drafts.ofAuthor(personId(actor.id)))[0]?.answers ?? {};

/** Somebody who is asked where they need a home, or where their ride begins. */
async function askedWhere(taps: readonly string[] = HOUSING_REQUEST.slice(0, 7)): Promise<Actor> {
  const olena = await newcomer(box.chat);
  await olena.sends("/need");
  await clickThrough(olena, taps);
  return olena;
}

describe("where a home is needed", () => {
  it("is a town typed in any language, picked, and given to the community nearby", async () => {
    const olena = await askedWhere();
    await olena.sends("Грімма");
    expect(olena.last().text).toBe("Яке місце Ви маєте на увазі?");
    expect(captionsOf(olena.last())[0]).toBe("Грімма, поблизу: Лейпциг · Німеччина");
    await olena.taps("Грімма, поблизу");
    expect(await answersOf(olena)).toMatchObject({
      place: { point: { lat: 51.23, lon: 12.72 }, town: { id: 2917325, name: "Grimma" } },
    });
    expect(olena.heard().map(({ text }) => text)).toContain("✓ Місце: Грімма (Leipzig)");
  });

  it("is shown with the town and its community", async () => {
    const olena = await askedWhere();
    await olena.sends("Grimma");
    await clickThrough(olena, ["Грімма, поблизу", "Пропустити"]);
    expect(olena.last().text).toContain("📍 Грімма · Leipzig");
  });

  it("is the whole community where its own town is picked, in any spelling", async () => {
    const olena = await askedWhere();
    await olena.sends("Lipsk");
    await olena.taps("Лейпциг · Німеччина");
    const { place } = await answersOf(olena);
    expect(Object.keys(place as object)).toEqual(["communityId"]);
  });

  it("stays open where nobody serves the town: it says who there is, and keeps the draft", async () => {
    const olena = await askedWhere();
    await olena.sends("Warszawa");
    await olena.taps("Варшава · Польща");
    expect(olena.last().text).toContain(
      "Варшава — це поки що задалеко для нас. Найближчі місця, якими ми опікуємося: Leipzig.",
    );
    expect(olena.last().text).toContain("Крок 7");
    expect(await answersOf(olena)).toMatchObject({ guests: 2, bringing: "cat" });
    await olena.taps("Усе місто: Leipzig");
    expect(await answersOf(olena)).toHaveProperty("place.communityId");
  });

  it("offers six at most, and a way back to the question", async () => {
    const olena = await askedWhere();
    await olena.sends("Neustadt");
    expect(captionsOf(olena.last())).toHaveLength(6 + 2);
    await olena.taps("Інше місце");
    expect(olena.last().text).toContain("Крок 7");
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });

  it("can be picked from a list that a deploy has made old", async () => {
    const olena = await askedWhere();
    await olena.sends("Grimma");
    await box.chat.forgetConversations();
    await olena.taps("Грімма, поблизу");
    expect(await answersOf(olena)).toHaveProperty("place.town.id", 2917325);
  });

  it("takes a second tap on the same town quietly", async () => {
    const olena = await askedWhere();
    await olena.sends("Grimma");
    const list = olena.last();
    await olena.presses(list, "Грімма, поблизу");
    expect(await olena.presses(list, "Грімма, поблизу")).toEqual({ answered: true, showAlert: false });
  });

  it("does not take a forged place that is in no gazetteer", async () => {
    const olena = await askedWhere();
    await olena.sends("Grimma");
    const [button] = olena.last().inlineKeyboard?.flat() ?? [];
    const data = button && "data" in button ? button.data : "";
    await olena.forges(data.replace(/t\.\d+/, "t.1"));
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });

  it("says so where a shared location is too far away", async () => {
    const olena = await askedWhere([...HOUSING_REQUEST.slice(0, 7), "Поруч зі мною"]);
    await olena.sends({ location: { latitude: 50.45, longitude: 30.52 } });
    expect(olena.last().text).toContain("Київ — це поки що задалеко");
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });
});

describe("where a ride goes", () => {
  const RIDE = ["Поїздки"];

  it("is any town of the world, named to each reader in their language", async () => {
    const olena = await askedWhere(RIDE);
    await olena.sends("Лейпціг");
    await olena.taps("Лейпциг · Німеччина");
    await olena.sends("Warschau");
    await olena.taps("Варшава · Польща");
    expect(await answersOf(olena)).toMatchObject({
      start: { id: 2879139, names: { uk: "Лейпциг" } },
      goal: { id: 756135, names: { uk: "Варшава", de: "Warschau" } },
    });
    expect(olena.heard().map(({ text }) => text)).toContain("✓ Куди: Варшава");
  });

  it("is the community's own town with one tap", async () => {
    const olena = await askedWhere(RIDE);
    await olena.taps("Leipzig");
    expect(await answersOf(olena)).toMatchObject({ start: { id: 2879139 } });
  });

  it("is the town near a shared location", async () => {
    const olena = await askedWhere(RIDE);
    await olena.sends({ location: { latitude: 51.24, longitude: 12.72 } });
    await olena.taps("Грімма, поблизу");
    expect(await answersOf(olena)).toMatchObject({ start: { id: 2917325 } });
  });

  it("can be kept as it was written", async () => {
    const olena = await askedWhere(RIDE);
    await olena.sends("Хутір Нивки");
    await olena.taps("Залишити як є: Хутір Нивки");
    expect(await answersOf(olena)).toMatchObject({ start: { name: "Хутір Нивки" } });
    expect(await answersOf(olena)).not.toHaveProperty("start.id");
  });

  it("is taken as it was written where the gazetteer knows nothing like it", async () => {
    const olena = await askedWhere(RIDE);
    await olena.sends("Щвжкцхнґ");
    expect(await answersOf(olena)).toMatchObject({ start: { name: "Щвжкцхнґ" } });
  });

  it("is not a button's caption that was typed", async () => {
    const olena = await askedWhere(RIDE);
    await olena.sends("Скасувати");
    expect(olena.last().text).toContain("Зупинитися тут?");
  });

  it.each(["…", "🏠", "12"])("is asked again when %s was typed", async (text) => {
    const olena = await askedWhere(RIDE);
    await olena.sends(text);
    expect(await answersOf(olena)).toEqual({});
    expect(olena.last().text).toContain("Крок 2");
  });
});

describe("where many communities are served", () => {
  const TOWNS = ["Halle", "Jena", "Gera", "Erfurt", "Weimar", "Plauen", "Zwickau", "Chemnitz"];

  it("none has a button of its own: a town is typed, and leads to the nearest", async () => {
    for (const [index, name] of TOWNS.entries()) {
      const center = { lat: 50, lon: 8 + index };
      await box.chat.useCases.communities.setUp({ name, center, language: "de", chatId: -200 - index });
    }
    const olena = await askedWhere();
    expect(captionsOf(olena.last()).join()).not.toContain("Усе місто");
    await olena.sends("Грімма");
    await olena.taps("Грімма, поблизу");
    expect(olena.heard().map(({ text }) => text)).toContain("✓ Місце: Грімма (Leipzig)");
  });

  it("one can still be typed by its name", async () => {
    const olena = await askedWhere();
    await olena.sends("Єна");
    expect(await answersOf(olena)).toHaveProperty("place.communityId");
  });
});
