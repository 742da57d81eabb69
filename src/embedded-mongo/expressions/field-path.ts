import { fail } from "../command-error.ts";
import { type Value, isDoc, own } from "../bson/values.ts";
import { assertFieldPath } from "../paths.ts";
import type { Evaluate, Scope } from "./operator.ts";

/**
 * Compiles `"$field.path"` or `"$$variable.path"`.
 * @throws CommandError 17276 for a variable that does not exist, 16872 and others for a path that is none
 */
export function fieldPath(text: string, names: ReadonlySet<string>): Evaluate {
  if (text === "$") fail(16872, "'$' by itself is not a valid FieldPath");
  const path = text.startsWith("$$") ? text.slice(2) : `CURRENT.${text.slice(1)}`;
  const [name = "", ...parts] = path.split(".");
  assertVariable(name);
  const variable = readVariable(name, names);
  if (parts.length === 0) return variable;
  assertFieldPath(parts.join("."));
  if (text.includes("\0")) fail(16411, "FieldPath field names may not contain '\\0'.");
  const [only = "", second] = parts;
  if (second === undefined && variable === ROOT) {
    return ({ root }) => (isDoc(root) ? own(root, only) : undefined);
  }
  return (scope) => resolve(variable(scope), parts, 0);
}

const ROOT = ({ root }: Scope): Value => root;

function readVariable(name: string, names: ReadonlySet<string>): Evaluate {
  if (names.has(name)) return ({ variables }) => variables.get(name);
  if (name === "ROOT" || name === "CURRENT") return ROOT;
  if (name === "REMOVE") return () => undefined;
  return fail(17276, `Use of undefined variable: ${name}`);
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

/** In an array of its own, so that it is flattened away; a missing value vanishes. */
function inItem(item: Value, parts: readonly string[], from: number): Value[] {
  const value = isDoc(item) ? resolve(item, parts, from) : undefined;
  return value === undefined ? [] : [value];
}

/** Throws CommandError 9 for a name that no variable can have. */
function assertVariable(name: string): void {
  if (name === "") fail(9, "empty variable names are not allowed");
  const wrong = /[^\w\u0080-\uffff]/.exec(name);
  if (/^[\d_]/.test(name) || wrong?.index === 0)
    fail(9, `'${name}' starts with an invalid character for a variable name`);
  if (wrong) fail(9, `'${name}' contains an invalid character for a variable name: '${wrong[0]}'`);
}

/** The name of a variable that is being defined; throws CommandError 9 for one that users may not define. */
export function newVariable(name: Value): string {
  const text = typeof name === "string" ? name : "";
  assertVariable(text);
  if (/^[A-Z]/.test(text) && text !== "CURRENT")
    fail(9, `'${text}' starts with an invalid character for a user variable name`);
  return text;
}
