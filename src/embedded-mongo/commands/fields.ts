import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";

/** A field that must be there; throws CommandError 40414 naming it and the command or statement it belongs to. */
export function requiredField(where: string, doc: Doc, field: string): Value {
  return own(doc, field) ?? fail(40414, `BSON field '${where}.${field}' is missing but a required field`);
}

/** Throws CommandError 14 for a field of the wrong type. */
export function wrongType(field: string, value: Value, expected: string): never {
  fail(14, `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`);
}

/** A field that must be a document; missing counts as empty. Throws CommandError 14. */
export function docField(doc: Doc, field: string): Doc {
  const value = own(doc, field) ?? {};
  return isDoc(value) ? value : wrongType(field, value, "object");
}

/** A field that must be a string. Throws CommandError 14. */
export function stringField(doc: Doc, field: string): string {
  const value = own(doc, field);
  return typeof value === "string" ? value : wrongType(field, value, "string");
}

/** A field that must be an array. Throws CommandError 40414 or 14. */
export function arrayField(where: string, doc: Doc, field: string): readonly Value[] {
  const value = requiredField(where, doc, field);
  return Array.isArray(value) ? value : wrongType(`${where}.${field}`, value, "array");
}

/** A field that must be an array of documents. Throws CommandError 40414 or 14. */
export function docsField(where: string, doc: Doc, field: string): Doc[] {
  return arrayField(where, doc, field).map((item) =>
    isDoc(item) ? item : wrongType(`${where}.${field}`, item, "object"),
  );
}

/** Refuses fields that are not supported, in a command or one of its statements; throws CommandError 40415. */
export function checkFields(where: string, doc: Doc, allowed: ReadonlySet<string>): void {
  for (const field of Object.keys(doc))
    if (!allowed.has(field)) fail(40415, `BSON field '${where}.${field}' is an unknown field.`);
}

const sets = new Map<string, ReadonlySet<string>>();

/** A space-separated list as a set; the lists are constants, so each is taken apart once. */
export function words(list = ""): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list.split(" ").filter(Boolean));
  sets.set(list, known);
  return known;
}
