import type { Document } from "bson";
import { type Place, docs, find, index, insert, update } from "./place.ts";

const around =
  (command: (n: string) => Document): Place =>
  (n) => [docs(n), command(n)];
export const surroundings: Record<string, Place> = {
  "index of it": (n) => [
    index({ [n]: 1, [`b.${n}`]: -1 }),
    docs(n),
    { listIndexes: "c" },
    find({ filter: { [n]: { $gte: 1 } }, sort: { [n]: -1 } }),
  ],
  "index below it": (n) => [docs(n), index({ [`a.${n}.${n}`]: 1 }), find({ filter: { [`a.${n}.${n}`]: 2 } })],
  "unique index": (n) => [
    index({ [n]: 1 }, { unique: true }),
    insert({ _id: 1, [n]: { [n]: 1 } }),
    insert({ _id: 2, [n]: { [n]: 1 } }),
    update({ $set: { k: 1 } }, { q: { [n]: { [n]: 1 } }, upsert: true }),
  ],
  "index with an end": (n) => [index({ [n]: 1 }, { expireAfterSeconds: 3600 }), { listIndexes: "c" }],
  "name of an index": (n) => [
    docs(n),
    index({ a: 1 }, { name: n }),
    { dropIndexes: "c", index: n },
    { dropIndexes: "c", index: n },
    { listIndexes: "c" },
  ],
  "kind of an index": (n) => [index({ a: n })],
  "option of an index": (n) => [index({ a: 1 }, { [n]: 1 })],
  "dropping by key": around((n) => ({ dropIndexes: "c", index: { [n]: 1 } })),
  "name of a collection": (n) => [
    { create: n },
    { insert: n, documents: [{ _id: 1, [n]: 1 }] },
    { find: n, filter: { [n]: 1 } },
    { listCollections: 1, filter: { name: n } },
    { create: n },
    { drop: n },
    { find: n, filter: {} },
  ],
  "name of a database": (n) => [
    { insert: n, documents: [{ _id: 1 }], $db: n },
    { find: n, $db: n },
    { dropDatabase: 1, $db: n },
    { find: n, $db: n },
  ],
  "filter of collections": around((n) => ({ listCollections: 1, filter: { [n]: { [n]: 1 } } })),
  "a command": (n) => [{ [n]: 1 }],
  "a command's field": around((n) => find({ [n]: 1 })),
  "a field of ping": (n) => [{ ping: 1, [n]: 1 }],
  "a field of hello": (n) => [{ hello: 1, client: { [n]: { [n]: 1 } } }],
  "option of create": (n) => [{ create: "d", [n]: 1 }],
  "option of a cursor": around((n) => ({ aggregate: "c", pipeline: [], cursor: { [n]: 1 } })),
  comment: around((n) => find({ comment: { [n]: { [n]: 1 } } })),
  session: around((n) => find({ lsid: { id: n, [n]: 1 } })),
  readConcern: around((n) => find({ readConcern: { level: n } })),
  "option of readConcern": around((n) => find({ readConcern: { [n]: 1 } })),
  writeConcern: around((n) => ({ ...insert({ _id: 8 }), writeConcern: { w: n } })),
  "option of writeConcern": around((n) => ({ ...insert({ _id: 8 }), writeConcern: { [n]: 1 } })),
  readPreference: around((n) => find({ $readPreference: { mode: n } })),
  "a parameter": (n) => [{ setParameter: 1, [n]: 1, $db: "admin" }],
  "a mechanism": (n) => [{ saslStart: 1, mechanism: n, payload: "" }],
};
