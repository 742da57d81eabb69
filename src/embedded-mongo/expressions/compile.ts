import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { DATES } from "./date-trunc.ts";
import { fieldPath } from "./field-path.ts";
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
  if (fields.length > 1)
    fail(
      15983,
      `an expression specification must contain exactly one field, the name of the expression. Found ${fields.length} fields`,
    );
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
    assertFieldName(field);
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

function assertFieldName(field: string): void {
  if (field === "") fail(15998, "FieldPath field names may not be empty strings.");
  if (field.startsWith("$"))
    fail(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
  if (field.includes("."))
    fail(16412, "FieldPath field names may not contain '.'. Consider using $getField or $setField.");
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
