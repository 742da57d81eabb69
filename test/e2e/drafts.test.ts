import { beforeEach, expect, it } from "vitest";
import { join, pressAll } from "../support/stories.ts";
import { GROUP, KATRIN, OLENA, useTown } from "../support/town.ts";

const WEEK = 7 * 24;
const REMINDER = "ще не надіслан";
const TO_PREVIEW = ["🏠", "2", "0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "📍", "Пропустити"];

const town = useTown();
const olena = town.phone(OLENA);
const moderators = town.phone(KATRIN, GROUP);

beforeEach(async () => {
  await town.startOver();
  await join(olena);
});

const reminders = (): number => olena.all.filter(({ text }) => text?.includes(REMINDER)).length;

it("/start offers to go on with an unfinished request and offer, which are reminded of once each, also after a restart", async () => {
  await pressAll(olena, ["🙏", "🏠", "2"]);
  await olena.say("/offer");
  await pressAll(olena, ["🏠", "Так", "3"]);
  await olena.say("/start");
  expect(olena.buttons.slice(0, 2).sort()).toEqual(
    ["▶️ Продовжити мою пропозицію", "▶️ Продовжити мій запит"].sort(),
  );
  await olena.press("▶️ Продовжити мій запит");
  expect(olena.last.text).toContain("Крок 3 з 9");
  await olena.say("/start");
  await olena.press("▶️ Продовжити мою пропозицію");
  expect(olena.last.text).toContain("Крок 4 з 12");

  await town.passHours(WEEK);
  expect(reminders()).toBe(2);
  await olena.press("▶️ Продовжити");
  expect(olena.last.text).toContain("Крок 4 з");
  // The reminder that was answered has become the question.
  expect(reminders()).toBe(1);
  await town.restart();
  await town.passHours(WEEK);
  expect(reminders()).toBe(1);
  await olena.say("/start");
  await olena.press("▶️ Продовжити мій запит");
  expect(olena.last.text).toContain("Крок 3 з 9");
});

it("the preview is shown as readers of each other language see it, and says when it is for somebody else", async () => {
  await olena.say("/need");
  await pressAll(olena, TO_PREVIEW);
  await olena.press("👀 Deutsch");
  expect(olena.last.text).toContain("Eine Katze");
  await olena.press("👀 English");
  expect(olena.last.text).toContain("A cat");
  await olena.press("👀 Українська");
  expect(olena.last.text).toContain("Кіт");
  await olena.press("👥");
  const behalf = olena.everShown("👥");
  await olena.pressData(behalf.messageId, behalf.data);
  expect(olena.last.text).toContain("Для іншої людини");
  await olena.press("✅ Надіслати");
  expect(moderators.last.text).toContain("Eine Katze");
  expect(moderators.last.text).toContain("Für jemand anderen");
  await moderators.press("✅ Freigeben");
  expect(moderators.last.text).toContain("Für jemand anderen");

  await olena.say("/need");
  await pressAll(olena, [...TO_PREVIEW, "👥", "👤"]);
  expect(olena.last.text).not.toContain("для іншої людини");
  await olena.press("✅ Надіслати");
  expect(moderators.last.text).not.toContain("Für jemand anderen");
});
