import { beforeEach, describe, expect, it } from "vitest";
import { BY_TEST } from "../support/commands/shapes.ts";
import { join, offerHousing, pressAll, requestHousing, sayYes } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

beforeEach(async () => {
  await town.startOver();
});

/** Jonas has a room for three in the world. */
async function publishOffer(): Promise<void> {
  await offerHousing(jonas);
  await moderators.press("✅ Freigeben");
}

async function publishRequest(): Promise<void> {
  await requestHousing(olena);
  await moderators.press("✅ Freigeben");
}

/** Jonas says that so many are taken. */
async function take(count: string): Promise<void> {
  await jonas.say("/my");
  await pressAll(jonas, ["1 🏠", "🧮", count]);
}

/** The newest listing of an author. */
const kept = (authorId: number) =>
  town.connection.collection("listings").findOne({ authorId }, { ...BY_TEST, sort: { createdAt: -1 } });

it("an offer for three is counted by taps: author, moderators and readers see what is left, and the last closes it", async () => {
  await join(olena);
  await join(jonas);
  await publishRequest();
  await publishOffer();
  expect(moderators.buttons).toContain("🤝 Beiden vorschlagen: 1");

  await take("2");
  expect(jonas.last.text).toContain("2 von 3 vergeben, noch frei: 1");
  expect(moderators.last.text).toContain("2 von 3 vergeben, noch frei: 1");
  expect(moderators.last.text).toContain("Noch passt nichts");
  await olena.say(`/start ${String((await kept(JONAS))?._id)}`);
  expect(JSON.stringify(olena.all)).toContain("Домовлено: 2 з 3, лишилося: 1");

  const two = jonas.everShown("2");
  await jonas.pressData(two.messageId, two.data);
  await town.restart();
  await jonas.pressData(two.messageId, two.data);
  expect(await kept(JONAS)).toMatchObject({ status: "published", taken: 2 });

  await take("0");
  expect(moderators.last.text).toContain("reicht (gesucht: 2 Personen, angeboten: 3 Personen)");
  await moderators.press("🤝");
  await take("3");
  expect(await kept(JONAS)).toMatchObject({ status: "fulfilled", taken: 3 });
  const question = olena.everShown("💬 Так");
  expect((await olena.pressData(question.messageId, question.data)).text).toBeTruthy();
  expect(JSON.stringify(olena.all)).not.toContain("jonas_w");
  expect((await jonas.pressData(two.messageId, two.data)).text).toContain("schon geschlossen");
  expect(await kept(JONAS)).toMatchObject({ status: "fulfilled", taken: 3 });
});

describe("a request that is done", () => {
  const thanks = (): number => jonas.all.filter(({ text }) => text?.includes("Olena dankt Ihnen")).length;

  async function introduce(): Promise<void> {
    await publishRequest();
    await moderators.press("🤝");
    await sayYes(olena, "📱 Так, поділитися контактом");
    await sayYes(jonas, "📱 Ja, Kontakt teilen");
  }

  async function done(): Promise<void> {
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "🎉 Зроблено", "Так, зроблено"]);
  }

  it("is closed, and its author is asked who helped where somebody was introduced; whoever it was is thanked once", async () => {
    await join(olena);
    await join(jonas);
    await publishRequest();
    await done();
    expect(olena.last.text).not.toContain("Хто допоміг?");
    expect(await kept(OLENA)).toMatchObject({ status: "fulfilled" });

    await publishOffer();
    await introduce();
    expect(olena.last.inlineKeyboard?.[0]).toMatchObject([{ kind: "url", url: "https://t.me/jonas_w" }]);
    await olena.press("Оголошення повністю");
    expect(olena.last.text).toContain("Що за житло");
    await olena.say("/my");
    expect(olena.last.text).toContain("🤝 Знайомства: 1");
    await pressAll(olena, ["1 🏠", "🤝 Jonas"]);
    expect(olena.last.text).toContain("Telegram: @jonas_w");
    await olena.press("← До оголошення");
    expect(olena.buttons).toContain("🤝 Jonas");

    await done();
    expect(await kept(OLENA)).toMatchObject({ status: "fulfilled" });
    expect(jonas.last.text).toContain("Olena schreibt: Es ist erledigt.");
    await jonas.press("🧮");
    expect(jonas.last.text).toContain("Wie viele von 3 sind insgesamt schon vergeben?");
    expect(olena.last.text).toContain("Хто допоміг?");
    expect(olena.buttons).toEqual(["Jonas", "Хтось інший", "Не хочу казати"]);
    const name = olena.everShown("Jonas");
    const untold = olena.everShown("Не хочу казати");
    await olena.press("Хтось інший");
    await olena.pressData(untold.messageId, untold.data);
    expect(await kept(OLENA)).not.toHaveProperty("helpedBy");
    expect(thanks()).toBe(0);
    await olena.pressData(name.messageId, name.data);
    await olena.pressData(name.messageId, name.data);
    expect(await kept(OLENA)).toMatchObject({ helpedBy: JONAS });
    expect(thanks()).toBe(1);
    expect(olena.buttons).toContain("✏️ Змінити й надіслати знову");
    const audit = town.connection.collection("audit").find({ action: "helped-by" }, BY_TEST);
    expect(await audit.toArray()).toMatchObject([{ by: { id: OLENA } }]);

    // The first offer is reserved for those who were introduced.
    await publishOffer();
    await introduce();
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "🧮", "2: усе"]);
    expect(olena.last.text).toContain("Хто допоміг?");
  });
});

it("an offer of two hundred meals is counted by steps, since so many buttons fit nowhere", async () => {
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
