import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { assertFieldPath, fieldValues } from "../paths.ts";
import type { IndexField } from "../store/index-spec.ts";

export type SortField = IndexField;

/** Reads a sort specification; throws CommandError 15974 or 15975 for what is not a direction. */
export function parseSort(sort: Value): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) fail(14, "the sort specification must be an object");
  return Object.keys(sort).map((path) => {
    const direction = own(sort, path);
    if (!isNumber(direction)) fail(15974, `Illegal key in $sort specification: ${path}`);
    const sign = toDouble(direction);
    if (sign !== 1 && sign !== -1)
      fail(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
    assertFieldPath(path);
    return { path, parts: path.split("."), direction: sign };
  });
}

/** The values that a document sorts by; an array counts by its least element, or its greatest when descending. */
export function sortKey(doc: Doc, fields: readonly SortField[]): Value[] {
  return fields.map(({ parts, direction }) => {
    const values = fieldValues(doc, parts);
    return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), values[0]);
  });
}

/** Compares two sort keys. */
export function compareKeys(a: readonly Value[], b: readonly Value[], fields: readonly SortField[]): number {
  for (let i = 0; i < fields.length; i++) {
    const order = compare(a[i], b[i]) * (fields[i]?.direction ?? 1);
    if (order !== 0) return order;
  }
  return 0;
}
