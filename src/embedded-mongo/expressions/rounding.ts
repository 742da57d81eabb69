import { Decimal128 } from "bson";
import { fail } from "../command-error.ts";
import { type Rounding, exactOf, quantize, toDecimal } from "../bson/decimal.ts";
import { WIDTH, double, integer, isNumber, toBigInt, toDouble, width } from "../bson/numbers.ts";
import { type BsonNumber, type Value, typeName } from "../bson/values.ts";
import { numeric } from "./numbers.ts";
import { type Operator, type Operators, nullish, positional } from "./operator.ts";

function absolute(value: BsonNumber): Value {
  if (value instanceof Decimal128) {
    const exact = exactOf(value);
    return exact
      ? toDecimal({ ...exact, digits: magnitude(exact.digits) })
      : Decimal128.fromString(String(Math.abs(toDouble(value))));
  }
  if (width(value) === WIDTH.double) return double(Math.abs(toDouble(value)));
  return integer(magnitude(toBigInt(value)), width(value)) ?? fail(28680, "can't take $abs of long long min");
}

const magnitude = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** `$ceil` and `$floor`: whole numbers stay, the others keep their type. */
const toWhole = (name: string, doubles: (value: number) => number, rounding: Rounding): Operator =>
  numeric(name, (value) => {
    if (width(value) === WIDTH.double) return double(doubles(toDouble(value)));
    return rounded(value, 0, rounding);
  });

/** `$round` and `$trunc`: to a decimal place, 0 unless it is given; negative places are before the point. */
const toPlace = (name: string, rounding: Rounding): Operator =>
  positional(name, [1, 2], (values) => {
    const [value, place] = values.length === 1 ? [...values, 0] : values;
    if (nullish(value) || nullish(place)) return null;
    if (!isNumber(value)) fail(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    return rounded(value, -placeOf(name, place), rounding);
  });

function placeOf(name: string, place: Value): number {
  const number = isNumber(place) ? toDouble(place) + 0 : Number.NaN;
  if (!Number.isInteger(number)) fail(51082, `precision argument to ${name} must be a integral value`);
  return number >= -20 && number <= 100
    ? number
    : fail(51083, `cannot apply ${name} with precision value ${number} value must be in [-20, 100]`);
}

function rounded(value: BsonNumber, exponent: number, rounding: Rounding): Value {
  const exact = exactOf(value);
  if (!exact || exact.exponent >= exponent) return value;
  const result = quantize(exact, exponent, rounding);
  if (value instanceof Decimal128) return toDecimal(result);
  if (width(value) === WIDTH.double) return double(Number(`${result.digits}E${result.exponent}`));
  return (
    integer(result.digits * 10n ** BigInt(result.exponent), width(value)) ??
    fail(51080, `invalid conversion from Decimal128 result in ${String(value)} rounded to 64 bits`)
  );
}

/** What brings numbers to fewer digits, or takes their sign away. */
export const ROUNDING: Operators = {
  $abs: numeric("$abs", absolute),
  $ceil: toWhole("$ceil", Math.ceil, "ceiling"),
  $floor: toWhole("$floor", Math.floor, "floor"),
  $round: toPlace("$round", "halfEven"),
  $trunc: toPlace("$trunc", "down"),
};
