import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { KATRIN } from "../support/product.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, joined } from "./walk.ts";
import { DE } from "../support/languages.ts";

const bot = useBot();

const answersOf = async (phone: Phone) =>
  (await bot.useCases.drafts.ofAuthor(personId(phone.id)))[0]?.answers ?? {};

/** Somebody at the step for the place of housing. */
const askedWhere = (): Promise<Phone> => atHousing(bot, "place");

describe("the place of a request", () => {
  it("is a town typed in any language and picked, and belongs to the community nearby", async () => {
    const olena = await askedWhere();
    await olena.say("Грімма");
    expect(olena.last.text).toMatch(/^Крок 7 з \d+\n.*Яке місце Ви маєте на увазі\?$/s);
    expect(captionsOf(olena.last)[0]).toBe("Грімма, поблизу: Лейпциг · Німеччина");
    await olena.press("Грімма, поблизу");
    expect(await answersOf(olena)).toMatchObject({
      place: { point: { lat: 51.23, lon: 12.72 }, town: { id: 2917325, name: "Grimma" } },
    });
    expect(olena.last.text).toContain("📍 Грімма (Лейпциг)");
  });

  it("is shown with the town and its community", async () => {
    const olena = await askedWhere();
    await olena.say("Grimma");
    await pressAll(olena, ["Грімма, поблизу", "Пропустити"]);
    expect(olena.last.text).toContain("📍 Грімма · Лейпциг");
  });

  it("is the whole community when the community's own town is picked, in any spelling", async () => {
    const olena = await askedWhere();
    await olena.say("Lipsk");
    await olena.press("Лейпциг · Німеччина");
    const { place } = await answersOf(olena);
    expect(Object.keys(place as object)).toEqual(["communityId"]);
  });

  it("is asked again when no community serves the town; the nearest ones are named and the draft is kept", async () => {
    const olena = await askedWhere();
    await olena.say("Warszawa");
    await olena.press("Варшава · Польща");
    expect(olena.last.text).toContain(
      "Варшава — це поки що задалеко для нас. Найближчі місця, якими ми опікуємося: Лейпциг.",
    );
    expect(olena.last.text).toContain("Крок 7");
    expect(await answersOf(olena)).toMatchObject({ guests: 2, bringing: "cat" });
    await olena.press("Усе місто: Лейпциг");
    expect(await answersOf(olena)).toHaveProperty("place.communityId");
  });

  it("waits on the waiting list of a town that no community serves", async () => {
    const olena = await askedWhere();
    await olena.say("Warszawa");
    await pressAll(olena, ["Варшава · Польща", "📝 До списку очікування"]);
    expect(olena.last.text).toContain("Ви в списку очікування. Місце: Варшава.");
    const [draft] = await bot.useCases.drafts.ofAuthor(personId(olena.id));
    expect(draft?.waitsFor).toMatchObject({ id: 756135, names: { uk: "Варшава" } });
  });

  it("offers at most six towns, and a way back to the question", async () => {
    const olena = await askedWhere();
    await olena.say("Neustadt");
    expect(captionsOf(olena.last)).toHaveLength(6 + 2);
    await olena.press("Інше місце");
    expect(olena.last.text).toContain("Крок 7");
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });

  it("can be picked from a list sent before a deploy", async () => {
    const olena = await askedWhere();
    await olena.say("Grimma");
    await bot.forgetConversations();
    await olena.press("Грімма, поблизу");
    expect(await answersOf(olena)).toHaveProperty("place.town.id", 2917325);
  });

  it("ignores a second tap on the same town", async () => {
    const olena = await askedWhere();
    await olena.say("Grimma");
    const list = olena.last;
    await olena.press("Грімма, поблизу", list);
    expect(await olena.press("Грімма, поблизу", list)).toEqual({ answered: true, showAlert: false });
  });

  it("refuses a forged place that the gazetteer does not have", async () => {
    const olena = await askedWhere();
    await olena.say("Grimma");
    const [button] = olena.last.inlineKeyboard?.flat() ?? [];
    const data = button && "data" in button ? button.data : "";
    await olena.forge(data.replace(/t\.\d+/, "t.1"));
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });

  it("says so when a shared location is too far away", async () => {
    const olena = await askedWhere();
    await olena.press("Поруч зі мною");
    await olena.send({ location: { latitude: 50.45, longitude: 30.52 } });
    expect(olena.last.text).toContain("Київ — це поки що задалеко");
    expect(await answersOf(olena)).not.toHaveProperty("place");
  });
});

