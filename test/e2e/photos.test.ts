import { beforeAll, describe, expect, it } from "vitest";
import { album } from "../support/pictures.ts";
import { join, pressAll } from "../support/stories.ts";
import type { Phone } from "../support/phone.ts";
import { spaced } from "../support/spaces.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

const town = useTown({ tolerant: true });
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

/** Olena, who reads Ukrainian, helps with things for babies; Jonas, who reads German, needs some. */
async function begin(): Promise<void> {
  await town.startOver();
  await join(olena);
  await join(jonas);
}

/** Calls that Telegram refused, and what was logged beyond information. */
function problems() {
  return [...town.refused(), ...town.log.lines.filter(({ level }) => level !== "info")];
}

const kept = () => town.connection.collection("listings").findOne({ authorId: OLENA }, BY_TEST);

/** The offer up to its photos. */
async function describeThings(): Promise<void> {
  await olena.say("/offer");
  await pressAll(olena, ["📦", "Для немовлят", "Готово", "Пропустити", "1", "Добрі", "Самовивіз", "Готово"]);
  await pressAll(olena, ["📍 Усе", "Українська", "Готово"]);
  await olena.say("Коляска, мало їздила");
}

async function offer(...photos: readonly number[]): Promise<void> {
  await describeThings();
  await olena.send(album(...photos));
  await pressAll(olena, ["Готово", "✅ Надіслати"]);
}

/** What a chat shows of the bot's since `from`: photos, and the first line of texts. */
const seen = (phone: Phone, from = 0): string[] =>
  phone.all
    .slice(from)
    .map(({ photo, caption, text }) =>
      spaced(photo ? `📷 ${caption ?? ""}`.trim() : ((text ?? "").split("\n", 1)[0] ?? "")),
    );

async function find(): Promise<void> {
  await pressAll(jonas, ["🔎", "💛 Was", "📦"]);
  await jonas.press("1");
}

describe("a helper's photos", () => {
  beforeAll(begin);

  it("come before the card, and to a reader only on a tap", async () => {
    await offer(1, 2, 3);
    const [first, second, third, card] = seen(moderators);
    expect(first).toMatch(/^📷 📷 .*Hilfe angeboten · .* Nr\. \w+$/);
    expect([second, third]).toEqual(["📷", "📷"]);
    expect(card).toContain("Wartet");
    expect(moderators.last.text).toContain("📷 3 Fotos");
    const photos = moderators.all.filter(({ photo }) => photo);
    expect(new Set(photos.map(({ mediaGroupId }) => mediaGroupId)).size).toBe(1);

    await moderators.press("✅ Freigeben");
    await find();
    expect(jonas.last.text).toContain("📷 3 Fotos");
    expect(jonas.all.some(({ photo }) => photo)).toBe(false);
    const before = jonas.all.length;
    await jonas.press("📷 Fotos zeigen (3)");
    expect(seen(jonas, before)).toEqual([expect.stringContaining("Hilfe angeboten"), "📷", "📷"]);
    expect(jonas.all.at(-1)?.photo?.fileId).toBe(photos.at(-1)?.photo?.fileId);
    expect(problems()).toEqual([]);
  });

  it("go to both sides of a proposal on a tap, in their own language", async () => {
    await jonas.say("/need");
    await pressAll(jonas, ["📦", "Für Babys", "Fertig", "Überspringen", "1", "Abholung", "Fertig"]);
    await pressAll(jonas, ["📍 Leipzig", "Es eilt", "Überspringen", "Überspringen", "✅ Absenden"]);
    await pressAll(moderators, ["✅ Freigeben", "🤝"]);
    expect(jonas.last.text).toContain("📷 3 Fotos");
    const before = jonas.all.length;
    await jonas.press("📷 Fotos zeigen (3)");
    expect(seen(jonas, before)).toHaveLength(3);
    expect(olena.buttons.join()).not.toContain("📷");
    expect(problems()).toEqual([]);
  });

  /** Olena edits the photos of her offer. */
  async function open(): Promise<void> {
    await olena.say("/my");
    await pressAll(olena, ["1 📦", "✏️ Змінити", "Фото"]);
  }

  it("once edited go to the moderators, who see them as they would be; until then the approved ones stay", async () => {
    await open();
    const before = moderators.all.length;
    await pressAll(olena, ["✕ 1", "Готово", "✅ Зберегти"]);
    expect(olena.seen[0]).toContain("Доти всі бачать попередню версію");
    expect(seen(moderators, before).map((line) => line.startsWith("📷"))).toEqual([true, true, false]);
    expect(moderators.last.text).toMatch(/Fotos: 3 Fotos → 2 Fotos/);
    expect((await kept())?.["answers"].photos.photos).toHaveLength(3);
    await moderators.press("✅ Freigeben");
    expect((await kept())?.["answers"].photos.photos).toHaveLength(2);
    expect(problems()).toEqual([]);
  });

  it("put in another order say so on the card", async () => {
    await open();
    await pressAll(olena, ["↑ 2", "Готово", "✅ Зберегти"]);
    expect(moderators.last.text).toContain("andere Reihenfolge");
    await moderators.press("✅ Freigeben");
  });

  it("are not shown again when something else is edited", async () => {
    await open();
    await pressAll(olena, ["← Назад", "✏️ Змінити", "Своїми словами"]);
    const before = moderators.all.length;
    await olena.say("Коляска з дощовиком");
    await olena.press("✅ Зберегти");
    expect(seen(moderators, before)).toHaveLength(1);
    await moderators.press("✅ Freigeben");
    expect(problems()).toEqual([]);
  });

  it("can be edited across a restart", async () => {
    await open();
    await olena.press("✕ 2");
    await town.restart();
    await olena.send(album(4));
    expect(olena.last.text).toContain("Фото: 2 з 5");
    await pressAll(olena, ["Готово", "✅ Зберегти"]);
    const photos = (await kept())?.["revision"].substance.answers.photos.photos;
    expect(photos).toHaveLength(2);
    expect(photos).not.toEqual((await kept())?.["answers"].photos.photos);
  });
});

