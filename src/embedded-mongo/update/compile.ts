import { fail, notSupported } from "../command-error.ts";
import { equal } from "../bson/order.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { KEEP, REMOVE } from "./operators.ts";
import { type Modifier, parseModifiers } from "./parse.ts";
import { assign, erase, valueAt } from "./targets.ts";

/** Changes a document and returns it (possibly a new one); `doc` must be the caller's own copy. */
export type Update = (doc: Doc, isInsert?: boolean) => Doc;

/** True for `{$set: …}` and the like; false for a replacement document. */
export function isModifierUpdate(update: Value): boolean {
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
    fail(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
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
  const outcome = operator.apply(valueAt(doc, parts), operand, { path, isInsert, doc });
  if (outcome === REMOVE) erase(doc, parts);
  else if (outcome !== KEEP) assign(doc, parts, structuralCopy(outcome));
}

/** Containers anew, leaves shared: a value set in two places must not become one array changed twice. */
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
