import type { Decimal128 } from "bson";
import { asDecimal, decimalArithmetic, exactOf, toDecimal, toDouble } from "./decimal.ts";
import { WIDTH, double, integer, toBigInt, width } from "./numbers.ts";
import type { BsonNumber } from "./values.ts";

/** Adds numbers up. */
export interface Sum {
  add(value: BsonNumber): void;
  /** The sum in the widest type added; a double where 64 bits do not suffice for whole numbers. */
  result(): BsonNumber;
  /** The sum of all but decimals, as a double. */
  toDouble(): number;
}

/** Up to here numbers of 32 bits can be added to a double without a thought. */
const CAREFREE = 2 ** 52;

/** Sums as MongoDB does: whole numbers and decimals exactly, doubles with a running correction (Neumaier's). */
export function createSum(): Sum {
  let widest: number = WIDTH.int;
  let small = 0;
  let large = 0n;
  let total = 0;
  let correction = 0;
  let decimals: Decimal128 | undefined;

  const addDouble = (each: number): void => {
    const next = total + each;
    if (Number.isFinite(next))
      correction += Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total;
    total = next;
  };
  const whole = (): bigint => large + BigInt(small);
  /** Moves the whole numbers to the doubles, in two parts where one is not exact. */
  const inDoubles = (): number => {
    const high = Number(whole());
    addDouble(high);
    if (large !== 0n) addDouble(Number(whole() - BigInt(high)));
    large = 0n;
    small = 0;
    return Number.isFinite(total) ? total + correction : total;
  };

  return {
    add(value) {
      const kind = width(value);
      if (kind > widest) widest = kind;
      if (kind === WIDTH.int) small += toDouble(value);
      else if (kind === WIDTH.long) large += toBigInt(value);
      else if (kind === WIDTH.double) addDouble(toDouble(value));
      else decimals = decimals ? decimalArithmetic(decimals, value, "add") : asDecimal(value);
      if (small > CAREFREE || small < -CAREFREE) {
        large += BigInt(small);
        small = 0;
      }
    },
    result() {
      if (decimals) {
        return [
          toDecimal({ digits: whole(), exponent: 0 }),
          inDecimals(total),
          inDecimals(correction),
        ].reduce((sum, each) => decimalArithmetic(sum, each, "add"), decimals);
      }
      if (widest === WIDTH.double) return double(inDoubles());
      return integer(whole(), widest) ?? double(Number(whole()));
    },
    toDouble: inDoubles,
  };
}

/** A double with all 34 digits, where calculating with a single one takes 15. */
function inDecimals(value: number): Decimal128 {
  const exact = exactOf(double(value));
  return exact ? toDecimal(exact) : asDecimal(value);
}
