import { Decimal128 } from "bson";
import { fail } from "../command-error.ts";
import { WIDTH, double, integer, isNumber, toBigInt, toDouble, width } from "../bson/numbers.ts";
import { type BsonNumber, type Value, typeName } from "../bson/values.ts";
import { withDecimals } from "./decimals.ts";
import { type Domain, of } from "./functions.ts";

import { type Operators, nullish, positional } from "./operator.ts";

const positive = (code: number): Domain => ({
  code,
  says: "'s argument must be a positive number",
  holds: (value) => value > 0,
});
const NOT_NEGATIVE: Domain = {
  code: 28714,
  says: "'s argument must be greater than or equal to 0",
  holds: (value) => value >= 0,
};

const eitherDecimal = (a: BsonNumber, b: BsonNumber): boolean =>
  a instanceof Decimal128 || b instanceof Decimal128;

/** `$log`: of a number, to a base. */
function logarithm([value, base]: readonly Value[]): Value {
  if (nullish(value) || nullish(base)) return null;
  if (!isNumber(value)) fail(28756, `$log's argument must be numeric, not ${typeName(value)}`);
  if (!isNumber(base)) fail(28757, `$log's base must be numeric, not ${typeName(base)}`);
  const [x, b] = [toDouble(value), toDouble(base)];
  if (x <= 0) fail(28758, `$log's argument must be a positive number, but is ${x}`);
  if (b <= 0 || b === 1) fail(28759, `$log's base must be a positive number not equal to 1, but is ${b}`);
  if (!eitherDecimal(value, base)) return double(Math.log(x) / Math.log(b));
  return withDecimals([value, base], (a, c) => a.ln().div(c.ln()));
}

/** `$pow`: whole numbers stay whole where 64 bits suffice. */
function power([base, exponent]: readonly Value[]): Value {
  if (nullish(base) || nullish(exponent)) return null;
  if (!isNumber(base)) fail(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumber(exponent)) fail(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  const [b, e] = [toDouble(base), toDouble(exponent)];
  if (b === 0 && e < 0) fail(28764, "$pow cannot take a base of 0 and a negative exponent");
  if (eitherDecimal(base, exponent)) return withDecimals([base, exponent], (x, y) => x.pow(y));
  const widest = Math.max(width(base), width(exponent));
  const whole = widest < WIDTH.double ? wholePower(toBigInt(base), toBigInt(exponent)) : undefined;
  return (whole === undefined ? undefined : integer(whole, widest)) ?? double(b ** e);
}

/** Undefined where it is no whole number, or surely beyond 64 bits. */
function wholePower(base: bigint, exponent: bigint): bigint | undefined {
  if (base >= -1n && base <= 1n)
    return exponent === 0n || base === 1n ? 1n : base && (exponent % 2n === 0n ? 1n : base);
  return exponent >= 0n && exponent < 64n ? base ** exponent : undefined;
}

/** Roots, powers and logarithms. */
export const MATHEMATICS: Operators = {
  $sqrt: of("$sqrt", Math.sqrt, (x) => x.sqrt(), NOT_NEGATIVE),
  $exp: of("$exp", Math.exp, (x) => (x.gt(15_000) ? x.times(Infinity) : x.exp())),
  $ln: of("$ln", Math.log, (x) => x.ln(), positive(28766)),
  $log10: of("$log10", Math.log10, (x) => x.log(10), positive(28761)),
  $log: positional("$log", [2, 2], logarithm),
  $pow: positional("$pow", [2, 2], power),
};
