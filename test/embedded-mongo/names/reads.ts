import { type Place, find, read } from "./place.ts";

const OPERANDS: Record<string, (n: string) => unknown> = {
  $eq: (n) => ({ [n]: 4 }),
  $ne: () => 1,
  $gt: () => 1,
  $in: (n) => [1, { [n]: 4 }],
  $nin: (n) => [1, { [n]: 4 }],
  $exists: () => 1,
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
  inclusion: read((n) => find({ projection: { [n]: 1, a: 1 } })),
  exclusion: read((n) => find({ projection: { [n]: 0, b: false } })),
  sort: read((n) => find({ sort: { [n]: 1, _id: -1 } })),
  "sort below": read((n) => find({ sort: { [`a.${n}.${n}`]: -1 } })),
  "sort direction": read((n) => find({ sort: { a: n } })),
};
for (const [operator, operand] of Object.entries(OPERANDS)) {
  reads[`${operator} in a filter`] = read((n) => find({ filter: { [n]: { [operator]: operand(n) } } }));
}
