import { Decimal128 } from "bson";
import type { Decimal } from "decimal.js";
import { fail } from "../command-error.ts";
import { double, toDouble } from "../bson/numbers.ts";
import { withDecimals } from "./decimals.ts";
import { numeric } from "./numbers.ts";
import type { Operator } from "./operator.ts";

/** The numbers a function is defined for; others are refused. */
export interface Domain {
  readonly code: number;
  readonly says: string;
  holds(value: number): boolean;
}

/** A function of one number: a decimal of a decimal, a double of any other. NaN is in every domain. */
export const of = (
  name: string,
  doubles: (value: number) => number,
  decimals: (value: Decimal) => Decimal,
  domain?: Domain,
): Operator =>
  numeric(name, (value) => {
    const number = toDouble(value);
    if (domain && !Number.isNaN(number) && !domain.holds(number))
      fail(domain.code, `${name}${domain.says}, but is ${number}`);
    return value instanceof Decimal128 ? withDecimals([value], decimals) : double(doubles(number));
  });
