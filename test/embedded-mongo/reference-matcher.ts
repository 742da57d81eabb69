import { NUMBER, referenceOrder, typeOf } from "./reference-order.ts";

type Doc = Record<string, unknown>;

/**
 * A second, naive matcher for the tests: fields, dotted paths and arrays as MongoDB's manual describes them, with no
 * thought of speed. Operators: $eq $ne $gt $gte $lt $lte $in $nin $exists, $and $or.
 */
export function referenceMatches(doc: Doc, filter: Doc): boolean {
  return Object.entries(filter).every(([field, condition]) => {
    const clauses = condition as Doc[];
    if (field === "$and") return clauses.every((clause) => referenceMatches(doc, clause));
    if (field === "$or") return clauses.some((clause) => referenceMatches(doc, clause));
    return holds(valuesAt(doc, field.split(".")), condition);
  });
}

/** Every value a path leads to; undefined where it leads nowhere. Arrays on the way are entered one level deep. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (Array.isArray(value)) {
    const items = value.filter(isDoc).flatMap((item) => valuesAt(item, path));
    return /^\d+$/.test(name) && Number(name) < value.length
      ? [...valuesAt(value[Number(name)], rest), ...items]
      : items;
  }
  return valuesAt(isDoc(value) && Object.hasOwn(value, name) ? value[name] : undefined, rest);
}

function isDoc(value: unknown): value is Doc {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function holds(values: readonly unknown[], condition: unknown): boolean {
  if (!isDoc(condition) || !Object.keys(condition)[0]?.startsWith("$"))
    return operator("$eq", condition, values);
  return Object.entries(condition).every(([name, operand]) => operator(name, operand, values));
}

function operator(name: string, operand: unknown, values: readonly unknown[]): boolean {
  const candidates = values.flatMap((value) =>
    Array.isArray(value) ? [value, ...(value as unknown[])] : [value],
  );
  const compares = (test: (order: number) => boolean): boolean =>
    candidates.some((value) => {
      if (typeOf(operand) !== typeOf(value)) return false;
      // NaN is beside all other numbers.
      return isNaNumber(operand) === isNaNumber(value) && test(referenceOrder(value, operand));
    });
  switch (name) {
    case "$eq":
      return compares((order) => order === 0);
    case "$ne":
      return !operator("$eq", operand, values);
    case "$gt":
      return compares((order) => order > 0);
    case "$gte":
      return compares((order) => order >= 0);
    case "$lt":
      return compares((order) => order < 0);
    case "$lte":
      return compares((order) => order <= 0);
    case "$in":
      return (operand as unknown[]).some((each) => operator("$eq", each, values));
    case "$nin":
      return !operator("$in", operand, values);
    case "$exists":
      return values.some((value) => value !== undefined) === operand;
    default:
      throw new Error(`the reference has no ${name}`);
  }
}

function isNaNumber(value: unknown): boolean {
  return typeOf(value) === NUMBER && Number.isNaN(Number(String(value)));
}
