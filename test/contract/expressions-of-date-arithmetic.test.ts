import { Long, Timestamp } from "bson";
import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const tests = "jstests/aggregation/expressions/";
const day = (text: string): Date => new Date(text);
const doc = {
  a: 1,
  s: "text",
  n: null,
  d: day("2024-02-29T12:34:56.789Z"),
  t: new Timestamp({ t: 1_500_000_000, i: 7 }),
};
const long = (value: number): Long => Long.fromNumber(value);

const add = (unit: string, amount: unknown, startDate: unknown = "$d", timezone?: unknown): object => ({
  $dateAdd: { startDate, unit, amount, ...(timezone === undefined ? {} : { timezone }) },
});
const diff = (unit: string, startDate: unknown, endDate: unknown, more: object = {}): object => ({
  $dateDiff: { startDate, endDate, unit, ...more },
});
const trunc = (unit: unknown, date: unknown = "$d", more: object = {}): object => ({
  $dateTrunc: { date, unit, ...more },
});

const cases: Case[] = [
  ...computes(`${tests}date_add_subtract.js, ${at}dateAdd, …/dateSubtract`, doc, [
    [add("year", 1), day("2025-02-28T12:34:56.789Z")],
    [add("day", 1), day("2024-03-01T12:34:56.789Z")],
    [add("week", long(-1)), day("2024-02-22T12:34:56.789Z")],
    [add("millisecond", 300), day("2024-02-29T12:34:57.089Z")],
    [add("month", 1, day("2020-12-31T12:10:05Z")), day("2021-01-31T12:10:05Z")],
    [add("month", 2, day("2020-12-31T12:10:05Z")), day("2021-02-28T12:10:05Z")],
    [add("month", -10, day("2021-01-31")), day("2020-03-31")],
    [add("quarter", 1, day("2020-11-30T00:00:00Z")), day("2021-02-28")],
    [add("hour", 24, day("2020-10-24T12:00:00Z"), "Europe/Berlin"), day("2020-10-25T12:00:00Z")],
    [add("day", 1, day("2020-10-24T12:00:00Z"), "Europe/Berlin"), day("2020-10-25T13:00:00Z")],
    [add("hour", 1, day("2020-11-01T05:50:02Z"), "America/New_York"), day("2020-11-01T06:50:02Z")],
    [add("month", 1, day("2021-01-30T23:30:00Z"), "Europe/Berlin"), day("2021-02-27T23:30:00Z")],
    [add("second", 1, "$t"), day("2017-07-14T02:40:01Z")],
    [{ $dateSubtract: { startDate: "$d", unit: "hour", amount: 13 } }, day("2024-02-28T23:34:56.789Z")],
    [{ $dateSubtract: { startDate: day("2021-03-31"), unit: "month", amount: 1 } }, day("2021-02-28")],
    [add("day", 1, "$n"), null],
    [add("day", "$missing"), null],
    [add("day", 1, "$d", "$n"), null],
    [{ $dateAdd: "$d" }, 0, 5166400],
    [{ $dateAdd: { startDate: "$d", unit: "day", amount: 1, tz: "UTC" } }, 0, 5166401],
    [{ $dateSubtract: { startDate: "$d", unit: "day" } }, 0, 5166402],
    [add("day", 1, "$s"), 0, 5166403],
    [{ $dateAdd: { startDate: "$d", unit: 5, amount: 1 } }, 0, 5166404],
    [add("day", 1.5), 0, 5166405],
    [add("days", 1), 0, 9],
    [add("year", long(12_000_000_000)), 0, 5976500],
    [add("day", 1, "$d", "nowhere"), 0, 40485],
  ]),
  ...computes(`${tests}date_diff.js, ${at}dateDiff`, doc, [
    [diff("year", day("2010-12-31T23:59:59Z"), day("2011-01-01")), long(1)],
    [diff("quarter", day("2020-03-31"), day("2020-10-01")), long(3)],
    [diff("month", day("2024-01-31"), "$d"), long(1)],
    [diff("month", "$d", day("2023-01-01")), long(-13)],
    [diff("day", day("2024-02-28"), "$d"), long(1)],
    [diff("day", day("1969-12-31T23:00:00Z"), day("1970-01-01T01:00:00Z")), long(1)],
    [diff("week", day("2021-01-24T18:28:55Z"), day("2021-01-25T18:28:55Z")), long(0)],
    [diff("week", day("2021-01-24"), day("2021-01-25"), { startOfWeek: "Monday" }), long(1)],
    [diff("week", day("2021-01-24"), day("2021-01-25"), { startOfWeek: "mon" }), long(1)],
    [diff("day", day("2021-01-24"), day("2021-01-25"), { startOfWeek: "nonsense" }), long(1)],
    [diff("hour", day("2021-01-01T01:59:59Z"), day("2021-01-01T02:00:00Z")), long(1)],
    [diff("minute", day("2021-01-01T01:59:59Z"), day("2021-01-01T02:00:00Z")), long(1)],
    [diff("second", day("2021-01-01T01:59:59.999Z"), day("2021-01-01T02:00:00Z")), long(1)],
    [diff("millisecond", day("2021-01-01"), day("2021-01-02")), long(86_400_000)],
    [
      diff("hour", day("2020-10-24T22:30:00Z"), day("2020-10-25T23:30:00Z"), { timezone: "Europe/Berlin" }),
      long(25),
    ],
    [
      diff("day", day("2020-11-08T04:59:59Z"), day("2020-11-08T05:00:00Z"), { timezone: "America/New_York" }),
      long(1),
    ],
    [diff("day", "$n", "$d"), null],
    [diff("day", "$d", "$missing"), null],
    [diff("day", "$d", "$d", { timezone: "$n" }), null],
    [diff("week", "$d", "$d", { startOfWeek: "$n" }), null],
    [{ $dateDiff: "$d" }, 0, 5166301],
    [diff("day", "$d", "$d", { x: 1 }), 0, 5166302],
    [{ $dateDiff: { endDate: "$d", unit: "day" } }, 0, 5166303],
    [{ $dateDiff: { startDate: "$d", unit: "day" } }, 0, 5166304],
    [{ $dateDiff: { startDate: "$d", endDate: "$d" } }, 0, 5166305],
    [diff("day", "$s", "$d"), 0, 5166307],
    [{ $dateDiff: { startDate: "$d", endDate: "$d", unit: 5 } }, 0, 5439013],
    [diff("century", "$d", "$d"), 0, 5439014],
    [diff("week", "$d", "$d", { startOfWeek: 5 }), 0, 5439015],
    [diff("week", "$d", "$d", { startOfWeek: "Freitag" }), 0, 5439016],
    [diff("day", "$d", "$d", { timezone: 5 }), 0, 40517],
  ]),
  ...computes(`${tests}date_trunc.js, ${at}dateTrunc`, doc, [
    [trunc("year"), day("2024-01-01")],
    [trunc("quarter"), day("2024-01-01")],
    [trunc("month"), day("2024-02-01")],
    [trunc("week"), day("2024-02-25")],
    [trunc("week", "$d", { startOfWeek: "monday" }), day("2024-02-26")],
    [trunc("day"), day("2024-02-29")],
    [trunc("hour"), day("2024-02-29T12:00:00Z")],
    [trunc("second"), day("2024-02-29T12:34:56Z")],
    [trunc("hour", "$d", { binSize: 6 }), day("2024-02-29T12:00:00Z")],
    [trunc("minute", "$d", { binSize: long(20) }), day("2024-02-29T12:20:00Z")],
    [trunc("week", "$d", { binSize: 2 }), day("2024-02-25")],
    [trunc("week", "$d", { binSize: 3 }), day("2024-02-25")],
    [trunc("week", day("2024-02-18"), { binSize: 2 }), day("2024-02-11")],
    [trunc("month", "$d", { binSize: 5 }), day("2023-10-01")],
    [trunc("year", day("1999-06-01"), { binSize: 5 }), day("1995-01-01")],
    [
      trunc("day", day("2021-03-20T01:00:00Z"), { timezone: "America/New_York" }),
      day("2021-03-19T04:00:00Z"),
    ],
    [
      trunc("week", day("2021-03-20T11:30:05Z"), {
        binSize: 2,
        timezone: "America/Los_Angeles",
        startOfWeek: "Monday",
      }),
      day("2021-03-15T07:00:00Z"),
    ],
    [trunc("hour", day("1960-01-02T03:04:05Z")), day("1960-01-02T03:00:00Z")],
    [trunc("day", "$n"), null],
    [trunc("$n"), null],
    [trunc("day", "$d", { binSize: "$n" }), null],
    [trunc("day", "$d", { timezone: "$n" }), null],
    [trunc("week", "$d", { startOfWeek: "$n" }), null],
    [{ $dateTrunc: "$d" }, 0, 5439007],
    [trunc("day", "$d", { x: 1 }), 0, 5439008],
    [{ $dateTrunc: { unit: "day" } }, 0, 5439009],
    [{ $dateTrunc: { date: "$d" } }, 0, 5439010],
    [trunc("day", "$s"), 0, 5439012],
    [trunc(5), 0, 5439013],
    [trunc("era"), 0, 5439014],
    [trunc("week", "$d", { startOfWeek: "Freitag" }), 0, 5439016],
    [trunc("day", "$d", { binSize: 1.5 }), 0, 5439017],
    [trunc("day", "$d", { binSize: 0 }), 0, 5439018],
    [trunc("day", "$d", { binSize: long(200_000_000_000) }), 0, 5439006],
  ]),
  ...computes(`${tests}ts_second.js, ${tests}ts_increment.js`, doc, [
    [{ $tsSecond: "$t" }, long(1_500_000_000)],
    [{ $tsIncrement: "$t" }, long(7)],
    [{ $tsSecond: "$n" }, null],
    [{ $tsIncrement: "$missing" }, null],
    [{ $tsSecond: "$d" }, 0, 5687301],
    [{ $tsIncrement: "$a" }, 0, 5687302],
  ]),
];

contract("expressions: dates reckoned with", cases);
