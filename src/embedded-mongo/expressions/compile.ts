import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { fieldPath } from "./field-path.ts";
import { isConstant } from "./named-arguments.ts";
import type { Compile, Evaluate, Operator, Scope } from "./operator.ts";
import { OPERATORS } from "./operators.ts";

/**
 * The compiler of expressions that may use these variables. Operators, paths and variables are checked when it runs,
 * so that a mistake shows on an empty collection too.
 */
export function compilerWith(names: ReadonlySet<string>): Compile {
  const compile: Compile = Object.assign((expression: Value) => compileWith(expression, names, compile), {
    within: (more: readonly string[]) => compilerWith(new Set([...names, ...more])),
  });
  return compile;
}

/** True for the operators there are, dollar sign included. */
export function isOperator(name: string): boolean {
  return OPERATORS.has(name);
}

function compileWith(expression: Value, names: ReadonlySet<string>, compile: Compile): Evaluate {
  if (typeof expression === "string" && expression.startsWith("$")) return fieldPath(expression, names);
  if (Array.isArray(expression)) return folded(expression, list(expression, compile));
  if (!isDoc(expression)) return () => expression;
  const fields = Object.keys(expression);
  const [first] = fields;
  if (first === undefined || !first.startsWith("$"))
    return folded(expression, object(expression, fields, compile));
  if (fields.length > 1) {
    fail(
      15983,
      `an expression specification must contain exactly one field, the name of the expression. Found ${fields.length} fields`,
    );
  }
  return operatorCalled(first)(own(expression, first), compile);
}

const NOTHING: Scope = { root: undefined, variables: new Map(), check: () => undefined };

/** What depends on no document is computed once. */
function folded(expression: Value, evaluate: Evaluate): Evaluate {
  if (!isConstant(expression)) return evaluate;
  const value = evaluate(NOTHING);
  return () => value;
}

function operatorCalled(name: string): Operator {
  return OPERATORS.get(name) ?? fail(168, `Unrecognized expression '${name}'`);
}

/** A missing value leaves a null in an array, so that the others keep their places. */
function list(expression: readonly Value[], compile: Compile): Evaluate {
  const parts = expression.map((part) => compile(part));
  return (scope) => parts.map((part) => part(scope) ?? null);
}

/** A missing value leaves its field out. */
function object(expression: Doc, fields: readonly string[], compile: Compile): Evaluate {
  const parts = fields.map((field): readonly [string, Evaluate] => {
    assertFieldName(field);
    return [field, compile(own(expression, field))];
  });
  return (scope) => {
    const result: Doc = {};
    for (const [field, part] of parts) {
      const value = part(scope);
      if (value !== undefined) setOwn(result, field, value);
    }
    return result;
  };
}

function assertFieldName(field: string): void {
  if (field === "") fail(15998, "FieldPath field names may not be empty strings.");
  if (field.startsWith("$"))
    fail(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
  if (field.includes("\0")) fail(16411, "FieldPath field names may not contain '\\0'.");
  if (field.includes("."))
    fail(16412, "FieldPath field names may not contain '.'. Consider using $getField or $setField.");
}
