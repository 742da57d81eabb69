import { Decimal128 } from "bson";
import type { Decimal } from "decimal.js";
import { fail, notSupported } from "../command-error.ts";
import { double, isNumber, toDouble } from "../bson/numbers.ts";
import { typeName } from "../bson/values.ts";
import { withDecimals } from "./decimals.ts";
import { type Domain, of } from "./functions.ts";
import { type Operators, nullish, positional } from "./operator.ts";

const within = (least: number, most: number): Domain => ({
  code: 50989,
  says: ` must be given a value in [${least},${most}]`,
  holds: (value) => value >= least && value <= most,
});
const FINITE: Domain = { code: 50989, says: " must be given a finite value", holds: Number.isFinite };

const library = (value: Decimal): typeof Decimal => value.constructor as typeof Decimal;
const pi = (value: Decimal): Decimal => library(value).acos(-1);

/** Beyond 34 digits before the point a decimal's neighbours are further apart than a period is long. */
function periodic(name: string, value: Decimal): Decimal {
  return value.abs().gt("1E+34") ? notSupported(`${name} of a decimal beyond 1E+34`) : value;
}

/** Where the next term of the function's series is beyond 34 digits. The library would calculate for minutes. */
const tiny = (value: Decimal): boolean => value.abs().lt("1E-20");
const vast = (value: Decimal): boolean => value.isFinite() && value.abs().gt("1E+20");

/** A function that near zero is its argument. */
const nearZero =
  (compute: (value: Decimal) => Decimal) =>
  (value: Decimal): Decimal =>
    tiny(value) ? value : compute(value);

/** Where e to this power is beyond what a decimal holds. */
const huge = (value: Decimal): boolean => value.isFinite() && value.abs().gt(15_000);

/** Trigonometry, with angles in radians. */
export const TRIGONOMETRY: Operators = {
  $sin: of(
    "$sin",
    Math.sin,
    nearZero((x) => periodic("$sin", x).sin()),
    FINITE,
  ),
  $cos: of("$cos", Math.cos, (x) => (tiny(x) ? x.plus(1) : periodic("$cos", x).cos()), FINITE),
  $tan: of(
    "$tan",
    Math.tan,
    nearZero((x) => periodic("$tan", x).tan()),
    FINITE,
  ),
  $asin: of(
    "$asin",
    Math.asin,
    nearZero((x) => x.asin()),
    within(-1, 1),
  ),
  $acos: of("$acos", Math.acos, (x) => (tiny(x) ? pi(x).div(2) : x.acos()), within(-1, 1)),
  $atan: of(
    "$atan",
    Math.atan,
    nearZero((x) => x.atan()),
  ),
  $sinh: of(
    "$sinh",
    Math.sinh,
    nearZero((x) => (huge(x) ? x.times(Infinity) : x.sinh())),
  ),
  $cosh: of("$cosh", Math.cosh, (x) => (tiny(x) ? x.plus(1) : huge(x) ? x.abs().times(Infinity) : x.cosh())),
  $tanh: of(
    "$tanh",
    Math.tanh,
    nearZero((x) => (huge(x) ? x.div(x.abs()) : x.tanh())),
  ),
  $asinh: of(
    "$asinh",
    Math.asinh,
    nearZero((x) => (vast(x) ? x.div(x.abs()).times(x.abs().times(2).ln()) : x.asinh())),
  ),
  $acosh: of("$acosh", Math.acosh, (x) => (vast(x) ? x.times(2).ln() : x.acosh()), within(1, Infinity)),
  $atanh: of(
    "$atanh",
    Math.atanh,
    nearZero((x) => x.atanh()),
    within(-1, 1),
  ),
  $degreesToRadians: of(
    "$degreesToRadians",
    (value) => value * (Math.PI / 180),
    (value) => value.times(pi(value)).div(180),
  ),
  $radiansToDegrees: of(
    "$radiansToDegrees",
    (value) => value * (180 / Math.PI),
    (value) => value.times(180).div(pi(value)),
  ),
  $atan2: positional("$atan2", [2, 2], ([y, x]) => {
    if (nullish(y) || nullish(x)) return null;
    if (!isNumber(y) || !isNumber(x))
      fail(51044, `$atan2 only supports numeric types, not ${typeName(y)} and ${typeName(x)}`);
    if (!(y instanceof Decimal128) && !(x instanceof Decimal128))
      return double(Math.atan2(toDouble(y), toDouble(x)));
    return withDecimals([y, x], (a, b) => library(a).atan2(a, b));
  }),
};