describe("the destination of a ride", () => {
  /** Somebody at the step for the start of a ride. */
  async function askedForStart(): Promise<Phone> {
    const olena = await joined(bot);
    await olena.say("/need");
    await olena.press("Поїздки");
    return olena;
  }

  it("can be any town of the world, named in each reader's language", async () => {
    const olena = await askedForStart();
    await olena.say("Лейпціг");
    await olena.press("Лейпциг · Німеччина");
    await olena.say("Warschau");
    await olena.press("Варшава · Польща");
    expect(await answersOf(olena)).toMatchObject({
      start: { id: 2879139, names: { uk: "Лейпциг" } },
      goal: { id: 756135, names: { uk: "Варшава", de: "Warschau" } },
    });
    expect(olena.last.text).toContain("Звідки: Лейпциг · Куди: Варшава");
    // Its own town says where the listing is, so that no place is asked besides.
    expect(Object.keys((await answersOf(olena))["place"] as object)).toEqual(["communityId"]);
    expect(olena.last.text).toContain("Крок 4 з 9");
  });

  it("takes one tap for the community's own town", async () => {
    const olena = await askedForStart();
    await olena.press("Лейпциг");
    expect(await answersOf(olena)).toMatchObject({ start: { id: 2879139 } });
  });

  it("can be the town near a shared location", async () => {
    const olena = await askedForStart();
    await olena.send({ location: { latitude: 51.24, longitude: 12.72 } });
    await olena.press("Грімма, поблизу");
    expect(await answersOf(olena)).toMatchObject({ start: { id: 2917325 } });
  });

  it("can be kept as written", async () => {
    const olena = await askedForStart();
    await olena.say("Нивки");
    await olena.press("Залишити як є: Нивки");
    expect(await answersOf(olena)).toMatchObject({ start: { name: "Нивки" } });
    expect(await answersOf(olena)).not.toHaveProperty("start.id");
  });

  it("is taken as written when the gazetteer has nothing like it", async () => {
    const olena = await askedForStart();
    await olena.say("Щвжкцхнґ");
    expect(await answersOf(olena)).toMatchObject({ start: { name: "Щвжкцхнґ" } });
  });

  it("is not taken from a typed button caption", async () => {
    const olena = await askedForStart();
    await olena.say("Скасувати");
    expect(olena.last.text).toContain("Зупинитися тут?");
  });

  it.each(["…", "🏠", "12"])("is asked again when %s was typed", async (text) => {
    const olena = await askedForStart();
    await olena.say(text);
    expect(await answersOf(olena)).toEqual({});
    expect(olena.last.text).toContain("Крок 2");
  });
});

describe("with many communities", () => {
  const TOWNS = ["Halle", "Jena", "Gera", "Erfurt", "Weimar", "Plauen", "Zwickau", "Chemnitz"];

  it("none has a button: a typed town leads to the nearest one", async () => {
    for (const [index, name] of TOWNS.entries()) {
      const center = { lat: 50, lon: 8 + index };
      await bot.useCases.communities.setUp({ name, center, language: DE, chatId: -200 - index });
    }
    const olena = await askedWhere();
    expect(captionsOf(olena.last).join()).not.toContain("Усе місто");
    await olena.say("Грімма");
    await olena.press("Грімма, поблизу");
    expect(olena.last.text).toContain("📍 Грімма (Лейпциг)");
  });

  it("each can be typed by its name", async () => {
    const olena = await askedWhere();
    await olena.say("Єна");
    expect(await answersOf(olena)).toHaveProperty("place.communityId");
  });
});

describe("where no community is at all", () => {
  it("keeps the request on the waiting list of the town, by its name or by a shared location", async () => {
    const olena = await joined(bot);
    const jonas = await joined(bot, "de", "Jonas");
    for (const { id } of await bot.useCases.communities.all())
      await bot.useCases.communities.close(id, KATRIN);
    await olena.say("/need");
    expect(olena.seen[0]).toContain("поки що не працюємо в жодному місті");
    await pressAll(olena, ["Житло", "2", "0", "Без тварин", "Пропустити", "Якнайшвидше", "1 місяць"]);
    await olena.say("Львів");
    await olena.press("Львів");
    expect(olena.last.text).toContain("Львів: тут ми ще не працюємо. Додамо Вас до списку очікування?");
    await olena.press("📝 До списку очікування");
    expect(olena.last.text).toMatch(/Ви в списку очікування\. Місце: Львів\..* Чернетку зберігаємо 90 днів/s);

    await jonas.say("/offer");
    await jonas.press("Etwas anderes");
    await jonas.say("Ich repariere Fahrräder.");
    await jonas.press("Überspringen");
    await jonas.send({ location: { latitude: 52.52, longitude: 13.4 } });
    expect(jonas.last.text).toContain("Berlin: Hier gibt es uns noch nicht.");
    await jonas.press("📝 Auf die Warteliste");
    expect(jonas.last.text).toContain("Sobald es uns auch in Berlin gibt, schreiben wir Ihnen.");
  });
});
