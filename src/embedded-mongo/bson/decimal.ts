import { Decimal128, type Double, type Long } from "bson";
import { type BsonNumber, type Value, bsonType } from "./values.ts";

/** An exact finite number: digits · 10^exponent. */
export interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Significant decimal digits a Decimal128 holds. */
const PRECISION = 34;
const LEAST_EXPONENT = -6176;
/** Of the largest number of all, 9.99…E+6144. */
const GREATEST_MAGNITUDE = 6145;

/** The exact decimal value of a number; undefined for NaN and the infinities. */
export function exactOf(value: BsonNumber): Exact | undefined {
  if (typeof value === "number") return exactOfDouble(value);
  if (isLong(value)) return { digits: value.toBigInt(), exponent: 0 };
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  return exactOfDouble(value.value);
}

/** Reads "123", "-1.5", "1.2E+3"; undefined when it is not finite. */
export function parseDecimal(text: string): Exact | undefined {
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
  let mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  let power = (biased === 0 ? 1 : biased) - 1075;
  for (; mantissa % 2n === 0n; power++) mantissa /= 2n;
  // A whole number was dealt with before, so a fraction is left.
  return { digits: (bits >> 63n ? -mantissa : mantissa) * 5n ** BigInt(-power), exponent: power };
}

/** Compares two exact numbers. */
export function compareExact(a: Exact, b: Exact): number {
  const signA = sign(a.digits);
  const signB = sign(b.digits);
  if (signA !== signB || signA === 0) return signA - signB;
  // Magnitudes first: aligning 1E+6000 with 1 would build numbers of thousands of digits for nothing.
  const size = magnitude(a) - magnitude(b);
  if (size !== 0) return size * signA;
  return sign(aligned(a, b, (x, y) => x - y).digits);
}

/** Position of the leading digit: 1 ≤ |x| / 10^(magnitude−1) < 10. */
export function magnitude(value: Exact): number {
  return lengthOf(value.digits) + value.exponent;
}

/** What can be calculated with decimals. */
export type DecimalOperation = "add" | "subtract" | "multiply" | "divide" | "modulo";

/**
 * Calculates exactly and rounds half to even to the 34 digits of a Decimal128. Zeros at the end are kept as IEEE 754
 * asks: 1.10 + 2.20 is 3.30. The divisor must not be zero.
 */
export function decimalArithmetic(a: BsonNumber, b: BsonNumber, operation: DecimalOperation): Decimal128 {
  const x = exactForDecimal(a);
  const y = exactForDecimal(b);
  if (x && y) return toDecimal(EXACT[operation](x, y));
  if (operation === "modulo" && x) return toDecimal(x);
  // With a value that is not finite, only the signs of finite ones matter.
  const special = SPECIAL[operation](x ? sign(x.digits) : toDouble(a), y ? sign(y.digits) : toDouble(b));
  return Decimal128.fromString(String(special));
}

const EXACT: Readonly<Record<DecimalOperation, (x: Exact, y: Exact) => Exact>> = {
  add: (x, y) => aligned(x, y, (a, b) => a + b),
  subtract: (x, y) => aligned(x, y, (a, b) => a - b),
  multiply: (x, y) => ({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent }),
  modulo: (x, y) => aligned(x, y, (a, b) => a % b),
  divide,
};

const SPECIAL: Readonly<Record<DecimalOperation, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  modulo: () => Number.NaN,
};

function aligned(x: Exact, y: Exact, calculate: (a: bigint, b: bigint) => bigint): Exact {
  const exponent = Math.min(x.exponent, y.exponent);
  const scaled = (value: Exact): bigint => value.digits * 10n ** BigInt(value.exponent - exponent);
  return { digits: calculate(scaled(x), scaled(y)), exponent };
}

/** To more digits than a Decimal128 has, so that rounding them is rounding the true quotient. */
function divide(x: Exact, y: Exact): Exact {
  const ideal = x.exponent - y.exponent;
  const shift = Math.max(0, PRECISION + 2 + lengthOf(y.digits) - lengthOf(x.digits));
  const dividend = x.digits * 10n ** BigInt(shift);
  let digits = dividend / y.digits;
  let exponent = ideal - shift;
  if (dividend % y.digits !== 0n)
    return { digits: digits * 10n + BigInt(sign(digits)), exponent: exponent - 1 };
  while (exponent < ideal && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return { digits, exponent };
}

/** MongoDB converts a double to decimal with 15 significant digits before calculating with it. */
function exactForDecimal(value: BsonNumber): Exact | undefined {
  const double =
    typeof value === "number" ? value : bsonType(value) === "Double" ? (value as Double).value : undefined;
  if (double === undefined || Number.isInteger(double)) return exactOf(value);
  return parseDecimal(double.toPrecision(15));
}

/** A number as the Decimal128 that calculating with decimals makes of it. */
export function asDecimal(value: BsonNumber): Decimal128 {
  if (value instanceof Decimal128) return value;
  const exact = exactForDecimal(value);
  return exact ? toDecimal(exact) : Decimal128.fromString(String(toDouble(value)));
}

/** The multiple of 10^exponent next to a number, the even one of two. */
function roundHalfEven(value: Exact, exponent: number): Exact {
  const unit = 10n ** BigInt(exponent - value.exponent);
  const whole = value.digits / unit;
  const rest = value.digits % unit;
  const twice = rest < 0n ? -rest * 2n : rest * 2n;
  const away = twice > unit || (twice === unit && whole % 2n !== 0n);
  return { digits: away ? whole + BigInt(sign(rest)) : whole, exponent };
}

/** Rounds to what a Decimal128 holds: 34 significant digits, and exponents that are not too small or too large. */
export function toDecimal(value: Exact): Decimal128 {
  const surplus = Math.max(lengthOf(value.digits) - PRECISION, LEAST_EXPONENT - value.exponent);
  const rounded = surplus > 0 ? roundHalfEven(value, value.exponent + surplus) : value;
  if (rounded.digits !== 0n && magnitude(rounded) > GREATEST_MAGNITUDE)
    return Decimal128.fromString(rounded.digits < 0n ? "-Infinity" : "Infinity");
  return Decimal128.fromStringWithRounding(`${rounded.digits}E${rounded.exponent}`);
}

/** The number of a number's decimal digits. */
function lengthOf(digits: bigint): number {
  return digits.toString().length - (digits < 0n ? 1 : 0);
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
