import { fail, notSupported } from "../command-error.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { withId } from "../store/documents.ts";
import { KEEP, type Modifier, REMOVE, parseModifiers, refuseOverlap } from "./parse.ts";

/** Changes a document and returns it (possibly a new one); `doc` must be the caller's own copy. */
export type Update = (doc: Doc, isInsert?: boolean) => Doc;

/**
 * Compiles an update, which never changes `_id`.
 * @throws CommandError when the update is malformed; the compiled update throws when it does not fit a document.
 */
export function compileUpdate(update: Value): Update {
  if (Array.isArray(update)) notSupported("an update given as a pipeline");
  if (!isDoc(update)) fail(9, "Update argument must be either an object or an array");
  if (!isOperatorDoc(update)) notSupported("an update given as a whole document");
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

/** A field of a document; undefined when there is none. */
function child(value: Value, part: string): Value {
  if (Array.isArray(value)) notSupported(`an update within an array (${part})`);
  return isDoc(value) ? own(value, part) : undefined;
}

/** The value at a concrete path. */
function valueAt(doc: Doc, path: readonly string[]): Value {
  return path.reduce<Value>(child, doc);
}

/** Sets the value at a path and creates missing documents; throws CommandError 28 when a scalar is in the way. */
function assign(doc: Doc, path: readonly string[], value: Value): void {
  let node = doc;
  for (let i = 0; i < path.length - 1; i++) {
    const part = path[i] ?? "";
    let next = child(node, part);
    if (next === undefined) setOwn(node, part, (next = {}));
    if (!isDoc(next)) {
      fail(28, `Cannot create field '${path[i + 1] ?? ""}' in element {${part}: ${show(next)}}`);
    }
    node = next;
  }
  setOwn(node, path.at(-1) ?? "", value);
}

/** Removes a field. */
function erase(doc: Doc, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<Value>(child, doc);
  const part = path.at(-1) ?? "";
  if (isDoc(parent) && Object.hasOwn(parent, part)) delete parent[part];
}

/** The document that an upsert inserts: the filter's equalities, changed by the update; `_id` first. */
export function upsertDocument(filter: Doc, apply: Update): Doc {
  const base: Doc = {};
  const given = [...equalities(filter)];
  refuseOverlap(given, 54);
  for (const { path, value } of given) assign(base, path.split("."), structuralCopy(value));
  return withId(apply(base, true));
}

function* equalities(filter: Doc): Generator<{ readonly path: string; readonly value: Value }> {
  for (const path of Object.keys(filter)) {
    const value = own(filter, path);
    if (path.startsWith("$")) notSupported(`the operator ${path} in an upsert`);
    if (!isOperatorDoc(value)) yield { path, value };
    else if ("$eq" in value) yield { path, value: own(value, "$eq") };
  }
}
