import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  atDaytime,
  dayAt,
  daysBetween,
  isDay,
  type QuietHours,
} from "../../src/domain/shared/dates.ts";

const TODAY = "2026-11-21";

describe("days", () => {
  it("knows which day it is where people live", () => {
    const lateEvening = new Date("2026-11-21T23:30:00Z");
    expect(dayAt(lateEvening, "Europe/Berlin")).toBe("2026-11-22");
    expect(dayAt(lateEvening, "America/New_York")).toBe("2026-11-21");
  });

  it("adds and counts days over leap years and daylight saving", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (n) => {
        const later = addDays(TODAY, n);
        expect(isDay(later)).toBe(true);
        expect(daysBetween(TODAY, later)).toBe(n);
      }),
    );
  });
});

describe("quiet hours", () => {
  const noon = new Date("2026-11-21T11:00:00Z");
  const at = (utcHour: number): Date => new Date(Date.UTC(2026, 10, 21, utcHour, 20));

  it.each<[string, Date, QuietHours | undefined, Date]>([
    ["by day", noon, undefined, noon],
    ["at night, until the morning", at(22), undefined, new Date("2026-11-22T07:00:00Z")],
    ["after midnight", at(1), undefined, new Date("2026-11-21T07:00:00Z")],
    ["to the last minute", at(6), undefined, new Date("2026-11-21T07:00:00Z")],
    ["of one's own", at(7), { from: 22, until: 10 }, new Date("2026-11-21T09:00:00Z")],
    ["by day, for whoever works at night", noon, { from: 9, until: 15 }, new Date("2026-11-21T14:00:00Z")],
    ["never", at(2), { from: 0, until: 0 }, at(2)],
  ])("%s", (_what, instant, quiet, expected) => {
    expect(atDaytime(instant, "Europe/Berlin", quiet)).toEqual(expected);
  });
});
