import { BSONRegExp, Binary, Decimal128, Long } from "bson";
import { BARE, finds } from "./case.ts";
import { contract } from "./run.ts";

const MOD = "manual: reference/operator/query/mod";
const MOD_SPECIAL = "jstests/core/query/mod/mod_special_values.js";
const REGEX = "manual: reference/operator/query/regex";
const BITS = "jstests/core/query/bittest.js";
const EXPR = "manual: reference/operator/query/expr";
const LOGICAL = "manual: reference/operator/query-logical";

const base64 = (text: string, subtype = 0): Binary => new Binary(Buffer.from(text, "base64"), subtype);
const words = [
  { _id: 100, s: "Single line description." },
  { _id: 101, s: "First line\nSecond line" },
  { _id: 102, s: "Many spaces before     line" },
  { _id: 103, s: "Multiple\nline description" },
  { _id: 104, s: 7 },
  { _id: 105, s: new BSONRegExp("^S") },
  { _id: 106, s: ["x", "abc789"] },
  { _id: 107, s: "ΔΕΛΤΑ привіт" },
];
const bits = [0, 1, 54, 88, 255, 1e18].map((a, _id) => ({ _id, a }));
const negative = [-0, -1, -54, -1e18].map((a, _id) => ({ _id, a }));
const monthly = [
  { _id: 1, budget: 400, spent: 450 },
  { _id: 2, budget: 100, spent: 150 },
  { _id: 3, budget: 100, spent: 50 },
  { _id: 4, budget: [100], spent: null },
];

