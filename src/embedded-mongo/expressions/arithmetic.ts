import { Long } from "bson";
import { fail } from "../command-error.ts";
import {
  WIDTH,
  double,
  integer,
  isNumber,
  toBigInt,
  toDouble,
  wideArithmetic,
  width,
} from "../bson/numbers.ts";
import { createSum } from "../bson/sum.ts";
import { type BsonNumber, type Value, isInt32, typeName } from "../bson/values.ts";
import { type Operators, nullish, positional, variadic } from "./operator.ts";

/** Numbers and at most one date, to which the numbers are milliseconds; rounded only at the end. */
function add(values: readonly Value[]): Value {
  const [a, b] = values;
  if (values.length === 2 && typeof a === "number" && typeof b === "number")
    return wideArithmetic(a, b, "add");
  const total = createSum();
  let date: Date | undefined;
  for (const value of values) {
    if (nullish(value)) return null;
    if (isNumber(value)) {
      total.add(value);
    } else if (value instanceof Date) {
      if (date) fail(16612, "only one date allowed in an $add expression");
      date = value;
    } else {
      fail(14, `$add only supports numeric or date types, not ${typeName(value)}`);
    }
  }
  return date ? moved(date, Math.round(toDouble(total.result())), "$add") : total.result();
}

function moved(date: Date, milliseconds: number, operator: string): Date {
  const result = new Date(date.getTime() + milliseconds);
  return Number.isNaN(result.getTime()) ? fail(15, `date overflow in ${operator}`) : result;
}

function subtract([a, b]: readonly Value[]): Value {
  if (nullish(a) || nullish(b)) return null;
  if (isNumber(a) && isNumber(b)) return wideArithmetic(a, b, "subtract");
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date && isNumber(b)) return moved(a, -Math.trunc(toDouble(b)), "$subtract");
  return fail(14, `can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function multiply(values: readonly Value[]): Value {
  let product: BsonNumber = 1;
  for (const value of values) {
    if (nullish(value)) return null;
    if (!isNumber(value)) fail(14, `$multiply only supports numeric types, not ${typeName(value)}`);
    product = wideArithmetic(product, value, "multiply");
  }
  return product;
}

/** A double, even of whole numbers. */
function divide([a, b]: readonly Value[]): Value {
  if (isNumber(a) && isNumber(b)) {
    if (toDouble(b) === 0) fail(2, "can't $divide by zero");
    return double(toDouble(a) / toDouble(b));
  }
  if (nullish(a) || nullish(b)) return null;
  return fail(14, `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
}

/** The remainder with the dividend's sign; a whole divisor of 32 bits counts as an integer even as a double. */
function modulo([a, b]: readonly Value[]): Value {
  if (isNumber(a) && isNumber(b)) {
    if (toDouble(b) === 0) fail(16610, "can't $mod by zero");
    const whole = width(b) === WIDTH.double && isInt32(toDouble(b)) ? toDouble(b) : b;
    const widest = Math.max(width(a), width(whole));
    if (widest === WIDTH.double) return double(toDouble(a) % toDouble(b));
    return integer(toBigInt(a) % toBigInt(whole), widest);
  }
  if (nullish(a) || nullish(b)) return null;
  return fail(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
}

/** The four operations and `$mod`: the widest operand's type wins, integers widen to 64 bits and then to doubles. */
export const ARITHMETIC: Operators = {
  $add: variadic(add),
  $subtract: positional("$subtract", 2, subtract),
  $multiply: variadic(multiply),
  $divide: positional("$divide", 2, divide),
  $mod: positional("$mod", 2, modulo),
};
