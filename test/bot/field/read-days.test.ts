import { describe, expect, it } from "vitest";
import { readDay } from "../../../src/bot/field/read-day.ts";
import { readEnd, readPeriod, readStay } from "../../../src/bot/field/read-period.ts";
import { readTime } from "../../../src/bot/field/time.ts";

const TODAY = "2026-11-21";

describe("a day as people type it", () => {
  it.each([
    ["3.12", "2026-12-03"],
    ["з 3.12.", "2026-12-03"],
    ["3 грудня", "2026-12-03"],
    ["3 грудня 2026 р.", "2026-12-03"],
    ["Грудень 3", "2026-12-03"],
    ["3 груд", "2026-12-03"],
    ["3 декабря", "2026-12-03"],
    ["3. Dezember", "2026-12-03"],
    ["ab dem 3. dez.", "2026-12-03"],
    ["1. März", "2027-03-01"],
    ["3 December", "2026-12-03"],
    ["on the 3rd of December", "2026-12-03"],
    ["December 3, 2026", "2026-12-03"],
    ["3 Mai", "2027-05-03"],
    ["3 ديسمبر", "2026-12-03"],
    ["٣ ديسمبر", "2026-12-03"],
    ["3 grudnia", "2026-12-03"],
    ["29 лютого", "2028-02-29"],
  ])("%s", (text, day) => {
    expect(readDay(text, TODAY)).toBe(day);
  });

  it.each([
    "",
    "грудень",
    "3 ма",
    "3 дні",
    "31 лютого 2027",
    "3 грудня або січня",
    "3 4 грудня 2026",
    "завтра",
  ])("%j is no day", (text) => {
    expect(readDay(text, TODAY)).toBeUndefined();
  });
});

describe("two days as people type them", () => {
  it.each([
    ["1.12.–14.12.", "2026-12-01", "2026-12-14"],
    ["1.12-14.12", "2026-12-01", "2026-12-14"],
    ["1.12. bis 14.12.", "2026-12-01", "2026-12-14"],
    ["vom 1. bis zum 14. Dezember", "2026-12-01", "2026-12-14"],
    ["з 1 по 14 грудня", "2026-12-01", "2026-12-14"],
    ["від 28 грудня до 4 січня", "2026-12-28", "2027-01-04"],
    ["from 28 December until 4 January 2027", "2026-12-28", "2027-01-04"],
    ["1–14 December", "2026-12-01", "2026-12-14"],
    ["1-5.12.", "2026-12-01", "2026-12-05"],
    ["2026-12-01 – 2026-12-14", "2026-12-01", "2026-12-14"],
    ["1.12.2027–14.12.2027", "2027-12-01", "2027-12-14"],
    ["1.12.–14.12.2027", "2027-12-01", "2027-12-14"],
    ["14.12.–1.12.", "2026-12-14", "2026-12-01"],
    ["20.12.-6.1.", "2026-12-20", "2027-01-06"],
    ["١.١٢ – ١٤.١٢", "2026-12-01", "2026-12-14"],
  ])("%s", (text, from, until) => {
    expect(readPeriod(text, TODAY)).toEqual({ from, until });
  });

  it.each(["3.12.", "3-12", "2026-12-03", "3-12-2026", "з 3 грудня", "1–14", "2–3 weeks", "–", "a to b"])(
    "%j is not two",
    (text) => {
      expect(readPeriod(text, TODAY)).toBeUndefined();
    },
  );

  it.each([
    ["14.12.", "2026-12-14"],
    ["до 2 січня", "2027-01-02"],
    ["3.12.", "2026-12-03"],
    ["1.12.", "2026-12-01"],
    ["30.11.", "2026-11-30"],
    ["30.11.2027", "2027-11-30"],
  ])("an end of %s, after 3 December", (text, day) => {
    expect(readEnd(text, "2026-12-03")).toBe(day);
  });
});

describe("the length of a stay as people type it", () => {
  it.each([
    ["10", 10, "day"],
    ["10 днів", 10, "day"],
    ["на 2 тижні", 2, "week"],
    ["1 тиждень", 1, "week"],
    ["тиждень", 1, "week"],
    ["5 тижнів", 5, "week"],
    ["1 місяць", 1, "month"],
    ["3 місяці", 3, "month"],
    ["3 месяца", 3, "month"],
    ["4 ночі", 4, "day"],
    ["2 Wochen", 2, "week"],
    ["für 10 Tage", 10, "day"],
    ["ein Monat", 1, "month"],
    ["3 Nächte", 3, "day"],
    ["3 months", 3, "month"],
    ["a week", 1, "week"],
    ["٢ أسابيع", 2, "week"],
  ] as const)("%s", (text, count, unit) => {
    expect(readStay(text)).toEqual({ count, unit });
  });

  it.each([
    "",
    "zwei Wochen",
    "0",
    "1.5 weeks",
    "2-3 weeks",
    "-3 days",
    "2 weeks 3 days",
    "десь 2",
    "довго",
    "1 year",
  ])("%j is refused", (text) => {
    expect(readStay(text)).toBeUndefined();
  });
});

describe("a time of day as people type it", () => {
  it.each([
    ["14:30", "14:30"],
    ["14.30", "14:30"],
    ["14 30", "14:30"],
    ["14 Uhr", "14:00"],
    ["14 Uhr 30", "14:30"],
    ["14:30 Uhr", "14:30"],
    ["um 9", "09:00"],
    ["9", "09:00"],
    ["о 9 годині", "09:00"],
    ["о 9:05", "09:05"],
    ["9h", "09:00"],
    ["9 am", "09:00"],
    ["2 pm", "14:00"],
    ["2:15 p.m.", "14:15"],
    ["12 am", "00:00"],
    ["0:15", "00:15"],
    ["١٤:٣٠", "14:30"],
  ])("%s", (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(["", "24:00", "14:60", "9-10", "-9", "14:3", "13 pm", "зранку", "1430", "9:00 10:00", "25"])(
    "%j is no day",
    (text) => {
      expect(readTime(text)).toBeUndefined();
    },
  );
});
