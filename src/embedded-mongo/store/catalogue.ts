import { type Binary, UUID } from "bson";
import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import type { Doc } from "../bson/values.ts";
import { successor } from "../keystring.ts";
import { type Index, type IndexSpec, prepareIndex } from "./index-spec.ts";
import { type View, type WriteView, idPrefix } from "./view.ts";

/** What the catalogue says about a collection. */
export interface CollectionRecord {
  readonly id: number;
  readonly uuid: Binary;
  readonly indexes: readonly IndexSpec[];
  /** Indexes under construction: kept in step by writes, used by no query. */
  readonly building?: readonly IndexSpec[];
}

/** A collection, ready for use: its records and its compiled indexes. */
export interface Collection {
  readonly database: string;
  readonly name: string;
  readonly namespace: string;
  readonly record: CollectionRecord;
  /** Key of the collection in the catalogue; a transaction that wrote here conflicts with a change of it. */
  readonly key: Buffer;
  /** Prefix of its documents' keys. */
  readonly prefix: Buffer;
  readonly end: Buffer;
  readonly indexes: readonly Index[];
  readonly building: readonly Index[];
}

export interface Catalogue {
  find(view: View, database: string, name: string): Collection | undefined;
  /** Finds or makes a collection; throws CommandError 73 for a name MongoDB does not allow. */
  ensure(view: WriteView, database: string, name: string): Collection;
  save(view: WriteView, database: string, name: string, record: CollectionRecord): Collection;
  /** Takes a collection out of the catalogue; its data are cleared away later (see `pendingRemovals`). */
  drop(view: WriteView, collection: Collection): void;
  list(view: View, database: string): Collection[];
  databases(view: View): string[];
  /** A number never used before for a collection or an index. */
  nextId(): number;
  /** Marks an id's data as rubbish to be cleared away. */
  discard(view: WriteView, id: number): void;
}

const NAMESPACE = "n/";
const RUBBISH = Buffer.from("r/");

function namespaceKey(database: string, name = ""): Buffer {
  return Buffer.from(`${NAMESPACE}${database}\0${name}`);
}

/** The catalogue of databases, collections and indexes; handles are kept while their records stay the same. */
export function openCatalogue(view: View): Catalogue {
  const known = new Map<string, { bytes: Buffer; collection: Collection }>();
  let lastId = highestId(view);

  function handle(database: string, name: string, key: Buffer, bytes: Buffer): Collection {
    const cached = known.get(key.toString());
    if (cached?.bytes.equals(bytes)) return cached.collection;
    const record = decode(bytes) as unknown as CollectionRecord;
    const prefix = idPrefix(record.id);
    const collection: Collection = {
      database,
      name,
      namespace: `${database}.${name}`,
      record,
      key,
      prefix,
      end: successor(prefix),
      indexes: record.indexes.map(prepareIndex),
      building: (record.building ?? []).map(prepareIndex),
    };
    known.set(key.toString(), { bytes, collection });
    return collection;
  }

  const catalogue: Catalogue = {
    find(from, database, name) {
      const key = namespaceKey(database, name);
      const bytes = from.get("catalogue", key);
      return bytes && handle(database, name, key, bytes);
    },
    ensure(target, database, name) {
      const found = catalogue.find(target, database, name);
      if (found) return found;
      assertName(database, name);
      const id = catalogue.nextId();
      const primary: IndexSpec = {
        v: 2,
        key: { _id: 1 },
        name: "_id_",
        id: catalogue.nextId(),
        unique: true,
      };
      return catalogue.save(target, database, name, { id, uuid: new UUID(), indexes: [primary] });
    },
    save(target, database, name, record) {
      const key = namespaceKey(database, name);
      const bytes = encode(record as unknown as Doc);
      target.put("catalogue", key, bytes);
      return handle(database, name, key, bytes);
    },
    drop(target, collection) {
      target.remove("catalogue", collection.key);
      known.delete(collection.key.toString());
      for (const id of idsOf(collection.record)) catalogue.discard(target, id);
    },
    list: (from, database) =>
      [...from.range("catalogue", namespaceKey(database), successor(namespaceKey(database)))].map(
        ({ key, value }) => handle(database, key.toString().split("\0")[1] ?? "", key, value),
      ),
    databases(from) {
      const names = new Set<string>();
      const start = Buffer.from(NAMESPACE);
      for (const { key } of from.range("catalogue", start, successor(start))) {
        names.add(key.toString().slice(NAMESPACE.length).split("\0", 1)[0] ?? "");
      }
      return [...names];
    },
    nextId: () => ++lastId,
    discard: (target, id) =>
      target.put("catalogue", Buffer.concat([RUBBISH, idPrefix(id)]), Buffer.from([1])),
  };
  return catalogue;
}

/** Everything in the store that belongs to a collection. */
function idsOf({ id, indexes, building = [] }: CollectionRecord): number[] {
  return [id, ...[...indexes, ...building].map((index) => index.id)];
}

function highestId(view: View): number {
  let highest = 0;
  const start = Buffer.from(NAMESPACE);
  for (const { value } of view.range("catalogue", start, successor(start))) {
    const record = decode(value) as unknown as CollectionRecord;
    highest = Math.max(highest, ...idsOf(record));
  }
  for (const id of pendingRemovals(view)) highest = Math.max(highest, id);
  return highest;
}

/** Ids of dropped collections and indexes whose data are still to be removed. */
export function pendingRemovals(view: View): number[] {
  return [...view.range("catalogue", RUBBISH, successor(RUBBISH))].map(({ key }) =>
    key.readUInt32BE(RUBBISH.length),
  );
}

/** Removes up to `limit` entries of a dropped id, and its mark once nothing is left; returns whether it is done. */
export function removeSome(target: WriteView, id: number, limit: number): boolean {
  const prefix = idPrefix(id);
  let left = limit;
  for (const space of ["documents", "indexes"] as const) {
    const keys: Buffer[] = [];
    for (const { key } of target.range(space, prefix, successor(prefix))) {
      if (left-- <= 0) break;
      keys.push(key);
    }
    for (const key of keys) target.remove(space, key);
    if (left <= 0) return false;
  }
  target.remove("catalogue", Buffer.concat([RUBBISH, prefix]));
  return true;
}

/** MongoDB's rules for names of databases and collections; throws CommandError 73. */
export function assertName(database: string, name: string): void {
  if (database === "" || /[/\\. "$\0]/.test(database) || Buffer.byteLength(database) > 63) {
    fail(73, `Invalid database name: '${database}'`);
  }
  if (/^$|^\.|^system\.|[$\0]/.test(name)) fail(73, `Invalid namespace specified '${database}.${name}'`);
  if (Buffer.byteLength(`${database}.${name}`) > 255) fail(73, "Fully qualified namespace is too long");
}
