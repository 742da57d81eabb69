import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const tests = "jstests/aggregation/expressions/";
const day = (text: string): Date => new Date(text);
const doc = { s: "text", n: null };

const read = (text: unknown, more: object = {}): object => ({
  $dateFromString: { dateString: text, ...more },
});
const format = (text: string, pattern: string, more: object = {}): object =>
  read(text, { format: pattern, ...more });

const cases: Case[] = [
  ...computes(`${tests}date_from_string.js: forms of ISO 8601`, doc, [
    [read("2017-07-04T11:56:02Z"), day("2017-07-04T11:56:02Z")],
    [read("2017-07-04T11:56:02.813Z"), day("2017-07-04T11:56:02.813Z")],
    [read("2017-07-04T11:56:02.8Z"), day("2017-07-04T11:56:02.800Z")],
    [read("2017-07-04T11:56.02.81"), day("2017-07-04T11:56:02.810Z")],
    [read("1960-07-10T12:10:37.448"), day("1960-07-10T12:10:37.448Z")],
    [read("2017-07-06"), day("2017-07-06")],
    [read("2017-07-06 11:36:54"), day("2017-07-06T11:36:54Z")],
    [read("20170706"), day("2017-07-06")],
    [read("20170706T113654Z"), day("2017-07-06T11:36:54Z")],
    [read("2017-W27-2"), day("2017-07-04")],
    [read("2017-07-06T12:35:37.513", { timezone: "Europe/Paris" }), day("2017-07-06T10:35:37.513Z")],
    [read("1960-07-10T12:35:37.513", { timezone: "Europe/London" }), day("1960-07-10T11:35:37.513Z")],
    [read("2017-07-06T12:35:37", { timezone: "+04:00" }), day("2017-07-06T08:35:37Z")],
  ]),
  ...computes(`${tests}date_from_string.js: zones in the text`, doc, [
    [read("2017-07-14T12:02:44.771 GMT+02"), day("2017-07-14T10:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 GMT+02:00"), day("2017-07-14T10:02:44.771Z")],
    [read("2017-07-14T12:02:44.771+0330"), day("2017-07-14T08:32:44.771Z")],
    [read("2017-07-14T12:02:44.771 UTC"), day("2017-07-14T12:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 CEST"), day("2017-07-14T10:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 EST"), day("2017-07-14T17:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 PDT"), day("2017-07-14T19:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 A"), day("2017-07-14T11:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 L"), day("2017-07-14T01:02:44.771Z")],
    [read("2017-07-14T12:02:44.771 P"), day("2017-07-14T15:02:44.771Z")],
    [read("2017-07-04 12:48:07 GMT+0545"), day("2017-07-04T07:03:07Z")],
    [read("2017-07-12T22:23:55Z", { timezone: "Europe/Amsterdam" }), 0, 241],
    [read("2017-07-12T22:23:55 Europe/Amsterdam"), 0, 241],
  ]),
  ...computes(`${tests}date_from_string.js: forms people write`, doc, [
    [read("July 4th, 2017"), day("2017-07-04")],
    [read("July 4th, 2017 12:39:30 BST"), day("2017-07-04T11:39:30Z")],
    [read("July 4th, 2017 11am"), day("2017-07-04T11:00:00Z")],
    [read("July 4th, 2017 12pm"), day("2017-07-04T12:00:00Z")],
    [read("7/4/17"), day("2017-07-04")],
    [read("04-07-2017"), day("2017-07-04")],
    [read("2017-Jul-04 noon"), day("2017-07-04T12:00:00Z")],
    [read("4 July 2017"), day("2017-07-04")],
    [read("Tue, 04 Jul 2017 11:56:02 +0000"), day("2017-07-04T11:56:02Z")],
    [read("Thursday, 4 July 2017"), day("2017-07-06")],
    [read("July 2017"), day("2017-07-01")],
    ...[
      "July 4th",
      "12:50:53",
      "2017",
      "2017, 12:50:53",
      "60.Monday1770/06:59",
      "July 4th, 10000",
      "",
      "2017-02-30",
    ].map((text): [object, number, number] => [read(text), 0, 241]),
  ]),
  ...computes(`${tests}date_from_string.js: texts by a format`, doc, [
    [format("2017-07-04T11:56:02.81Z", "%Y-%m-%dT%H:%M:%S.%LZ"), day("2017-07-04T11:56:02.810Z")],
    [format("05 12 1988", "%d %m %Y"), day("1988-12-05")],
    [format("1992 % 04 % 26", "%Y %% %m %% %d"), day("1992-04-26")],
    [format("Day: 05 Month: 12 Year: 1988", "Day: %d Month: %m Year: %Y"), day("1988-12-05")],
    [format("4/26/1992:+0445", "%m/%d/%Y:%z"), day("1992-04-25T19:15:00Z")],
    [format("4/26/1992:+285", "%m/%d/%Y:%Z"), day("1992-04-25T19:15:00Z")],
    [format("2017-07-14T12:02:44.771 CEST", "%Y-%m-%dT%H:%M:%S.%L%z"), day("2017-07-14T10:02:44.771Z")],
    [format("7 Feb 2023", "%d %b %Y"), day("2023-02-07")],
    [format("December 9 2023", "%B %d %Y"), day("2023-12-09")],
    [format("2017", "%G"), day("2017-01-02")],
    [format("2017, Week 53", "%G, Week %V"), day("2018-01-01")],
    [format("53.7.2017", "%V.%u.%G"), day("2018-01-07")],
    [format("1.1.1", "%V.%u.%G"), day("0001-01-01T00:00:00Z")],
    [format("2018-01", "%Y-%m-%d"), 0, 241],
    [format("2018-01", "%Y"), 0, 241],
    [format("2018-01", "%Y-%m"), 0, 241],
    [format("1992-26-04", "Y-d-m"), 0, 241],
    [format("2018-02-30", "%Y-%m-%d"), 0, 241],
    [format("2018-02-03 24:00", "%Y-%m-%d %H:%M"), 0, 241],
    [format("2018-02-03 1:2", "%Y-%m-%d %H:%M"), 0, 241],
    [format("ISO Day 6", "ISO Day %u"), 0, 241],
    [format("ISO Week 1, 2018", "ISO Week %V, %Y"), 0, 241],
    [format("12/31/2018", "%m/%d/%G"), 0, 241],
    [format("4/26/1992:+0445", "%m/%d/%Y:%z", { timezone: "+0500" }), 0, 241],
    [format("1992", "%n"), 0, 18536],
    [format("1992", "%Y%"), 0, 18535],
    [read("4/26/1992", { format: 5 }), 0, 40684],
  ]),
  ...computes(`${tests}date_from_string_on_error.js, ${tests}date_from_string_on_null.js`, doc, [
    [read("Not even close", { onError: 5 }), 5],
    [read("invalid", { onError: "$missing" }), undefined],
    [read({ year: 2018 }, { onError: "$s" }), "text"],
    [read(5), 0, 241],
    [read("$n", { onError: 5 }), null],
    [read("$missing", { onNull: "none" }), "none"],
    [read("invalid", { format: "$n", onError: 5 }), null],
    [read("2017-07-11T17:05:19Z", { timezone: "$n" }), null],
    [read(5, { format: "$n", onError: 6 }), 6],
    [format("4/26/1992", "%n", { onError: 5 }), 0, 18536],
    [{ $dateFromString: "no-object" }, 0, 40540],
    [{ $dateFromString: { unknown: "$s" } }, 0, 40541],
    [{ $dateFromString: { format: "%Y" } }, 0, 40542],
  ]),
  ...computes("this store: the manual and the server differ in where days of the year begin", doc, [
    [format("2024-060", "%Y-%j"), 0, 238],
  ]),
];

contract("expressions: dates read from text", cases);
