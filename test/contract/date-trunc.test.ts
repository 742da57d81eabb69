import { type Case, computes, gives } from "./case.ts";
import { contract } from "./run.ts";

const SOURCE =
  "jstests/aggregation/expressions/date_trunc.js, manual: reference/operator/aggregation/dateTrunc";
const day = (text: string): Date => new Date(text);
const doc = {
  s: "text",
  n: null,
  d: day("2024-02-29T12:34:56.789Z"),
};

const trunc = (unit: unknown, date: unknown = "$d", more: object = {}): object => ({
  $dateTrunc: { date, unit, ...more },
});

const berlin = { timezone: "Europe/Berlin" };
const kyiv = { timezone: "Europe/Kyiv" };

const cases: Case[] = [
  ...computes(SOURCE, doc, [
    [trunc("year"), day("2024-01-01")],
    [trunc("quarter"), day("2024-01-01")],
    [trunc("month"), day("2024-02-01")],
    [trunc("week"), day("2024-02-25")],
    [trunc("week", "$d", { startOfWeek: "monday" }), day("2024-02-26")],
    [trunc("day"), day("2024-02-29")],
    [trunc("hour"), day("2024-02-29T12:00:00Z")],
    [trunc("second"), day("2024-02-29T12:34:56Z")],
    [
      trunc("day", day("2021-03-20T01:00:00Z"), { timezone: "America/New_York" }),
      day("2021-03-19T04:00:00Z"),
    ],
    [
      trunc("week", day("2021-03-20T11:30:05Z"), {
        timezone: "America/Los_Angeles",
        startOfWeek: "Monday",
      }),
      day("2021-03-15T07:00:00Z"),
    ],
    [trunc("hour", day("1960-01-02T03:04:05Z")), day("1960-01-02T03:00:00Z")],
    [trunc("day", "$n"), null],
    [{ $dateTrunc: "$d" }, 0, 5439007],
    [trunc("day", "$d", { x: 1 }), 0, 5439008],
    [{ $dateTrunc: { unit: "day" } }, 0, 5439009],
    [trunc("day", "$s"), 0, 5439012],
    [trunc("era"), 0, 5439014],
    [trunc("week", "$d", { startOfWeek: "Freitag" }), 0, 5439016],
    [trunc("day", day("2024-02-29T22:30:00Z"), kyiv), day("2024-02-29T22:00:00Z")],
    [
      trunc("week", day("2024-03-31T12:00:00Z"), { ...berlin, startOfWeek: "monday" }),
      day("2024-03-24T23:00:00Z"),
    ],
    [trunc("month", day("2024-04-01T00:30:00+02:00"), berlin), day("2024-03-31T22:00:00Z")],
    [trunc("day", day("2024-03-31T12:00:00Z"), berlin), day("2024-03-30T23:00:00Z")],
    [trunc("day", day("2024-10-27T12:00:00Z"), berlin), day("2024-10-26T22:00:00Z")],
    [trunc("hour", day("2024-10-27T00:30:00Z"), berlin), day("2024-10-27T00:00:00Z")],
    [trunc("hour", day("2024-10-27T01:30:00Z"), berlin), day("2024-10-27T01:00:00Z")],
    [trunc("year", day("2023-12-31T23:30:00Z"), berlin), day("2023-12-31T23:00:00Z")],
    [trunc("day", "$d", { timezone: "nowhere" }), 0, 40485],
  ]),
  ...gives(
    SOURCE,
    [
      { at: day("2024-03-30T23:30:00Z"), n: 1 },
      { at: day("2024-03-31T21:59:59Z"), n: 2 },
      { at: day("2024-03-31T22:00:00Z"), n: 4 },
      { n: 8 },
    ],
    [
      [
        [
          {
            $group: {
              _id: { $dateTrunc: { date: "$at", unit: "day", timezone: "Europe/Berlin" } },
              n: { $sum: "$n" },
            },
          },
          { $sort: { _id: 1 } },
        ],
        [
          { _id: null, n: 8 },
          { _id: day("2024-03-30T23:00:00Z"), n: 3 },
          { _id: day("2024-03-31T22:00:00Z"), n: 4 },
        ],
      ],
    ],
  ),
];

contract("$dateTrunc", cases);
