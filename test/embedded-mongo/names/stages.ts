import type { Document } from "bson";
import { type Place, aggregate, docs, read, stage } from "./place.ts";

const groups = (accumulate: (n: string) => Document): Place =>
  stage((n) => ({ $group: { _id: null, [n]: accumulate(n) } }));
export const stages: Record<string, Place> = {
  "stage of that name": stage((n) => ({ [`$${n}`]: {} })),
  "stage without its dollar": stage((n) => ({ [n]: {} })),
  $match: stage((n) => ({ $match: { $expr: { $eq: [`$${n}`, 1] } } })),
  $project: stage((n) => ({ $project: { [n]: 1, k: `$a.${n}.${n}`, [`m.${n}`]: { [n]: `$${n}` } } })),
  "$project without": stage((n) => ({ $project: { [n]: 0, a: { [n]: { [n]: 0 } } } })),
  $addFields: stage((n) => ({ $addFields: { [n]: { [n]: `$a.${n}` }, [`a.${n}.${n}`]: "$_id" } })),
  $unset: stage((n) => ({ $unset: [n, `a.${n}.${n}`] })),
  $replaceRoot: stage((n) => ({ $replaceRoot: { newRoot: { [n]: { [n]: "$$ROOT" } } } })),
  "$replaceRoot by a path": stage((n) => ({
    $replaceRoot: { newRoot: { $mergeObjects: [{ x: 1 }, { [n]: `$${n}` }] } },
  })),
  "option of $replaceRoot": stage((n) => ({ $replaceRoot: { newRoot: "$$ROOT", [n]: 1 } })),
  $unwind: stage((n) => ({ $unwind: `$${n}` })),
  "$unwind with an index": stage((n) => ({
    $unwind: { path: `$a.${n}`, includeArrayIndex: n, preserveNullAndEmptyArrays: true },
  })),
  "option of $unwind": stage((n) => ({ $unwind: { path: "$a", [n]: 1 } })),
  $sort: stage((n) => ({ $sort: { [n]: -1, [`a.${n}`]: 1, _id: 1 } })),
  "$group by it": read((n) => aggregate({ $group: { _id: `$${n}`, n: { $sum: 1 } } }, { $sort: { _id: 1 } })),
  "$group by a document": read((n) =>
    aggregate({ $group: { _id: { [n]: `$${n}`, k: { [n]: "$b" } } } }, { $sort: { _id: 1 } }),
  ),
  "$group sum": groups((n) => ({ $sum: `$${n}` })),
  "$group push": groups((n) => ({ $push: { [n]: `$${n}` } })),
  "$group addToSet": groups((n) => ({ $addToSet: { [n]: "$nothing" } })),
  "$group mergeObjects": groups((n) => ({ $mergeObjects: { [n]: "$a" } })),
  "$group first": groups((n) => ({ $first: `$a.${n}` })),
  "accumulator of that name": groups((n) => ({ [`$${n}x`]: 1 })),
  "accumulator without its dollar": groups((n) => ({ [n]: 1 })),
  $count: stage((n) => ({ $count: n })),
  $sortByCount: read((n) => aggregate({ $sortByCount: `$a.${n}` }, { $sort: { _id: 1 } })),
  $facet: stage((n) => ({ $facet: { [n]: [{ $match: { [n]: 1 } }], x: [{ $count: n }] } })),
  $bucket: stage((n) => ({
    $bucket: { groupBy: "$_id", boundaries: [0, 2, 9], output: { [n]: { $push: `$${n}` } } },
  })),
  "option of $bucket": stage((n) => ({ $bucket: { groupBy: "$_id", boundaries: [0, 9], [n]: 1 } })),
  $lookup: stage((n) => ({ $lookup: { from: "c", localField: n, foreignField: n, as: n } })),
  "$lookup below": stage((n) => ({
    $lookup: { from: "c", localField: `a.${n}.${n}`, foreignField: "_id", as: `${n}.${n}` },
  })),
  "$lookup with let": stage((n) => ({
    $lookup: {
      from: "c",
      let: { [n]: `$${n}` },
      pipeline: [{ $match: { $expr: { $eq: [`$$${n}`, `$${n}`] } } }, { $project: { [n]: 1 } }],
      as: "k",
    },
  })),
  "$lookup from it": stage((n) => ({ $lookup: { from: n, localField: "a", foreignField: "a", as: "k" } })),
  "option of $lookup": stage((n) => ({
    $lookup: { from: "c", localField: "a", foreignField: "a", as: "k", [n]: 1 },
  })),
  $unionWith: stage((n) => ({ $unionWith: { coll: n, pipeline: [{ $project: { [n]: 1 } }] } })),
  $documents: (n) => [
    {
      aggregate: 1,
      pipeline: [{ $documents: [{ [n]: { [n]: 1 } }] }, { $project: { k: `$${n}` } }],
      cursor: {},
    },
  ],
  "let of aggregate": read((n) => ({
    ...aggregate({ $project: { k: `$$${n}` } }),
    let: { [n]: { [n]: 1 } },
  })),
  $merge: (n) => [
    docs(n),
    aggregate({ $project: { [n]: { [n]: 1 } } }, { $merge: { into: n } }),
    aggregate({ $project: { [n]: { [n]: "$b" } } }, { $merge: { into: n, whenMatched: "merge" } }),
    { find: n, filter: {} },
  ],
  "$merge on it": (n) => [
    docs(n),
    { createIndexes: "d", indexes: [{ key: { [n]: 1 }, name: "u", unique: true }] },
    aggregate({ $match: { _id: 1 } }, { $merge: { into: "d", on: n } }),
    aggregate({ $match: { _id: 1 } }, { $merge: { into: "d", on: [n], whenMatched: "fail" } }),
    { find: "d", filter: {} },
  ],
  "$merge's choice": stage((n) => ({ $merge: { into: "d", whenMatched: n } })),
  "$merge's other choice": stage((n) => ({ $merge: { into: "d", whenNotMatched: n } })),
  "option of $merge": stage((n) => ({ $merge: { into: "d", [n]: 1 } })),
  "$merge with let": stage((n) => ({ $merge: { into: "d", let: { [n]: 1 } } })),
  $out: (n) => [docs(n), aggregate({ $out: n }), { find: n, filter: {} }],
};

