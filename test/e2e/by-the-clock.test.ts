import { beforeEach, describe, expect, it } from "vitest";
import { join, requestHousing } from "../support/stories.ts";
import type { Phone } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const DAY = 24;

/** Jonas runs the installation. */
const town = useTown({ env: { OPERATOR_IDS: String(JONAS) }, refusals: /not enough rights/ });
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

beforeEach(async () => {
  await town.startOver();
  await join(olena);
});

const all = (phone: Phone, words: string): number =>
  phone.all.filter(({ text }) => text?.includes(words)).length;

describe("a published request", () => {
  it("is asked about after a week, stays with one tap, and is hidden after two days of silence until another", async () => {
    await requestHousing(olena);
    await moderators.press("✅");
    await town.passHours(8 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
    expect(olena.buttons).toEqual(["✅ Так, актуально", "🎉 Зроблено", "⏸ Призупинити", "↩️ Відкликати"]);
    const button = olena.everShown("✅ Так, актуально");
    expect((await olena.press("✅ Так")).text).toContain("Дякуємо");
    expect((await olena.pressData(button.messageId, button.data)).text).toContain("Дякуємо");
    expect(all(olena, "Вам це ще потрібно")).toBe(0);

    // The product is down when its time comes.
    await town.restart();
    await town.passHours(8 * DAY);
    await town.restart();
    await town.passHours(1);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);

    await town.passHours(3 * DAY);
    expect(olena.last.text).toContain("поки що приховали");
    expect(all(moderators, "Abgelaufen\n")).toBe(1);
    await olena.press("✅ Так, актуально");
    expect(all(moderators, "Veröffentlicht\n")).toBe(1);
    expect(all(olena, "Вам це ще потрібно")).toBe(1);
    await town.passHours(8 * DAY);
    expect(all(olena, "Вам це ще потрібно")).toBe(2);

    await olena.press("⏸ Призупинити");
    expect(all(moderators, "Pausiert\n")).toBe(1);
    await olena.press("▶️ Відновити");
    expect(all(moderators, "Veröffentlicht\n")).toBe(1);
  });
});

describe("a request that nobody takes", () => {
  it("hears how it stands after one day and after three, and can have us look farther", async () => {
    await requestHousing(olena);
    await moderators.press("✅");
    await town.passHours(DAY + 12);
    expect(olena.last.text).toContain("Ваш запит опубліковано 1 день тому, і поки що ніхто не погодився.");
    expect(olena.last.text).toContain("Поки нічого не підходить.");
    expect(olena.buttons).toEqual(["🔎 Шукати на відстані до 80 км", "⏳ Чекати далі", "✏️ Змінити"]);
    expect((await olena.press("🔎 Шукати")).text).toContain("Відтепер шукаємо на відстані до 80 км.");

    await town.passHours(2 * DAY);
    expect(olena.last.text).toContain("3 дні тому");
    expect(olena.last.text).toContain("Ми просимо модераторів теж пошукати допомогу.");
    expect(olena.buttons).toEqual(["🆘 Повідомити модераторів", "⏳ Чекати далі", "✏️ Змінити"]);
    // Its card, and a reminder two hours later.
    expect(all(moderators, "🆘 Noch keine Hilfe gefunden")).toBe(2);
    expect(moderators.last.text).toContain("Seit der Veröffentlichung hat niemand zugesagt.");
    await olena.press("🆘 Повідомити модераторів");
    expect(moderators.last.text).toContain("Olena: Bisher hat niemand zugesagt.");
    await moderators.press("📋 Karte des Eintrags");
    expect(moderators.last.text).toMatch(/^✅ Veröffentlicht\n/);
    expect(moderators.buttons).toContain("📣 Nachricht an alle …");

    town.standIn.setBotMembership(KATRIN, GROUP, { status: "restricted" });
    const card = moderators.everShown("📋 Karte des Eintrags");
    const refused = await moderators.pressData(card.messageId, card.data);
    expect(refused.text).toContain("darf in dieser Gruppe gerade nicht schreiben");
  });
});

describe("a listing that nobody decides over", () => {
  it("is mentioned after two hours under its card, and after twelve to the operators, by day", async () => {
    await join(jonas);
    await requestHousing(olena);
    await town.passHours(3);
    const reminder = moderators.all.find(({ text }) => text?.includes("wartet seit 2 Stunden"));
    expect(reminder?.text).toContain("Sonst wartet nichts");
    expect(reminder?.replyTo).toBe(
      moderators.all.find(({ text }) => text?.includes("Ми з мамою"))?.messageId,
    );
    expect(all(jonas, "seit 12 Stunden")).toBe(0);
    // Twelve hours end at night, when operators are left alone.
    await town.passHours(20);
    expect(all(jonas, "seit 12 Stunden")).toBe(1);
    expect(all(moderators, "wartet seit")).toBe(1);
  });
});
