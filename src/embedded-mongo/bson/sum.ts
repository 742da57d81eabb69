import { WIDTH, double, integer, toBigInt, toDouble, width } from "./numbers.ts";
import type { BsonNumber } from "./values.ts";

/** Adds numbers up. */
export interface Sum {
  add(value: BsonNumber): void;
  /** The sum in the widest type added; a double where 64 bits do not suffice for whole numbers. */
  result(): BsonNumber;
  /** The sum as a double. */
  toDouble(): number;
}

/** Up to this total, 32-bit numbers can be added to a double without loss. */
const EXACT_TOTAL = 2 ** 52;

/** Sums as MongoDB does: whole numbers exactly, doubles with a running correction (Neumaier's). */
export function createSum(): Sum {
  let widest: number = WIDTH.int;
  let small = 0;
  let large = 0n;
  let total = 0;
  let correction = 0;

  const addDouble = (each: number): void => {
    const next = total + each;
    if (Number.isFinite(next))
      correction += Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total;
    total = next;
  };
  const whole = (): bigint => large + BigInt(small);
  /** Adds the whole numbers to the doubles, in two parts where one would not be exact. */
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
      else addDouble(toDouble(value));
      if (small > EXACT_TOTAL || small < -EXACT_TOTAL) {
        large += BigInt(small);
        small = 0;
      }
    },
    result() {
      if (widest === WIDTH.double) return double(inDoubles());
      return integer(whole(), widest) ?? double(Number(whole()));
    },
    toDouble: inDoubles,
  };
}
