// oxlint-disable no-thenable -- "then" is an argument of $cond.
import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type Value, isDoc, own } from "../bson/values.ts";
import { type Operator, type Operators, asList, nullish, positional } from "./operator.ts";

/** In expressions a missing value comes before all others, unlike in queries. */
function order(a: Value, b: Value): number {
  if (a !== undefined && b !== undefined) return compare(a, b);
  return Number(a !== undefined) - Number(b !== undefined);
}

const comparing = (name: string, answer: (order: number) => Value): Operator =>
  positional(name, 2, ([a, b]) => answer(order(a, b)));

/** Computes operands until one of them decides. */
const deciding =
  (decisive: boolean): Operator =>
  (operand, compile) => {
    const parts = asList(operand).map(compile);
    return (doc) => {
      for (const part of parts) if (truthy(part(doc)) === decisive) return decisive;
      return !decisive;
    };
  };

const BRANCHES: Readonly<Record<string, number>> = { if: 17080, then: 17081, else: 17082 };

const $cond: Operator = (operand, compile) => {
  const [test, then, otherwise] = branchesOf(operand).map(compile);
  if (!test || !then || !otherwise) fail(16020, "Expression $cond takes exactly 3 arguments.");
  return (doc) => (truthy(test(doc)) ? then(doc) : otherwise(doc));
};

/** The condition and the two branches, given as an array or by name. */
function branchesOf(operand: Value): readonly Value[] {
  if (!isDoc(operand)) {
    const operands = asList(operand);
    if (operands.length !== 3)
      fail(16020, `Expression $cond takes exactly 3 arguments. ${operands.length} were passed in.`);
    return operands;
  }
  const unknown = Object.keys(operand).find((name) => !Object.hasOwn(BRANCHES, name));
  if (unknown !== undefined) fail(17083, `Unrecognized parameter to $cond: ${unknown}`);
  return Object.entries(BRANCHES).map(([name, code]) =>
    name in operand ? own(operand, name) : fail(code, `Missing '${name}' parameter to $cond`),
  );
}

const $ifNull: Operator = (operand, compile) => {
  const operands = asList(operand);
  if (operands.length < 2) fail(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
  const parts = operands.map(compile);
  return (doc) => {
    let value: Value;
    for (const part of parts) {
      value = part(doc);
      if (!nullish(value)) break;
    }
    return value;
  };
};

/** Comparisons, the boolean operators, and those that choose between values. */
export const LOGIC: Operators = {
  $eq: comparing("$eq", (result) => result === 0),
  $ne: comparing("$ne", (result) => result !== 0),
  $gt: comparing("$gt", (result) => result > 0),
  $gte: comparing("$gte", (result) => result >= 0),
  $lt: comparing("$lt", (result) => result < 0),
  $lte: comparing("$lte", (result) => result <= 0),
  $cmp: comparing("$cmp", Math.sign),
  $and: deciding(false),
  $or: deciding(true),
  $not: positional("$not", 1, ([value]) => !truthy(value)),
  $cond,
  $ifNull,
  $literal: (operand) => () => operand,
};
