import { beforeAll, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

/** Lets the time come to the next full hour of a day in Leipzig that is at least `hour`. */
async function waitUntil(hour: number): Promise<void> {
  const hours = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const now = Number(hours.format(town.now()));
  await town.passHours((hour - now + 24) % 24);
}

/** Jonas offers a room, and the moderators let it through. */
async function publishOffer(): Promise<void> {
  await offerHousing(jonas);
  await moderators.press("✅");
}

const found = (): string[] =>
  olena.all.flatMap(({ text = "" }) => (text.includes("Вашим пошуком") ? [text] : []));

beforeAll(async () => {
  await join(jonas);
  await waitUntil(10);
  await publishOffer();
});

describe("a search that tells at once", () => {
  it("is saved from a list with its filters, and says so", async () => {
    await join(olena);
    await olena.say("/browse");
    await pressAll(olena, ["💛", "🏠 Житло: 1", "🔢", "🔔 Зберегти"]);
    expect(olena.last.text).toContain("Пропонують допомогу · Житло\n🔢 Від 2");
    const answer = await olena.press("⚡");
    expect(answer.text).toContain("Збережено");
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

  it("keeps quiet at night, and tells in the morning, all in one message, also after a restart", async () => {
    await waitUntil(22);
    await publishOffer();
    await publishOffer();
    expect(found()).toHaveLength(1);
    await town.restart();
    await waitUntil(8);
    expect(found()).toHaveLength(2);
    expect(found()[1]).toContain("2 нові оголошення");
    await olena.press("2");
    expect(olena.last.text).toContain("Helles Zimmer mit Garten");
  });

  it("stops with one tap, and a second tap changes nothing", async () => {
    const { messageId, data } = olena.everShown("🔕");
    await olena.pressData(messageId, data);
    const again = await olena.pressData(messageId, data);
    expect(again.text).toContain("Більше про це не писатимемо");
  });
});

it("one's own listings are not among those that can be searched", async () => {
  await jonas.say("/browse");
  await pressAll(jonas, ["💛 Was"]);
  expect(jonas.last.text).toContain("keine offenen Angebote");
});

it("quiet hours of one's own are chosen in the settings, and can be none at all", async () => {
  await olena.say("/settings");
  await pressAll(olena, ["🌙", "10:00"]);
  expect(olena.last.text).toContain("21:00–10:00");
  await olena.say("/settings");
  await pressAll(olena, ["🌙", "Без тихих годин"]);
  expect(olena.last.text).toContain("Тихих годин немає");
});

describe("in the settings", () => {
  it("the searches are listed with their hour, and the same one saved again only changes it", async () => {
    await olena.say("/browse");
    await pressAll(olena, ["💛", "🏠 Житло", "🔔 Зберегти", "⏰ 8:00"]);
    await olena.say("/settings");
    await olena.press("🔔 Збережені");
    expect(olena.last.text).toContain("1. 🏠 Пропонують допомогу · Житло\n⏰ Щодня о 8:00");
    expect(olena.buttons).toEqual(["🗑 1", "← Назад"]);
  });

  it("there is room for five, and the sixth is refused in words", async () => {
    await olena.say("/browse");
    await pressAll(olena, ["💛", "🏠 Житло"]);
    const saved = async () => {
      await olena.press("🔔 Зберегти");
      return (await olena.press("⚡")).text;
    };
    for (const wanted of [2, 3, 4, 6]) {
      await olena.press("🔢");
      expect(olena.buttons).toContain(`🔢 Від ${String(wanted)}`);
      expect(await saved()).toContain("Збережено");
    }
    await olena.press("📅");
    expect(await saved()).toContain("не більше 5");
  });

  it("each is deleted with one tap", async () => {
    await olena.say("/settings");
    await olena.press("🔔 Збережені");
    await pressAll(olena, ["🗑 1", "🗑 1", "🗑 1", "🗑 1", "🗑 1"]);
    expect(olena.last.text).toContain("Збережених пошуків немає");
  });
});
