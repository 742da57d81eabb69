import { fail } from "../command-error.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Value, isDoc, isInt32, own, typeName } from "../bson/values.ts";
import { newVariable } from "./field-path.ts";
import { readArguments } from "./named-arguments.ts";
import { type Evaluate, type Operator, type Operators, type Scope, nullish } from "./operator.ts";

/** The scope inside an operator that defines variables, and the variables to set there. */
function inside(scope: Scope): Scope & { readonly variables: Map<string, Value> } {
  return { ...scope, variables: new Map(scope.variables) };
}

const $let: Operator = (operand, compile) => {
  const spec = readArguments(operand, {
    name: "$let",
    shape: 16874,
    unknown: 16875,
    required: { vars: 16876, in: 16877 },
  });
  const vars = own(spec, "vars");
  if (!isDoc(vars)) fail(10065, `invalid parameter: expected an object (vars)`);
  const bindings = Object.keys(vars).map((name): readonly [string, Evaluate] => [
    newVariable(name),
    compile(own(vars, name)),
  ]);
  const result = compile.within(Object.keys(vars))(own(spec, "in"));
  return (scope) => {
    const inner = inside(scope);
    for (const [name, value] of bindings) inner.variables.set(name, value(scope));
    return result(inner);
  };
};

const $map: Operator = (operand, compile) => {
  const spec = readArguments(operand, {
    name: "$map",
    shape: 16878,
    unknown: 16879,
    required: { input: 16880, in: 16882 },
    optional: ["as"],
  });
  const as = newVariable(own(spec, "as") ?? "this");
  const input = compile(own(spec, "input"));
  const each = compile.within([as])(own(spec, "in"));
  return (scope) => {
    const array = input(scope);
    if (nullish(array)) return null;
    if (!Array.isArray(array)) fail(16883, `input to $map must be an array not ${typeName(array)}`);
    const inner = inside(scope);
    return array.map((item) => {
      scope.check();
      inner.variables.set(as, item);
      return each(inner) ?? null;
    });
  };
};

const $filter: Operator = (operand, compile) => {
  const spec = readArguments(operand, {
    name: "$filter",
    shape: 28646,
    unknown: 28647,
    required: { input: 28648, cond: 28650 },
    optional: ["as", "limit"],
  });
  const as = newVariable(own(spec, "as") ?? "this");
  const input = compile(own(spec, "input"));
  const condition = compile.within([as])(own(spec, "cond"));
  const limit = compile(own(spec, "limit") ?? null);
  return (scope) => {
    const array = input(scope);
    if (nullish(array)) return null;
    if (!Array.isArray(array)) fail(28651, `input to $filter must be an array not ${typeName(array)}`);
    const most = filterLimit(limit(scope));
    const inner = inside(scope);
    const kept: Value[] = [];
    for (const item of array) {
      scope.check();
      inner.variables.set(as, item);
      if (!truthy(condition(inner))) continue;
      kept.push(item);
      if (kept.length === most) break;
    }
    return kept;
  };
};

function filterLimit(limit: Value): number {
  if (nullish(limit)) return Infinity;
  const number = isNumber(limit) ? toDouble(limit) : Number.NaN;
  if (!isInt32(number))
    fail(327391, `$filter: limit must be represented as a 32-bit integral value: ${show(limit)}`);
  return number > 0 ? number : fail(327392, `$filter: limit must be greater than 0: ${number}`);
}

const $reduce: Operator = (operand, compile) => {
  const required = { input: 40077, initialValue: 40078, in: 40079 };
  const signature = { name: "$reduce", shape: 40075, unknown: 40076, required };
  const spec = readArguments(operand, signature);
  const input = compile(own(spec, "input"));
  const initial = compile(own(spec, "initialValue"));
  const step = compile.within(["value", "this"])(own(spec, "in"));
  return (scope) => {
    const array = input(scope);
    if (nullish(array)) return null;
    if (!Array.isArray(array))
      fail(40080, `$reduce requires that 'input' be an array, found: ${show(array)}`);
    const inner = inside(scope);
    return array.reduce<Value>((value, item) => {
      scope.check();
      inner.variables.set("value", value);
      inner.variables.set("this", item);
      return step(inner);
    }, initial(scope));
  };
};

const $literal: Operator = (operand) => () => operand;

/** What makes variables, and values that are no expressions. */
export const VARIABLES: Operators = { $let, $map, $filter, $reduce, $literal, $const: $literal };
