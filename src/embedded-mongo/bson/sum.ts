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

/** Sums as MongoDB does: whole numbers exactly, doubles with a running correction (Neumaier's). */
export function createSum(): Sum {
  let widest: number = WIDTH.int;
  let whole = 0n;
  let total = 0;
  let correction = 0;

  const addDouble = (each: number): void => {
    const next = total + each;
    if (Number.isFinite(next))
      correction += Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total;
    total = next;
  };
  /** Adds the whole numbers to the doubles, in two parts where one would not be exact. */
  const inDoubles = (): number => {
    const high = Number(whole);
    addDouble(high);
    addDouble(Number(whole - BigInt(high)));
    whole = 0n;
    return Number.isFinite(total) ? total + correction : total;
  };

  return {
    add(value) {
      const kind = width(value);
      if (kind > widest) widest = kind;
      if (kind === WIDTH.double) addDouble(toDouble(value));
      else whole += toBigInt(value);
    },
    result() {
      if (widest === WIDTH.double) return double(inDoubles());
      return integer(whole, widest) ?? double(Number(whole));
    },
    toDouble: inDoubles,
  };
}
