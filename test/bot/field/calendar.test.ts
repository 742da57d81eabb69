import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarRows, monthViewed, weeksOf } from "../../../src/bot/field/calendar.ts";
import { firstWeekday } from "../../../src/bot/time-words.ts";
import { addDays, addMonths, daysBetween, endOfStay } from "../../../src/domain/shared/dates.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import { DE, EN, UK } from "../../support/languages.ts";

const AGES = { first: "1900-01-01", last: "2200-12-31" };
const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

/** A month as text, a line for each week. */
const printed = (month: string, firstDay: number, span = AGES): string =>
  weeksOf(month, span, firstDay)
    .map((week) => week.map((day) => (day === undefined ? " ." : day.slice(8))).join(" "))
    .join("\n");

describe("a week begins", () => {
  it.each([
    ["uk", MONDAY],
    ["de", MONDAY],
    ["en-GB", MONDAY],
    ["el", MONDAY],
    ["ru", MONDAY],
    ["ar", SATURDAY],
    ["fa", SATURDAY],
    ["he", SUNDAY],
    ["en-US", SUNDAY],
  ])("in %s on day %i", (tag, day) => {
    expect(firstWeekday(tag)).toBe(day);
  });
});

describe("a month", () => {
  it("that fills exactly four weeks", () => {
    expect(printed("2027-02", MONDAY)).toBe(`01 02 03 04 05 06 07
08 09 10 11 12 13 14
15 16 17 18 19 20 21
22 23 24 25 26 27 28`);
  });

  it("of a leap year, with weeks from Sunday", () => {
    expect(printed("2028-02", SUNDAY)).toBe(` .  . 01 02 03 04 05
06 07 08 09 10 11 12
13 14 15 16 17 18 19
20 21 22 23 24 25 26
27 28 29  .  .  .  .`);
  });

  it("that needs six weeks, from Saturday", () => {
    expect(printed("2027-10", SATURDAY)).toBe(` .  .  .  .  .  . 01
02 03 04 05 06 07 08
09 10 11 12 13 14 15
16 17 18 19 20 21 22
23 24 25 26 27 28 29
30 31  .  .  .  .  .`);
  });

  it("shows no week and no day in the past", () => {
    expect(printed("2026-11", MONDAY, { first: "2026-11-21", last: "2027-11-22" })).toBe(
      ` .  .  .  .  . 21 22
23 24 25 26 27 28 29
30  .  .  .  .  .  .`,
    );
  });

  it("has each of its days once, in order, in the column of its weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 1, max: 7 }), (months, firstDay) => {
        const month = addMonths("1900-01", months);
        const weeks = weeksOf(month, AGES, firstDay);
        const days = weeks.flat().filter((day) => day !== undefined);
        const length = daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`);
        expect(days).toEqual(Array.from({ length }, (_, index) => addDays(`${month}-01`, index)));
        const columns = weeks.flatMap((week) =>
          week.flatMap((day, column) => (day === undefined ? [] : [[day, column] as const])),
        );
        for (const [day, column] of columns)
          expect((new Date(day).getUTCDay() + 6) % 7).toBe((firstDay - 1 + column) % 7);
      }),
    );
  });
});

describe("the buttons to other months", () => {
  const span = { first: "2026-11-21", last: "2027-01-10" };
  const rows = (month: string) => calendarRows(UK, month, span, (day) => day);

  it.each([
    ["2026-11", ["·", "Лист. 2026", "›"], ["_blank", "_blank", "v.2026-12"]],
    ["2026-12", ["‹", "Груд. 2026", "›"], ["v.2026-11", "_blank", "v.2027-01"]],
    ["2027-01", ["‹", "Січ. 2027", "·"], ["v.2026-12", "_blank", "_blank"]],
  ])("%s", (month, captions, values) => {
    const [title = []] = rows(month);
    expect(title.map(({ caption }) => caption)).toEqual(captions);
    expect(title.map(({ value }) => value)).toEqual(values);
  });

  it("names the weekdays in the reader's language", () => {
    const names = (language: Language) =>
      calendarRows(language, "2026-12", span, (day) => day)[1]?.map(({ caption }) => caption);
    expect(names(UK)).toEqual(["пн", "вт", "ср", "чт", "пт", "сб", "нд"]);
    expect(names(DE)).toEqual(["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]);
    expect(names(EN)).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
  });

  it.each([
    [undefined, undefined],
    ["", undefined],
    ["2026", undefined],
    ["2026-13", undefined],
    ["1999-01", "2026-11"],
    ["2026-12", "2026-12"],
    ["9999-12", "2027-01"],
  ])("the view %j shows %j", (view, month) => {
    expect(monthViewed(view, span)).toBe(month);
  });
});

describe("the end of a stay", () => {
  it.each([
    ["2026-12-01", 1, "week", "2026-12-08"],
    ["2026-12-31", 10, "day", "2027-01-10"],
    ["2026-12-01", 1, "month", "2027-01-01"],
    ["2026-11-30", 3, "month", "2027-02-28"],
    ["2027-11-30", 3, "month", "2028-02-29"],
    ["2027-01-31", 1, "month", "2027-02-28"],
    ["2026-12-31", 2, "month", "2027-02-28"],
    ["2026-05-04", 12, "month", "2027-05-04"],
  ] as const)("from %s for %i %s", (from, count, unit, end) => {
    expect(endOfStay(from, { count, unit })).toBe(end);
  });
});
