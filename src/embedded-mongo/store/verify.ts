import { decode } from "../bson/decode.ts";
import { show } from "../bson/show.ts";
import { type Doc, own } from "../bson/values.ts";
import { successor } from "../keystring.ts";
import { type Catalogue, type Collection, openCatalogue, pendingRemovals } from "./catalogue.ts";
import { documentKey, recordOf } from "./documents.ts";
import { assertCurrent } from "./format.ts";
import { type Index, entryKey, keysOf } from "./index-spec.ts";
import { FIRST_KEY, type FileView, LAST_KEY, type Space, type View, idPrefix } from "./view.ts";

/** What a store holds, and what is wrong with it. */
export interface Verification {
  readonly format: number;
  readonly databases: number;
  readonly collections: number;
  readonly documents: number;
  readonly indexes: number;
  readonly entries: number;
  readonly sessions: number;
  /** A sentence for each fault, the first hundred. Empty: all is well. */
  readonly problems: readonly string[];
  /** How many faults there are. */
  readonly faults: number;
}

type Counts = Record<"documents" | "indexes" | "entries", number>;
type Complain = (problem: string) => void;

const MAX_PROBLEMS = 100;

/**
 * Checks everything: every document can be read, has its entry in every index it belongs in and no other; every entry
 * belongs to a document; unique keys are unique; indexes know of their arrays and long keys; no data are left over.
 * @throws EmbeddedStoreError `format` for data of another version.
 */
export function verify(view: FileView): Verification {
  const format = assertCurrent(view);
  const problems: string[] = [];
  let faults = 0;
  const complain: Complain = (problem) => {
    faults++;
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
  };
  const counts: Counts = { documents: 0, indexes: 0, entries: 0 };
  const owners = new Map(pendingRemovals(view).map((id) => [id, "something dropped"]));
  const catalogue = openCatalogue(view);
  const databases = catalogue.databases(view);
  let collections = 0;
  for (const database of databases) {
    for (const collection of readable(catalogue, view, database, complain)) {
      collections++;
      claim(owners, collection, complain);
      verifyCollection(view, collection, counts, complain);
    }
  }
  verifyNothingElse(view, owners, complain);
  return {
    format,
    databases: databases.length,
    collections,
    ...counts,
    sessions: verifySessions(view, complain),
    problems,
    faults,
  };
}

function readable(
  catalogue: Catalogue,
  view: View,
  database: string,
  complain: Complain,
): readonly Collection[] {
  try {
    return catalogue.list(view, database);
  } catch (error) {
    complain(`the catalogue of ${database} cannot be read: ${reasonOf(error)}`);
    return [];
  }
}

/** Notes the owner of each id of a collection and its indexes; an id may have one owner only. */
function claim(owners: Map<number, string>, collection: Collection, complain: Complain): void {
  const { namespace, record, indexes, building } = collection;
  const ids = [
    [record.id, namespace],
    ...[...indexes, ...building].map(({ spec, name }) => [spec.id, `${namespace}, index ${name}`] as const),
  ] as const;
  for (const [id, owner] of ids) {
    const other = owners.get(id);
    if (other !== undefined) complain(`${owner}: its data are also those of ${other}`);
    owners.set(id, owner);
  }
  if (record.indexes[0]?.name !== "_id_") complain(`${namespace}: it has no index on _id`);
}

function verifyCollection(view: FileView, collection: Collection, counts: Counts, complain: Complain): void {
  const { namespace, indexes, building, prefix, end } = collection;
  const found = new Map<Index, number>(indexes.map((index) => [index, 0]));
  for (const { key, value } of view.range("documents", prefix, end)) {
    counts.documents++;
    const record = recordOf(key);
    const where = `${namespace}, record ${record.toString("hex")}`;
    try {
      const doc = decode(value);
      if (own(doc, "_id") === undefined) complain(`${where}: the document has no _id`);
      for (const index of indexes) {
        const right = verifyEntries(view, index, doc, record, (problem) =>
          complain(`${namespace}, _id ${show(own(doc, "_id"))}, index ${index.name}: ${problem}`),
        );
        found.set(index, (found.get(index) ?? 0) + right);
      }
    } catch (error) {
      complain(`${where}: ${reasonOf(error)}`);
    }
  }
  // An index under construction may be incomplete.
  for (const index of building) nameStrays(view, collection, index, complain);
  for (const [index, right] of found) {
    counts.indexes++;
    const entries = view.count("indexes", index.prefix, index.end);
    counts.entries += entries;
    if (entries !== right) nameStrays(view, collection, index, complain);
  }
}

/** Checks a document's entries in an index; returns how many are right. */
function verifyEntries(view: View, index: Index, doc: Doc, record: Buffer, complain: Complain): number {
  const { keys, multikey, shortened } = keysOf(index, doc);
  let right = 0;
  for (const key of keys.values()) {
    const holder = view.get("indexes", entryKey(index, key, record));
    if (!holder) complain("the document has no entry");
    else if (holder.equals(record)) right++;
    else complain(index.unique ? "another document has its key" : "its entry leads elsewhere");
  }
  if ([...multikey].some((field) => !index.spec.multikey?.includes(field)))
    complain("the index does not know that it holds arrays");
  if (shortened && index.spec.shortened !== true) complain("the index does not know that it holds long keys");
  return right;
}

/** Names the entries that no document accounts for. */
function nameStrays(view: View, collection: Collection, index: Index, complain: Complain): void {
  for (const { key, value: record } of view.range("indexes", index.prefix, index.end)) {
    const where = `${collection.namespace}, index ${index.name}, entry ${key.toString("hex")}`;
    const bytes = view.get("documents", documentKey(collection, record));
    try {
      if (!bytes) complain(`${where}: its document does not exist`);
      else if (!yields(index, decode(bytes), record, key))
        complain(`${where}: its document is not of that key`);
    } catch {
      // The check of the documents has reported it.
    }
  }
}

function yields(index: Index, doc: Doc, record: Buffer, at: Buffer): boolean {
  return [...keysOf(index, doc).keys.values()].some((key) => entryKey(index, key, record).equals(at));
}

function verifyNothingElse(view: View, owners: ReadonlyMap<number, string>, complain: Complain): void {
  for (const space of ["documents", "indexes"] as const) {
    for (const id of idsIn(view, space)) {
      if (!owners.has(id)) complain(`${space}: data numbered ${id} belong to nothing`);
    }
  }
  for (const { key } of view.range("catalogue", FIRST_KEY, LAST_KEY)) {
    const text = key.toString();
    if (text !== "format" && !/^(n\/|r\/)/.test(text)) complain(`catalogue: nothing is known of ${text}`);
  }
}

/** Every id that has data; the data of each are skipped. */
function* idsIn(view: View, space: Space): Generator<number> {
  for (let from: Buffer = Buffer.alloc(4); ;) {
    const [first] = view.range(space, from, LAST_KEY);
    if (!first) return;
    const id = first.key.readUInt32BE();
    yield id;
    from = successor(idPrefix(id));
  }
}

/** Numbered writes remembered for retries; returns how many. */
function verifySessions(view: View, complain: Complain): number {
  let sessions = 0;
  for (const { key, value } of view.range("sessions", FIRST_KEY, LAST_KEY)) {
    sessions++;
    try {
      if (value.length !== HEAD_BYTES) decode(value.subarray(HEAD_BYTES));
    } catch (error) {
      complain(`session ${key.toString("hex")}: ${reasonOf(error)}`);
    }
  }
  return sessions;
}

/** Number and time, before the reply. */
const HEAD_BYTES = 16;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
