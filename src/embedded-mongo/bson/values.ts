import type { Binary, Double, Long, ObjectId, Timestamp } from "bson";
import { notSupported } from "../command-error.ts";

export type BsonNumber = number | Double | Long;

/**
 * A BSON value in memory. Numbers keep their BSON type: a plain number is an Int32 when it is an integer of 32 bits (and
 * not −0), else a double; an integer-valued double of that range is a `Double`, and 64-bit integers are always `Long`.
 * `undefined` means that a field is missing.
 */
export type Value =
  undefined | null | boolean | BsonNumber | string | Date | ObjectId | Binary | Timestamp | Value[] | Doc;

/** A BSON document. Only own properties are fields; use {@link own} and {@link setOwn} to reach them by name. */
export interface Doc {
  [field: string]: Value;
}

/** True for an embedded document (not an array, not one of BSON's own types). */
export function isDoc(value: Value): value is Doc {
  return rankOf(value) === RANK.object;
}

/** True when the first field of a document is an operator: `{$gt: 5}`. */
export function isOperatorDoc(value: Value): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
}

/** The name of a BSON class instance (`"Long"`, `"ObjectId"`, …); undefined for JavaScript's own types. */
export function bsonType(value: Value): string | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Date) {
    return undefined;
  }
  return Object.hasOwn(value, "_bsontype") ? undefined : (value as { _bsontype?: string })._bsontype;
}

/** Reads a field; inherited properties such as `constructor` and `__proto__` are never fields. */
export function own(doc: Doc, field: string): Value {
  return Object.hasOwn(doc, field) ? doc[field] : undefined;
}

/**
 * Sets a field; a field called `__proto__` becomes an ordinary one and changes no prototype.
 * @throws CommandError 238 for `_bsontype`: the BSON library would take such a document for one of its own types
 */
export function setOwn(doc: Doc, field: string, value: Value): void {
  if (field === "_bsontype") notSupported("the field name _bsontype");
  if (field === "__proto__")
    Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true });
  else doc[field] = value;
}

/** True when a plain number is stored as BSON Int32. */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** Stands for an empty array in an index and in a sort, where MongoDB has BSON's deprecated `undefined`. */
export const EMPTY_ARRAY: Value = Object.freeze({ _bsontype: "Undefined" });

/** Where a type stands in MongoDB's comparison order; equal ranks are compared by value. Keys in the file hold them. */
export const RANK = {
  undefined: 15,
  null: 20,
  number: 30,
  string: 60,
  object: 70,
  array: 80,
  binary: 90,
  objectId: 100,
  boolean: 110,
  date: 120,
  timestamp: 130,
} as const;

/** The ranks of BSON's classes, and MongoDB's names of them. */
const CLASSES: Readonly<Record<string, readonly [rank: number, name: string]>> = {
  Double: [RANK.number, "double"],
  Long: [RANK.number, "long"],
  ObjectId: [RANK.objectId, "objectId"],
  Binary: [RANK.binary, "binData"],
  Timestamp: [RANK.timestamp, "timestamp"],
};

/** The rank of a value's type in MongoDB's comparison order; a missing value ranks as null. */
export function rankOf(value: Value): number {
  if (value === null || value === undefined) return RANK.null;
  if (typeof value === "number") return RANK.number;
  if (typeof value === "string") return RANK.string;
  if (typeof value === "boolean") return RANK.boolean;
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  if (value === EMPTY_ARRAY) return RANK.undefined;
  return CLASSES[bsonType(value) ?? ""]?.[0] ?? RANK.object;
}

/** MongoDB's name of a value's BSON type, as error messages have it. */
export function typeName(value: Value): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "number") return isInt32(value) ? "int" : "double";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "date";
  return CLASSES[bsonType(value) ?? ""]?.[1] ?? "object";
}
