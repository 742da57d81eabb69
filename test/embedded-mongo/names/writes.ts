import { type Place, afterwards, docs, insert, modify, update, write } from "./place.ts";

export const writes: Record<string, Place> = {
  "insert, at every depth": write((n) => insert({ _id: 9, [n]: { [n]: { [n]: [{ [n]: { [n]: 1 } }] } } })),
  "insert into _id": (n) => [insert({ _id: { [n]: 1 } }, { _id: { [n]: 1 } }), ...afterwards],
  replacement: write((n) => update({ [n]: { [n]: 1 }, k: 2 })),
  "upsert by equality": (n) => [
    update({ $set: { k: 1 } }, { q: { _id: 1, [n]: 1, [`a.${n}.b`]: { [n]: 2 } }, upsert: true }),
    update({ $setOnInsert: { [n]: 1 } }, { q: { _id: 2, [`${n}.${n}`]: { $eq: 1 } }, upsert: true }),
    update({ [n]: 3 }, { q: { _id: 3, [n]: 1 }, upsert: true }),
    update({ $set: { k: 3 } }, { q: { _id: 4, [n]: { $in: [1] } }, upsert: true }),
    update({ $set: { [n]: 3 } }, { q: { _id: 5, $and: [{ [n]: 1 }] }, upsert: true }),
    ...afterwards,
  ],
  "delete by filter": write((n) => ({ delete: "c", deletes: [{ q: { [`${n}.${n}`]: 4 }, limit: 0 }] })),
  findAndModify: write((n) => ({
    findAndModify: "c",
    query: { [n]: 1 },
    sort: { [n]: -1 },
    update: { $set: { [n]: { [n]: 1 } } },
    fields: { [n]: 1 },
    new: true,
  })),
  "field of a statement": write((n) => update({ $set: { k: 1 } }, { [n]: 1 })),
  "field of a delete statement": (n) => [{ delete: "c", deletes: [{ q: {}, limit: 0, [n]: 1 }] }],
};

const MODIFIERS: Record<string, unknown> = {
  $set: 7,
  $unset: "",
  $inc: 1,
  $push: 1,
};
const PATHS: ReadonlyArray<(n: string) => string> = [
  (n) => n,
  (n) => `a.${n}`,
  (n) => `new.${n}.${n}`,
  (n) => `a.${n}.0.${n}`,
  (n) => `b.${n}`,
  (n) => `a.$[${n}].x`,
  (n) => `a.${n}.${n}`,
];
for (const [operator, operand] of Object.entries(MODIFIERS)) {
  writes[operator] = (n) => [
    docs(n),
    ...PATHS.map((path) => update({ [operator]: { [path(n)]: operand } }, { multi: true })),
    ...afterwards,
  ];
}

Object.assign(writes, {
  "modifier of that name": modify((n) => ({ [`$${n}`]: { a: 1 } })),
  "modifier without its dollar": modify((n) => ({ $set: { k: 1 }, [n]: 1 })),
  "option of $push": modify((n) => ({ $push: { k: { $each: [1], [n]: 1 } } })),
  "operator of $push": modify((n) => ({ $push: { k: { $each: [1], [`$${n}`]: 1 } } })),
  "$push of documents": modify((n) => ({ $push: { k: { $each: [{ [n]: { [n]: 1 } }], $slice: -1 } } })),
} satisfies Record<string, Place>);
