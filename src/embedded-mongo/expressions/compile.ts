import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { assertFieldPath } from "../paths.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { DATES } from "./date-trunc.ts";
import { LOGIC } from "./logic.ts";
import type { Evaluate, Operator } from "./operator.ts";

/** All operators by name, dollar sign included. */
export const EXPRESSIONS: ReadonlyMap<string, Operator> = new Map(
  [LOGIC, ARITHMETIC, DATES].flatMap((family) => Object.entries(family)),
);

/**
 * Compiles an aggregation expression. Everything is checked now, so that a mistake shows on an empty collection too.
 * @throws CommandError 168 for an operator that is not supported, 15983 for two operators in one place
 */
export function compileExpression(expression: Value): Evaluate {
  if (typeof expression === "string" && expression.startsWith("$")) return fieldPath(expression);
  if (Array.isArray(expression)) return list(expression);
  if (!isDoc(expression)) return () => expression;
  const fields = Object.keys(expression);
  const [first] = fields;
  if (first === undefined || !first.startsWith("$")) return object(expression, fields);
  if (fields.length > 1) fail(15983, `an expression must contain exactly one field, found ${fields.length}`);
  const operator = EXPRESSIONS.get(first) ?? fail(168, `Unrecognized expression '${first}'`);
  return operator(own(expression, first), compileExpression);
}

/** A missing value leaves a null in an array, so that the others keep their places. */
function list(expression: readonly Value[]): Evaluate {
  const parts = expression.map(compileExpression);
  return (doc) => parts.map((part) => part(doc) ?? null);
}

/** A missing value leaves its field out. */
function object(expression: Doc, fields: readonly string[]): Evaluate {
  const parts = fields.map((field): readonly [string, Evaluate] => {
    assertFieldPath(field);
    if (field.includes(".")) fail(16412, `FieldPath field names may not contain '.': ${field}`);
    return [field, compileExpression(own(expression, field))];
  });
  return (doc) => {
    const result: Doc = {};
    for (const [field, part] of parts) {
      const value = part(doc);
      if (value !== undefined) setOwn(result, field, value);
    }
    return result;
  };
}

/**
 * Compiles `"$field.path"`; the only variable is the document, `"$$ROOT"`.
 * @throws CommandError 17276 for another variable, 16872 and others for a malformed path
 */
function fieldPath(text: string): Evaluate {
  if (text === "$$ROOT") return (doc) => doc;
  const path = text.replace("$$ROOT.", "$").slice(1);
  if (path.startsWith("$")) fail(17276, `Use of undefined variable: ${path.slice(1)}`);
  if (path === "") fail(16872, "'$' by itself is not a valid FieldPath");
  assertFieldPath(path);
  const parts = path.split(".");
  return parts.length === 1 ? (doc) => own(doc, path) : (doc) => resolve(doc, parts, 0);
}

/** Paths enter arrays, but not arrays in arrays: `"$a.b"` of `{a: [{b: 1}, {b: 2}]}` is `[1, 2]`. */
function resolve(start: Value, parts: readonly string[], from: number): Value {
  let value = start;
  for (let i = from; i < parts.length; i++) {
    if (Array.isArray(value)) return value.flatMap((item) => inItem(item, parts, i));
    if (!isDoc(value)) return undefined;
    value = own(value, parts[i] ?? "");
  }
  return value;
}

/** In an array of its own, so that `flatMap` adds the value as it is, and nothing for a missing one. */
function inItem(item: Value, parts: readonly string[], from: number): Value[] {
  const value = isDoc(item) ? resolve(item, parts, from) : undefined;
  return value === undefined ? [] : [value];
}

/** The top-level fields an expression reads; undefined when it reads the document as a whole. */
export function fieldsRead(expression: Value, fields: Set<string> = new Set()): Set<string> | undefined {
  if (typeof expression === "string") {
    if (expression.startsWith("$$")) return undefined;
    if (expression.startsWith("$")) fields.add(expression.slice(1).split(".", 1)[0] ?? "");
    return fields;
  }
  const parts = Array.isArray(expression)
    ? expression
    : isDoc(expression)
      ? Object.keys(expression).map((field) => own(expression, field))
      : [];
  return parts.every((part) => fieldsRead(part, fields)) ? fields : undefined;
}
