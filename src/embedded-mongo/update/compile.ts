import { fail } from "../command-error.ts";
import { equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, copyDoc, isDoc, own, setOwn } from "../bson/values.ts";
import { compileUpdatePipeline } from "../aggregation/update-pipeline.ts";
import { NOWHERE, type Surroundings } from "../aggregation/expression.ts";
import { arrayFilterTests } from "./array-filters.ts";
import { OPERATORS } from "./operators.ts";
import { KEEP, REMOVE } from "./outcome.ts";
import { type Modifier, parseModifiers, pathParts, refuseConflicts } from "./parse.ts";
import { matchedPosition } from "./position.ts";
import { type PathContext, assign, concretePaths, erase, valueAt } from "./targets.ts";

/** Changes a document and returns it (possibly a new one); `doc` must be the caller's own copy. */
export type Update = (doc: Doc, isInsert?: boolean) => Doc;

export interface UpdateRequest {
  /** A replacement, modifiers, or a pipeline. */
  readonly update: Value;
  readonly filter: Doc;
  readonly arrayFilters?: Value;
  readonly surroundings?: Surroundings;
  readonly multi?: boolean;
}

/** True for `{$set: …}` and the like; false for a replacement document. */
export function isModifierUpdate(update: Value): boolean {
  return isDoc(update) && (Object.keys(update)[0]?.startsWith("$") ?? false);
}

/**
 * Compiles an update of any of the three kinds. The result never changes `_id`.
 * @throws CommandError when the update is malformed; the compiled update throws when it does not fit a document.
 */
export function compileUpdate(request: UpdateRequest): Update {
  const { update, filter, arrayFilters, surroundings = NOWHERE } = request;
  if (Array.isArray(update)) {
    if (arrayFilters !== undefined) fail(9, "arrayFilters may not be specified for pipeline-syle updates");
    return keepingId(compileUpdatePipeline(update, surroundings));
  }
  if (!isDoc(update)) fail(9, "Update argument must be either an object or an array");
  if (isModifierUpdate(update)) return keepingId(compileModifiers(update, filter, arrayFilters));
  if (request.multi === true) fail(9, "multi update is not supported for replacement-style update");
  if (arrayFilters !== undefined) fail(9, "arrayFilters may not be specified for replacement-style updates");
  return compileReplacement(update);
}

function compileReplacement(replacement: Doc): Update {
  const dollar = Object.keys(replacement).find((field) => field.startsWith("$"));
  if (dollar !== undefined) {
    fail(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
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

function compileModifiers(update: Doc, filter: Doc, arrayFilters: Value): Update {
  const modifiers = parseModifiers(update);
  const tests = arrayFilterTests(arrayFilters, modifiers, update);
  for (const { operator, operand, path } of modifiers) {
    if (operator === "$rename") checkRename(path, operand);
    else OPERATORS[operator]?.check?.(operand, path);
  }
  refuseConflicts(modifiers);
  return (doc, isInsert = false) => {
    const original = modifiers.some(({ parts }) => parts.includes("$")) ? structuralCopy(doc) : doc;
    const context: PathContext = {
      position: (array) => matchedPosition(filter, original as Doc, array),
      passes: (identifier, element) => tests.get(identifier)?.(element) ?? false,
    };
    for (const modifier of modifiers) applyModifier(doc, modifier, context, isInsert);
    return doc;
  };
}

function applyModifier(
  doc: Doc,
  { operator, path, parts, operand }: Modifier,
  context: PathContext,
  isInsert: boolean,
): void {
  if (operator === "$setOnInsert" && !isInsert) return;
  if (operator === "$rename") {
    if (typeof operand === "string") rename(doc, parts, operand);
    return;
  }
  const known = OPERATORS[operator] ?? fail(9, `Unknown modifier: ${operator}`);
  for (const target of concretePaths(doc, parts, context)) {
    const outcome = known.apply(valueAt(doc, target), operand, { path, isInsert, doc });
    if (outcome === REMOVE) erase(doc, target);
    else if (outcome !== KEEP) assign(doc, target, structuralCopy(outcome));
  }
}

function checkRename(path: string, operand: Value): void {
  if (typeof operand !== "string")
    fail(2, `The 'to' field for $rename must be a string: ${path}: ${show(operand)}`);
  if (path === operand) fail(2, `The source and target field for $rename must differ: ${path}: "${operand}"`);
  if (path.startsWith(`${operand}.`) || operand.startsWith(`${path}.`))
    fail(2, `The source and target field for $rename must not be on the same path: ${path}: "${operand}"`);
  for (const [role, name] of [["source", path] as const, ["destination", operand] as const]) {
    if (pathParts(name).some((part) => part.startsWith("$")))
      fail(2, `The ${role} field for $rename may not be dynamic: ${name}`);
  }
}

function rename(doc: Doc, from: readonly string[], to: string): void {
  const value = valueAt(doc, from);
  if (value === undefined) return;
  for (const path of [from, to.split(".")]) {
    if (path.slice(0, -1).some((_, i) => Array.isArray(valueAt(doc, path.slice(0, i + 1))))) {
      fail(2, `The source or destination field of $rename cannot be an array element, '${path.join(".")}'`);
    }
  }
  erase(doc, from);
  assign(doc, to.split("."), value);
}

/** Containers anew, leaves shared: a value set in two places must not become one array changed twice. */
function structuralCopy(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuralCopy);
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const field of Object.keys(value)) setOwn(copy, field, structuralCopy(own(value, field)));
  return copy;
}

function keepingId(update: Update): Update {
  return (doc, isInsert) => {
    const before = own(doc, "_id");
    const after = update(doc, isInsert);
    if (before === undefined) return after;
    const id = own(after, "_id");
    if (id === undefined && after !== doc) return { _id: before, ...copyDoc(after) };
    assertSameId(before, id);
    return after;
  };
}

function assertSameId(before: Value, after: Value): void {
  if (after === undefined || !equal(before, after)) {
    fail(66, `Performing an update on the path '_id' would modify the immutable field '_id'`);
  }
}