const expressions: Record<string, (n: string) => unknown> = {
  "a path": (n) => `$${n}.${n}`,
  "a path through a scalar": (n) => `$b.${n}`,
  "a path through an array": (n) => `$a.${n}.x.${n}`,
  "a path of ROOT": (n) => `$$ROOT.${n}`,
  "an operator": (n) => ({ [`$${n}x`]: ["$a"] }),
  $let: (n) => ({ $let: { vars: { [n]: `$${n}` }, in: { [n]: `$$${n}` } } }),
  $map: (n) => ({ $map: { input: [{ [n]: 1 }], as: n, in: `$$${n}.${n}` } }),
  $filter: (n) => ({ $filter: { input: [1, 2], as: n, cond: { $gt: [`$$${n}`, 1] } } }),
  $reduce: (n) => ({ $reduce: { input: [1], initialValue: { [n]: 1 }, in: { [n]: `$$value.${n}` } } }),
  $getField: (n) => ({ $getField: n }),
  $setField: (n) => ({ $setField: { field: n, input: "$$ROOT", value: { [n]: 1 } } }),
  $unsetField: (n) => ({ $unsetField: { field: n, input: "$$ROOT" } }),
  $objectToArray: () => ({ $objectToArray: "$$ROOT" }),
  $arrayToObject: (n) => ({ $arrayToObject: [[[n, { [n]: 1 }]]] }),
  "$arrayToObject of keys": (n) => ({ $arrayToObject: [[{ k: n, v: 1 }]] }),
  $mergeObjects: (n) => ({ $mergeObjects: ["$$ROOT", { [n]: { [n]: 1 } }] }),
  $literal: (n) => ({ $literal: { [n]: { [n]: 1 } } }),
  $cond: (n) => ({ $cond: [{ [n]: 1 }, { [n]: 2 }, 3] }),
  $convert: (n) => ({ $convert: { input: "1", to: n } }),
  $dateTrunc: (n) => ({ $dateTrunc: { date: new Date(0), unit: n } }),
  $sortArray: (n) => ({ $sortArray: { input: [{ [n]: 2 }, { [n]: 1 }], sortBy: { [n]: 1 } } }),
  $eq: (n) => ({ $eq: [`$${n}`, { [n]: 4 }] }),
  $switch: (n) => ({ $switch: { branches: [], default: { [n]: 1 } } }),
  $zip: (n) => ({ $zip: { inputs: [[{ [n]: 1 }]] } }),
  $regexMatch: (n) => ({ $regexMatch: { input: n, regex: n, [n]: 1 } }),
  "a variable nobody defined": (n) => `$$${n}`,
};
for (const [name, make] of Object.entries(expressions)) {
  stages[`expression: ${name}`] = stage((n) => ({ $project: { [n]: make(n), k: make(n) } }));
}
