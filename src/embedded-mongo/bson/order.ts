import { encodeKey } from "../keystring.ts";
import { type Value, RANK, rankOf } from "./values.ts";

/** Compares two values in MongoDB's order (binary collation): negative, zero or positive. */
export function compare(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return compareDoubles(a, b);
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  if (rank === RANK.date || rank === RANK.boolean) return Number(a) - Number(b);
  return Buffer.compare(encodeKey(a), encodeKey(b));
}

/** True when MongoDB treats two values as equal: same type bracket, same value, fields in the same order. */
export function equal(a: Value, b: Value): boolean {
  return a === b || compare(a, b) === 0;
}

function compareDoubles(a: number, b: number): number {
  if (a === b) return 0;
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

const SURROGATE = /[\ud800-\udfff]/;

/** By code point, as the bytes of UTF-8 compare; JavaScript's own order differs above U+FFFF. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
