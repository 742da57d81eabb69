import { BSONRegExp, BSONSymbol, Double, Long } from "bson";
import { type Doc, type Value, bsonType, isDoc, own, setOwn } from "../bson/values.ts";

/** A stored value as the expression library wants it: plain numbers where they are exact, JavaScript regexes. */
export function toEngine(value: Value): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(toEngine);
  if (value instanceof Double) return value.value;
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ""));
  if (value instanceof Long) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value;
  }
  if (!isDoc(value)) return value;
  const doc: Doc = {};
  for (const field of Object.keys(value)) setOwn(doc, field, toEngine(own(value, field)) as Value);
  return doc;
}

/** The way back; what the library leaves undefined stays missing. */
export function fromEngine(value: unknown): Value {
  if (typeof value === "bigint") return Long.fromBigInt(value);
  if (typeof value === "symbol" || typeof value === "function") return undefined;
  if (value === null || typeof value !== "object" || value instanceof Date) return value as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => fromEngine(item) ?? null);
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[^imsu]/g, ""));
  const known = value as Value;
  if (bsonType(known) === "Int32") return (known as unknown as { value: number }).value;
  if (!isDoc(known)) return known;
  const doc: Doc = {};
  for (const field of Object.keys(known)) {
    const converted = fromEngine(own(known, field));
    if (converted !== undefined) setOwn(doc, field, converted);
  }
  return doc;
}
