import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

let town: Town;
let olena: Phone;
let jonas: Phone;
let moderators: Phone;

/** Hours that have been let go by. */
let passed = 0;

/** Lets the time come to the next full hour of a day in Leipzig that is at least `hour`. */
async function waitUntil(hour: number): Promise<void> {
  const hours = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const now = Number(hours.format(new Date(Date.now() + passed * 3_600_000)));
  const wait = (hour - now + 24) % 24;
  passed += wait;
  await town.passHours(wait);
}

/** Jonas offers a room, and the moderators let it through. */
async function publishOffer(): Promise<void> {
  await offerHousing(jonas);
  await moderators.press("✅");
}

const found = (): string[] =>
  olena.all.flatMap(({ text = "" }) => (text.includes("Вашим пошуком") ? [text] : []));

beforeAll(async () => {
  town = await openTown();
  olena = town.phone(OLENA);
  jonas = town.phone(JONAS);
  moderators = town.phone(KATRIN, GROUP);
  await join(jonas);
  await waitUntil(10);
  await publishOffer();
});

afterAll(async () => {
  expect(town.refused()).toEqual([]);
  expect(town.log.lines).toEqual([]);
  await town.stop();
});

describe("a search that tells at once", () => {
  it("is saved from a list with its filters, and says so", async () => {
    await join(olena);
    await pressAll(olena, ["🔎", "💛", "🏠 Житло: 1", "👥", "🔔 Зберегти"]);
    expect(olena.last.text).toContain("Пропонують допомогу · Житло\n👥 Від 2");
    const answer = await olena.press("⚡");
    expect(answer.text).toContain("Пошук збережено");
    expect(olena.last.text).toContain("1–1 з 1");
    expect(found()).toEqual([]);
  });

  it("brings the next offer as soon as it is published, ready to be answered", async () => {
    await publishOffer();
    expect(found()).toHaveLength(1);
    expect(found()[0]).toContain("1 нове оголошення");
    expect(found()[0]).toContain("Helles Zimmer mit Garten");
    expect(olena.buttons).toEqual(["🙋 Мені це потрібно", "🔕 Більше не писати про це"]);
  });

  it("keeps quiet at night, and tells in the morning, all in one message", async () => {
    await waitUntil(22);
    await publishOffer();
    await publishOffer();
    expect(found()).toHaveLength(1);
    await waitUntil(8);
    expect(found()).toHaveLength(2);
    expect(found()[1]).toContain("2 нові оголошення");
    await olena.press("2");
    expect(olena.last.text).toContain("Helles Zimmer mit Garten");
  });

  it("does not tell what was taken back before the morning", async () => {
    await waitUntil(22);
    await publishOffer();
    await jonas.say("/my");
    await pressAll(jonas, ["1 🏠", "↩️", "Ja, zurückziehen"]);
    await waitUntil(8);
    expect(found()).toHaveLength(2);
  });

  it("stops with one tap, and a second tap changes nothing", async () => {
    const { messageId, data } = olena.everShown("🔕");
    await olena.pressData(messageId, data);
    const again = await olena.pressData(messageId, data);
    expect(again.text).toContain("Більше про це не писатимемо");
    await publishOffer();
    expect(found()).toHaveLength(2);
  });
});

describe("a daily search", () => {
  it("tells at its hour what came since, and on a day without news nothing", async () => {
    await pressAll(olena, ["🔎", "💛", "🏠 Житло", "🔔 Зберегти", "🕗 18:00"]);
    await publishOffer();
    await publishOffer();
    expect(found()).toHaveLength(2);
    await waitUntil(18);
    expect(found()).toHaveLength(3);
    expect(found()[2]).toContain("2 нові оголошення");
    await waitUntil(10);
    await waitUntil(18);
    expect(found()).toHaveLength(3);
  });

  it("survives a restart between finding and telling", async () => {
    await publishOffer();
    await town.restart();
    expect(found()).toHaveLength(3);
    await waitUntil(10);
    await waitUntil(18);
    expect(found()).toHaveLength(4);
  });

  it("never tells of one's own listings", async () => {
    await pressAll(jonas, ["🔎", "💛 Was"]);
    expect(jonas.last.text).toContain("keine offenen Angebote");
  });
});

