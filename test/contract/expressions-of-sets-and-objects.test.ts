import { Decimal128, Double, Long, MinKey } from "bson";
import { type Case, computes } from "./case.ts";
import { contract } from "./run.ts";

const at = "manual: reference/operator/aggregation/";
const tests = "jstests/aggregation/expressions/";
const doc = {
  a: 1,
  n: null,
  list: [3, 1, 2],
  docs: [
    { k: "x", v: 1 },
    { k: "y", v: 2 },
  ],
  o: { p: { q: 5 }, r: null },
  "price.usd": 4,
  $cash: 7,
};

const cases: Case[] = [
  ...computes(`${at}setUnion, …/setIntersection, …/setDifference`, doc, [
    [{ $setUnion: ["$list", [2, 9]] }, [1, 2, 3, 9]],
    [{ $setUnion: ["$list"] }, [1, 2, 3]],
    [{ $setUnion: [] }, []],
    [
      { $setUnion: [["b", 1, null, [2], { x: 1 }, true], [new MinKey()]] },
      [new MinKey(), null, 1, "b", { x: 1 }, [2], true],
    ],
    [{ $setUnion: [[1], [new Double(1), Long.fromNumber(1), Decimal128.fromString("1.0")]] }, [1]],
    [
      { $setUnion: [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]] },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    [{ $setUnion: ["$list", "$n"] }, null],
    [{ $setUnion: ["$a", []] }, 0, 17043],
    [{ $setIntersection: ["$list", [9]] }, []],
    [{ $setIntersection: ["$list", [2, 3, 3], [3, 2, 1]] }, [2, 3]],
    [
      {
        $setIntersection: [
          [["a", "b"], "c"],
          ["a", "b", ["b", "a"]],
        ],
      },
      [],
    ],
    [{ $setIntersection: [] }, []],
    [{ $setIntersection: ["$list", "$missing"] }, null],
    [{ $setIntersection: ["$list", "$a"] }, 0, 17047],
    [{ $setDifference: ["$list", [1]] }, [3, 2]],
    [{ $setDifference: [[2, 2, 1], []] }, [2, 1]],
    [{ $setDifference: [["a", "b", ["a"]], [["a"]]] }, ["a", "b"]],
    [{ $setDifference: ["$n", []] }, null],
    [{ $setDifference: ["$a", []] }, 0, 17048],
    [{ $setDifference: [[], "$a"] }, 0, 17049],
    [{ $setDifference: ["$list"] }, 0, 16020],
  ]),
  ...computes(`${tests}set_equals.js, ${at}setEquals, …/setIsSubset`, doc, [
    [{ $setEquals: ["$list", [1, 2, 3, 3]] }, true],
    [{ $setEquals: ["$list", [1, 2, 3], [2]] }, false],
    [{ $setEquals: ["$list", [1, 2]] }, false],
    [{ $setEquals: [[], []] }, true],
    [{ $setEquals: ["$list"] }, 0, 17045],
    [{ $setEquals: ["$list", "$n"] }, 0, 17044],
    [{ $setEquals: ["$list", 5] }, 0, 5887502],
    [{ $setIsSubset: [[1, 2], "$list"] }, true],
    [{ $setIsSubset: [[1, 1, 4], "$list"] }, false],
    [{ $setIsSubset: [[], []] }, true],
    [{ $setIsSubset: ["$a", "$list"] }, 0, 17046],
    [{ $setIsSubset: ["$list", "$a"] }, 0, 17042],
    [{ $setIsSubset: ["$a", [1]] }, 0, 17310],
    [{ $setIsSubset: ["$list", 1] }, 0, 17311],
  ]),
  ...computes(`${tests}all_elements_true.js, ${tests}any_element_true.js`, doc, [
    [{ $allElementsTrue: ["$list"] }, true],
    [{ $allElementsTrue: "$list" }, true],
    [{ $allElementsTrue: [[1, 0]] }, false],
    [{ $allElementsTrue: [[1, null]] }, false],
    [{ $allElementsTrue: [[]] }, true],
    [{ $allElementsTrue: [1, 2] }, 0, 16020],
    [{ $allElementsTrue: ["$n"] }, 0, 17040],
    [{ $anyElementTrue: [[0, null, 1]] }, true],
    [{ $anyElementTrue: [[0, null, false]] }, false],
    [{ $anyElementTrue: [[[false]]] }, true],
    [{ $anyElementTrue: [[]] }, false],
    [{ $anyElementTrue: ["$a"] }, 0, 17041],
  ]),
  ...computes(`${at}mergeObjects`, doc, [
    [{ $mergeObjects: ["$o", { z: 1 }] }, { p: { q: 5 }, r: null, z: 1 }],
    [
      {
        $mergeObjects: [
          { a: 1, b: 2 },
          { b: 3, c: null },
        ],
      },
      { a: 1, b: 3, c: null },
    ],
    [{ $mergeObjects: ["$n", { z: 1 }] }, { z: 1 }],
    [{ $mergeObjects: ["$n", "$missing"] }, {}],
    [{ $mergeObjects: "$docs" }, { k: "y", v: 2 }],
    [{ $mergeObjects: [] }, {}],
    [{ $mergeObjects: "$a" }, 0, 40400],
    [{ $mergeObjects: ["$o", "$list"] }, 0, 40400],
  ]),
  ...computes(`${at}objectToArray`, doc, [
    [
      { $objectToArray: "$o" },
      [
        { k: "p", v: { q: 5 } },
        { k: "r", v: null },
      ],
    ],
    [{ $objectToArray: [{ a: 1 }] }, [{ k: "a", v: 1 }]],
    [{ $objectToArray: {} }, []],
    [{ $objectToArray: "$missing" }, null],
    [{ $objectToArray: "$list" }, 0, 40390],
    [{ $objectToArray: ["$o", "$o"] }, 0, 16020],
  ]),
  ...computes(`${tests}expression_get_field.js, ${at}getField`, doc, [
    [{ $getField: "a" }, 1],
    [{ $getField: "price.usd" }, 4],
    [{ $getField: { $literal: "$cash" } }, 7],
    [{ $getField: { field: "q", input: "$o.p" } }, 5],
    [{ $getField: { field: { $const: "$cash" }, input: "$$ROOT" } }, 7],
    [{ $getField: "nope" }, undefined],
    [{ $getField: { field: "a", input: "$n" } }, null],
    [{ $getField: { field: "a", input: "$missing" } }, undefined],
    [{ $getField: { field: "a", input: "$list" } }, undefined],
    [{ $getField: { field: "a", input: "$o", x: 1 } }, 0, 3041701],
    [{ $getField: { input: "$o" } }, 0, 3041702],
    [{ $getField: { field: "a" } }, 0, 3041703],
    [{ $getField: "$a" }, 0, 5654600],
    [{ $getField: { field: "$a", input: "$o" } }, 0, 5654600],
    [{ $getField: { $concat: ["a", "b"] } }, 0, 5654601],
    [{ $getField: { field: ["a"], input: "$o" } }, 0, 5654601],
    [{ $getField: 5 }, 0, 5654602],
    [{ $getField: { $literal: 5 } }, 0, 5654602],
  ]),
  ...computes(`${tests}expression_set_field.js, ${at}setField, …/unsetField`, doc, [
    [{ $setField: { field: "x", input: "$o.p", value: 2 } }, { q: 5, x: 2 }],
    [{ $setField: { field: "p", input: "$o", value: 2 } }, { p: 2, r: null }],
    [{ $setField: { field: "a.b", input: {}, value: 2 } }, { "a.b": 2 }],
    [{ $setField: { field: { $literal: "$x" }, input: {}, value: 2 } }, { $x: 2 }],
    [{ $setField: { field: "p", input: "$o", value: "$$REMOVE" } }, { r: null }],
    [{ $setField: { field: "p", input: "$o", value: "$missing" } }, { r: null }],
    [{ $setField: { field: "p", input: "$n", value: 1 } }, null],
    [{ $setField: { field: "p", input: "$a", value: 1 } }, 0, 4161105],
    [{ $setField: "a" }, 0, 4161100],
    [{ $setField: { field: "p", input: "$o", value: 1, x: 1 } }, 0, 4161101],
    [{ $setField: { input: "$o", value: 1 } }, 0, 4161102],
    [{ $setField: { field: "p", input: "$o" } }, 0, 4161103],
    [{ $setField: { field: "p", value: 1 } }, 0, 4161109],
    [{ $setField: { field: { $concat: ["p"] }, input: "$o", value: 1 } }, 0, 4161106],
    [{ $setField: { field: 5, input: "$o", value: 1 } }, 0, 4161107],
    [{ $setField: { field: "$p", input: "$o", value: 1 } }, 0, 4161108],
    [{ $unsetField: { field: "p", input: "$o" } }, { r: null }],
    [{ $unsetField: { field: "zz", input: "$o.p" } }, { q: 5 }],
    [{ $unsetField: { field: "p", input: "$o", value: 1 } }, 0, 4161101],
  ]),
  ...computes("this store: a field of any name is a field", doc, [
    [{ $getField: "__proto__" }, undefined],
    [{ $getField: { field: "constructor", input: {} } }, undefined],
    [{ $getField: { field: "toString", input: "$o" } }, undefined],
    [
      { $objectToArray: { $setField: { field: "__proto__", input: {}, value: { evil: 1 } } } },
      [{ k: "__proto__", v: { evil: 1 } }],
    ],
    [
      {
        $getField: {
          field: "evil",
          input: { $setField: { field: "__proto__", input: {}, value: { evil: 1 } } },
        },
      },
      undefined,
    ],
    [
      {
        $unsetField: {
          field: "__proto__",
          input: { $setField: { field: "__proto__", input: { a: 1 }, value: 2 } },
        },
      },
      { a: 1 },
    ],
    [
      {
        $objectToArray: {
          $mergeObjects: [
            { a: 1 },
            { $setField: { field: "__proto__", input: {}, value: 1 } },
            { $setField: { field: "constructor", input: {}, value: 2 } },
          ],
        },
      },
      [
        { k: "a", v: 1 },
        { k: "__proto__", v: 1 },
        { k: "constructor", v: 2 },
      ],
    ],
  ]),
];

contract("expressions: sets and documents", cases);
