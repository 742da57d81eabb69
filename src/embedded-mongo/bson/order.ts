import { Timestamp } from "bson";
import { encodeKey } from "../keystring.ts";
import { RANK, rankOf } from "./rank.ts";
import { type Value, own } from "./values.ts";

/** Compares two values in MongoDB's order (binary collation): negative, zero or positive. */
export function compare(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return compareDoubles(a, b);
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case RANK.null:
    case RANK.minKey:
    case RANK.maxKey:
    case RANK.undefined:
      return 0;
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return Number(a) - Number(b);
    case RANK.object:
      return compareDocuments(a as object as Record<string, Value>, b as object as Record<string, Value>);
    case RANK.array:
      return compareArrays(a as Value[], b as Value[]);
    default:
      return Buffer.compare(encodeKey(a), encodeKey(b));
  }
}

/** True when MongoDB treats two values as equal: same type bracket, same value, fields in the same order. */
export function equal(a: Value, b: Value): boolean {
  return a === b ? true : compare(a, b) === 0;
}

function compareDoubles(a: number, b: number): number {
  if (a === b) return 0;
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By code point, as the bytes of UTF-8 compare; JavaScript's own order differs above U+FFFF. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareDocuments(a: Record<string, Value>, b: Record<string, Value>): number {
  const x = Object.keys(a);
  const y = Object.keys(b);
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) {
    const fieldA = x[i] ?? "";
    const fieldB = y[i] ?? "";
    const valueA = own(a, fieldA);
    const valueB = own(b, fieldB);
    const order =
      rankOf(valueA) - rankOf(valueB) || compareStrings(fieldA, fieldB) || compare(valueA, valueB);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The present moment as a BSON timestamp of this process. */
export function currentTimestamp(): Timestamp {
  return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
}
