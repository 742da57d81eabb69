import { CommandError, fail, notSupported } from "../command-error.ts";
import { encode } from "../bson/encode.ts";
import { decode } from "../bson/decode.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, copyDoc, isDoc, own, setOwn, typeName } from "../bson/values.ts";
import { drain, readQuery } from "../planner/read.ts";
import type { Collection } from "../store/catalogue.ts";
import { withId } from "../store/documents.ts";
import type { WriteView } from "../store/view.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import { type CommandContext, requiredField, stringField } from "./context.ts";

const WHEN_MATCHED = ["merge", "replace", "keepExisting", "fail"] as const;
const WHEN_NOT_MATCHED = ["insert", "discard", "fail"] as const;

export interface Merge {
  readonly database: string;
  readonly collection: string;
  readonly on: readonly string[];
  readonly whenMatched: (typeof WHEN_MATCHED)[number];
  readonly whenNotMatched: (typeof WHEN_NOT_MATCHED)[number];
}

/** Reads the operand of `$merge`; throws CommandError for one that is malformed or more than this store does. */
export function parseMerge(operand: Value, database: string): Merge {
  if (typeof operand !== "string" && !isDoc(operand))
    fail(51182, `$merge only supports a string or object argument, not ${typeName(operand)}`);
  const options: Doc = isDoc(operand) ? operand : { into: operand };
  const unknown = Object.keys(options).find(
    (name) => !["into", "on", "whenMatched", "whenNotMatched"].includes(name),
  );
  if (unknown === "let") notSupported("$merge with let");
  if (unknown !== undefined) fail(40415, `BSON field '$merge.${unknown}' is an unknown field.`);
  const into = requiredField("$merge", options, "into");
  const target: Doc = isDoc(into) ? into : { coll: into };
  const collection = own(target, "coll");
  if (typeof collection !== "string") fail(51178, "$merge 'into' field must be either a string or an object");
  if (Array.isArray(own(options, "whenMatched"))) notSupported("$merge with a pipeline for whenMatched");
  const on = own(options, "on") ?? "_id";
  return {
    database: "db" in target ? stringField(target, "db") : database,
    collection,
    on: (Array.isArray(on) ? on : [on]).map((field) =>
      typeof field === "string"
        ? field
        : fail(51186, "$merge 'on' field must be either a string or an array of strings"),
    ),
    whenMatched: oneOf(own(options, "whenMatched") ?? "merge", WHEN_MATCHED, "whenMatched"),
    whenNotMatched: oneOf(own(options, "whenNotMatched") ?? "insert", WHEN_NOT_MATCHED, "whenNotMatched"),
  };
}

function oneOf<T extends string>(value: Value, allowed: readonly T[], name: string): T {
  return (
    allowed.find((each) => each === value) ??
    fail(2, `Enumeration value '${show(value)}' for field '$merge.${name}' is not a valid value.`)
  );
}

/**
 * Writes documents into the target, as many in one write as fit into a slice. As in MongoDB this is no unit: one that
 * fails ends it, and those before it stay.
 */
export async function mergeInto(context: CommandContext, merge: Merge, docs: readonly Doc[]): Promise<void> {
  let next = 0;
  while (next < docs.length) {
    if (next > 0) {
      context.check();
      await nextTurn();
    }
    const from = next;
    const done = await context.write((view) => mergeSome(context, view, merge, docs, from));
    if (done.failure) throw done.failure;
    next = done.next;
  }
}

function mergeSome(
  context: CommandContext,
  view: WriteView,
  merge: Merge,
  docs: readonly Doc[],
  from: number,
): { next: number; failure?: CommandError } {
  const slices = createSlices(COMMIT_SLICE_MS);
  let next = from;
  for (; next < docs.length && (next === from || !slices.over()); next++) {
    const doc = docs[next] ?? {};
    try {
      view.statement(() => mergeOne(context, view, merge, doc));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return { next, failure: error };
    }
  }
  return { next };
}

function mergeOne({ store }: CommandContext, view: WriteView, merge: Merge, given: Doc): void {
  const { catalogue, documents } = store;
  const collection = catalogue.ensure(view, merge.database, merge.collection);
  const doc = merge.on.includes("_id") ? withId(given) : given;
  assertJoinable(collection, merge.on, doc);
  const filter = Object.fromEntries(merge.on.map((field) => [field, { $eq: valueAt(doc, field) }]));
  const [row] = drain(readQuery(view, collection, { filter, limit: 1 }));
  if (!row) {
    if (merge.whenNotMatched === "fail")
      fail(
        13113,
        "$merge could not find a matching document in the target collection for at least one document in the source collection",
      );
    if (merge.whenNotMatched === "discard") return;
    const fresh = withId(doc);
    documents.insert(view, collection, fresh, encode(fresh));
    return;
  }
  if (merge.whenMatched === "keepExisting") return;
  if (merge.whenMatched === "fail") throw alreadyThere(collection, merge.on, doc);
  const before = decode(row.bytes);
  if ("_id" in doc && !equal(own(doc, "_id"), own(before, "_id")))
    fail(
      66,
      "$merge failed to update the matching document, did you attempt to modify the _id or the shard key?",
    );
  const after =
    merge.whenMatched === "replace" ? withId({ ...doc, _id: own(before, "_id") }) : merged(before, doc);
  documents.replace(view, collection, row, before, after, encode(after));
}

/** The value of a field or dotted path, arrays on the way being none; missing is null. */
function valueAt(doc: Doc, path: string): Value {
  let value: Value = doc;
  for (const part of path.split(".")) value = isDoc(value) ? own(value, part) : undefined;
  return value ?? null;
}

/** The fields of `on` must be a unique index's and have values, or a document could match several. */
function assertJoinable({ indexes }: Collection, on: readonly string[], doc: Doc): void {
  const unique = indexes.some(
    ({ spec, fields }) =>
      (spec.unique === true || spec.name === "_id_") &&
      spec.partialFilterExpression === undefined &&
      fields.length === on.length &&
      fields.every(({ path }) => on.includes(path)),
  );
  if (!unique) fail(51183, "Cannot find index to verify that join fields will be unique");
  for (const field of on) {
    const value = valueAt(doc, field);
    if (value === null || Array.isArray(value))
      fail(51132, `$merge write error: 'on' field '${field}' cannot be missing, null, undefined or an array`);
  }
}

function alreadyThere({ namespace, indexes }: Collection, on: readonly string[], doc: Doc): CommandError {
  const index = indexes.find(({ fields }) => fields.map(({ path }) => path).join() === on.join());
  const keyValue = Object.fromEntries(on.map((field) => [field, valueAt(doc, field)]));
  const shown = on.map((field) => `${field}: ${show(keyValue[field])}`).join(", ");
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${index?.name ?? "_id_"} dup key: { ${shown} }`,
    { details: { keyPattern: Object.fromEntries(on.map((field) => [field, 1])), keyValue } },
  );
}

function merged(before: Doc, doc: Doc): Doc {
  const result = copyDoc(before);
  for (const field of Object.keys(doc)) if (field !== "_id") setOwn(result, field, own(doc, field));
  return result;
}
