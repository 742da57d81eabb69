import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { calendarFile } from "../../src/domain/appointment/calendar-file.ts";
import { overlap } from "../../src/domain/appointment/appointment.ts";
import { fixedTime, hasAppointments, namedTimes } from "../../src/domain/appointment/named-times.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import { reminderStep } from "../../src/domain/appointment/reminders.ts";
import { instantAt, wallTimeAt } from "../../src/domain/shared/zone-time.ts";
import { amount } from "../support/amount.ts";
import { eventIn } from "../support/calendar.ts";

const ZONES = [
  "Europe/Berlin",
  "Europe/Kyiv",
  "Europe/Lisbon",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Etc/UTC",
];

const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
const zones = fc.constantFrom(...ZONES);

describe("a time by the clocks of a place", () => {
  it("is the moment at which they show it, or the first of the two", () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const wall = wallTimeAt(moment, zone);
        const found = instantAt(wall, zone);
        expect(wallTimeAt(found, zone)).toEqual(wall);
        expect(found.getTime()).toBeLessThanOrEqual(moment.getTime());
        // Clocks are never put back by more than two hours.
        expect(moment.getTime() - found.getTime()).toBeLessThanOrEqual(2 * 3_600_000);
      }),
      { numRuns: amount(300, 20_000) },
    );
  });

  it.each([
    { zone: "Europe/Berlin", day: "2026-03-29", time: "02:30", utc: "2026-03-29T01:30:00Z", shown: "03:30" },
    { zone: "Europe/Berlin", day: "2026-10-25", time: "02:30", utc: "2026-10-25T00:30:00Z", shown: "02:30" },
    { zone: "Europe/Kyiv", day: "2026-03-29", time: "03:00", utc: "2026-03-29T01:00:00Z", shown: "04:00" },
    { zone: "Europe/Berlin", day: "2026-03-29", time: "03:00", utc: "2026-03-29T01:00:00Z", shown: "03:00" },
    { zone: "Europe/Berlin", day: "2026-10-25", time: "03:00", utc: "2026-10-25T02:00:00Z", shown: "03:00" },
  ])("$zone $day $time is $utc, when the clocks show $shown", ({ zone, day, time, utc, shown }) => {
    const found = instantAt({ day, time }, zone);
    expect(found).toEqual(new Date(utc));
    expect(wallTimeAt(found, zone).time).toBe(shown);
  });
});

describe("an entry for a calendar", () => {
  const entry = {
    uid: "k3j9-1@pomich",
    sequence: 0,
    isCancelled: false,
    start: new Date("2026-12-01T09:00:00Z"),
    stamp: new Date("2026-11-28T09:00:00Z"),
    description: "",
  };

  it("can be read back whatever the names hold, and no text ends a line or begins another property", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 200 });
    const hostile = fc.constantFrom(
      "a\r\nEND:VEVENT\r\n",
      "\\;,\\n",
      "\u0000\u0007\u007f",
      "👩‍👩‍👧‍👦".repeat(20),
      "\ud800",
    );
    fc.assert(
      fc.property(fc.oneof(texts, hostile), (summary) => {
        const seen = eventIn(calendarFile({ ...entry, summary, description: summary }));
        const asText = summary.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, " ");
        expect(seen["SUMMARY"]).toBe(asText);
        expect(seen["DESCRIPTION"]).toBe(asText);
        expect(seen["DTEND"]).toBeUndefined();
      }),
      { numRuns: amount(200, 10_000) },
    );
  });
});