contract("query: evaluation", [
  ...finds(
    MOD,
    [
      { _id: 1, q: 0 },
      { _id: 2, q: 5 },
      { _id: 3, q: 12 },
      { _id: 4, q: "12" },
      { _id: 5, q: [3, 8] },
      { _id: 6, q: -8 },
      { _id: 7, q: 8.9 },
      { _id: 8, q: Long.fromNumber(16) },
      { _id: 9, q: Decimal128.fromString("20") },
    ],
    [
      [{ q: { $mod: [4, 0] } }, [1, 3, 5, 6, 7, 8, 9]],
      [{ q: { $mod: [4.9, 0] } }, [1, 3, 5, 6, 7, 8, 9], "cuts fractions of the divisor"],
      [{ q: { $mod: [5, -3] } }, [6]],
      [{ q: { $not: { $mod: [4, 0] } } }, [2, 4]],
      [{ q: { $mod: [] } }, 2],
      [{ q: { $mod: [4] } }, 2],
      [{ q: { $mod: [4, 0, 1] } }, 2],
      [{ q: { $mod: [0, 0] } }, 2],
      [{ q: { $mod: ["4", 0] } }, 2],
      [{ q: { $mod: 4 } }, 2],
    ],
  ),
  ...finds(
    MOD_SPECIAL,
    [
      { _id: 1, q: Number.NaN },
      { _id: 2, q: Infinity },
      { _id: 3, q: Decimal128.fromString("NaN") },
      { _id: 4, q: 4 },
    ],
    [
      [{ q: { $mod: [2, 0] } }, [4]],
      [{ q: { $mod: [Number.NaN, 0] } }, 2],
      [{ q: { $mod: [Infinity, 0] } }, 2],
      [{ q: { $mod: [2, Number.NaN] } }, 2],
      [{ q: { $mod: [Decimal128.fromString("1e19"), 0] } }, 2],
      [{ q: { $mod: [1e19, 0] } }, 2],
    ],
  ),
  ...finds(REGEX, words, [
    [{ s: { $regex: "m.*line", $options: "si" } }, [102, 103]],
    [{ s: { $regex: "m.*line", $options: "i" } }, [102]],
    [{ s: { $regex: "^S", $options: "m" } }, [100, 101]],
    [{ s: { $regex: "^S" } }, [100, 105], "a stored regular expression equals the same one"],
    [{ s: /^S/ }, [100, 105]],
    [{ s: { $regex: /789$/ } }, [106]],
    [{ s: { $in: [/^First/, /789/] } }, [101, 106]],
    [{ s: { $nin: [/line/] } }, [104, 105, 106, 107]],
    [{ s: { $not: /line/ } }, [104, 105, 106, 107]],
    [{ s: { $not: { $regex: "line" } } }, [104, 105, 106, 107]],
    [{ s: { $regex: "(?i)many" } }, [102]],
    [{ s: { $regex: "привіт$" } }, [107]],
    [{ s: { $regex: "дельта|привіт", $options: "i" } }, [107]],
    [{ s: { $regex: "\\d{3}" } }, [106]],
    [{ s: { $regex: "line", $ne: "First line\nSecond line" } }, [100, 102, 103]],
    [{ s: { $regex: "(" } }, 51091],
    [{ s: { $regex: "a", $options: "z" } }, 51108],
    [{ s: { $regex: 5 } }, 2],
    [{ s: { $regex: "a", $options: 5 } }, 2],
    [{ s: { $options: "i" } }, 2],
    [{ s: { $ne: /x/ } }, 2],
    [{ s: { $gt: /x/ } }, 2],
    [{ s: { $in: [{ $regex: "x" }] } }, 2],
  ]),
  ...finds(BITS, bits, [
    [{ a: { $bitsAllSet: 0 } }, [0, 1, 2, 3, 4, 5]],
    [{ a: { $bitsAllSet: 1 } }, [1, 4]],
    [{ a: { $bitsAllSet: 54 } }, [2, 4]],
    [{ a: { $bitsAllClear: 1 } }, [0, 2, 3, 5]],
    [{ a: { $bitsAllClear: 255 } }, [0, 5]],
    [{ a: { $bitsAnySet: 0 } }, []],
    [{ a: { $bitsAnySet: 9 } }, [1, 3, 4]],
    [{ a: { $bitsAnyClear: 0 } }, []],
    [{ a: { $bitsAnyClear: 18 } }, [0, 1, 3, 5]],
    [{ a: { $bitsAllSet: [] } }, [0, 1, 2, 3, 4, 5]],
    [{ a: { $bitsAllSet: [1, 2, 4, 5] } }, [2, 4]],
    [{ a: { $bitsAnySet: [1, 3] } }, [2, 3, 4]],
    [{ a: { $bitsAllSet: 54, $bitsAllClear: 201 } }, [2]],
    [{ a: { $bitsAllSet: 1.5 } }, 9],
    [{ a: { $bitsAllSet: -1 } }, 9],
    [{ a: { $bitsAllSet: "1" } }, 2],
    [{ a: { $bitsAllSet: [-1] } }, 2],
    [{ a: { $bitsAllSet: ["1"] } }, 2],
  ]),
  ...finds(BITS, negative, [
    [{ a: { $bitsAllSet: 2 } }, [1, 2]],
    [{ a: { $bitsAllSet: 74 } }, [1, 2]],
    [{ a: { $bitsAllClear: 53 } }, [0, 2, 3]],
    [{ a: { $bitsAnySet: 127 } }, [1, 2]],
    [{ a: { $bitsAnyClear: 53 } }, [0, 2, 3]],
    [{ a: { $bitsAllSet: [1, 7, 6, 3, 100] } }, [1, 2]],
  ]),
  ...finds(
    BITS,
    [
      { _id: 1, a: base64("AANgAAAA") },
      { _id: 2, a: base64("////////") },
      { _id: 3, a: 96 },
      { _id: 4, a: [1.1, 54] },
      { _id: 5, a: "x" },
    ],
    [
      [{ a: { $bitsAllSet: base64("AANgAAAA") } }, [1, 2]],
      [{ a: { $bitsAllClear: base64("AAAAAAAA") } }, [1, 2, 3, 4]],
      [{ a: { $bitsAnyClear: base64("AANgAAAA") } }, [3, 4]],
      [{ a: { $bitsAllSet: 54 } }, [2, 4]],
    ],
  ),
  ...finds(EXPR, monthly, [
    [{ $expr: { $gt: ["$spent", "$budget"] } }, [1, 2]],
    [{ $expr: { $lt: ["$spent", "$budget"] } }, [3, 4]],
    [{ $expr: true }, [1, 2, 3, 4]],
    [{ $expr: "$spent" }, [1, 2, 3], BARE],
    [{ $expr: "$nothing" }, [], BARE],
    [{ $expr: { $eq: ["$budget", 100] } }, [2, 3], "arrays are not entered"],
    [{ $expr: { $and: [{ $gte: ["$spent", 100] }, { $eq: [{ $mod: ["$spent", 100] }, 50] }] } }, [1, 2]],
    [{ $expr: { $frobnicate: 1 } }, 168],
    [{ $expr: { $eq: ["$$nope", 1] } }, 17276],
  ]),
  ...finds(
    LOGICAL,
    [
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 2 },
      { _id: 3, b: 3 },
    ],
    [
      [{ $and: [{ a: 1 }, { b: 1 }] }, [1]],
      [{ $or: [{ a: 2 }, { b: 3 }] }, [2, 3]],
      [{ $nor: [{ a: 2 }, { b: 3 }] }, [1]],
      [{ a: { $not: { $gt: 1 } } }, [1, 3]],
      [{ a: { $not: { $eq: 1, $exists: true } } }, [2, 3]],
      [{ $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { $or: [{ b: 1 }, { b: 3 }] }] }, [1]],
      [{ $comment: "why", a: 1 }, [1]],
      [{ $alwaysTrue: 1 }, [1, 2, 3]],
      [{ $alwaysFalse: 1 }, []],
      [{ $and: [] }, 2, BARE],
      [{ $or: {} }, 2],
      [{ $nor: [1] }, 2],
      [{ a: { $not: 1 } }, 2],
      [{ a: { $not: {} } }, 2],
      [{ $not: { a: 1 } }, 2],
      [{ $frobnicate: 1 }, 2],
      [{ a: { $frobnicate: 1 } }, 2],
      [{ a: { $in: 1 } }, 2],
      [{ a: { $in: [{ $gt: 1 }] } }, 2],
      [{ a: { $nin: { b: 1 } } }, 2],
    ],
  ),
]);
