import { Binary, Decimal128, Double, Long, ObjectId } from "bson";
import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const doc = {
  a: 1,
  s: "Hello Wörld",
  list: [3, 1, 2],
  docs: [
    { k: "x", v: 1 },
    { k: "y", v: 2 },
  ],
  o: { p: { q: 5 }, r: null },
  n: null,
  t: true,
  d: new Date("2024-02-29T12:34:56.789Z"),
};

const cases: Case[] = [
  ...computes(`${at}type, …/convert, …/toInt`, doc, [
    [{ $type: "$a" }, "int"],
    [{ $type: "$missing" }, "missing"],
    [{ $type: "$n" }, "null"],
    [{ $type: "$d" }, "date"],
    [{ $type: { $literal: Long.fromNumber(1) } }, "long"],
    [{ $type: new Double(1) }, "double"],
    [{ $type: Decimal128.fromString("1") }, "decimal"],
    [{ $type: "$list" }, "array"],
    [{ $isNumber: "$a" }, true],
    [{ $isNumber: "$s" }, false],
    [{ $toInt: "12" }, 12],
    [{ $toInt: 1.9 }, 1],
    [{ $toInt: "1.5" }, 0, 241],
    [{ $toInt: "$n" }, null],
    [{ $toLong: "9007199254740993" }, Long.fromString("9007199254740993")],
    [{ $toDouble: 1 }, new Double(1)],
    [{ $toDouble: "1.5" }, 1.5],
    [{ $toDecimal: "1.10" }, Decimal128.fromString("1.10")],
    [{ $toString: 1.5 }, "1.5"],
    [{ $toString: "$t" }, "true"],
    [{ $toString: "$d" }, "2024-02-29T12:34:56.789Z"],
    [{ $toString: new ObjectId("600000000000000000000000") }, "600000000000000000000000"],
    [{ $toBool: "x" }, true],
    [{ $toBool: 0 }, false],
    [{ $toDate: "2024-01-01T00:00:00Z" }, new Date("2024-01-01")],
    [{ $toDate: Long.fromNumber(5) }, new Date(5)],
    [{ $toObjectId: "600000000000000000000000" }, new ObjectId("600000000000000000000000")],
    [{ $toObjectId: "xyz" }, 0, 241],
    [{ $convert: { input: "x", to: "int", onError: -1 } }, -1],
    [{ $convert: { input: "$n", to: "int", onNull: 0 } }, 0],
    [{ $convert: { input: "5", to: 16 } }, 5],
  ]),
  ...computes(`${at}add, …/subtract: dates`, doc, [
    [{ $add: ["$d", 1000] }, new Date("2024-02-29T12:34:57.789Z")],
    [{ $subtract: ["$d", new Date("2024-02-29T12:34:56Z")] }, Long.fromNumber(789)],
    [{ $subtract: ["$d", 789] }, new Date("2024-02-29T12:34:56Z")],
  ]),
  ...computes(`${at}let, …/literal, …/binarySize, …/bsonSize; aggregation variables`, doc, [
    [{ $let: { vars: { x: "$a", y: 2 }, in: { $add: ["$$x", "$$y"] } } }, 3],
    [{ $literal: { $add: [1, 2] } }, { $add: [1, 2] }],
    [{ $literal: "$a" }, "$a"],
    ["$o.p.q", 5],
    ["$$ROOT.a", 1],
    ["$$CURRENT.o.r", null],
    [
      { x: "$a", y: "$missing", z: { w: "$n" } },
      { x: 1, z: { w: null } },
    ],
    ["$$REMOVE", undefined],
    ["$$nope", 0, 17276],
    [{ $add: [1, 2], $subtract: [1, 2] }, 0, 15983],
    [{ $add: [1, { $frobnicate: 1 }] }, 0, 168],
    [{ $binarySize: "abc" }, 3],
    [{ $binarySize: new Binary(Buffer.from([1, 2])) }, 2],
    [{ $bsonSize: "$o.p" }, 12],
  ]),
];

contract("expressions: types, dates as numbers, variables", cases);
