import { CommandError, fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { engine } from "./engine.ts";
import { fromEngine, toEngine } from "./engine-values.ts";

/** Computes an expression for one document; `variables` adds to those given at compile time. */
export type Evaluate = (doc: Doc, variables?: Doc) => Value;

/**
 * Compiles an aggregation expression. Operators are checked now, so that a mistake shows on an empty collection too.
 * @throws CommandError 168 for an operator this store does not have, 15983 for two operators in one place.
 */
export function compileExpression(expression: Value, variables: Doc = {}): Evaluate {
  if (typeof expression === "string" && /^\$[^$]/.test(expression))
    return fieldPath(expression.slice(1).split("."));
  if (
    typeof expression === "string"
      ? !expression.startsWith("$")
      : !isDoc(expression) && !Array.isArray(expression)
  ) {
    return () => expression;
  }
  if (isDoc(expression) && Object.keys(expression).join() === "$literal") {
    const literal = own(expression, "$literal");
    return () => literal;
  }
  check(expression);
  const program = toEngine(expression);
  const fields = rootFields(expression);
  const shared = toEngine(variables) as Doc;
  return (doc, more) => {
    const locals = more ? { ...shared, ...(toEngine(more) as Doc) } : shared;
    try {
      return fromEngine(engine().evaluate(toEngine(fields ? pick(doc, fields) : doc), program, locals));
    } catch (error) {
      if (error instanceof CommandError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new CommandError(message.startsWith("Use of undefined variable") ? 17276 : 2, message);
    }
  };
}

/** `$expr`: true when the expression is neither false, null, 0 nor missing. */
export function expressionTest(expression: Value, variables: Doc): (doc: Doc) => boolean {
  const evaluate = compileExpression(expression, variables);
  return (doc) => truthy(evaluate(doc));
}

/** Field paths in expressions enter arrays: `"$a.b"` of `{a: [{b: 1}, {b: 2}]}` is `[1, 2]`. */
function fieldPath(parts: readonly string[]): Evaluate {
  if (parts.some((part) => part === "")) fail(15998, "FieldPath field names may not be empty strings.");
  return (doc) => resolve(doc, parts, 0);
}

function resolve(value: Value, parts: readonly string[], from: number): Value {
  const part = parts[from];
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, parts, from)).filter((item) => item !== undefined);
  }
  return isDoc(value) ? resolve(own(value, part), parts, from + 1) : undefined;
}

function check(expression: Value): void {
  if (Array.isArray(expression)) expression.forEach(check);
  if (!isDoc(expression)) return;
  const fields = Object.keys(expression);
  const operator = fields.find((field) => field.startsWith("$"));
  if (operator !== undefined) {
    if (fields.length > 1) {
      fail(
        15983,
        `an expression specification must contain exactly one field, the name of the expression. Found ${fields.length} fields`,
      );
    }
    if (operator === "$literal") return;
    if (!engine().knows(operator)) fail(168, `Unrecognized expression '${operator}'`);
  }
  for (const field of fields) check(own(expression, field));
}

/** The top-level fields an expression reads; undefined when it reads the document as a whole. */
export function rootFields(expression: Value, fields: Set<string> = new Set()): Set<string> | undefined {
  if (typeof expression === "string") {
    if (/^\$\$(ROOT|CURRENT)\b/.test(expression)) return undefined;
    if (/^\$[^$]/.test(expression)) fields.add(expression.slice(1).split(".", 1)[0] ?? "");
    return fields;
  }
  const parts = Array.isArray(expression)
    ? expression
    : isDoc(expression)
      ? Object.keys(expression).map((field) => own(expression, field))
      : [];
  return parts.every((part) => rootFields(part, fields) !== undefined) && !readsFieldByName(expression)
    ? fields
    : undefined;
}

/** `$getField: "a"` and its kin name fields of the document without a dollar sign. */
function readsFieldByName(expression: Value): boolean {
  return isDoc(expression) && ["$getField", "$setField", "$unsetField"].some((name) => name in expression);
}

function pick(doc: Doc, fields: ReadonlySet<string>): Doc {
  const picked: Doc = {};
  for (const field of fields) if (Object.hasOwn(doc, field)) setOwn(picked, field, own(doc, field));
  return picked;
}
