import { fail } from "../command-error.ts";
import { WIDTH, integer, isNumber, toBigInt, width } from "../bson/numbers.ts";
import { type BsonNumber, type Value, typeName } from "../bson/values.ts";
import { numeric } from "./numbers.ts";
import { type Operator, type Operators, nullish, variadic } from "./operator.ts";

const isWhole = (value: Value): value is BsonNumber => isNumber(value) && width(value) <= WIDTH.long;

const folding = (name: string, start: number, step: (a: bigint, b: bigint) => bigint): Operator =>
  variadic((values) => {
    let result = BigInt(start);
    let widest: number = WIDTH.int;
    for (const value of values) {
      if (nullish(value)) return null;
      if (!isWhole(value)) fail(14, `${name} only supports int and long operands.`);
      widest = Math.max(widest, width(value));
      result = step(result, toBigInt(value));
    }
    return integer(result, widest);
  });

/** Operators on the bits of whole numbers of 32 or 64 bits. */
export const BITS: Operators = {
  $bitAnd: folding("$bitAnd", -1, (a, b) => a & b),
  $bitOr: folding("$bitOr", 0, (a, b) => a | b),
  $bitXor: folding("$bitXor", 0, (a, b) => a ^ b),
  $bitNot: numeric("$bitNot", (value) =>
    isWhole(value)
      ? integer(~toBigInt(value), width(value))
      : fail(14, `$bitNot only supports int and long, not: ${typeName(value)}.`),
  ),
};
