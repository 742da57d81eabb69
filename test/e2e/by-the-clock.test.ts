import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { join, offerHousing, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";

const DAY = 24;

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

/** Starts anew with Jonas as the operator. */
async function operated(): Promise<void> {
  await town.stop();
  town = await openTown({ OPERATOR_IDS: String(JONAS) });
  jonas = town.phone(JONAS);
  olena = town.phone(OLENA);
  moderators = town.phone(KATRIN, GROUP);
}

const all = (phone: Phone, words: string): number =>
  phone.all.filter(({ text }) => text?.includes(words)).length;

async function publishRequest(): Promise<void> {
  await join(olena);
  await requestHousing(olena);
  await moderators.press("✅");
}

describe("a published request", () => {
  it("is asked about after a week, by day, and once", async () => {
    await publishRequest();
    await town.passHours(6 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(0);
    await town.passHours(2 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
    expect(olena.buttons).toEqual(["✅ Так, актуально", "✅ Зроблено", "⏸ Призупинити", "↩️ Відкликати"]);
  });

  it("stays up for another week with one tap, as often as that tap is repeated", async () => {
    await publishRequest();
    await town.passHours(8 * DAY);
    const button = olena.everShown("✅ Так, актуально");
    expect((await olena.press("✅ Так")).text).toContain("Дякуємо");
    expect((await olena.pressData(button.messageId, button.data)).text).toContain("Дякуємо");
    await town.passHours(6 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(0);
    await town.passHours(2 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
  });

  it("is hidden after two days of silence, and comes back with one tap", async () => {
    await publishRequest();
    await town.passHours(11 * DAY);
    expect(olena.last.text).toContain("поки що приховали");
    expect(moderators.last.text).toContain("Abgelaufen");
    await olena.press("✅ Так, актуально");
    expect(moderators.last.text).toContain("Veröffentlicht");
    await town.passHours(8 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(2);
  });

  it("that its author paused is left in peace, and is asked about a week after it came back", async () => {
    await publishRequest();
    await town.passHours(8 * DAY);
    await olena.press("⏸ Призупинити");
    expect(moderators.last.text).toContain("Pausiert");
    await town.passHours(10 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(0);
    await olena.press("▶️ Відновити");
    await town.passHours(8 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
  });

  it("is asked about once although the product was down when its time came", async () => {
    await publishRequest();
    await town.restart();
    await town.passHours(8 * DAY);
    await town.restart();
    await town.passHours(1);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
  });
});

it("an offer is asked about after two weeks", async () => {
  await join(jonas);
  await offerHousing(jonas);
  await moderators.press("✅");
  await town.passHours(13 * DAY);
  expect(all(jonas, "Gilt Ihr Angebot noch")).toBe(0);
  await town.passHours(2 * DAY);
  expect(all(jonas, "Gilt Ihr Angebot noch")).toBe(1);
});

describe("a listing that nobody decides over", () => {
  it("is brought to mind after two hours, under its card", async () => {
    await join(olena);
    await requestHousing(olena);
    await town.passHours(3);
    const reminder = moderators.all.find(({ text }) => text?.includes("wartet seit zwei Stunden"));
    expect(reminder?.text).toContain("Sonst wartet nichts");
    expect(reminder?.replyTo).toBe(
      moderators.all.find(({ text }) => text?.includes("Ми з мамою"))?.messageId,
    );
  });

  it("is brought to mind together with the others that wait: one message an hour", async () => {
    for (let n = 0; n < 4; n += 1) {
      const phone = town.phone(
        town.standIn.addPerson({
          firstName: `P${String(n)}`,
          language: "uk",
          username: `person_${String(n)}`,
        }).id,
      );
      await join(phone);
      await requestHousing(phone);
    }
    await town.passHours(3);
    expect(all(moderators, "wartet seit zwei Stunden")).toBe(1);
    expect(all(moderators, "Insgesamt warten 4 Einträge")).toBe(1);
  });

  it("comes before the operators after twelve hours", async () => {
    await operated();
    await join(jonas);
    await join(olena);
    await requestHousing(olena);
    await town.passHours(11);
    expect(all(jonas, "seit zwölf Stunden")).toBe(0);
    await town.passHours(2);
    expect(all(jonas, "seit zwölf Stunden")).toBe(1);
  });

  it("is nobody's worry any more once it is decided", async () => {
    await join(olena);
    await requestHousing(olena);
    await moderators.press("✅");
    await town.passHours(13);
    expect(all(moderators, "wartet seit")).toBe(0);
  });
});
