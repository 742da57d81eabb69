import { type Value, bsonType } from "./values.ts";

/** Stands for BSON's deprecated `undefined`: what an empty array is in an index and in a sort. */
export const EMPTY_ARRAY: Value = Object.freeze({ _bsontype: "Undefined" });

/** Where a type stands in MongoDB's comparison order; equal ranks are compared by value. */
export const RANK = {
  minKey: 10,
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
  regex: 140,
  code: 150,
  maxKey: 240,
} as const;

const CLASS_RANK: Readonly<Record<string, number>> = {
  Double: RANK.number,
  Long: RANK.number,
  Decimal128: RANK.number,
  Int32: RANK.number,
  ObjectId: RANK.objectId,
  Binary: RANK.binary,
  Timestamp: RANK.timestamp,
  BSONRegExp: RANK.regex,
  BSONSymbol: RANK.string,
  Code: RANK.code,
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
};

/** The rank of a value's type in MongoDB's comparison order; a missing value ranks as null. */
export function rankOf(value: Value): number {
  if (value === null || value === undefined) return RANK.null;
  if (typeof value === "number") return RANK.number;
  if (typeof value === "string") return RANK.string;
  if (typeof value === "boolean") return RANK.boolean;
  if (value === EMPTY_ARRAY) return RANK.undefined;
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  return CLASS_RANK[bsonType(value) ?? ""] ?? RANK.object;
}
