import type { Reply } from "../wire/reply.ts";
import type { Cursors } from "../cursors.ts";
import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import type { Collection } from "../store/catalogue.ts";
import type { Store } from "../store/store.ts";
import type { View, WriteView } from "../store/view.ts";
import type { Sessions } from "../transactions/sessions.ts";

/** Settings that clients may change while the store runs. */
export interface Settings {
  ttlMonitorSleepSecs: number;
}

/** What all commands share. */
export interface Services {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly sessions: Sessions;
  readonly settings: Settings;
  /** Where clients reach the store, as `hello` reports it. */
  readonly address: string;
  readonly startedAt: number;
}

/** One command under way. */
export interface CommandContext extends Services {
  readonly database: string;
  readonly command: Doc;
  /** What to read from: the newest state, or the transaction's. */
  readonly view: View;
  /** Runs a write alone; in a transaction, adds to it. */
  write<T>(work: (view: WriteView) => T): Promise<T>;
  /** The record of earlier attempts at this command; undefined unless it is a numbered write. */
  readonly memory?: Memory;
  readonly session: string | undefined;
  readonly inTransaction: boolean;
  /** Moment of `Date.now()` at which maxTimeMS is over. */
  readonly deadline: number;
  /** Throws CommandError 50 once it is. */
  readonly check: () => void;
}

/** The memory of one numbered (retryable) write; written in the same commit as what it remembers. */
export interface Memory {
  /** What was recorded last; throws CommandError 225 when the session has gone on to a later number. */
  recall(view: View): Doc | undefined;
  record(view: WriteView, done: Doc): void;
}

export interface CommandSpec {
  /** Its fields beside those every command has, space-separated; `*` for any. */
  readonly fields: string;
  /** Whether it may be part of a transaction. */
  readonly inTransaction?: boolean;
  /** Whether it may be numbered outside a transaction, and then leaves its memory (see {@link Memory}). */
  readonly retryable?: boolean;
  run(context: CommandContext): Reply | Promise<Reply>;
}

/** The collection a command names in its first field; throws CommandError 73 when that is no name. */
export function collectionName({ command, database }: CommandContext): string {
  const name = own(command, Object.keys(command)[0] ?? "");
  if (typeof name !== "string")
    fail(73, `collection name has invalid type ${typeName(name)} in database ${database}`);
  if (name === "" || name.startsWith(".") || name.includes("\0"))
    fail(73, `Invalid namespace specified '${database}.${name}'`);
  return name;
}

/** The named collection, if it exists. */
export function collectionOf(context: CommandContext, view: View = context.view): Collection | undefined {
  return context.store.catalogue.find(view, context.database, collectionName(context));
}

/** A field that must be there; throws CommandError 40414 naming it and the command or statement it belongs to. */
export function requiredField(where: string, doc: Doc, field: string): Value {
  return own(doc, field) ?? fail(40414, `BSON field '${where}.${field}' is missing but a required field`);
}

/** Throws CommandError 14 for a field of the wrong type. */
export function wrongType(field: string, value: Value, expected: string): never {
  fail(14, `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`);
}

/** A field that must be a document; missing counts as empty. Throws CommandError 14. */
export function docField(doc: Doc, field: string): Doc {
  const value = own(doc, field) ?? {};
  return isDoc(value) ? value : wrongType(field, value, "object");
}

/** A field that must be a string. Throws CommandError 14. */
export function stringField(doc: Doc, field: string): string {
  const value = own(doc, field);
  return typeof value === "string" ? value : wrongType(field, value, "string");
}

/** A field that must be an array. Throws CommandError 40414 or 14. */
export function arrayField(where: string, doc: Doc, field: string): readonly Value[] {
  const value = requiredField(where, doc, field);
  return Array.isArray(value) ? value : wrongType(`${where}.${field}`, value, "array");
}

/** A field that must be an array of documents. Throws CommandError 40414 or 14. */
export function docsField(where: string, doc: Doc, field: string): Doc[] {
  return arrayField(where, doc, field).map((item) =>
    isDoc(item) ? item : wrongType(`${where}.${field}`, item, "object"),
  );
}

/** Refuses fields that are not supported, in a command or one of its statements; throws CommandError 40415. */
export function checkFields(where: string, doc: Doc, allowed: ReadonlySet<string>): void {
  for (const field of Object.keys(doc))
    if (!allowed.has(field)) fail(40415, `BSON field '${where}.${field}' is an unknown field.`);
}

const sets = new Map<string, ReadonlySet<string>>();

/** A space-separated list as a set; the lists are constants, so each is taken apart once. */
export function words(list = ""): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list.split(" ").filter(Boolean));
  sets.set(list, known);
  return known;
}
