import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayAt, daysBetween, isDay, parseDay } from "../../src/domain/shared/dates.ts";

const TODAY = "2026-11-21";

describe("days", () => {
  it.each([
    ["25.11.", "2026-11-25"],
    ["25.11", "2026-11-25"],
    ["5/12", "2026-12-05"],
    ["1.2.", "2027-02-01"],
    ["21.11.", TODAY],
    ["12.05.2027", "2027-05-12"],
    ["12.5.27", "2027-05-12"],
    ["2027-05-12", "2027-05-12"],
    ["29.2.", "2028-02-29"],
  ])("somebody types %s", (typed, day) => {
    expect(parseDay(typed, TODAY)).toBe(day);
  });

  it.each(["31.2.2027", "0.5.", "13", "tomorrow", "", "12.13.2026", "1.1.1.1"])("%s is no day", (typed) => {
    expect(parseDay(typed, TODAY)).toBeUndefined();
  });

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
