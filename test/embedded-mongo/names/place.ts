import type { Document } from "bson";

/** Commands in which `n` stands somewhere a client may put a name, or a word that is looked up in a table. */
export type Place = (n: string) => readonly Document[];

export const insert = (...documents: Document[]): Document => ({ insert: "c", documents });
export const find = (more: Document = {}): Document => ({ find: "c", filter: {}, ...more });
export const update = (u: unknown, more: Document = {}): Document => ({
  update: "c",
  updates: [{ q: {}, u, ...more }],
});
export const aggregate = (...pipeline: unknown[]): Document => ({ aggregate: "c", pipeline, cursor: {} });
export const index = (key: Document, more: Document = {}): Document => ({
  createIndexes: "c",
  indexes: [{ key, name: "i", ...more }],
});
export const docs = (n: string): Document =>
  insert(
    { _id: 1, [n]: 1, a: { [n]: [{ [n]: 2, x: 1 }, { x: { [n]: 3 } }] } },
    { _id: 2, [n]: [1, 2, { [n]: 4 }], a: 5 },
    { _id: 3, b: 1 },
  );
export const afterwards = [find(), find({ sort: { _id: -1 } })];

/** Reads of three documents that have the name at several depths, by one command. */
export const read =
  (ask: (n: string) => Document): Place =>
  (n) => [docs(n), ask(n)];
/** A change of the same documents, and what is in the collection then. */
export const write =
  (change: (n: string) => Document): Place =>
  (n) => [docs(n), change(n), ...afterwards];
export const stage = (make: (n: string) => unknown): Place => read((n) => aggregate(make(n)));
export const modify = (make: (n: string) => unknown, more?: (n: string) => Document): Place =>
  write((n) => update(make(n), { multi: true, ...more?.(n) }));
