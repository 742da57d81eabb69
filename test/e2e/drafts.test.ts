import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { join, pressAll, requestHousing } from "../support/stories.ts";
import { GROUP, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";

const WEEK = 7 * 24;
const REMINDER = "ще не надіслан";
const TO_PREVIEW = ["🙏", "🏠", "2", "0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "📍", "Пропустити"];

let town: Town;
let olena: Phone;
let moderators: Phone;

beforeEach(async () => {
  town = await openTown();
  olena = town.phone(OLENA);
  moderators = town.phone(KATRIN, GROUP);
  await join(olena);
});

afterEach(async () => {
  expect(town.refused()).toEqual([]);
  expect(town.log.lines).toEqual([]);
  await town.stop();
});

const reminders = (): number => olena.all.filter(({ text }) => text?.includes(REMINDER)).length;

const hoursUntil = (hour: number): number => (hour - new Date().getUTCHours() + 24) % 24;

describe("a request and an offer, both unfinished", () => {
  beforeEach(async () => {
    await pressAll(olena, ["🙏", "🏠", "2"]);
    await olena.say("/offer");
    await pressAll(olena, ["🏠", "3"]);
    await olena.say("/start");
  });

  it("are both offered by /start, and each goes on where it stood", async () => {
    expect(olena.buttons.slice(0, 2).sort()).toEqual(
      ["▶️ Продовжити мою пропозицію", "▶️ Продовжити мій запит"].sort(),
    );
    await olena.press("▶️ Продовжити мій запит");
    expect(olena.last.text).toContain("Крок 3 з 9");
    await olena.say("/start");
    await olena.press("▶️ Продовжити мою пропозицію");
    expect(olena.last.text).toContain("Крок 3 з");
  });

  it("are reminded of once each, and still there after a week and a restart", async () => {
    await town.passHours(WEEK);
    expect(reminders()).toBe(2);
    await town.restart();
    olena = town.phone(OLENA);
    await town.passHours(WEEK);
    expect(reminders()).toBe(2);
    await olena.say("/start");
    await olena.press("▶️ Продовжити мій запит");
    expect(olena.last.text).toContain("Крок 3 з 9");
  });
});

describe("the reminder", () => {
  it("leads back into the draft", async () => {
    await pressAll(olena, ["🙏", "🏠", "2"]);
    await town.passHours(48);
    await olena.press("▶️ Продовжити");
    expect(olena.last.text).toContain("Крок 3 з 9");
  });

  it("does not come before a day of silence, counted from the last answer", async () => {
    await pressAll(olena, ["🙏", "🏠"]);
    await town.passHours(18);
    await olena.press("2");
    await town.passHours(18);
    expect(reminders()).toBe(0);
    await town.passHours(24);
    expect(reminders()).toBe(1);
  });

  it("does not come by night", async () => {
    await town.passHours(hoursUntil(23));
    await pressAll(olena, ["🙏", "🏠"]);
    await town.passHours(25);
    expect(reminders()).toBe(0);
    await town.passHours(12);
    expect(reminders()).toBe(1);
  });

  it("does not come for what was sent", async () => {
    await requestHousing(olena);
    await town.passHours(WEEK);
    expect(reminders()).toBe(0);
  });

  it("does not come for what was thrown away", async () => {
    await pressAll(olena, ["🙏", "🏠", "Скасувати", "🗑"]);
    await town.passHours(WEEK);
    expect(reminders()).toBe(0);
  });

  it("does not come for a draft with nothing in it", async () => {
    await olena.press("🙏");
    await town.passHours(WEEK);
    expect(reminders()).toBe(0);
  });

  it("comes for a change that was begun and left", async () => {
    await requestHousing(olena);
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "✏️ Змінити", "Тварини"]);
    await town.passHours(48);
    expect(olena.all.filter(({ text }) => text?.includes("Ваші зміни до оголошення"))).toHaveLength(1);
  });
});

describe("the preview", () => {
  beforeEach(() => pressAll(olena, TO_PREVIEW));

  it("is shown on request as readers of each other language see it, and back", async () => {
    await olena.press("👀 Deutsch");
    expect(olena.last.text).toContain("Eine Katze");
    await olena.press("👀 English");
    expect(olena.last.text).toContain("A cat");
    await olena.press("👀 Українська");
    expect(olena.last.text).toContain("Кіт");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).toContain("Eine Katze");
  });

  it("says that it is for somebody else once that is tapped, be it twice, and so do the card and the readers", async () => {
    await olena.press("👥");
    const behalf = olena.everShown("👥");
    await olena.pressData(behalf.messageId, behalf.data);
    expect(olena.last.text).toContain("Опубліковано для іншої людини");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).toContain("Für jemand anderen eingestellt");
    await moderators.press("✅ Freigeben");
    expect(moderators.last.text).toContain("Für jemand anderen eingestellt");
  });

  it("takes that back with one tap", async () => {
    await pressAll(olena, ["👥", "👤"]);
    expect(olena.last.text).not.toContain("для іншої людини");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).not.toContain("Für jemand anderen");
  });
});
