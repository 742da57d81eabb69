import { CommandError, fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, typeName } from "../bson/values.ts";
import { compileProjection } from "../projection/compile.ts";
import { LEAF, type Tree, addComputed, addPath, exclude } from "../projection/tree.ts";
import { type Surroundings, compileExpression } from "./expression.ts";

/** A stage that turns each document into one. */
export type Transform = (doc: Doc) => Doc;

/** Compiles `$project`, `$set`, `$addFields`, `$unset`, `$replaceRoot`, `$replaceWith`; undefined for any other stage. */
export function documentStage(
  name: string,
  operand: Value,
  surroundings: Surroundings,
): Transform | undefined {
  switch (name) {
    case "$project":
      if (!isDoc(operand)) fail(15969, "$project specification must be an object");
      return compileProjection({ projection: operand, surroundings });
    case "$set":
    case "$addFields":
      return addFields(name, operand, surroundings);
    case "$unset":
      return unset(operand);
    case "$replaceRoot":
      if (!isDoc(operand) || !("newRoot" in operand))
        fail(40231, "no newRoot specified for the $replaceRoot stage");
      return replaceRoot(own(operand, "newRoot"), surroundings);
    case "$replaceWith":
      return replaceRoot(operand, surroundings);
    default:
      return undefined;
  }
}

function addFields(stage: string, operand: Value, surroundings: Surroundings): Transform {
  if (!isDoc(operand))
    fail(40272, `${stage} specification stage must be an object, got ${typeName(operand)}`);
  const tree: Tree = new Map();
  collect(tree, operand, "", surroundings);
  return (doc) => addComputed(doc, tree, doc);
}

/** `{a: {b: expression}}` sets `a.b`; only an operator makes a document an expression. */
function collect(tree: Tree, fields: Doc, prefix: string, surroundings: Surroundings): void {
  for (const field of Object.keys(fields)) {
    const value = own(fields, field);
    if (field.startsWith("$")) throw new CommandError(16410, "FieldPath field names may not start with '$'.");
    if (isDoc(value) && !isOperatorDoc(value) && Object.keys(value).length > 0) {
      collect(tree, value, `${prefix}${field}.`, surroundings);
    } else {
      addPath(tree, prefix + field, compileExpression(value, surroundings));
    }
  }
}

function unset(operand: Value): Transform {
  const paths = Array.isArray(operand) ? operand : [operand];
  const tree: Tree = new Map();
  for (const path of paths) {
    if (typeof path !== "string") fail(31002, "$unset specification must be a string or an array of strings");
    addPath(tree, path, LEAF);
  }
  if (paths.length === 0)
    fail(31119, "$unset specification must be a string or an array with at least one field");
  return (doc) => exclude(doc, tree);
}

function replaceRoot(expression: Value, surroundings: Surroundings): Transform {
  const evaluate = compileExpression(expression, surroundings);
  return (doc) => {
    const root = evaluate(doc);
    if (!isDoc(root)) {
      throw new CommandError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
      );
    }
    return root;
  };
}
