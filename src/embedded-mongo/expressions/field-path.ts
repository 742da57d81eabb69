import { fail } from "../command-error.ts";
import { type Value, isDoc, own } from "../bson/values.ts";
import { assertFieldPath } from "../paths.ts";
import type { Evaluate } from "./operator.ts";

/** The variables there are: the document, by two names, and the value that is missing. */
export const VARIABLES: Readonly<Record<string, Evaluate>> = {
  ROOT: (doc) => doc,
  CURRENT: (doc) => doc,
  REMOVE: () => undefined,
};

/**
 * Compiles `"$field.path"` or `"$$VARIABLE.path"`.
 * @throws CommandError 17276 for a variable that does not exist, 16872 and others for a malformed path
 */
export function fieldPath(text: string): Evaluate {
  if (text === "$") fail(16872, "'$' by itself is not a valid FieldPath");
  const path = text.startsWith("$$") ? text.slice(2) : `CURRENT.${text.slice(1)}`;
  const [name = "", ...parts] = path.split(".");
  const start = variable(name);
  if (parts.length === 0) return start;
  assertFieldPath(parts.join("."));
  const [only = "", second] = parts;
  if (second === undefined && name === "CURRENT") return (doc) => own(doc, only);
  return (doc) => resolve(start(doc), parts, 0);
}

function variable(name: string): Evaluate {
  if (name === "") fail(9, "empty variable names are not allowed");
  const wrong = /[^\w\u0080-\uffff]/.exec(name);
  if (/^[\d_]/.test(name) || wrong?.index === 0)
    fail(9, `'${name}' starts with an invalid character for a variable name`);
  if (wrong) fail(9, `'${name}' contains an invalid character for a variable name: '${wrong[0]}'`);
  const known = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
  return known ?? fail(17276, `Use of undefined variable: ${name}`);
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
