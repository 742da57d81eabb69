import { Decimal128, type Double, type Long } from "bson";
import { type BsonNumber, type Value, bsonType } from "./values.ts";

/** An exact finite number: digits · 10^exponent. */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Significant decimal digits a Decimal128 holds. */
const PRECISION = 34;

/** The exact decimal value of a number; undefined for NaN and the infinities. */
export function exactOf(value: BsonNumber): Exact | undefined {
  if (typeof value === "number") return exactOfDouble(value);
  if (isLong(value)) return { digits: value.toBigInt(), exponent: 0 };
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  return exactOfDouble(value.value);
}

/** Reads "123", "-1.5", "1.2E+3"; undefined when it is not finite. */
function parseDecimal(text: string): Exact | undefined {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text);
  if (!parts) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole + fraction === "") return undefined;
  return {
    digits: BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`),
    exponent: Number(exponent) - fraction.length,
  };
}

/** A double is a binary fraction and so has a finite decimal expansion: m · 2^e = m · 5^−e · 10^e for negative e. */
function exactOfDouble(value: number): Exact | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isInteger(value)) return { digits: BigInt(value), exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  const power = (biased === 0 ? 1 : biased) - 1075;
  const signed = bits >> 63n ? -mantissa : mantissa;
  return power >= 0
    ? { digits: signed << BigInt(power), exponent: 0 }
    : { digits: signed * 5n ** BigInt(-power), exponent: power };
}

/** Compares two exact numbers. */
export function compareExact(a: Exact, b: Exact): number {
  const signA = sign(a.digits);
  const signB = sign(b.digits);
  if (signA !== signB || signA === 0) return signA - signB;
  // Magnitudes first: aligning 1E+6000 with 1 would build numbers of thousands of digits for nothing.
  const size = magnitude(a) - magnitude(b);
  if (size !== 0) return size * signA;
  const exponent = Math.min(a.exponent, b.exponent);
  const x = a.digits * 10n ** BigInt(a.exponent - exponent);
  const y = b.digits * 10n ** BigInt(b.exponent - exponent);
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Position of the leading digit: 1 ≤ |x| / 10^(magnitude−1) < 10. */
export function magnitude(value: Exact): number {
  return value.digits.toString().replace("-", "").length + value.exponent;
}

/** Adds or multiplies exactly and rounds half to even to the 34 digits of a Decimal128. */
export function decimalArithmetic(a: BsonNumber, b: BsonNumber, operation: "add" | "multiply"): Decimal128 {
  const x = exactForDecimal(a);
  const y = exactForDecimal(b);
  if (!x || !y) return Decimal128.fromString(specialResult(toDouble(a), toDouble(b), operation));
  if (operation === "multiply") {
    return toDecimal({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent });
  }
  const exponent = Math.min(x.exponent, y.exponent);
  const digits =
    x.digits * 10n ** BigInt(x.exponent - exponent) + y.digits * 10n ** BigInt(y.exponent - exponent);
  return toDecimal({ digits, exponent });
}

/** MongoDB converts a double to decimal with 15 significant digits before calculating with it. */
function exactForDecimal(value: BsonNumber): Exact | undefined {
  const double =
    typeof value === "number" ? value : bsonType(value) === "Double" ? (value as Double).value : undefined;
  if (double === undefined || Number.isInteger(double)) return exactOf(value);
  return parseDecimal(double.toPrecision(15));
}

/** Divides by a whole number, to 34 digits; NaN and the infinities stay what they are. */
export function divideDecimal(value: Decimal128, by: number): Decimal128 {
  const exact = exactOf(value);
  if (!exact) return value;
  let digits = (exact.digits * 10n ** BigInt(PRECISION + 10)) / BigInt(by);
  let exponent = exact.exponent - PRECISION - 10;
  // As decimals divide: no more zeros at the end than the dividend's own scale asks for.
  while (exponent < exact.exponent && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return toDecimal({ digits, exponent });
}

function specialResult(a: number, b: number, operation: "add" | "multiply"): string {
  const result = operation === "add" ? a + b : a * b;
  return Number.isNaN(result) ? "NaN" : result > 0 ? "Infinity" : "-Infinity";
}

/** Rounds to 34 significant digits. */
function toDecimal(value: Exact): Decimal128 {
  let { digits, exponent } = value;
  const surplus = digits.toString().replace("-", "").length - PRECISION;
  if (surplus > 0) {
    const unit = 10n ** BigInt(surplus);
    const rest = digits % unit;
    digits /= unit;
    exponent += surplus;
    const twice = rest < 0n ? -rest * 2n : rest * 2n;
    if (twice > unit || (twice === unit && digits % 2n !== 0n)) digits += rest < 0n ? -1n : 1n;
  }
  return Decimal128.fromStringWithRounding(`${digits}E${exponent}`);
}

/** The nearest double. */
export function toDouble(value: BsonNumber): number {
  if (typeof value === "number") return value;
  if (isLong(value)) return value.toNumber();
  return value instanceof Decimal128 ? Number(value.toString()) : value.value;
}

/** True for any of BSON's number types. */
export function isNumber(value: Value): value is BsonNumber {
  if (typeof value === "number") return true;
  const type = bsonType(value);
  return type === "Double" || type === "Long" || type === "Decimal128";
}

/** True for a 64-bit integer. */
export function isLong(value: Value): value is Long {
  return bsonType(value) === "Long";
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