it("one photo comes by itself, and no photos bring only the card", async () => {
  await begin();
  await offer(1);
  expect(seen(moderators).map((line) => line.startsWith("📷"))).toEqual([true, false]);
  await describeThings();
  await pressAll(olena, ["Пропустити", "✅ Надіслати"]);
  expect(seen(moderators).filter((line) => line.startsWith("📷"))).toHaveLength(1);
  expect(problems()).toEqual([]);
});

describe("a photo that Telegram knows no more", () => {
  beforeAll(begin);

  const lose = async (): Promise<void> => {
    const listing = await kept();
    if (!listing) throw new Error("there is no listing");
    const photos = listing["answers"].photos.photos.map((photo: object, index: number) =>
      index === 1 ? { ...photo, fileId: "of-another-bot" } : photo,
    );
    await town.connection
      .collection("listings")
      .updateOne({ _id: listing._id }, { $set: { "answers.photos.photos": photos } }, BY_TEST);
  };

  it("a button for the photos of a listing that is gone, and a forged one, are answered in words", async () => {
    await offer(1, 2, 3);
    const id = String((await kept())?._id);
    await jonas.say("/my");
    const { messageId } = jonas.last;
    // Nobody but its author sees what moderators have not approved.
    town.standIn.world.change(town.standIn.world.message(JONAS, messageId) ?? failed(), {
      keyboard: [[{ text: "x", callback_data: `ph:${id}` }]],
    });
    expect((await jonas.pressData(messageId, `ph:${id}`)).text).toContain("inzwischen geschlossen");
    expect(jonas.all.some(({ photo }) => photo)).toBe(false);
  });

  it("holds up neither card nor match nor reader: the rest is shown, with a kind word", async () => {
    await moderators.press("✅ Freigeben");
    await lose();
    await find();
    const before = jonas.all.length;
    await jonas.press("📷");
    expect(seen(jonas, before)).toEqual([
      expect.stringContaining("Hilfe angeboten"),
      "📷",
      "Einige Fotos lassen sich leider nicht mehr öffnen.",
    ]);
    await olena.say("/my");
    await pressAll(olena, ["1 📦", "📷"]);
    expect(olena.last.text).toContain("Надіслати їх ще раз можна тут");
    await pressAll(olena, ["✏️ Змінити", "Фото", "↑ 3", "Готово", "✅ Зберегти"]);
    expect(seen(moderators).at(-2)).toContain("lässt sich nicht öffnen");
    expect(moderators.last.text).toContain("andere Reihenfolge");
    await moderators.press("✅ Freigeben");
    expect(olena.last.text).toContain("Ваші зміни опубліковано");
    expect(town.log.lines.map(({ level }) => level)).not.toContain("error");
    expect(JSON.stringify(town.log.lines)).not.toContain("of-another-bot");
  });
});

function failed(): never {
  throw new Error("there is no such message");
}
