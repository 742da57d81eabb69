import { CommandError, fail } from "../command-error.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import type { Collection } from "../store/catalogue.ts";
import { type IndexSpec, directionOf } from "../store/index-spec.ts";
import type { WriteView } from "../store/view.ts";
import {
  type CommandContext,
  type CommandSpec,
  type Reply,
  checkFields,
  collectionName,
  collectionOf,
  docField,
  docsField,
  words,
} from "./context.ts";
import { buildAtOnce, buildGradually, isSmall, oneAtATime } from "./index-build.ts";
import { batchSizeOf, cursorReply, encoded } from "./reply.ts";

const SPEC_FIELDS = words(
  "v key name unique sparse partialFilterExpression expireAfterSeconds background ns",
);
const SPEC_REFUSED = words(
  "collation hidden weights default_language language_override textIndexVersion 2dsphereIndexVersion bits min max bucketSize wildcardProjection storageEngine clustered prepareUnique dropDups",
);

async function createIndexes(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const name = collectionName(context);
  const wanted = docsField(command, "indexes").map(parseSpec);
  if (wanted.length === 0) fail(2, "Must specify at least one index to create");
  const existing = store.catalogue.find(store.committed, database, name);
  // Most calls repeat what is there (every start of a program does): no write for them.
  if (existing && wanted.every((spec) => sameIndex(existing, spec)))
    return indexesReply(existing, existing, true);
  if (context.inTransaction) {
    const here = store.catalogue.find(context.view, database, name);
    if (here && !wanted.every((spec) => sameIndex(here, spec))) assertNew(context, here);
    return context.write((view) => addIndexes(context, view, name, wanted));
  }
  return oneAtATime(store, `${database}.${name}`, async () => {
    const before = store.catalogue.find(store.committed, database, name);
    if (before && !isSmall(store.committed, before)) {
      const missing = wanted.filter((spec) => !sameIndex(before, spec));
      const after = missing.length === 0 ? before : await buildGradually(context, name, missing);
      return indexesReply(before, after, true);
    }
    return store.writeDirectly((view) => addIndexes(context, view, name, wanted));
  });
}

/** In a transaction only a collection it made itself, and has put nothing into, gets an index. Throws CommandError 263. */
function assertNew({ store, view }: CommandContext, collection: Collection): void {
  const { namespace, database, name, record, prefix, end } = collection;
  const refused = (what: string): never =>
    fail(
      263,
      `Cannot create new indexes on ${what} collection ${namespace} in a multi-document transaction.`,
    );
  if (store.catalogue.find(store.committed, database, name)?.record.id === record.id) refused("existing");
  if (view.count("documents", prefix, end) > 0) refused("non-empty");
}

function addIndexes(
  context: CommandContext,
  view: WriteView,
  name: string,
  wanted: ReadonlyArray<Omit<IndexSpec, "id">>,
): Doc {
  const { catalogue } = context.store;
  const existing = catalogue.find(view, context.database, name);
  let collection = catalogue.ensure(view, context.database, name);
  for (const spec of wanted) {
    if (!sameIndex(collection, spec)) collection = buildAtOnce(context, view, collection, spec);
  }
  return indexesReply(existing, collection, existing !== undefined);
}

function indexesReply(before: Collection | undefined, after: Collection, existed: boolean): Doc {
  const numIndexesBefore = before?.indexes.length ?? 1;
  const numIndexesAfter = after.indexes.length;
  const note = numIndexesBefore === numIndexesAfter ? { note: "all indexes already exist" } : {};
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically: !existed, ...note, ok: 1 };
}

/** MongoDB's longest expireAfterSeconds: 68 years. */
const MAX_EXPIRY = 2 ** 31 - 1;
const NOT_OF_ID = ["expireAfterSeconds", "unique", "sparse", "partialFilterExpression"];

