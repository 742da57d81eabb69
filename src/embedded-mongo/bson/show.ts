import { EJSON, ObjectId } from "bson";
import { type Value, bsonType, isDoc, own } from "./values.ts";

/** A value in the notation of MongoDB's messages. */
export function show(value: Value): string {
  if (value === undefined) return "missing";
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (Array.isArray(value)) return `[ ${value.map(show).join(", ")} ]`;
  if (isDoc(value)) {
    const fields = Object.keys(value).map((field) => `${field}: ${show(own(value, field))}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  return bsonType(value) === undefined ? JSON.stringify(value) : EJSON.stringify(value);
}
