import type { Document } from "bson";
import { type Place, aggregate, read, stage } from "./place.ts";

const groups = (accumulate: (n: string) => Document): Place =>
  stage((n) => ({ $group: { _id: null, [n]: accumulate(n) } }));
export const stages: Record<string, Place> = {
  "stage of that name": stage((n) => ({ [`$${n}`]: {} })),
  "stage without its dollar": stage((n) => ({ [n]: {} })),
  $match: stage((n) => ({ $match: { [`a.${n}`]: { $exists: true } } })),
  $project: stage((n) => ({ $project: { [n]: 1, k: `$a.${n}.${n}`, m: [{ [n]: `$${n}` }] } })),
  "$project without": stage((n) => ({ $project: { [n]: 0, b: 0 } })),
  $sort: stage((n) => ({ $sort: { [n]: -1, [`a.${n}`]: 1, _id: 1 } })),
  "$group by it": read((n) => aggregate({ $group: { _id: `$${n}`, n: { $sum: 1 } } }, { $sort: { _id: 1 } })),
  "$group by a document": read((n) =>
    aggregate({ $group: { _id: { [n]: `$${n}`, k: { [n]: "$b" } } } }, { $sort: { _id: 1 } }),
  ),
  "$group sum": groups((n) => ({ $sum: `$${n}` })),
  "$group push": groups((n) => ({ $push: { [n]: `$${n}` } })),
  "$group addToSet": groups((n) => ({ $addToSet: { [n]: "$nothing" } })),
  "$group first": groups((n) => ({ $first: `$a.${n}` })),
  "accumulator of that name": groups((n) => ({ [`$${n}x`]: 1 })),
  "accumulator without its dollar": groups((n) => ({ [n]: 1 })),
  $count: stage((n) => ({ $count: n })),
  $facet: stage((n) => ({ $facet: { [n]: [{ $match: { [n]: 1 } }], x: [{ $count: n }] } })),
};

const expressions: Record<string, (n: string) => unknown> = {
  "a path": (n) => `$${n}.${n}`,
  "a path through a scalar": (n) => `$b.${n}`,
  "a path through an array": (n) => `$a.${n}.x.${n}`,
  "a path of ROOT": (n) => `$$ROOT.${n}`,
  "an operator": (n) => ({ [`$${n}x`]: ["$a"] }),
  "a variable nobody defined": (n) => `$$${n}`,
  $literal: (n) => ({ $literal: { [n]: { [n]: 1 } } }),
  $cond: (n) => ({ $cond: [{ [n]: 1 }, { [n]: 2 }, 3] }),
  $ifNull: (n) => ({ $ifNull: [`$${n}`, { [n]: 1 }] }),
  $dateTrunc: (n) => ({ $dateTrunc: { date: new Date(0), unit: n } }),
  "a time zone": (n) => ({ $dateTrunc: { date: new Date(0), unit: "day", timezone: n } }),
  "an argument of $dateTrunc": (n) => ({ $dateTrunc: { date: new Date(0), unit: "day", [n]: 1 } }),
  $eq: (n) => ({ $eq: [`$${n}`, { [n]: 4 }] }),
};
for (const [name, make] of Object.entries(expressions)) {
  stages[`expression: ${name}`] = stage((n) => ({ $project: { [n]: make(n), k: make(n) } }));
}