describe("quiet hours of one's own", () => {
  it("hold for what is told at once, and can be none at all", async () => {
    await waitUntil(12);
    await pressAll(olena, ["🔎", "💛", "🏠 Житло", "🔔 Зберегти", "⚡"]);
    const before = found().length;
    await olena.say("/settings");
    await pressAll(olena, ["🌙", "10:00"]);
    expect(olena.last.text).toContain("21:00–10:00");
    await waitUntil(9);
    await publishOffer();
    expect(found()).toHaveLength(before);
    await waitUntil(10);
    expect(found()).toHaveLength(before + 1);
    await olena.say("/settings");
    await pressAll(olena, ["🌙", "Без тихих годин"]);
    expect(olena.last.text).toContain("Тихих годин немає");
    await waitUntil(23);
    await publishOffer();
    expect(found()).toHaveLength(before + 2);
  });
});

describe("very many searches", () => {
  it("are looked through in portions, and none is missed or told twice", async () => {
    const searches = town.connection.collection<{ _id: string; found: string[] }>("saved-searches");
    const waiting = Array.from({ length: 450 }, (_, index) => ({
      _id: `many${String(index).padStart(8, "0")}`,
      personId: 9_000_000 + index,
      search: { kind: "offer", category: "housing" },
      digestHour: 12,
      timeZone: "Europe/Berlin",
      found: [],
      createdAt: new Date(),
    }));
    await searches.insertMany(waiting, BY_TEST);
    await publishOffer();
    const found = await searches.find({ _id: { $gt: "many", $lt: "manz" } }, BY_TEST).toArray();
    expect(new Set(found.map((search) => search.found.length))).toEqual(new Set([1]));
    const owed = { kind: "tell-saved-search", state: "owed", _id: { $gt: "saved:many", $lt: "saved:manz" } };
    const tasks = town.connection.collection<{ _id: string; kind: string; state: string }>("tasks");
    expect(await tasks.countDocuments(owed, BY_TEST)).toBe(450);
    await searches.deleteMany({ _id: { $gte: "many", $lt: "manz" } }, BY_TEST);
  });
});

describe("in the settings", () => {
  it("the searches are listed with their hour, and the same one saved again only changes it", async () => {
    await pressAll(olena, ["🔎", "💛", "🏠 Житло", "🔔 Зберегти", "🕗 8:00"]);
    await olena.say("/settings");
    await olena.press("🔔 Збережені");
    expect(olena.last.text).toContain("1. 🏠 Пропонують допомогу · Житло\n🕗 Щодня о 8:00");
    expect(olena.buttons).toEqual(["🗑 1", "← Назад"]);
  });

  it("there is room for five, and the sixth is refused in words", async () => {
    await pressAll(olena, ["🔎", "💛", "🏠 Житло"]);
    const saved = async () => {
      await olena.press("🔔 Зберегти");
      return (await olena.press("⚡")).text;
    };
    for (const wanted of [2, 3, 4, 6]) {
      await olena.press("👥");
      expect(olena.buttons).toContain(`👥 Від ${String(wanted)}`);
      expect(await saved()).toContain("Пошук збережено");
    }
    await olena.press("📅");
    expect(await saved()).toContain("п’ять збережених пошуків");
  });

  it("each is deleted with one tap", async () => {
    await olena.say("/settings");
    await olena.press("🔔 Збережені");
    await pressAll(olena, ["🗑 1", "🗑 1", "🗑 1", "🗑 1", "🗑 1"]);
    expect(olena.last.text).toContain("Збережених пошуків немає");
  });
});
