import { Binary, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from "bson";
import { finds } from "./case.ts";
import { contract } from "./run.ts";

const nulls = [
  { _id: "empty", a: {} },
  { _id: "null", a: null },
  { _id: "number", a: 4 },
  { _id: "sub", a: { b: "hi" } },
  { _id: "subnull", a: { b: null } },
  { _id: "without" },
];
const nullsInArrays = [
  { _id: "[[]]", a: [[]] },
  { _id: "[]", a: [] },
  { _id: "[b]", a: [{ b: 1 }, { b: 3 }] },
  { _id: "[bnull]", a: [{ b: null }, { b: 3 }] },
  { _id: "[bmissing]", a: [{ b: 3 }, {}] },
  { _id: "[nulls]", a: [null, null] },
  { _id: "[values]", a: [1, "string", 4] },
];

const typed = [
  { _id: "array", v: [1] },
  { _id: "binData", v: new Binary(Buffer.from("x")) },
  { _id: "bool", v: true },
  { _id: "date", v: new Date(0) },
  { _id: "decimal", v: Decimal128.fromString("1") },
  { _id: "double", v: new Double(1) },
  { _id: "int", v: 1 },
  { _id: "javascript", v: new Code("x") },
  { _id: "long", v: Long.fromNumber(1) },
  { _id: "maxKey", v: new MaxKey() },
  { _id: "minKey", v: new MinKey() },
  { _id: "missing" },
  { _id: "null", v: null },
  { _id: "object", v: {} },
  { _id: "objectId", v: new ObjectId() },
  { _id: "regex", v: /x/ },
  { _id: "string", v: "s" },
  { _id: "timestamp", v: new Timestamp({ t: 1, i: 1 }) },
];
const TYPE = "manual: reference/operator/query/type";
const EXISTS = "manual: reference/operator/query/exists";
const NULL = "jstests/core/query/null_query_semantics.js, as of 7.0";

contract("query: elements", [
  ...finds(NULL, nulls, [
    [{ a: { $eq: null } }, ["null", "without"]],
    [{ a: null }, ["null", "without"]],
    [{ a: { $ne: null } }, ["empty", "number", "sub", "subnull"]],
    [{ a: { $in: [null, 4] } }, ["null", "number", "without"]],
    [{ $or: [{ a: null }, { a: 4 }] }, ["null", "number", "without"]],
    [{ a: { $nin: [null, 4] } }, ["empty", "sub", "subnull"]],
    [{ a: { $nin: [null, /^hi.*/] } }, ["empty", "number", "sub", "subnull"]],
    [{ a: { $exists: false } }, ["without"]],
    [{ "a.b": { $eq: null } }, ["empty", "null", "number", "subnull", "without"]],
    [{ "a.b": { $ne: null } }, ["sub"]],
    [{ "a.b": { $exists: false } }, ["empty", "null", "number", "without"]],
    [{ a: { $elemMatch: { $eq: null } } }, []],
    [{ a: { $elemMatch: { b: null } } }, []],
    [{ "a.b": { $elemMatch: { $ne: null } } }, []],
  ]),
  ...finds(
    NULL,
    [...nulls, ...nullsInArrays],
    [
      [{ a: null }, ["[nulls]", "null", "without"]],
      [
        { a: { $not: { $gte: null } } },
        ["[[]]", "[]", "[b]", "[bmissing]", "[bnull]", "[values]", "empty", "number", "sub", "subnull"],
      ],
      [{ a: { $elemMatch: { $eq: null } } }, ["[nulls]"]],
      [{ a: { $elemMatch: { b: null } } }, ["[[]]", "[bmissing]", "[bnull]"]],
      [{ "a.b": null }, ["[bmissing]", "[bnull]", "empty", "null", "number", "subnull", "without"]],
      [
        { "a.b": { $exists: false } },
        ["[[]]", "[]", "[nulls]", "[values]", "empty", "null", "number", "without"],
      ],
    ],
  ),
  ...finds(TYPE, typed, [
    [{ v: { $type: "double" } }, ["double"]],
    [{ v: { $type: 1 } }, ["double"]],
    [{ v: { $type: "string" } }, ["string"]],
    [{ v: { $type: "object" } }, ["object"]],
    [{ v: { $type: "array" } }, ["array"]],
    [{ v: { $type: "binData" } }, ["binData"]],
    [{ v: { $type: "objectId" } }, ["objectId"]],
    [{ v: { $type: "bool" } }, ["bool"]],
    [{ v: { $type: "date" } }, ["date"]],
    [{ v: { $type: "null" } }, ["null"]],
    [{ v: { $type: "regex" } }, ["regex"]],
    [{ v: { $type: "javascript" } }, ["javascript"]],
    [{ v: { $type: "int" } }, ["array", "int"], "looks at the elements of arrays"],
    [{ v: { $type: "timestamp" } }, ["timestamp"]],
    [{ v: { $type: "long" } }, ["long"]],
    [{ v: { $type: "decimal" } }, ["decimal"]],
    [{ v: { $type: "minKey" } }, ["minKey"]],
    [{ v: { $type: -1 } }, ["minKey"]],
    [{ v: { $type: "maxKey" } }, ["maxKey"]],
    [{ v: { $type: 127 } }, ["maxKey"]],
    [{ v: { $type: "number" } }, ["array", "decimal", "double", "int", "long"]],
    [{ v: { $type: ["string", "bool", 10] } }, ["bool", "null", "string"]],
    [
      { v: { $not: { $type: "number" } } },
      typed
        .map((each) => each._id)
        .filter((id) => !["array", "decimal", "double", "int", "long"].includes(id)),
    ],
    [{ v: { $type: "frobnicate" } }, 2],
    [{ v: { $type: 99 } }, 2],
    [{ v: { $type: [] } }, 9],
    [{ v: { $type: {} } }, 14],
  ]),
  ...finds(
    EXISTS,
    [{ _id: 1, a: 1 }, { _id: 2, a: null }, { _id: 3 }, { _id: 4, a: [] }, { _id: 5, a: { b: 1 } }],
    [
      [{ a: { $exists: true } }, [1, 2, 4, 5]],
      [{ a: { $exists: false } }, [3]],
      [{ a: { $exists: 1 } }, [1, 2, 4, 5]],
      [{ a: { $exists: 0 } }, [3]],
      [{ a: { $exists: true, $ne: null } }, [1, 4, 5]],
      [{ a: { $exists: true, $nin: [1, null] } }, [4, 5]],
      [{ "a.b": { $exists: true } }, [5]],
      [{ "a.b": { $exists: false } }, [1, 2, 3, 4]],
    ],
  ),
]);
