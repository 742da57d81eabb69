import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { pressAll } from "../support/stories.ts";
import { atHousing, joined } from "./walk.ts";

const bot = useBot();

const draftOf = async (phone: Phone) => (await bot.useCases.drafts.ofAuthor(personId(phone.id)))[0];
const answersOf = async (phone: Phone) => (await draftOf(phone))?.answers ?? {};

/** Somebody at the first half of the period of a request for housing, on 4 May. */
const askedFrom = (language: "uk" | "de" | "en" = "uk"): Promise<Phone> => atHousing(bot, "period", language);

describe("a period, tapped", () => {
  it.each([
    ["uk", ["Якнайшвидше", "1 тиждень"], "2026-05-11", "📅 4–11 травня 2026 р."],
    ["uk", ["Завтра", "3 місяці"], "2026-08-05", "📅 5 травня – 5 серпня 2026 р."],
    ["uk", ["Якнайшвидше", "Без кінцевої дати"], undefined, "📅 з 4 травня 2026 р., без кінцевої дати"],
    ["de", ["So bald", "1 Monat"], "2026-06-04", "📅 4. Mai – 4. Juni 2026"],
    ["de", ["Morgen", "Ohne Enddatum"], undefined, "📅 ab 5. Mai 2026, ohne Enddatum"],
    ["en", ["As soon", "1 week"], "2026-05-11", "📅 4 – 11 May 2026"],
    ["en", ["Tomorrow", "No end date"], undefined, "📅 from 5 May 2026, no end date"],
  ] as const)("%s: %j", async (language, taps, until, answered) => {
    const olena = await askedFrom(language);
    await pressAll(olena, taps);
    const { period } = await answersOf(olena);
    expect(period).toEqual({ from: expect.any(String) as unknown, ...(until && { until }) });
    expect(olena.last.text).toContain(answered);
  });

  it.each([
    ["uk", "📅 Календар", "Лист. 2026", "📅 10 листопада – 31 грудня 2026 р."],
    ["de", "📅 Kalender", "Nov 2026", "📅 10. November – 31. Dezember 2026"],
    ["en", "📅 Calendar", "Nov 2026", "📅 10 November – 31 December 2026"],
  ] as const)("%s: in the calendar, both days", async (language, calendar, title, answered) => {
    const olena = await askedFrom(language);
    const question = olena.last.messageId;
    await olena.press(calendar);
    await pressAll(olena, ["›", "›", "›", "›", "›", "›"]);
    expect(captionsOf(olena.last)).toContain(title);
    await pressAll(olena, ["10", calendar, "›", "31"]);
    // All of this happens in one message.
    expect(olena.last.messageId).toBe(question);
    expect(olena.last.text).toContain(answered);
  });

  it("continues with the second half after a deploy, tapped or typed", async () => {
    for (const finish of [(a: Phone) => a.press("1 тиждень"), (a: Phone) => a.say("11.5.")]) {
      const olena = await askedFrom();
      await olena.press("Якнайшвидше");
      await bot.restart();
      await finish(olena);
      expect(await answersOf(olena)).toMatchObject({ period: { from: "2026-05-04", until: "2026-05-11" } });
    }
  });

  it("Back leads from the second half to the first, and then to the step before", async () => {
    const olena = await askedFrom();
    await olena.press("Завтра");
    const half = olena.last;
    expect(half.text).toContain("Початок: вт, 5 травня");
    await olena.press("Назад", half);
    // The second of two taps has no more effect.
    await olena.press("Назад", half);
    expect(olena.seen).toEqual([]);
    expect(olena.last.text).toContain("З якого дня");
    expect((await draftOf(olena))?.ticked).toBeUndefined();
    await olena.press("Назад");
    expect(olena.last.text).toContain("Що для Вас обов’язково");
  });

  it("asks for the first day again when it has passed in the meantime", async () => {
    const olena = await askedFrom();
    await olena.press("Якнайшвидше");
    bot.time.setClock(3 * 86_400_000);
    await olena.say("11.5.");
    expect(olena.last.text).toContain("Початок: пн, 11 травня");
    bot.time.setClock(-3 * 86_400_000);
  });

  it("double taps and old buttons change nothing", async () => {
    const olena = await askedFrom();
    const first = olena.last;
    await olena.press("Завтра", first);
    await olena.press("Завтра", first);
    const second = olena.last;
    expect(second.text).toContain("Початок: вт, 5 травня");
    expect((await olena.press("1 тиждень", second)).text ?? "").toBe("");
    expect((await olena.press("1 тиждень", second)).text ?? "").toBe("");
    expect((await olena.press("1 місяць", second)).text).toContain("Ви вже відповіли");
    expect((await olena.press("Календар", second)).text).toContain("Ви вже відповіли");
    expect(await answersOf(olena)).toMatchObject({ period: { from: "2026-05-05", until: "2026-05-12" } });
    expect(olena.last.text).toContain("Крок 7");
  });
});

