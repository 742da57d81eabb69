import { inspect } from "node:util";
import type mongoose from "mongoose";

export type Document = mongoose.mongo.BSON.Document;

/** Options of a find beside its filter, as the drivers name them. */
export interface FindOptions {
  readonly sort?: Document;
  readonly projection?: Document;
  readonly skip?: number;
  readonly limit?: number;
  readonly batchSize?: number;
}

/** Options of an update. */
export interface UpdateOptions {
  readonly upsert?: boolean;
}

/** What is asked of the server: one of the drivers' operations, as data. */
export type Operation =
  | { readonly find: Document; readonly options?: FindOptions }
  | { readonly aggregate: readonly Document[]; readonly options?: Document }
  | { readonly count: Document; readonly options?: Document }
  | { readonly insert: readonly Document[]; readonly options?: Document }
  | {
      readonly updateOne: Document;
      readonly to: Document;
      readonly options?: UpdateOptions;
    }
  | {
      readonly updateMany: Document;
      readonly to: Document;
      readonly options?: UpdateOptions;
    }
  | { readonly deleteOne: Document; readonly options?: Document }
  | { readonly deleteMany: Document; readonly options?: Document }
  | { readonly bulkWrite: readonly Document[]; readonly options?: Document }
  | { readonly createIndex: Document; readonly options?: Document }
  /** A command as it stands; `COLLECTION` in it stands for the collection's name. */
  | { readonly command: Document };

/** Stands for the name of the case's own collection in a command or a pipeline. */
export const COLLECTION = "<collection>";

/** What a refused operation says; fields left out are not compared. */
export interface Refusal {
  readonly code: number;
  readonly message?: RegExp;
  readonly labels?: readonly string[];
  readonly keyPattern?: Document;
  readonly keyValue?: Document;
}

/** One promise of MongoDB: with these documents and indexes, this operation answers that. */
export interface Case {
  readonly name: string;
  /** Where MongoDB says so: a page of its manual, or one of its public tests (paths as in its repository). */
  readonly source: string;
  readonly documents?: readonly Document[];
  readonly indexes?: ReadonlyArray<readonly [key: Document, options?: Document]>;
  readonly run: Operation;
  /** The answer, numbers by their BSON type and fields in order; a function picks what is compared. */
  readonly answer?: unknown;
  readonly pick?: (answer: Document) => unknown;
  readonly refused?: Refusal;
  /** What the collection holds afterwards. */
  readonly after?: readonly Document[];
  /** Mongoose changes values of its own accord here (casting), so that only the bare driver asks. */
  readonly bareOnly?: boolean;
}

/** Marks a row that mongoose would change before asking. */
export const BARE = Symbol("the bare driver only");

/** Filters over the same documents, and the `_id`s each finds (in any order), or the code of its refusal. */
export function finds(
  source: string,
  documents: readonly Document[],
  rows: ReadonlyArray<
    readonly [filter: Document, found: readonly unknown[] | number, note?: string | typeof BARE]
  >,
): Case[] {
  return rows.map(([filter, found, note]) => ({
    name: typeof note === "string" ? `${show(filter)}: ${note}` : show(filter),
    source,
    bareOnly: note === BARE,
    documents,
    run: { find: filter, options: { sort: { _id: 1 }, projection: { _id: 1 } } },
    ...(typeof found === "number" ? { refused: { code: found } } : { answer: found.map((_id) => ({ _id })) }),
  }));
}

/** Projections of one document (with `_id` 1), and what is left of it. */
export function projects(
  source: string,
  document: Document,
  rows: ReadonlyArray<readonly [projection: Document, seen: Document | number]>,
): Case[] {
  return rows.map(([projection, seen]) => ({
    name: show(projection),
    source,
    documents: [{ _id: 1, ...document }],
    run: { find: {}, options: { projection } },
    ...(typeof seen === "number" ? { refused: { code: seen } } : { answer: [seen] }),
  }));
}

export interface Change extends UpdateOptions {
  readonly filter?: Document;
  readonly message?: RegExp;
  readonly bareOnly?: boolean;
}

/** Updates of one document (without its `_id`, which is 1), and what becomes of it or the code of the refusal. */
export function changes(
  source: string,
  rows: ReadonlyArray<readonly [before: Document, to: Document, after: Document | number, more?: Change]>,
): Case[] {
  return rows.map(([before, to, after, more]) => {
    const { filter = { _id: 1 }, message, bareOnly, ...options } = more ?? {};
    const documents = [{ _id: 1, ...before }];
    return {
      name: `${show(to)} to ${show(before)}${more ? ` with ${show(more)}` : ""}`,
      source,
      documents,
      run: { updateOne: filter, to, options },
      ...(bareOnly === undefined ? {} : { bareOnly }),
      ...(typeof after === "number"
        ? { refused: { code: after, ...(message ? { message } : {}) }, after: documents }
        : { after: [{ _id: 1, ...after }] }),
    };
  });
}

/** Documents upserted into an empty collection; `_id` is not compared where the row does not give it. */
export function upserts(
  source: string,
  rows: ReadonlyArray<readonly [filter: Document, to: Document, made: Document | number, more?: Change]>,
): Case[] {
  return rows.map(([filter, to, made, { bareOnly = false, ...more } = {}]) => ({
    bareOnly,
    name: `${show(filter)} with ${show(to)}`,
    source,
    run: { updateOne: filter, to, options: { upsert: true, ...more } },
    ...(typeof made === "number" ? { refused: { code: made }, after: [] } : { after: [made] }),
  }));
}

/** Expressions over one document, and their values (missing: undefined) or the code of the refusal. */
export function computes(
  source: string,
  document: Document,
  rows: ReadonlyArray<readonly [expression: unknown, value: unknown, code?: number]>,
): Case[] {
  return rows.map(([expression, value, code]) => ({
    name: show(expression),
    source,
    documents: [{ _id: 1, ...document }],
    run: { aggregate: [{ $project: { _id: 0, value: expression } }] },
    ...(code === undefined ? { answer: [value === undefined ? {} : { value }] } : { refused: { code } }),
  }));
}

/** Pipelines over the same documents, and what they give. */
export function gives(
  source: string,
  documents: readonly Document[],
  rows: ReadonlyArray<readonly [pipeline: readonly Document[], answer: readonly unknown[] | number]>,
): Case[] {
  return rows.map(([pipeline, answer]) => ({
    name: show(pipeline),
    source,
    documents,
    run: { aggregate: pipeline },
    ...(typeof answer === "number" ? { refused: { code: answer } } : { answer }),
  }));
}

/** Commands and the code each is refused with. */
export function refuses(
  source: string,
  rows: ReadonlyArray<readonly [command: Document, code: number, message?: RegExp]>,
  documents: readonly Document[] = [{ _id: 1, a: 1 }],
): Case[] {
  return rows.map(([command, code, message]) => ({
    name: show(command),
    source,
    documents,
    run: { command },
    refused: { code, ...(message ? { message } : {}) },
  }));
}

function show(value: unknown): string {
  const text = inspect(value, { depth: 8, breakLength: Infinity, compact: true });
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
