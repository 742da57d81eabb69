import { Decimal128 } from "bson";
import { decimalArithmetic } from "../bson/decimal.ts";
import { double, isNumber } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { createSum } from "../bson/sum.ts";
import type { Value } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";

/** Computes one value from the values of a group; `undefined` means that a document has none. */
export interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

/** What is not a number does not count. */
function sum(): Accumulator {
  const total = createSum();
  return {
    add(value) {
      if (isNumber(value)) total.add(value);
    },
    result: () => total.result(),
  };
}

/** Null when there is no number. */
function average(): Accumulator {
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
function extreme(sign: 1 | -1): Accumulator {
  let best: Value;
  return {
    add(value) {
      if (value === undefined || value === null) return;
      if (best === undefined || compare(value, best) * sign < 0) best = value;
    },
    result: () => best ?? null,
  };
}

function first(): Accumulator {
  let found: { value: Value } | undefined;
  return { add: (value) => void (found ??= { value }), result: () => found?.value ?? null };
}

function last(): Accumulator {
  let latest: Value;
  return { add: (value) => void (latest = value), result: () => latest ?? null };
}

function push(): Accumulator {
  const values: Value[] = [];
  return {
    add(value) {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): Accumulator {
  const values = new Map<string, Value>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = encodeKey(value).toString("latin1");
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

export const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
};
