import { Double, Long } from "bson";
import { type Case, changes, computes, gives } from "./case.ts";
import { contract } from "./run.ts";

const INC = "manual: reference/operator/update/inc";
const ARITHMETIC = "jstests/aggregation/expressions/arith_overflow.js";
const SUM =
  "manual: reference/operator/aggregation/sum, result data type; jstests/aggregation/expressions/avg_and_sum.js";
const bare = { bareOnly: true };
const long = (text: string): Long => Long.fromString(text);
const dbl = (value: number): Double => new Double(value);

const mixed = { i: 10, l: long("10"), d: 2.5, n: null, s: "x", t: new Date(1000) };

const cases: Case[] = [
  ...changes(INC, [
    [{ a: 1 }, { $inc: { a: 2 } }, { a: 3 }, bare],
    [{ a: 1 }, { $inc: { a: dbl(2) } }, { a: dbl(3) }, bare],
    [{ a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }, bare],
    [{ a: 1 }, { $inc: { a: long("2") } }, { a: long("3") }, bare],
    [{ a: long("1") }, { $inc: { a: 2 } }, { a: long("3") }, bare],
    [{ a: dbl(1) }, { $inc: { a: 1 } }, { a: dbl(2) }, bare],
    [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: long("2147483648") }, bare],
    [{ a: -2147483648 }, { $inc: { a: -1 } }, { a: long("-2147483649") }, bare],
    [{ a: long("9223372036854775806") }, { $inc: { a: 1 } }, { a: long("9223372036854775807") }, bare],
    [{ a: long("9223372036854775807") }, { $inc: { a: 1 } }, 2, bare],
    [{ a: long("9007199254740993") }, { $inc: { a: 2 } }, { a: long("9007199254740995") }, bare],
    [{}, { $inc: { a: long("5") } }, { a: long("5") }, bare],
    [{}, { $inc: { a: -2 } }, { a: -2 }, bare],
    [{ a: { b: 1 } }, { $inc: { "a.b": 1 } }, { a: { b: 2 } }, bare],
    [
      { a: "x" },
      { $inc: { a: 1 } },
      14,
      {
        ...bare,
        message: /Cannot apply \$inc to .* of non-numeric type string/,
      },
    ],
    [{ a: null }, { $inc: { a: 1 } }, 14, bare],
    [
      { a: 1 },
      { $inc: { a: "1" } },
      14,
      { ...bare, message: /Cannot increment with non-numeric argument: \{a: "1"\}/ },
    ],
  ]),
  ...computes(ARITHMETIC, { i: 2_000_000_000, l: long("9000000000000000000"), d: dbl(2), n: null }, [
    [{ $add: ["$i", "$i"] }, long("4000000000")],
    [{ $add: ["$l", "$l"] }, dbl(1.8e19)],
    [{ $subtract: ["$i", -2_000_000_000] }, long("4000000000")],
    [{ $multiply: ["$i", -2_000_000_000] }, long("-4000000000000000000")],
    [{ $multiply: ["$l", "$l"] }, 8.1e37],
    [{ $add: [1, 2] }, 3],
    [{ $add: [1, long("2")] }, long("3")],
    [{ $add: [1, "$d"] }, dbl(3)],
    [{ $add: [1, "$n"] }, null],
    [{ $add: [1, "$missing"] }, null],
    [{ $add: [] }, 0],
    [{ $subtract: ["$l", 1] }, long("8999999999999999999")],
    [{ $multiply: [] }, 1],
    [{ $add: ["x", 1] }, 0, 14],
    [{ $multiply: ["x", 1] }, 0, 14],
    [{ $subtract: ["x", 1] }, 0, 14],
    [{ $subtract: [1, 2, 3] }, 0, 16020],
  ]),
  ...computes("jstests/aggregation/expressions/divide.js", { i: 10, l: long("10"), n: null }, [
    [{ $divide: ["$i", 2] }, dbl(5)],
    [{ $divide: ["$i", 4] }, 2.5],
    [{ $divide: ["$l", long("2")] }, dbl(5)],
    [{ $divide: ["$n", 0] }, null],
    [{ $divide: ["$i", 0] }, 0, 2],
    [{ $divide: ["$i", "x"] }, 0, 14],
  ]),
  ...computes(
    "manual: reference/operator/aggregation/mod",
    { i: -7, l: long("-7"), d: -7.5, n: null, s: "x" },
    [
      [{ $mod: ["$i", 3] }, -1],
      [{ $mod: ["$l", 3] }, long("-1")],
      [{ $mod: ["$d", 2] }, -1.5],
      [{ $mod: ["$n", 2] }, null],
      [{ $mod: ["$i", 0] }, 0, 16610],
      [{ $mod: [7, dbl(2)] }, 1],
      [{ $mod: [7, 2.5] }, dbl(2)],
      [{ $mod: [dbl(7), 2] }, dbl(1)],
      [{ $mod: [5, -2] }, 1],
      [{ $mod: ["$s", 2] }, 0, 16611],
    ],
  ),
  ...gives(
    SUM,
    [{ v: 1 }, { v: long("2") }, { v: "x" }, { v: null }, {}],
    [
      [[{ $group: { _id: null, s: { $sum: "$v" } } }], [{ _id: null, s: long("3") }]],
      [[{ $group: { _id: null, s: { $avg: "$v" } } }], [{ _id: null, s: 1.5 }]],
      [[{ $group: { _id: null, s: { $sum: 1 } } }], [{ _id: null, s: 5 }]],
      [[{ $group: { _id: null, s: { $sum: "$nothing" } } }], [{ _id: null, s: 0 }]],
      [[{ $group: { _id: null, s: { $avg: "$nothing" } } }], [{ _id: null, s: null }]],
    ],
  ),
  ...gives(
    SUM,
    [{ v: 2147483647 }, { v: 1 }],
    [
      [[{ $group: { _id: null, s: { $sum: "$v" } } }], [{ _id: null, s: long("2147483648") }]],
      [
        [{ $group: { _id: null, s: { $sum: { $add: ["$v", dbl(0)] } } } }],
        [{ _id: null, s: dbl(2147483648) }],
      ],
    ],
  ),
  ...gives(
    SUM,
    [{ v: 0.1 }, { v: 0.2 }, { v: 0.3 }, { v: 0.4 }],
    [[[{ $group: { _id: null, s: { $sum: "$v" } } }], [{ _id: null, s: dbl(1) }]]],
  ),
  ...gives(
    SUM,
    [{ v: dbl(9007199254740992) }, { v: 1 }, { v: 1 }],
    [[[{ $group: { _id: null, s: { $sum: "$v" } } }], [{ _id: null, s: dbl(9007199254740994) }]]],
  ),
  ...gives(
    SUM,
    [{ v: long("9223372036854775807") }, { v: long("9223372036854775807") }],
    [[[{ $group: { _id: null, s: { $sum: "$v" } } }], [{ _id: null, s: dbl(18446744073709551616) }]]],
  ),
  ...computes("manual: reference/operator/aggregation/add, …/subtract", mixed, [
    [{ $add: [0.1, 0.2, 0.3] }, 0.6],
    [{ $add: [1e308, 1e308] }, Infinity],
    [{ $add: ["$t", "$i", 0.5] }, new Date(1011)],
    [{ $add: ["$t", "$t"] }, 0, 16612],
    [{ $add: ["$n", "$s"] }, null],
    [{ $add: ["$s", "$n"] }, 0, 14],
    [{ $add: [long("9223372036854775807"), 1, -1] }, long("9223372036854775807")],
    [{ $subtract: ["$i", "$d"] }, 7.5],
    [{ $subtract: ["$d", "$d"] }, dbl(0)],
    [{ $subtract: ["$t", 0.9] }, new Date(1000)],
    [{ $subtract: [1, "$t"] }, 0, 14],
    [{ $subtract: [-2147483648, 1] }, long("-2147483649")],
  ]),
  ...computes("manual: reference/operator/aggregation/multiply, …/divide", mixed, [
    [{ $multiply: ["$i", "$d"] }, dbl(25)],
    [{ $multiply: ["$l", "$i", 2] }, long("200")],
    [{ $multiply: ["$i", "$n"] }, null],
  ]),
];

contract("numbers", cases);
