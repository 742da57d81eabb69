import { fail } from "../command-error.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, own } from "../bson/values.ts";
import { isComplete } from "../planner/plan.ts";
import type { Collection } from "../store/catalogue.ts";
import { type IndexSpec, directionOf } from "../store/index-spec.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";
import { docField, docsField, words } from "./fields.ts";
import type { Reply } from "../wire/message.ts";
import { buildIndexes, oneAtATime } from "./index-build.ts";
import { countOf, cursorReply, encoded } from "./reply.ts";

type NewIndex = Omit<IndexSpec, "id">;

const SPEC_FIELDS = words("v key name unique expireAfterSeconds background");

async function createIndexes(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const name = collectionName(context);
  const wanted = docsField("createIndexes", command, "indexes").map(parseSpec);
  if (wanted.length === 0) fail(2, "Must specify at least one index to create");
  const find = (): Collection | undefined => store.catalogue.find(store.committed, database, name);
  const existing = find();
  // Most calls ask for existing indexes, as every start does: they need not wait for builds.
  if (existing && missingIn(existing, wanted).length === 0) return indexesReply(existing, existing);
  return oneAtATime(store, `${database}.${name}`, async () => {
    const before = find();
    const missing = missingIn(before, wanted);
    const after = before && missing.length === 0 ? before : await buildIndexes(context, name, missing);
    return indexesReply(before, after);
  });
}

/** Those of the wanted indexes that are not there; throws CommandError 85 or 86 for one that contradicts another. */
function missingIn(collection: Collection | undefined, wanted: readonly NewIndex[]): NewIndex[] {
  const missing: NewIndex[] = [];
  for (const spec of wanted)
    if (!isThere([...(collection?.record.indexes ?? []), ...missing], spec)) missing.push(spec);
  return missing;
}

function indexesReply(before: Collection | undefined, after: Collection): Doc {
  const numIndexesBefore = before?.indexes.length ?? 1;
  const numIndexesAfter = after.indexes.length;
  const note = numIndexesBefore === numIndexesAfter ? { note: "all indexes already exist" } : {};
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically: !before, ...note, ok: 1 };
}

/** Checks a specification; throws CommandError 9, 67 or 197 for what cannot be an index here. */
function parseSpec(given: Doc): NewIndex {
  const unknown = Object.keys(given).find((field) => !SPEC_FIELDS.has(field));
  if (unknown !== undefined)
    fail(197, `The field '${unknown}' is not valid for an index specification: ${show(given)}`);
  for (const field of ["key", "name"])
    if (own(given, field) === undefined)
      fail(9, `The '${field}' field is a required property of an index specification: ${show(given)}`);
  const key = docField(given, "key");
  const paths = Object.keys(key);
  if (paths.length === 0) fail(67, "Index keys cannot be empty.");
  for (const path of paths) {
    if (path.split(".").some((part) => part === "" || part.startsWith("$")))
      fail(67, `Index key contains an illegal field name: '${path}'`);
    directionOf(own(key, path));
  }
  const excess = ["expireAfterSeconds", "unique"].find((field) => field in given);
  if (excess && paths.length === 1 && equal(own(key, "_id"), 1))
    fail(197, `The field '${excess}' is not valid for an _id index specification.`);
  const name = own(given, "name");
  if (typeof name !== "string" || name === "" || name === "*")
    fail(67, "The index name must be a non-empty string and not '*'");
  const expire = own(given, "expireAfterSeconds");
  const seconds = isNumber(expire) ? toDouble(expire) : -1;
  if (expire !== undefined && (seconds < 0 || seconds > MAX_EXPIRY || paths.length > 1))
    fail(67, `TTL indexes are single-field indexes, and expire after 0 to ${MAX_EXPIRY} seconds`);
  return {
    v: 2,
    key,
    name,
    ...(truthy(own(given, "unique")) ? { unique: true } : {}),
    ...(expire === undefined ? {} : { expireAfterSeconds: expire }),
  };
}

/** MongoDB's longest expireAfterSeconds: 68 years. */
const MAX_EXPIRY = 2 ** 31 - 1;

function isThere(specs: readonly NewIndex[], wanted: NewIndex): boolean {
  if (equal(wanted.key, { _id: 1 })) return true;
  for (const spec of specs) {
    // An index with another key or uniqueness is another index; otherwise only its options differ.
    const sameIdentity =
      equal(spec.key, wanted.key) && (spec.unique ?? false) === (wanted.unique ?? false) && isComplete(spec);
    if (spec.name === wanted.name) {
      if (!sameIdentity)
        fail(86, `An existing index has the same name as the requested index: ${wanted.name}`);
      if (equal(spec.expireAfterSeconds ?? null, wanted.expireAfterSeconds ?? null)) return true;
      fail(85, `An equivalent index already exists with different options: ${wanted.name}`);
    }
    if (sameIdentity) fail(85, `Index already exists with a different name: ${spec.name}`);
  }
  return false;
}

function dropIndexes(context: CommandContext): Promise<Doc> {
  const { command, store, database } = context;
  const name = collectionName(context);
  const wanted = own(command, "index");
  return store.write((view) => {
    const collection =
      store.catalogue.find(view, database, name) ?? fail(26, `ns not found ${database}.${name}`);
    const { indexes } = collection.record;
    const dropped = indexes.find((spec) => spec.name === wanted);
    if (!dropped) fail(27, `can't find index with name: ${show(wanted)}`);
    if (dropped.name === "_id_") fail(72, "the _id index cannot be dropped");
    store.catalogue.discard(view, dropped.id);
    const left = indexes.filter((spec) => spec !== dropped);
    store.catalogue.save(view, database, name, { ...collection.record, indexes: left });
    return { nIndexesWas: indexes.length, ok: 1 };
  });
}

function listIndexes(context: CommandContext): Promise<Buffer> {
  const collection = collectionOf(context);
  if (!collection) fail(26, `ns does not exist: ${context.database}.${collectionName(context)}`);
  const specs = collection.record.indexes.map(
    ({ id: _id, multikey: _multikey, shortened: _shortened, unique, ...spec }) => ({
      ...spec,
      ...(unique && spec.name !== "_id_" ? { unique } : {}),
    }),
  );
  return cursorReply(context, collection.namespace, encoded(specs as Doc[]), {
    batchSize: countOf(docField(context.command, "cursor"), "batchSize"),
  });
}

export const INDEX_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  createIndexes: { fields: "createIndexes indexes", run: createIndexes },
  dropIndexes: { fields: "dropIndexes index", run: dropIndexes },
  listIndexes: { fields: "listIndexes cursor", run: listIndexes },
};
