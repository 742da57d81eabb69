import { beforeAll, describe, expect, it } from "vitest";
import type { InlineAnswer } from "../../src/playground/index.ts";
import { join, offerHousing, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

const town = useTown();
const olena = town.phone(OLENA);
const moderators = town.phone(KATRIN, GROUP);

/** What somebody who types these words after the bot's name is shown. */
const typed = (words: string, person = KATRIN): Promise<InlineAnswer> =>
  town.standIn.inlineQuery(person, words);

beforeAll(async () => {
  const jonas = town.phone(JONAS);
  await join(olena);
  await requestHousing(olena, "Ми з мамою <і котом>, 067 123 45 67");
  await moderators.press("✅");
  await join(jonas);
  await offerHousing(jonas);
});

describe("the bot's name and some words, in any chat", () => {
  it.each([
    ["housing Leipzig", "Help needed · Housing"],
    ["Лейпциг житло", "Потрібна допомога · Житло"],
    ["Wohnen", "Hilfe gesucht · Wohnen"],
    ["wohn leipzig", "Hilfe gesucht · Wohnen"],
    ["Leipzig", "Hilfe gesucht · Wohnen"],
    ["Markkleeberg", "Hilfe gesucht · Wohnen"],
    ["", "Hilfe gesucht · Wohnen"],
    ["кімната", "Потрібна допомога · Житло"],
    ["шукаю кімнату в місті Leipzig", "Потрібна допомога · Житло"],
  ])("“%s” shows what is published there, in the words' language", async (words, headline) => {
    const { results, cacheTime, personal } = await typed(words);
    expect(results.map(({ title }) => title)).toEqual([expect.stringContaining(headline)]);
    expect({ cacheTime, personal }).toEqual({ cacheTime: 30, personal: true });
  });

  it.each([
    ["housing Hamburg", "🔎 Nothing found. Open Pomich"],
    ["ride Leipzig", "🔎 Nothing found. Open Pomich"],
    ["xyzzyqq", "🔎 Nichts gefunden. Pomich öffnen"],
    ["a".repeat(256), "🔎 Nichts gefunden. Pomich öffnen"],
    ["<b>&", "🔎 Nichts gefunden. Pomich öffnen"],
  ])("“%s” finds nothing and shows the way to the bot", async (words, text) => {
    const { answered, results, button } = await typed(words);
    expect(answered).toBe(true);
    expect(results).toEqual([]);
    expect(button).toEqual({ text, startParameter: "inline" });
  });

  it("nothing of it tells who wrote it or how to reach them", async () => {
    const answer = JSON.stringify(await typed("housing"));
    for (const secret of ["Olena", "olena_k", "067", String(OLENA)]) expect(answer).not.toContain(secret);
    expect(answer).toContain("<і котом>");
  });

  it("remembers nobody who has not spoken to the bot", async () => {
    const { id } = town.standIn.addPerson({ firstName: "Ivan", language: "uk" });
    await typed("житло", id);
    const people = town.connection.collection<{ _id: number }>("people");
    expect(await people.countDocuments({ _id: id }, BY_TEST)).toBe(0);
  });

  it("a card that is picked leads to the listing", async () => {
    const [first] = (await typed("housing", OLENA)).results;
    town.standIn.chooseInline(OLENA, { chatId: OLENA, resultId: first?.id ?? "" });
    await town.settle();
    const card = town.standIn.messages(OLENA).at(-1);
    expect(card?.from).toBe(OLENA);
    const [button] = card?.inlineKeyboard?.flat() ?? [];
    expect(button).toMatchObject({
      kind: "url",
      url: expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=\w{12}$/),
    });
  });

  it("whoever comes from there without results is greeted like anybody", async () => {
    await olena.say("/start inline");
    expect(olena.seen).toHaveLength(1);
    expect(olena.buttons).toContain("🔎 Переглянути оголошення");
  });
});