describe("what a reminder does when it is due", () => {
  const BERLIN = { timeZone: "Europe/Berlin" };
  const start = new Date("2026-05-06T16:00:00Z");
  it.each([
    { hours: 24, now: "2026-05-05T16:00:00Z", step: "send" },
    { hours: 24, now: "2026-05-06T13:59:00Z", step: "send" },
    { hours: 24, now: "2026-05-06T14:00:00Z", step: "drop" },
    { hours: 24, now: "2026-05-05T20:00:00Z", step: new Date("2026-05-06T06:00:00Z") },
    { hours: 2, now: "2026-05-06T14:00:00Z", step: "send" },
    { hours: 2, now: "2026-05-06T15:59:00Z", step: "send" },
    { hours: 2, now: "2026-05-06T16:00:00Z", step: "drop" },
  ] as const)("$hours hours before, at $now: $step", ({ hours, now, step }) => {
    expect(reminderStep(start, hours, BERLIN, new Date(now))).toEqual(step);
  });

  it("the last one comes at its time even at night; the early one is dropped if the night lasts too long", () => {
    const atNine = new Date("2026-05-06T07:00:00Z");
    expect(reminderStep(atNine, 2, BERLIN, new Date("2026-05-06T05:00:00Z"))).toBe("send");
    const late = { ...BERLIN, quiet: { from: 8, until: 7 } };
    expect(reminderStep(start, 24, late, new Date("2026-05-05T16:00:00Z"))).toEqual(
      new Date("2026-05-06T05:00:00Z"),
    );
    const noon = new Date("2026-05-06T06:00:00Z");
    expect(reminderStep(noon, 24, late, new Date("2026-05-05T06:00:00Z"))).toBe("drop");
  });
});

it("two appointments overlap if nobody can be at both; without an end one takes an hour", () => {
  const at = (time: string) => new Date(`2026-05-06T${time}:00Z`);
  const span = (start: string, end?: string) => ({ start: at(start), ...(end && { end: at(end) }) });
  expect(overlap(span("10:00"), span("10:59"))).toBe(true);
  expect(overlap(span("10:00"), span("11:00"))).toBe(false);
  expect(overlap(span("09:00", "15:00"), span("14:30"))).toBe(true);
  expect(overlap(span("09:00", "15:00"), span("15:00"))).toBe(false);
});

describe("the time that two listings fix", () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await loadCatalogue();
  });
  const DAY = "2026-05-06";
  const one = { from: DAY, until: DAY };
  const around = { from: "2026-05-05", until: "2026-05-07" };
  const listing = (answers: Answers, period = {}) => ({ answers, period });
  const nine = listing({ date: DAY, time: "09:00", flexible: "exact" }, one);

  it.each([
    ["no hour", listing({ date: DAY }, one), listing({}), undefined],
    ["no day", listing({ time: "09:00" }), listing({}), undefined],
    ["both alike", nine, nine, "offer"],
    ["only the request's", nine, listing({}), "request"],
    ["only the offer's", listing({}), nine, "offer"],
    ["the other has the day", nine, listing({ date: DAY }, one), "request"],
    [
      "the other may be a day off",
      nine,
      listing({ date: "2026-05-07", flexible: "around" }, around),
      "request",
    ],
    [
      "another day",
      nine,
      listing({ date: "2026-05-07" }, { from: "2026-05-07", until: "2026-05-07" }),
      undefined,
    ],
    ["another hour", nine, listing({ date: DAY, time: "11:00", flexible: "exact" }, one), undefined],
    [
      "a day give or take",
      listing({ date: DAY, time: "09:00", flexible: "around" }, around),
      listing({}),
      undefined,
    ],
  ] as const)("%s", (_, request, offer, of) => {
    const ride = catalogue.find("ride");
    if (!ride) throw new Error("there are no rides");
    expect(fixedTime(ride, { request, offer })).toEqual(of && { day: DAY, start: "09:00", of });
  });

  it("a shift has an end, and what is named is offered first", () => {
    const shift = catalogue.find("shift");
    if (!shift) throw new Error("there are no shifts");
    const both = {
      request: listing({ date: DAY, start: "09:00", end: "15:00" }, one),
      offer: listing({ time: ["morning"] }),
    };
    expect(fixedTime(shift, both)).toEqual({ day: DAY, start: "09:00", end: "15:00", of: "request" });
    expect(namedTimes(shift, both)).toEqual({ days: [DAY], times: ["09:00"] });
  });

  it("whatever is about one day has appointments, and nothing else", () => {
    const slugs = catalogue.categories.filter(hasAppointments).map(({ slug }) => slug);
    expect(slugs).toEqual(
      expect.arrayContaining(["ride", "translation", "accompaniment", "shift", "repairs"]),
    );
    for (const slug of ["housing", "work", "goods"]) expect(slugs).not.toContain(slug);
  });
});
