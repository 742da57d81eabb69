import { Binary } from "bson";
import { fail } from "../command-error.ts";
import { encode } from "../bson/encode.ts";
import { double, isNumber } from "../bson/numbers.ts";

import { type Value, isDoc, typeName } from "../bson/values.ts";
import { type Operator, type Operators, nullish, positional } from "./operator.ts";

function binarySize([value]: readonly Value[]): Value {
  if (nullish(value)) return null;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Binary) return value.length();
  return fail(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
}

function bsonSize([value]: readonly Value[]): Value {
  if (nullish(value)) return null;
  if (!isDoc(value)) fail(31393, `$bsonSize requires a document input, found: ${typeName(value)}`);
  return encode(value).length;
}

const $rand: Operator = (operand) => {
  const empty = Array.isArray(operand)
    ? operand.length === 0
    : isDoc(operand) && Object.keys(operand).length === 0;
  if (!empty) fail(3040501, "$rand does not currently accept arguments");
  return () => double(Math.random());
};

/** What is asked of a value's type and size; and `$rand`. */
export const INSPECTING: Operators = {
  $type: positional("$type", [1, 1], ([value]) => typeName(value)),
  $isNumber: positional("$isNumber", [1, 1], ([value]) => isNumber(value)),
  $binarySize: positional("$binarySize", [1, 1], binarySize),
  $bsonSize: positional("$bsonSize", [1, 1], bsonSize),
  $rand,
};
