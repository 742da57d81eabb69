import { createRequire } from "node:module";
import { Decimal128 } from "bson";
import type { Decimal } from "decimal.js";
import { asDecimal, parseDecimal, toDecimal } from "../bson/decimal.ts";
import type { BsonNumber } from "../bson/values.ts";

const require = createRequire(import.meta.url);

/** Exponents while calculating: a square must not overflow where its root will not. */
const WIDE = 100_000;

let loaded: typeof Decimal | undefined;

/** The library that knows the functions beyond the four operations; loaded on first use, as it is seldom needed. */
function library(): typeof Decimal {
  const { Decimal: all } = loaded
    ? { Decimal: loaded }
    : (require("decimal.js") as { Decimal: typeof Decimal });
  return (loaded ??= all.clone({ precision: 34, rounding: all.ROUND_HALF_EVEN, maxE: WIDE, minE: -WIDE }));
}

/** Computes a function of numbers with 34 digits; those that are no Decimal128 are brought to 15 digits first. */
export function withDecimals(
  values: readonly BsonNumber[],
  compute: (...values: Decimal[]) => Decimal,
): Decimal128 {
  const Precise = library();
  const result = compute(...values.map((value) => new Precise(asDecimal(value).toString())));
  const exact = parseDecimal(result.toString());
  return exact ? toDecimal(exact) : Decimal128.fromString(result.toString());
}
