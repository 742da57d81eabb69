import { type Place, find, read } from "./place.ts";

const OPERATORS = [
  "$eq",
  "$ne",
  "$gt",
  "$in",
  "$nin",
  "$exists",
  "$type",
  "$size",
  "$elemMatch",
  "$not",
  "$all",
];
const OPERANDS: Record<string, (n: string) => unknown> = {
  $in: (n) => [1, { [n]: 4 }],
  $nin: (n) => [1, { [n]: 4 }],
  $all: (n) => [1, { [n]: 4 }],
  $elemMatch: (n) => ({ [n]: { $gte: 1 } }),
  $not: () => ({ $gt: 1 }),
  $type: () => "array",
  $eq: (n) => ({ [n]: 4 }),
};
export const reads: Record<string, Place> = {
  "filter by equality": read((n) => find({ filter: { [n]: 1 } })),
  "filter by a document": read((n) => find({ filter: { [n]: { [n]: 4 } } })),
  "filter below": read((n) => find({ filter: { [`a.${n}.x.${n}`]: 3 } })),
  "filter by a missing field": read((n) => find({ filter: { [`b.${n}`]: null } })),
  "filter on a scalar's": read((n) => find({ filter: { [`b.${n}`]: { $exists: true } } })),
  "filter on an array's": read((n) => find({ filter: { [`${n}.${n}`]: { $exists: true } } })),
  "operator of a filter": read((n) => find({ filter: { k: { [`$${n}`]: 1 } } })),
  "operator beside another": read((n) => find({ filter: { k: { $gt: 1, [n]: 1 } } })),
  "operator at the top": read((n) => find({ filter: { [`$${n}`]: [{ a: 1 }] } })),
  "alias of $type": read((n) => find({ filter: { k: { $type: n } } })),
  inclusion: read((n) => find({ projection: { [n]: 1, [`a.${n}.${n}`]: 1 } })),
  exclusion: read((n) => find({ projection: { [n]: 0, [`a.${n}.${n}`]: false } })),
  "nested projection": read((n) => find({ projection: { a: { [n]: { [n]: 1 } } } })),
  "computed projection": read((n) => find({ projection: { [n]: `$a.${n}`, k: { [n]: `$${n}` } } })),
  "projection of a literal": read((n) => find({ projection: { [n]: { $literal: { [n]: 1 } } } })),
  "projection by that operator": read((n) => find({ projection: { k: { [`$${n}x`]: 1 } } })),
  $slice: read((n) => find({ projection: { [n]: { $slice: 1 }, [`a.${n}`]: { $slice: -1 } } })),
  "$elemMatch of a projection": read((n) => find({ projection: { [n]: { $elemMatch: { [n]: 4 } } } })),
  "positional projection": read((n) => find({ filter: { [n]: 2 }, projection: { [`${n}.$`]: 1 } })),
  sort: read((n) => find({ sort: { [n]: 1, _id: -1 } })),
  "sort below": read((n) => find({ sort: { [`a.${n}.${n}`]: -1 } })),
  "sort direction": read((n) => find({ sort: { a: n } })),
  "hint by name": read((n) => find({ hint: n })),
  "hint by key": read((n) => find({ hint: { [n]: 1 } })),
  "let of find": read((n) => find({ let: { [n]: 1 }, filter: { $expr: { $eq: [`$$${n}`, `$${n}`] } } })),
  "variable nobody defined": read((n) => find({ filter: { $expr: { $eq: [1, `$$${n}`] } } })),
  distinct: read((n) => ({ distinct: "c", key: n })),
  "distinct below": read((n) => ({ distinct: "c", key: `a.${n}.${n}`, query: { [n]: 1 } })),
  count: read((n) => ({ count: "c", query: { [n]: { $exists: true } } })),
  explain: read((n) => ({ explain: { find: "c", filter: { [n]: 1 }, sort: { [n]: 1 } }, verbosity: n })),
};
for (const operator of OPERATORS) {
  reads[`${operator} in a filter`] = read((n) =>
    find({ filter: { [n]: { [operator]: OPERANDS[operator]?.(n) ?? 1 } } }),
  );
}
