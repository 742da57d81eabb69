import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type BsonNumber, type Value, isInt32, typeName } from "../bson/values.ts";
import { type Operator, nullish, positional } from "./operator.ts";

/** An operator over one number; null and missing give null. Throws CommandError 28765 for what is no number. */
export function numeric(name: string, compute: (value: BsonNumber) => Value): Operator {
  return positional(name, [1, 1], ([value]) => {
    if (nullish(value)) return null;
    return isNumber(value)
      ? compute(value)
      : fail(28765, `${name} only supports numeric types, not ${typeName(value)}`);
  });
}

/** The codes with which an operator refuses an argument that is no number, or no whole number of 32 bits. */
export interface Int32Codes {
  readonly numeric: number;
  readonly whole: number;
}

/** An argument that must be a whole number of 32 bits, of whatever type; `what` names it in the refusal. */
export function int32(value: Value, what: string, codes: Int32Codes): number {
  if (!isNumber(value)) fail(codes.numeric, `${what} must be a numeric value, but is ${typeName(value)}`);
  const number = toDouble(value) + 0;
  return isInt32(number)
    ? number
    : fail(codes.whole, `${what} must be representable as a 32-bit integer: ${number}`);
}