describe("the calendar", () => {
  it("answers a press on an empty place, and leads back to the first buttons", async () => {
    const olena = await askedFrom();
    await olena.press("Календар");
    const grid = olena.last;
    for (const caption of ["·", "Трав. 2026", "пн"])
      expect((await olena.press(caption, grid)).text).toContain("немає чого обрати");
    expect(olena.last.inlineKeyboard).toEqual(grid.inlineKeyboard);
    await olena.press("Назад");
    expect(captionsOf(olena.last)).toContain("Якнайшвидше");
    expect(olena.last.text).toContain("З якого дня");
  });

  it("ends a year ahead", async () => {
    const olena = await askedFrom();
    await olena.press("Календар");
    for (let month = 0; month < 12; month += 1) await olena.press("›");
    expect(captionsOf(olena.last)).toContain("Трав. 2027");
    expect(captionsOf(olena.last)).not.toContain("›");
    expect(captionsOf(olena.last)).toContain("5");
    expect(captionsOf(olena.last)).not.toContain("6");
  });

  it("answers a question for one day", async () => {
    const olena = await joined(bot);
    await olena.say("/need");
    await olena.press("Інше");
    await olena.say("Пральна машина");
    await pressAll(olena, ["Календар", "›", "17"]);
    expect(await answersOf(olena)).toMatchObject({ date: "2026-06-17" });
  });

  it.each([
    "v.",
    "v.2026-99",
    "v.0000-00",
    "v.9999-12",
    "v.__proto__",
    "v.99",
    "s.2026-02-31",
    "p.x.y",
    "p.2026-05-05.2026-05-04",
  ])("%s, forged, asks again", async (value) => {
    const olena = await askedFrom();
    const id = (await draftOf(olena))?.id ?? "";
    await olena.forge(`w:${id}:period:${value}`);
    expect(captionsOf(olena.last).join()).toContain("Скасувати");
    expect(await answersOf(olena)).not.toHaveProperty("period");
  });
});

describe("a time of day", () => {
  async function askedStart(): Promise<Phone> {
    const olena = await joined(bot);
    await olena.say("/need");
    await pressAll(olena, ["Волонтерство", "Кухня", "Готово", "4", "Будь-який вік", "Завтра"]);
    expect(olena.last.text).toContain("О котрій початок?");
    return olena;
  }

  it("is chosen by hour and quarter; the end must come after the start", async () => {
    const olena = await askedStart();
    await pressAll(olena, ["9"]);
    expect(captionsOf(olena.last).slice(0, 4)).toEqual(["09:00", "09:15", "09:30", "09:45"]);
    await olena.press("Назад");
    expect(captionsOf(olena.last)).toContain("21");
    await pressAll(olena, ["9", "09:30"]);
    expect(olena.last.text).toContain("О котрій кінець?");
    expect(captionsOf(olena.last)).not.toContain("8");
    await olena.press("9");
    expect(captionsOf(olena.last)[0]).toBe("09:45");
    await olena.press("Назад");
    await olena.say("9");
    expect(olena.seen[0]).toContain("Кінець має бути пізніше");
    await olena.say("14 Uhr");
    expect(await answersOf(olena)).toMatchObject({ start: "09:30", end: "14:00" });
  });

  it("explains what is wrong with a text that is no time", async () => {
    const olena = await askedStart();
    await olena.say("колись");
    expect(olena.seen[0]).toContain("Не вдалося прочитати час");
  });

  it("is asked again when a later start makes it impossible", async () => {
    const olena = await askedStart();
    await olena.say("9:30");
    await olena.say("14.00");
    await pressAll(olena, ["Лейпциг", "Пропустити", "Змінити щось", "Початок"]);
    await olena.say("15:00");
    expect(olena.last.text).toContain("О котрій кінець?");
  });
});

describe("a number with many choices", () => {
  it("is reached by steps in place, within its limits", async () => {
    const olena = await joined(bot);
    await olena.say("/need");
    await olena.press("Житло");
    await olena.press("Більше");
    const row = () => captionsOf(olena.last).slice(0, 5);
    expect(row()).toEqual(["−10", "−1", "✓ 9", "+1", "+10"]);
    await olena.press("+10");
    expect(row()).toEqual(["−10", "−1", "✓ 19", "+1", "+10"]);
    await olena.press("+10");
    expect(row()).toEqual(["−10", "−1", "✓ 20", "·", "·"]);
    expect((await olena.press("·")).text).toContain("немає чого обрати");
    await pressAll(olena, ["−10", "+1", "✓ 11"]);
    expect(await answersOf(olena)).toEqual({ guests: 11 });
  });

  it("has no steps when every number has a button", async () => {
    const olena = await joined(bot);
    await olena.say("/need");
    await pressAll(olena, ["Житло", "3"]);
    expect(captionsOf(olena.last).join()).not.toContain("Більше");
  });
});