/** Checks a specification; throws CommandError 67, 197, 238 or 40415 for what cannot be an index here. */
function parseSpec(given: Doc): Omit<IndexSpec, "id"> {
  const unknown = Object.keys(given).find((field) => !SPEC_FIELDS.has(field) && !SPEC_REFUSED.has(field));
  if (unknown !== undefined)
    fail(
      197,
      `The field '${unknown}' is not valid for an index specification. Specification: ${show(given)}`,
    );
  checkFields("createIndexes.indexes", given, SPEC_FIELDS, SPEC_REFUSED);
  for (const field of ["key", "name"])
    if (own(given, field) === undefined)
      fail(
        9,
        `Error in specification ${show(given)} :: caused by :: The '${field}' field is a required property of an index specification`,
      );
  const key = docField(given, "key");
  const paths = Object.keys(key);
  if (paths.length === 0) fail(67, "Index keys cannot be empty.");
  for (const path of paths) {
    if (path.includes("$**")) fail(67, "Wildcard indexes are not supported by the embedded store");
    if (path.split(".").some((part) => part === "" || part.startsWith("$")))
      fail(67, `Index key contains an illegal field name: '${path}'`);
    directionOf(own(key, path));
  }
  const excess = NOT_OF_ID.find((field) => field in given);
  if (excess && paths.length === 1 && equal(own(key, "_id"), 1))
    fail(197, `The field '${excess}' is not valid for an _id index specification.`);
  const name = own(given, "name");
  if (typeof name !== "string" || name === "" || name === "*")
    fail(67, "The index name must be a non-empty string and not '*'");
  const partial = own(given, "partialFilterExpression");
  const expire = own(given, "expireAfterSeconds");
  if (partial !== undefined) assertPartial(partial);
  if (partial !== undefined && truthy(own(given, "sparse")))
    fail(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  if (expire !== undefined && (!isNumber(expire) || toDouble(expire) < 0 || toDouble(expire) > MAX_EXPIRY))
    fail(67, `TTL index 'expireAfterSeconds' option must be a number of 0 to ${MAX_EXPIRY}`);
  if (expire !== undefined && paths.length > 1)
    fail(67, "TTL indexes are single-field indexes, compound indexes do not support TTL.");
  return {
    v: 2,
    key,
    name,
    ...(truthy(own(given, "unique")) ? { unique: true } : {}),
    ...(truthy(own(given, "sparse")) ? { sparse: true } : {}),
    ...(isDoc(partial) ? { partialFilterExpression: partial } : {}),
    ...(expire === undefined ? {} : { expireAfterSeconds: expire }),
  };
}

const PARTIAL_OPERATORS: ReadonlySet<string> = new Set([
  "$eq",
  "$exists",
  "$gt",
  "$gte",
  "$lt",
  "$lte",
  "$type",
  "$in",
]);

/** MongoDB allows but these in a partial index's filter, so that a planner can reason about them. */
function assertPartial(filter: Value): void {
  if (!isDoc(filter)) fail(14, "partialFilterExpression must be an object");
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (field === "$and" || field === "$or") {
      if (!Array.isArray(value)) fail(2, `${field} must be an array`);
      value.forEach(assertPartial);
    } else if (field.startsWith("$")) {
      fail(67, `Expression not supported in partial index: ${field}`);
    } else if (isDoc(value) && Object.keys(value)[0]?.startsWith("$")) {
      const operator = Object.keys(value).find(
        (each) => !PARTIAL_OPERATORS.has(each) || (each === "$exists" && !truthy(own(value, each))),
      );
      if (operator !== undefined) fail(67, `Expression not supported in partial index: ${operator}`);
    }
  }
}

/** True when the very same index exists; throws CommandError 85 or 86 for one that contradicts. */
function sameIndex(collection: Collection, wanted: Omit<IndexSpec, "id">): boolean {
  if (equal(wanted.key, { _id: 1 })) return true;
  for (const { spec } of collection.indexes) {
    const sameKey = equal(spec.key, wanted.key);
    // What makes an index another one, rather than the same one with other options.
    const sameIdentity =
      sameKey &&
      (spec.unique ?? false) === (wanted.unique ?? false) &&
      (spec.sparse ?? false) === (wanted.sparse ?? false) &&
      equal(spec.partialFilterExpression ?? null, wanted.partialFilterExpression ?? null);
    if (spec.name === wanted.name) {
      if (sameIdentity && equal(spec.expireAfterSeconds ?? null, wanted.expireAfterSeconds ?? null))
        return true;
      if (!sameIdentity)
        fail(
          86,
          `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${wanted.name}, existing index: ${spec.name}`,
        );
      fail(
        85,
        `An equivalent index already exists with the same name but different options. Requested index: ${wanted.name}, existing index: ${spec.name}`,
      );
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
    const collection = store.catalogue.find(view, database, name);
    if (!collection) throw new CommandError(26, `ns not found ${database}.${name}`);
    const dropped =
      wanted === "*"
        ? collection.record.indexes.filter((spec) => spec.name !== "_id_")
        : (Array.isArray(wanted) ? wanted : [wanted]).map((each) => chosen(collection, each));
    for (const spec of dropped) store.catalogue.discard(view, spec.id);
    store.catalogue.save(view, database, name, {
      ...collection.record,
      indexes: collection.record.indexes.filter((spec) => !dropped.includes(spec)),
    });
    return { nIndexesWas: collection.indexes.length, ok: 1 };
  });
}

function chosen(collection: Collection, wanted: Value): IndexSpec {
  const spec = collection.record.indexes.find((each) =>
    isDoc(wanted) ? equal(each.key, wanted) : each.name === wanted,
  );
  if (!spec)
    fail(
      27,
      isDoc(wanted)
        ? `can't find index with key: ${show(wanted)}`
        : `index not found with name [${show(wanted)}]`,
    );
  if (spec.name === "_id_") fail(72, "cannot drop _id index");
  return spec;
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
    batchSize: batchSizeOf(docField(context.command, "cursor")),
  });
}

export const INDEX_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  createIndexes: {
    fields: "createIndexes indexes commitQuorum ignoreUnknownIndexOptions",
    inTransaction: true,
    run: createIndexes,
  },
  dropIndexes: { fields: "dropIndexes index", run: dropIndexes },
  listIndexes: { fields: "listIndexes cursor", run: listIndexes },
};
