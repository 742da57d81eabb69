// oxlint-disable no-thenable -- "then" is an argument of $cond and of the branches of $switch.
import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Value, isDoc, own, typeName } from "../bson/values.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Compile, type Evaluate, type Operator, type Operators, nullish } from "./operator.ts";

const $cond: Operator = (operand, compile) => {
  const { if: test, then, else: otherwise } = branchesOf(operand, compile);
  return (scope) => (truthy(test(scope)) ? then(scope) : otherwise(scope));
};

function branchesOf(
  operand: Value,
  compile: Compile,
): { readonly if: Evaluate; readonly then: Evaluate; readonly else: Evaluate } {
  const required = { if: 17080, then: 17081, else: 17082 };
  if (isDoc(operand))
    return compileArguments(operand, compile, { name: "$cond", shape: 16020, unknown: 17083, required });
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length !== 3)
    fail(16020, `Expression $cond takes exactly 3 arguments. ${operands.length} were passed in.`);
  const [test, then, otherwise] = operands;
  return { if: compile(test), then: compile(then), else: compile(otherwise) };
}

const $ifNull: Operator = (operand, compile) => {
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length < 2) fail(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
  const parts = operands.map((part) => compile(part));
  return (scope) => {
    let value: Value;
    for (const part of parts) {
      value = part(scope);
      if (!nullish(value)) break;
    }
    return value;
  };
};

interface Branch {
  readonly test: Evaluate;
  readonly then: Evaluate;
}

const $switch: Operator = (operand, compile) => {
  if (!isDoc(operand)) fail(40060, `$switch requires an object as an argument, found: ${typeName(operand)}`);
  const unknown = Object.keys(operand).find((name) => name !== "branches" && name !== "default");
  if (unknown !== undefined) fail(40067, `$switch found an unknown argument: ${unknown}`);
  const given = own(operand, "branches") ?? [];
  if (!Array.isArray(given))
    fail(40061, `$switch expected an array for 'branches', found: ${typeName(given)}`);
  if (given.length === 0) fail(40068, "$switch requires at least one branch.");
  const branches = given.map((branch) => branchOf(branch, compile));
  const otherwise = Object.hasOwn(operand, "default") ? compile(own(operand, "default")) : noBranch;
  return (scope) => {
    for (const { test, then } of branches) if (truthy(test(scope))) return then(scope);
    return otherwise(scope);
  };
};

const noBranch: Evaluate = () =>
  fail(40066, "$switch could not find a matching branch for an input, and no default was specified.");

function branchOf(branch: Value, compile: Compile): Branch {
  if (!isDoc(branch)) fail(40062, `$switch expected each branch to be an object, found: ${typeName(branch)}`);
  const { case: test, then } = compileArguments(branch, compile, {
    name: "a branch of $switch",
    shape: 40062,
    unknown: 40063,
    required: { case: 40064, then: 40065 },
  });
  return { test, then };
}

/** `$cond`, `$ifNull`, `$switch`: only what is chosen is computed. */
export const CONDITIONAL: Operators = { $cond, $ifNull, $switch };
