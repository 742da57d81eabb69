import { compare } from "../bson/order.ts";
import type { Value } from "../bson/values.ts";
import { type Operator, type Operators, positional } from "./operator.ts";

/** The order of two values in expressions, where a missing one comes before all others, unlike in queries. */
export function order(a: Value, b: Value): number {
  if (a !== undefined && b !== undefined) return compare(a, b);
  return Number(a !== undefined) - Number(b !== undefined);
}

const comparing = (name: string, answer: (order: number) => Value): Operator =>
  positional(name, [2, 2], ([a, b]) => answer(order(a, b)));

/** `$eq`, `$ne`, `$gt`, `$gte`, `$lt`, `$lte`, `$cmp`: by value and type, in BSON's order. */
export const COMPARISON: Operators = {
  $eq: comparing("$eq", (result) => result === 0),
  $ne: comparing("$ne", (result) => result !== 0),
  $gt: comparing("$gt", (result) => result > 0),
  $gte: comparing("$gte", (result) => result >= 0),
  $lt: comparing("$lt", (result) => result < 0),
  $lte: comparing("$lte", (result) => result <= 0),
  $cmp: comparing("$cmp", Math.sign),
};
