import { Double, Long } from "bson";
import { fail } from "../command-error.ts";
import { type BsonNumber, type Value, bsonType, isInt32 } from "./values.ts";

/** True for any of BSON's number types. */
export function isNumber(value: Value): value is BsonNumber {
  if (typeof value === "number") return true;
  const type = bsonType(value);
  return type === "Double" || type === "Long";
}

/** True for a 64-bit integer. */
export function isLong(value: Value): value is Long {
  return bsonType(value) === "Long";
}

/** The nearest double. */
export function toDouble(value: BsonNumber): number {
  if (typeof value === "number") return value;
  return isLong(value) ? value.toNumber() : value.value;
}

/** A double as this store holds it (see `Value`): the wrapper only where a plain number would mean Int32. */
export function double(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** The kinds of numbers in widening order: the widest operand decides what the result is. */
export const WIDTH = { int: 0, long: 1, double: 2 } as const;

/** A number's place in {@link WIDTH}. */
export function width(value: BsonNumber): number {
  if (typeof value === "number") return isInt32(value) ? WIDTH.int : WIDTH.double;
  return isLong(value) ? WIDTH.long : WIDTH.double;
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
 * Adds as `$inc` does: the wider type wins, and Int32 widens to Int64.
 * @throws CommandError 2 when an Int64 result overflows.
 */
export function increment(a: BsonNumber, b: BsonNumber): BsonNumber {
  return (
    calculate(a, b, "add") ?? fail(2, "Failed to apply $inc operations to current value: integer overflow")
  );
}

/** Calculates as expressions do: like {@link increment}, but with doubles where 64 bits do not suffice. */
export function wideArithmetic(a: BsonNumber, b: BsonNumber, operation: Operation): BsonNumber {
  return calculate(a, b, operation) ?? double(DOUBLES[operation](toDouble(a), toDouble(b)));
}

/** Undefined when 64 bits do not suffice. */
function calculate(a: BsonNumber, b: BsonNumber, operation: Operation): BsonNumber | undefined {
  const widest = Math.max(width(a), width(b));
  if (widest === WIDTH.double) return double(DOUBLES[operation](toDouble(a), toDouble(b)));
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
