import { Decimal128, Double, Long } from "bson";
import { CommandError, fail } from "../command-error.ts";
import { decimalArithmetic, isLong, isNumber, toDouble } from "./decimal.ts";
import { type BsonNumber, type Value, isInt32 } from "./values.ts";

export { isNumber, isLong, toDouble } from "./decimal.ts";

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** A double as this store holds it (see `Value`): the wrapper only where a plain number would mean Int32. */
export function double(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** True for a number stored as a double. */
export function isDouble(value: BsonNumber): boolean {
  return width(value) === 2;
}

/** A number's kind in widening order: int, long, double, decimal. */
function width(value: BsonNumber): number {
  if (typeof value === "number") return isInt32(value) ? 0 : 2;
  if (isLong(value)) return 1;
  return value instanceof Decimal128 ? 3 : 2;
}

/**
 * Adds or multiplies as MongoDB does: the wider type wins, Int32 widens to Int64, Decimal128 is exact to 34 digits.
 * @throws CommandError 2 when an Int64 result overflows.
 */
export function arithmetic(a: BsonNumber, b: BsonNumber, operation: "add" | "multiply"): BsonNumber {
  const widest = Math.max(width(a), width(b));
  if (widest === 3) return decimalArithmetic(a, b, operation);
  if (widest === 2) {
    return double(operation === "add" ? toDouble(a) + toDouble(b) : toDouble(a) * toDouble(b));
  }
  const x = toBigInt(a);
  const y = toBigInt(b);
  const result = operation === "add" ? x + y : x * y;
  if (widest === 0 && BigInt.asIntN(32, result) === result) return Number(result);
  if (result < INT64_MIN || result > INT64_MAX) {
    fail(
      2,
      `Failed to apply ${operation === "add" ? "$inc" : "$mul"} operations to current value: integer overflow`,
    );
  }
  return Long.fromBigInt(result);
}

/** As {@link arithmetic}, but going on with doubles where 64 bits do not suffice: what expressions do. */
export function wideArithmetic(a: BsonNumber, b: BsonNumber, operation: "add" | "multiply"): BsonNumber {
  try {
    return arithmetic(a, b, operation);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return double(operation === "add" ? toDouble(a) + toDouble(b) : toDouble(a) * toDouble(b));
  }
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
