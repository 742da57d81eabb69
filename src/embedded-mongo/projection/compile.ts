import { fail, notSupported } from "../command-error.ts";
import { isNumber, truthy } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { EXPRESSIONS, compileExpression } from "../expressions/compile.ts";
import type { Evaluate } from "../expressions/operator.ts";
import { assertFieldPath } from "../paths.ts";
import { LEAF, type Tree, addPath, exclude, include } from "./tree.ts";

export type Projection = (doc: Doc) => Doc;

/** One path of a projection. */
interface Item {
  readonly path: string;
  readonly kind: "include" | "exclude" | "compute";
  readonly operand: Value;
}

/**
 * Compiles the projection of `find`, which picks fields or leaves them out; undefined when it is empty.
 * @throws CommandError 31253 or 31254 when it mixes both, 238 when it computes
 */
export function compileProjection(projection: Doc): Projection | undefined {
  if (Object.keys(projection).length === 0) return undefined;
  const items = flatten(projection);
  const computed = items.find(({ kind }) => kind === "compute");
  if (computed) notSupported(`a projection that computes the field '${computed.path}' in find`);
  return compileItems(items);
}

/** Compiles `$project`, which may also compute fields; throws as {@link compileProjection} does, or as an expression. */
export function compileProject(specification: Doc): Projection {
  if (Object.keys(specification).length === 0)
    fail(51272, "projection specification must have at least one field");
  return compileItems(flatten(specification));
}

function compileItems(items: readonly Item[]): Projection {
  const others = items.filter(({ path }) => path !== "_id");
  const id = items.find(({ path }) => path === "_id");
  const excluded = others.find(({ kind }) => kind === "exclude");
  const included = others.find(({ kind }) => kind !== "exclude");
  if (excluded && included) refuseMixture(others, excluded, included);
  const tree: Tree = new Map();
  if (included || (!excluded && id?.kind !== "exclude")) {
    if (!items.some(({ path }) => path === "_id" || path.startsWith("_id."))) tree.set("_id", LEAF);
    for (const { path, kind, operand } of items) {
      if (kind === "compute") addPath(tree, path, compute(operand));
      else if (kind === "include") addPath(tree, path, LEAF);
    }
    return (doc) => include(doc, tree, doc);
  }
  for (const { path, kind } of items) if (kind === "exclude") addPath(tree, path, LEAF);
  return (doc) => exclude(doc, tree);
}

function compute(operand: Value): Evaluate {
  const [operator = ""] = isOperatorDoc(operand) ? Object.keys(operand) : [];
  // A projection refuses an unknown operator with a code of its own.
  if (operator !== "" && !EXPRESSIONS.has(operator)) fail(31325, `Unknown expression ${operator}`);
  return compileExpression(operand);
}

function refuseMixture(items: readonly Item[], excluded: Item, included: Item): never {
  if (items.indexOf(included) < items.indexOf(excluded))
    fail(31254, `Cannot do exclusion on field ${excluded.path} in inclusion projection`);
  if (included.kind === "include")
    fail(31253, `Cannot do inclusion on field ${included.path} in exclusion projection`);
  if (isOperatorDoc(included.operand))
    fail(31252, "Cannot use expression other than $meta in exclusion projection");
  fail(31310, `Cannot use an expression on field ${included.path} in an exclusion projection`);
}

function flatten(projection: Doc, prefix = ""): Item[] {
  return Object.keys(projection).flatMap((field): Item[] => {
    const operand = own(projection, field);
    const path = prefix + field;
    assertFieldPath(path);
    if (isNumber(operand) || typeof operand === "boolean")
      return [{ path, kind: truthy(operand) ? "include" : "exclude", operand }];
    if (!isDoc(operand) || isOperatorDoc(operand)) return [{ path, kind: "compute", operand }];
    if (Object.keys(operand).length === 0)
      fail(51270, "An empty sub-projection is not a valid value. Found empty object at path");
    return flatten(operand, `${path}.`);
  });
}
