import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

let town: Town;
let olena: Phone;
let jonas: Phone;
let moderators: Phone;

beforeEach(async () => {
  town = await openTown();
  olena = town.phone(OLENA);
  jonas = town.phone(JONAS);
  moderators = town.phone(KATRIN, GROUP);
});

afterEach(async () => {
  expect(town.refused()).toEqual([]);
  expect(town.log.lines).toEqual([]);
  await town.stop();
});

/** Jonas has a room for three in the world. */
async function publishOffer(): Promise<void> {
  await join(jonas);
  await offerHousing(jonas);
  await moderators.press("✅ Freigeben");
}

async function publishRequest(): Promise<void> {
  await join(olena);
  await requestHousing(olena);
  await moderators.press("✅ Freigeben");
}

/** Jonas says that so many are taken. */
async function take(count: string): Promise<void> {
  await jonas.say("/my");
  await pressAll(jonas, ["1 🏠", "🧮", count]);
}

const kept = (authorId: number) => town.app.connection.collection("listings").findOne({ authorId }, BY_TEST);

describe("an offer for three", () => {
  it("of which two are taken says so to its author, to moderators and to readers", async () => {
    await publishOffer();
    await take("2");
    expect(jonas.last.text).toContain("2 von 3 vergeben, noch frei: 1");
    expect(moderators.last.text).toContain("2 von 3 vergeben, noch frei: 1");
    await join(olena);
    await olena.say(`/start ${String((await kept(JONAS))?._id)}`);
    expect(JSON.stringify(olena.all)).toContain("Зайнято 2 з 3, вільно ще: 1");
  });

  it("does not fit two any more once two of its three are taken, and fits again when that was a mistake", async () => {
    await publishRequest();
    await publishOffer();
    expect(moderators.buttons).toContain("🤝 Beiden vorschlagen: 1");
    await take("2");
    expect(moderators.last.text).toContain("Noch passt nichts");
    await take("0");
    expect(moderators.last.text).toContain("genug Platz (gesucht: 2 Personen, angeboten: 3 Personen)");
  });

  it("closes itself when the last is taken, and who was being asked is told", async () => {
    await publishRequest();
    await publishOffer();
    await moderators.press("🤝");
    await take("3");
    expect(await kept(JONAS)).toMatchObject({ status: "fulfilled", taken: 3 });
    const question = olena.everShown("✅ Так");
    expect((await olena.pressData(question.messageId, question.data)).text).toBeTruthy();
    expect(JSON.stringify(olena.all)).not.toContain("jonas_w");
  });

  it("counts a number once however often its button is tapped, before and after a restart", async () => {
    await publishOffer();
    await take("2");
    const two = jonas.everShown("2");
    await jonas.pressData(two.messageId, two.data);
    await town.restart();
    jonas = town.phone(JONAS);
    await jonas.pressData(two.messageId, two.data);
    expect(await kept(JONAS)).toMatchObject({ status: "published", taken: 2 });
  });

  it("counted after its author was asked whether it holds is not hidden for silence", async () => {
    await publishOffer();
    await town.passHours(15 * 24);
    expect(await kept(JONAS)).toHaveProperty("freshAskedAt");
    await take("1");
    await town.passHours(4 * 24);
    expect(await kept(JONAS)).toMatchObject({ status: "published", taken: 1 });
  });

  it("made smaller than what is taken is done", async () => {
    await publishOffer();
    await take("2");
    await jonas.say("/my");
    await pressAll(jonas, ["1 🏠", "✏️ Ändern", "Personen", "2", "✅ Speichern"]);
    expect(await kept(JONAS)).toMatchObject({ status: "fulfilled", quantity: 2 });
  });

  it("keeps its count when it is closed, and a late tap says that it is closed", async () => {
    await publishOffer();
    await take("1");
    await jonas.say("/my");
    await pressAll(jonas, ["1 🏠", "🧮"]);
    const two = jonas.everShown("2");
    await jonas.say("/my");
    await pressAll(jonas, ["1 🏠", "↩️", "Ja, zurückziehen"]);
    expect((await jonas.pressData(two.messageId, two.data)).text).toContain("schon geschlossen");
    expect(await kept(JONAS)).toMatchObject({ status: "withdrawn", taken: 1 });
  });
});

describe("a request that is done", () => {
  /** Olena and Jonas have been introduced. */
  async function introduced(): Promise<void> {
    await publishRequest();
    await publishOffer();
    await moderators.press("🤝");
    await olena.press("✅");
    await jonas.press("✅");
  }

  async function done(): Promise<void> {
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "✅ Зроблено", "Так, зроблено"]);
  }

  it("is closed at once, and then its author is asked who helped", async () => {
    await introduced();
    await done();
    expect(await kept(OLENA)).toMatchObject({ status: "fulfilled" });
    expect(olena.last.text).toContain("Хто допоміг?");
    expect(olena.buttons).toEqual(["Jonas", "Хтось інший", "Не хочу казати"]);
  });

  it("is kept with whoever helped, who is thanked once however often it is told", async () => {
    await introduced();
    await done();
    const name = olena.everShown("Jonas");
    await olena.press("Jonas");
    await olena.pressData(name.messageId, name.data);
    expect(await kept(OLENA)).toMatchObject({ helpedBy: JONAS });
    expect(jonas.all.filter(({ text }) => text?.includes("Olena dankt Ihnen"))).toHaveLength(1);
    const audit = town.app.connection.collection("audit").find({ action: "helped-by" }, BY_TEST);
    expect(await audit.toArray()).toMatchObject([{ by: { id: OLENA } }]);
  });

  it.each(["Хтось інший", "Не хочу казати"])("thanks nobody after «%s»", async (answer) => {
    await introduced();
    await done();
    await olena.press(answer);
    expect(await kept(OLENA)).not.toHaveProperty("helpedBy");
    expect(jonas.all.filter(({ text }) => text?.includes("dankt Ihnen"))).toEqual([]);
  });

  it("asks nothing where nobody was introduced", async () => {
    await publishRequest();
    await done();
    expect(olena.last.text).not.toContain("Хто допоміг?");
    expect(await kept(OLENA)).toMatchObject({ status: "fulfilled" });
  });

  it("asks too when the last of its people has found a place", async () => {
    await introduced();
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "🧮", "2: усе"]);
    expect(olena.last.text).toContain("Хто допоміг?");
  });
});

describe("an offer of two hundred meals", () => {
  it("is counted by steps, since so many buttons fit nowhere", async () => {
    await join(jonas);
    await pressAll(jonas, ["💛", "🥕", "Fertige Mahlzeiten", "Fertig ✓"]);
    await jonas.say("200");
    await pressAll(jonas, [
      "Überspringen",
      "Überspringen",
      "Abholung",
      "Fertig ✓",
      "📍",
      "Deutsch",
      "Fertig ✓",
    ]);
    await pressAll(jonas, ["Überspringen", "Überspringen", "✅"]);
    await moderators.press("✅ Freigeben");
    await jonas.say("/my");
    await pressAll(jonas, ["1 🥕", "🧮"]);
    expect(jonas.buttons.slice(0, 6)).toEqual(["−10", "−1", "✓ 1", "+1", "+10", "200: alles"]);
    await pressAll(jonas, ["+10", "+10", "−1", "✓ 20"]);
    expect(await kept(JONAS)).toMatchObject({ status: "published", taken: 20 });
    await jonas.press("🧮");
    await pressAll(jonas, ["200: alles"]);
    expect(await kept(JONAS)).toMatchObject({ status: "fulfilled", taken: 200 });
  });
});
