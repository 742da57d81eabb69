import { ObjectId } from "bson";
import { CommandError, fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { assertStorableSize } from "../bson/encode.ts";
import { show } from "../bson/show.ts";
import { type Doc, isDoc, own, setOwn, EMPTY_ARRAY } from "../bson/values.ts";
import { fieldValues } from "../paths.ts";
import { successor } from "../keystring.ts";
import type { Catalogue, Collection } from "./catalogue.ts";
import { type DocumentKeys, type Index, type IndexSpec, entryKey, keysOf } from "./index-spec.ts";
import type { View, WriteView } from "./view.ts";

/** A stored document. `record` numbers the collection's documents in the order of their insertion. */
export interface StoredDocument {
  readonly record: Buffer;
  readonly bytes: Buffer;
}

/** Writes documents and keeps every index in step. */
export interface Documents {
  insert(view: WriteView, collection: Collection, doc: Doc, bytes: Buffer): void;
  replace(
    view: WriteView,
    collection: Collection,
    stored: StoredDocument,
    before: Doc,
    after: Doc,
    bytes: Buffer,
  ): void;
  remove(view: WriteView, collection: Collection, stored: StoredDocument, doc: Doc): void;
  /** Enters a stored document into an index that may not have it yet. */
  enter(view: WriteView, collection: Collection, index: Index, entry: { key: Buffer; bytes: Buffer }): void;
}

/** A document as it is stored: `_id` first, made when it is missing. */
export function withId(doc: Doc): Doc {
  if (Object.keys(doc)[0] === "_id") return doc;
  const result: Doc = { _id: own(doc, "_id") ?? (Object.hasOwn(doc, "_id") ? null : new ObjectId()) };
  for (const field of Object.keys(doc)) if (field !== "_id") setOwn(result, field, own(doc, field));
  return result;
}

const RECORD_BYTES = 8;

export function documentKey(collection: Collection, record: Buffer): Buffer {
  return Buffer.concat([collection.prefix, record]);
}

/** A record number as it stands in keys. */
export function recordNumber(number: bigint): Buffer {
  const record = Buffer.allocUnsafe(RECORD_BYTES);
  record.writeBigUInt64BE(number);
  return record;
}

/** The record number at the end of a document's key. */
export function recordOf(key: Buffer): Buffer {
  return key.subarray(key.length - RECORD_BYTES);
}

/** Document writes over a catalogue; record numbers are handed out from memory, beginning after the highest stored. */
export function openDocuments(committed: View, catalogue: Catalogue): Documents {
  const lastRecord = new Map<number, bigint>();

  function nextRecord(collection: Collection): Buffer {
    const { id } = collection.record;
    const last = lastRecord.get(id) ?? highestRecord(committed, collection);
    lastRecord.set(id, last + 1n);
    return recordNumber(last + 1n);
  }

  /** An index remembers that it met an array, or a key too long, before the entry that made it so is written. */
  function learn(view: WriteView, collection: Collection, index: Index, keys: DocumentKeys): void {
    const current = catalogue.find(view, collection.database, collection.name) ?? collection;
    const { indexes, building = [] } = current.record;
    const spec = [...indexes, ...building].find((each) => each.id === index.spec.id);
    if (!spec) return;
    const multikey = new Set([...(spec.multikey ?? []), ...keys.multikey]);
    const shortened = spec.shortened === true || keys.shortened;
    if (multikey.size === (spec.multikey?.length ?? 0) && shortened === (spec.shortened ?? false)) return;
    const learnt = {
      ...spec,
      multikey: [...multikey].sort((a, b) => a - b),
      ...(shortened ? { shortened } : {}),
    };
    const taught = (each: IndexSpec): IndexSpec => (each === spec ? learnt : each);
    catalogue.save(view, collection.database, collection.name, {
      ...current.record,
      indexes: indexes.map(taught),
      ...(building.length > 0 ? { building: building.map(taught) } : {}),
    });
  }

  function addKeys(
    view: WriteView,
    collection: Collection,
    index: Index,
    doc: Doc,
    record: Buffer,
    had: DocumentKeys | undefined,
  ): DocumentKeys {
    const keys = keysOf(index, doc);
    if (keys.multikey.size > 0 || keys.shortened) learn(view, collection, index, keys);
    for (const [text, key] of keys.keys) {
      if (had?.keys.has(text)) continue;
      const at = entryKey(index, key, record);
      if (index.unique) {
        view.claim("indexes", at);
        const holder = view.get("indexes", at);
        if (holder && !holder.equals(record)) throw duplicateKey(collection, index, doc);
      }
      view.put("indexes", at, record);
    }
    return keys;
  }

  /** Removes a document's key from an index; while a unique index is built, the key may be another document's: it stays. */
  function removeKey(
    view: WriteView,
    collection: Collection,
    index: Index,
    key: Buffer,
    record: Buffer,
  ): void {
    const at = entryKey(index, key, record);
    if (index.unique && collection.building.includes(index) && !view.get("indexes", at)?.equals(record))
      return;
    view.remove("indexes", at);
  }

  return {
    insert(view, collection, doc, bytes) {
      view.depend("catalogue", collection.key);
      assertStorable(doc, bytes);
      const record = nextRecord(collection);
      for (const index of maintained(collection)) addKeys(view, collection, index, doc, record, undefined);
      view.put("documents", documentKey(collection, record), bytes);
    },
    replace(view, collection, { record }, before, after, bytes) {
      view.depend("catalogue", collection.key);
      assertStorable(after, bytes);
      for (const index of maintained(collection)) {
        const had = keysOf(index, before);
        const has = addKeys(view, collection, index, after, record, had);
        for (const [text, key] of had.keys) {
          if (!has.keys.has(text)) removeKey(view, collection, index, key, record);
        }
      }
      view.put("documents", documentKey(collection, record), bytes);
    },
    remove(view, collection, { record }, doc) {
      view.depend("catalogue", collection.key);
      for (const index of maintained(collection)) {
        for (const key of keysOf(index, doc).keys.values()) removeKey(view, collection, index, key, record);
      }
      view.remove("documents", documentKey(collection, record));
    },
    enter(view, collection, index, { key, bytes }) {
      addKeys(view, collection, index, decode(bytes), recordOf(key), undefined);
    },
  };
}

function maintained({ indexes, building }: Collection): readonly Index[] {
  return building.length === 0 ? indexes : [...indexes, ...building];
}

function highestRecord(view: View, collection: Collection): bigint {
  for (const { key } of view.range("documents", collection.prefix, successor(collection.prefix), true)) {
    return recordOf(key).readBigUInt64BE();
  }
  return 0n;
}

function assertStorable(doc: Doc, bytes: Buffer): void {
  assertStorableSize(bytes);
  const id = own(doc, "_id");
  if (Array.isArray(id) || id === undefined)
    fail(53, `The '_id' value cannot be of type ${id === undefined ? "undefined" : "array"}`);
  const operator = isDoc(id) && Object.keys(id).find((field) => field.startsWith("$"));
  if (operator)
    fail(52, `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`);
}

function duplicateKey(collection: Collection, index: Index, doc: Doc): CommandError {
  const keyValue: Doc = {};
  for (const { path, parts } of index.fields) {
    const [value] = fieldValues(doc, parts);
    setOwn(keyValue, path, value === undefined || value === EMPTY_ARRAY ? null : value);
  }
  const shown = Object.keys(keyValue).map((path) => `${path}: ${show(keyValue[path])}`);
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown.join(", ")} }`,
    { details: { keyPattern: index.spec.key, keyValue } },
  );
}
