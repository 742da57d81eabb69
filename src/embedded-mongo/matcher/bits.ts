import type { Binary } from "bson";
import { fail } from "../command-error.ts";
import { isNumber, toBigInt, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Value, bsonType } from "../bson/values.ts";

const HOLDS: Readonly<Record<string, (set: bigint, mask: bigint) => boolean>> = {
  $bitsAllSet: (set, mask) => set === mask,
  $bitsAllClear: (set) => set === 0n,
  $bitsAnySet: (set) => set !== 0n,
  $bitsAnyClear: (set, mask) => set !== mask,
};

/** The `$bits…` operators over whole numbers and binary data; throws CommandError 2 or 9 for a malformed mask. */
export function bitTest(operator: string, operand: Value): (value: Value) => boolean {
  const mask = maskOf(operator, operand);
  const holds = HOLDS[operator] ?? fail(2, `unknown operator: ${operator}`);
  return (value) => {
    const bits = bitsOf(value);
    return bits !== undefined && holds(bits & mask, mask);
  };
}

function maskOf(operator: string, operand: Value): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, position) => {
      const bit = isNumber(position) ? toDouble(position) : Number.NaN;
      if (!Number.isInteger(bit) || bit < 0) fail(2, `bit positions must be integers >= 0 in ${operator}`);
      return mask | (1n << BigInt(bit));
    }, 0n);
  }
  const bits = bitsOf(operand);
  if (isNumber(operand)) {
    if (bits === undefined) fail(9, `Expected an integer: ${operator}: ${show(operand)}`);
    if (bits < 0n) fail(9, `Expected a non-negative number in: ${operator}: ${show(operand)}`);
  }
  if (bits === undefined) {
    fail(2, `${operator} takes an Array, a number, or a BinData but received: ${show(operand)}`);
  }
  return bits;
}

/** Negative numbers keep their sign extension, as two's complement does. */
function bitsOf(value: Value): bigint | undefined {
  if (isNumber(value)) {
    if (!Number.isInteger(toDouble(value))) return undefined;
    const bits = toBigInt(value);
    return BigInt.asIntN(64, bits) === bits ? bits : undefined;
  }
  if (bsonType(value) !== "Binary") return undefined;
  return [...(value as Binary).value()].reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}
