import { Decimal128 } from "bson";
import { decimalArithmetic } from "../bson/decimal.ts";
import { double, isNumber, toDouble } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { createSum } from "../bson/sum.ts";
import type { Value } from "../bson/values.ts";
import { nullish } from "./operator.ts";

/** Gathers one value from many. */
export interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

/** `$sum`: what is no number does not count. */
export function sum(): Accumulator {
  const total = createSum();
  return {
    add(value) {
      if (isNumber(value)) total.add(value);
    },
    result: () => total.result(),
  };
}

/** `$avg`: null when there is no number. */
export function average(): Accumulator {
  const total = createSum();
  let count = 0;
  let decimal = false;
  return {
    add(value) {
      if (!isNumber(value)) return;
      total.add(value);
      count++;
      decimal ||= value instanceof Decimal128;
    },
    result() {
      if (count === 0) return null;
      return decimal ? decimalArithmetic(total.result(), count, "divide") : double(total.toDouble() / count);
    },
  };
}

/** `$min` (`sign` 1) and `$max` (−1): null and missing do not count. */
export function extreme(sign: 1 | -1): Accumulator {
  let best: Value;
  return {
    add(value) {
      if (!nullish(value) && (best === undefined || compare(value, best) * sign < 0)) best = value;
    },
    result: () => best ?? null,
  };
}

/** `$stdDevPop` (`less` 0) and `$stdDevSamp` (1), by Welford's method; null of `less` numbers or fewer. */
export function deviation(less: 0 | 1): Accumulator {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(value) {
      if (!isNumber(value)) return;
      const number = toDouble(value);
      const delta = number - mean;
      mean += delta / ++count;
      squares += delta * (number - mean);
    },
    result: () => (count <= less ? null : double(Math.sqrt(squares / (count - less)))),
  };
}
