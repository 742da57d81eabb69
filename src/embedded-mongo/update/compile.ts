import { ObjectId } from "bson";
import { fail, notSupported } from "../command-error.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { isPosition } from "../paths.ts";
import { KEEP, type Modifier, REMOVE, parseModifiers } from "./parse.ts";

/** Changes a document and returns it (possibly a new one); `doc` must be the caller's own copy. */
export type Update = (doc: Doc, isInsert?: boolean) => Doc;

/** True for `{$set: …}` and the like; false for a replacement document. */
function isModifierUpdate(update: Value): boolean {
  return isDoc(update) && (Object.keys(update)[0]?.startsWith("$") ?? false);
}

/**
 * Compiles an update, which is a replacement or modifiers. The result never changes `_id`.
 * @throws CommandError when the update is malformed; the compiled update throws when it does not fit a document.
 */
export function compileUpdate(update: Value, multi = false): Update {
  if (Array.isArray(update)) notSupported("an update given as a pipeline");
  if (!isDoc(update)) fail(9, "Update argument must be either an object or an array");
  if (isModifierUpdate(update)) return compileModifiers(update);
  if (multi) fail(9, "multi update is not supported for replacement-style update");
  return compileReplacement(update);
}

function compileReplacement(replacement: Doc): Update {
  const dollar = Object.keys(replacement).find((field) => field.startsWith("$"));
  if (dollar !== undefined)
    fail(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement document`);
  return (doc) => {
    const id = own(doc, "_id");
    const result: Doc = id === undefined ? {} : { _id: id };
    for (const field of Object.keys(replacement)) {
      const value = own(replacement, field);
      if (field === "_id" && id !== undefined) assertSameId(id, value);
      else setOwn(result, field, value);
    }
    return result;
  };
}

function compileModifiers(update: Doc): Update {
  const modifiers = parseModifiers(update);
  return (doc, isInsert = false) => {
    const id = own(doc, "_id");
    for (const modifier of modifiers) applyModifier(doc, modifier, isInsert);
    if (id !== undefined) assertSameId(id, own(doc, "_id"));
    return doc;
  };
}

function applyModifier(doc: Doc, { operator, path, parts, operand }: Modifier, isInsert: boolean): void {
  const outcome = operator.apply(valueAt(doc, parts), operand, { path, isInsert });
  if (outcome === REMOVE) erase(doc, parts);
  else if (outcome !== KEEP) assign(doc, parts, structuralCopy(outcome));
}

/** Copies arrays and documents: a value set in two places must not become one array that is changed twice. */
function structuralCopy(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuralCopy);
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const field of Object.keys(value)) setOwn(copy, field, structuralCopy(own(value, field)));
  return copy;
}

function assertSameId(before: Value, after: Value): void {
  if (after === undefined || !equal(before, after))
    fail(66, `Performing an update on the path '_id' would modify the immutable field '_id'`);
}

/** A field of a document or an element of an array; undefined when there is none. */
function child(value: Value, part: string): Value {
  if (Array.isArray(value)) return isPosition(part) ? value[Number(part)] : undefined;
  return isDoc(value) ? own(value, part) : undefined;
}

/** The value at a concrete path. */
function valueAt(doc: Doc, path: readonly string[]): Value {
  return path.reduce<Value>(child, doc);
}

/** MongoDB fills an array up to a far position with nulls, but not further than this. */
const MAX_PADDING = 1_500_000;

/** Sets the value at a path and creates missing documents; throws CommandError 28 when a scalar is in the way. */
function assign(doc: Doc, path: readonly string[], value: Value): void {
  let node: Doc | Value[] = doc;
  for (let i = 0; i < path.length - 1; i++) {
    const part = path[i] ?? "";
    let next = child(node, part);
    if (next === undefined) {
      next = {};
      put(node, part, next);
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      fail(28, `Cannot create field '${path[i + 1] ?? ""}' in element {${part}: ${show(next)}}`);
    }
    node = next;
  }
  put(node, path.at(-1) ?? "", value);
}

function put(node: Doc | Value[], part: string, value: Value): void {
  if (!Array.isArray(node)) {
    setOwn(node, part, value);
    return;
  }
  if (!isPosition(part)) fail(28, `Cannot create field '${part}' in element that is an array`);
  const position = Number(part);
  if (position > node.length + MAX_PADDING) fail(2, `can't backfill more than ${MAX_PADDING} elements`);
  while (node.length < position) node.push(null);
  node[position] = value;
}

/** Removes a field; an array element becomes null instead, so that the others keep their positions. */
function erase(doc: Doc, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<Value>(child, doc);
  const part = path.at(-1) ?? "";
  if (Array.isArray(parent)) {
    if (isPosition(part) && Number(part) < parent.length) parent[Number(part)] = null;
  } else if (isDoc(parent) && Object.hasOwn(parent, part)) {
    delete parent[part];
  }
}

/** The document that an upsert inserts: the filter's equalities, changed by the update; `_id` first. */
export function upsertDocument(filter: Doc, update: Value, apply: Update): Doc {
  const base: Doc = {};
  const replaces = !isModifierUpdate(update);
  const paths = new Set<string>();
  for (const [path, value] of equalities(filter)) {
    if (replaces && path !== "_id") continue;
    if (paths.has(path)) fail(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    const other = [...paths].find((each) => each.startsWith(`${path}.`) || path.startsWith(`${each}.`));
    if (other !== undefined)
      fail(54, `cannot infer query fields to set, both paths '${path}' and '${other}' are matched`);
    paths.add(path);
    assign(base, path.split("."), value);
  }
  const result = apply(base, true);
  const doc: Doc = { _id: own(result, "_id") ?? (Object.hasOwn(result, "_id") ? null : new ObjectId()) };
  for (const field of Object.keys(result)) if (field !== "_id") setOwn(doc, field, own(result, field));
  return doc;
}

function* equalities(filter: Doc): Generator<readonly [string, Value]> {
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (field === "$and" || (field === "$or" && Array.isArray(value) && value.length === 1)) {
      if (Array.isArray(value)) for (const clause of value) if (isDoc(clause)) yield* equalities(clause);
    } else if (!field.startsWith("$")) {
      if (!isOperatorDoc(value)) yield [field, value];
      else if ("$eq" in value) yield [field, own(value, "$eq")];
      else {
        // MongoDB reads `$in` with one value as an equality.
        const values = own(value, "$in");
        if (Array.isArray(values) && values.length === 1) yield [field, values[0]];
      }
    }
  }
}
