import { Decimal128, Double, Long } from "bson";
import { fail } from "../command-error.ts";
import { decimalArithmetic, isLong, isNumber, toDouble } from "./decimal.ts";
import { type BsonNumber, type Value, isInt32 } from "./values.ts";

export { isNumber, isLong, toDouble } from "./decimal.ts";

/** A double as this store holds it (see `Value`): the wrapper only where a plain number would mean Int32. */
export function double(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** The kinds of numbers in widening order: the widest operand decides what the result is. */
export const WIDTH = { int: 0, long: 1, double: 2, decimal: 3 } as const;

/** A number's place in {@link WIDTH}. */
export function width(value: BsonNumber): number {
  if (typeof value === "number") return isInt32(value) ? WIDTH.int : WIDTH.double;
  if (isLong(value)) return WIDTH.long;
  return value instanceof Decimal128 ? WIDTH.decimal : WIDTH.double;
}

type Operation = "add" | "subtract" | "multiply";

const DOUBLES: Readonly<Record<Operation, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
};

const INTEGERS: Readonly<Record<Operation, (a: bigint, b: bigint) => bigint>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
};

/**
 * Calculates as update operators do: the wider type wins, Int32 widens to Int64, Decimal128 is exact to 34 digits.
 * @throws CommandError 2 when an Int64 result overflows.
 */
export function arithmetic(a: BsonNumber, b: BsonNumber, operation: "add" | "multiply"): BsonNumber {
  return (
    calculate(a, b, operation) ??
    fail(
      2,
      `Failed to apply ${operation === "add" ? "$inc" : "$mul"} operations to current value: integer overflow`,
    )
  );
}

/** As {@link arithmetic}, but going on with doubles where 64 bits do not suffice: what expressions do. */
export function wideArithmetic(a: BsonNumber, b: BsonNumber, operation: Operation): BsonNumber {
  return calculate(a, b, operation) ?? double(DOUBLES[operation](toDouble(a), toDouble(b)));
}

/** Undefined when 64 bits do not suffice. */
function calculate(a: BsonNumber, b: BsonNumber, operation: Operation): BsonNumber | undefined {
  const widest = Math.max(width(a), width(b));
  if (widest === WIDTH.decimal) return decimalArithmetic(a, b, operation);
  if (widest === WIDTH.double) return double(DOUBLES[operation](toDouble(a), toDouble(b)));
  if (typeof a === "number" && typeof b === "number") {
    const result = DOUBLES[operation](a, b);
    if (Number.isSafeInteger(result)) return isInt32(result + 0) ? result + 0 : Long.fromNumber(result);
  }
  return integer(INTEGERS[operation](toBigInt(a), toBigInt(b)), widest);
}

/** A whole number in the narrowest type that is at least as wide as `least`; undefined beyond 64 bits. */
export function integer(value: bigint, least: number): number | Long | undefined {
  if (least === WIDTH.int && BigInt.asIntN(32, value) === value) return Number(value);
  return BigInt.asIntN(64, value) === value ? Long.fromBigInt(value) : undefined;
}

/** A whole number as bigint; fractions are cut off. */
export function toBigInt(value: BsonNumber): bigint {
  return isLong(value) ? value.toBigInt() : BigInt(Math.trunc(toDouble(value)));
}

/** The number an option holds, whatever its BSON type; throws CommandError 14 naming the option when it is none. */
export function numberOption(value: Value, name: string): number {
  if (!isNumber(value)) fail(14, `BSON field '${name}' is the wrong type, expected a number`);
  return toDouble(value);
}

/** A whole number an option holds; throws CommandError 2 or 14. */
export function integerOption(value: Value, name: string): number {
  const number = numberOption(value, name);
  if (!Number.isInteger(number)) fail(2, `BSON field '${name}' must be an integer`);
  return number;
}

/** MongoDB's truth of an option: false, 0, null and missing are false. */
export function truthy(value: Value): boolean {
  if (value === undefined || value === null || value === false) return false;
  return isNumber(value) ? toDouble(value) !== 0 : true;
}
