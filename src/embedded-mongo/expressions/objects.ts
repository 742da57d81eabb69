import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, copyDoc, isDoc, own, setOwn, typeName } from "../bson/values.ts";
import { compileArguments, isConstant } from "./named-arguments.ts";
import { type Evaluate, type Operator, type Operators, nullish, positional, variadic } from "./operator.ts";

const mergeObjects = variadic((values) => {
  const [only] = values;
  // A single operand that is an array stands for its elements, as with every accumulator in an expression.
  const objects = values.length === 1 && Array.isArray(only) ? only : values;
  const merged: Doc = {};
  for (const object of objects) {
    if (nullish(object)) continue;
    if (!isDoc(object)) {
      const found = `input ${show(object)} is of type ${typeName(object)}`;
      fail(40400, `$mergeObjects requires object inputs, but ${found}`);
    }
    for (const field of Object.keys(object)) setOwn(merged, field, own(object, field));
  }
  return merged;
});

const objectToArray = positional("$objectToArray", [1, 1], ([object]) => {
  if (nullish(object)) return null;
  if (!isDoc(object)) fail(40390, `$objectToArray requires a document input, found: ${typeName(object)}`);
  return Object.keys(object).map((field) => ({ k: field, v: own(object, field) }));
});

/** The codes with which `$getField` and its kin refuse a name that is not a constant string. */
interface NameCodes {
  readonly path: number;
  readonly computed: number;
  readonly type: number;
}

/** The name of a field, which MongoDB 7.0 wants to know before it sees a document. */
function constantName(operator: string, name: Value, codes: NameCodes): string {
  if (typeof name === "string" && name.startsWith("$")) {
    const hint = `Did you mean {$literal: '${name}'}?`;
    fail(codes.path, `'${name}' is a field path reference which is not allowed in this context. ${hint}`);
  }
  const literal = isDoc(name) && isConstant(name) ? literalOf(name) : undefined;
  const composed = Array.isArray(name) || (isDoc(name) && !literal);
  if (composed) {
    const complaint = "requires 'field' to evaluate to a constant, but got a non-constant argument";
    fail(codes.computed, `${operator} ${complaint}`);
  }
  const value = literal ? literal.value : name;
  if (typeof value === "string") return value;
  return fail(
    codes.type,
    `${operator} requires 'field' to evaluate to type String, but got ${typeName(value)}`,
  );
}

function literalOf(expression: Doc): { readonly value: Value } | undefined {
  const name = ["$literal", "$const"].find((each) => Object.hasOwn(expression, each));
  return name === undefined ? undefined : { value: own(expression, name) };
}

const getField: Operator = (operand, compile) => {
  const isShort = !isDoc(operand) || (Object.keys(operand)[0] ?? "").startsWith("$");
  const full = isShort ? { field: operand, input: "$$CURRENT" } : operand;
  const { input } = compileArguments(full, compile, {
    name: "$getField",
    shape: 3041701,
    unknown: 3041701,
    required: { field: 3041702, input: 3041703 },
  });
  const codes = { path: 5654600, computed: 5654601, type: 5654602 };
  const field = constantName("$getField", own(full, "field"), codes);
  return (scope) => {
    const object = input(scope);
    if (object === null) return null;
    return isDoc(object) ? own(object, field) : undefined;
  };
};

const SETTER = {
  shape: 4161100,
  unknown: 4161101,
  name: { path: 4161108, computed: 4161106, type: 4161107 },
};

const setField: Operator = (operand, compile) => {
  const required = { field: 4161102, value: 4161103, input: 4161109 };
  const { input, value } = compileArguments(operand, compile, { ...SETTER, name: "$setField", required });
  return assign("$setField", operand as Doc, input, value);
};

const unsetField: Operator = (operand, compile) => {
  const required = { field: 4161102, input: 4161109 };
  const { input } = compileArguments(operand, compile, { ...SETTER, name: "$unsetField", required });
  return assign("$unsetField", operand as Doc, input, () => undefined);
};

/** Sets a field in its place, or at the end; a missing value takes the field away. */
function assign(operator: string, operand: Doc, input: Evaluate, value: Evaluate): Evaluate {
  const field = constantName(operator, own(operand, "field"), SETTER.name);
  return (scope) => {
    const object = input(scope);
    if (nullish(object)) return null;
    if (!isDoc(object)) fail(4161105, `${operator} requires 'input' to evaluate to type Object`);
    const copy = copyDoc(object);
    const assigned = value(scope);
    if (assigned === undefined) delete copy[field];
    else setOwn(copy, field, assigned);
    return copy;
  };
}

/** Operators that take documents apart and put them together. */
export const OBJECTS: Operators = {
  $mergeObjects: mergeObjects,
  $objectToArray: objectToArray,
  $getField: getField,
  $setField: setField,
  $unsetField: unsetField,
};
