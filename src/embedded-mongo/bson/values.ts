import type {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  DBRef,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson";
import { notSupported } from "../command-error.ts";

/**
 * A BSON value as this store holds it in memory. Numbers keep their BSON type: a plain number is an Int32 when it
 * is an integer of 32 bits (and not −0), else a double; an integer-valued double of that range is a `Double`, and
 * 64-bit integers are always `Long`. `undefined` means that a field is missing.
 */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | Date
  | Double
  | Long
  | Decimal128
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | BSONSymbol
  | Code
  | DBRef
  | MinKey
  | MaxKey
  | Value[]
  | Doc;

/** A BSON document. Only own properties are fields; use {@link own} and {@link setOwn} to reach them by name. */
export interface Doc {
  [field: string]: Value;
}

export type BsonNumber = number | Double | Long | Decimal128;

/** True for an embedded document (not an array, not one of BSON's own types). */
export function isDoc(value: Value): value is Doc {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  if (value instanceof Date) return false;
  return (value as { _bsontype?: unknown })._bsontype === undefined || Object.hasOwn(value, "_bsontype");
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
 * @throws CommandError 238 for `_bsontype`, by which the BSON library tells its own types: such a document would pass for one.
 */
export function setOwn(doc: Doc, field: string, value: Value): void {
  if (field === "__proto__") {
    Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true });
  } else {
    if (field === "_bsontype") notSupported("the field name _bsontype");
    doc[field] = value;
  }
}

/** True when the first field of a document is an operator: `{$gt: 5}`. */
export function isOperatorDoc(value: Value): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
}

/** True for a BSON regular expression. */
export function isRegex(value: Value): value is BSONRegExp {
  return bsonType(value) === "BSONRegExp";
}

/** MongoDB's alias of a value's BSON type, as `$type` and error messages name it. */
export function typeName(value: Value): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "number") return isInt32(value) ? "int" : "double";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "date";
  return ALIASES[bsonType(value) ?? ""] ?? "object";
}

const ALIASES: Readonly<Record<string, string>> = {
  Double: "double",
  Long: "long",
  Decimal128: "decimal",
  ObjectId: "objectId",
  Binary: "binData",
  Timestamp: "timestamp",
  BSONRegExp: "regex",
  BSONSymbol: "symbol",
  Code: "javascript",
  DBRef: "object",
  MinKey: "minKey",
  MaxKey: "maxKey",
};

/** True when a plain number is stored as BSON Int32. */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}
