import { ObjectId } from "bson";
import { CommandError, fail } from "../command-error.ts";
import { isNumber, toDouble, wideArithmetic } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Value, bsonType, typeName } from "../bson/values.ts";
import { fromEngine } from "./engine-values.ts";

/** How the library calls an operator: the current document, the unevaluated operands, its options. */
export type Operator = (current: unknown, operands: unknown, options: unknown) => unknown;
export type EvaluateRaw = (current: unknown, expression: unknown, options: unknown) => unknown;

type Make = (evaluate: EvaluateRaw) => Operator;

/** An operator over evaluated operands. */
const over =
  (compute: (operands: Value[]) => Value): Make =>
  (evaluate) =>
  (current, operands, options) => {
    const values = evaluate(current, operands, options);
    return compute((Array.isArray(values) ? values : [values]).map((value: unknown) => value as Value));
  };

/** In expressions a missing value sorts before null, unlike in queries. */
function order(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compare(fromEngine(a), fromEngine(b));
}

const comparing = (holds: (order: number) => boolean): Make => over(([a, b]) => holds(order(a, b)));

function add(a: Value, b: Value): Value {
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() + toDouble(b));
  if (b instanceof Date && isNumber(a)) return new Date(b.getTime() + toDouble(a));
  if (isNumber(a) && isNumber(b)) return wideArithmetic(a, b, "add");
  throw new CommandError(
    14,
    `$add only supports numeric or date types, not ${typeName(isNumber(a) ? b : a)}`,
  );
}

function subtract(a: Value, b: Value): Value {
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (isNumber(b) && (isNumber(a) || a instanceof Date)) return add(a, wideArithmetic(b, -1, "multiply"));
  throw new CommandError(14, `can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function multiply(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return wideArithmetic(a, b, "multiply");
  throw new CommandError(14, `$multiply only supports numeric types, not ${typeName(isNumber(a) ? b : a)}`);
}

const plain = (value: Value): Value => (bsonType(value) === "Double" ? toDouble(value as number) : value);

const folding = (start: number, step: (a: Value, b: Value) => Value): Make =>
  over((values) => {
    if (values.some((value) => value === null || value === undefined)) return null;
    return plain(values.reduce<Value>(step, start));
  });

/** Operators whose answers the library gets wrong or has not: comparisons in BSON order, exact wide numbers. */
export const OPERATORS: Readonly<Record<string, Make>> = {
  $eq: comparing((result) => result === 0),
  $ne: comparing((result) => result !== 0),
  $gt: comparing((result) => result > 0),
  $gte: comparing((result) => result >= 0),
  $lt: comparing((result) => result < 0),
  $lte: comparing((result) => result <= 0),
  $cmp: over(([a, b]) => Math.sign(order(a, b))),
  $in: over(([value, list]) =>
    Array.isArray(list)
      ? list.some((item) => order(item, value) === 0)
      : fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`),
  ),
  $add: folding(0, add),
  $multiply: folding(1, multiply),
  $subtract: over(([a, b]) =>
    a === null || a === undefined || b === null || b === undefined ? null : plain(subtract(a, b)),
  ),
  $toObjectId: over(([value]) => {
    if (value === null || value === undefined) return null;
    if (bsonType(value) === "ObjectId") return value;
    if (typeof value === "string" && /^[\da-f]{24}$/i.test(value)) return new ObjectId(value);
    throw new CommandError(
      241,
      `Failed to parse objectId '${show(value)}' in $convert with no onError value`,
    );
  }),
};
