import { fail } from "./command-error.ts";
import { type Value, isDoc, own, EMPTY_ARRAY } from "./bson/values.ts";

/** Checks a path of a sort, projection or expression; throws CommandError 15998 or 16410. */
export function assertFieldPath(path: string): void {
  const parts = path.split(".");
  if (parts.includes("")) fail(15998, "FieldPath field names may not be empty strings.");
  if (parts.some((part) => part.startsWith("$")))
    fail(16410, "FieldPath field names may not start with '$'.");
}

const NUMERIC = /^(?:0|[1-9]\d*)$/;

/** True for a path component that may name an array position. */
export function isPosition(part: string): boolean {
  return NUMERIC.test(part);
}

/**
 * The values a query path reaches: arrays on the way are entered, positions are honoured, arrays at the end are kept
 * whole. `undefined` stands for "missing"; a path that ends in arrays holding no documents reaches nothing at all.
 */
export function reach(value: Value, parts: readonly string[], from = 0, found: Value[] = []): Value[] {
  const part = parts[from];
  if (part === undefined) {
    found.push(value);
  } else if (Array.isArray(value)) {
    if (isPosition(part) && Number(part) < value.length) reach(value[Number(part)], parts, from + 1, found);
    for (const item of value) if (isDoc(item)) reach(item, parts, from, found);
  } else {
    reach(isDoc(value) ? own(value, part) : undefined, parts, from + 1, found);
  }
  return found;
}

/** One field of an index (or sort) on its way down a document. */
interface Walk {
  readonly value: Value;
  readonly rest: readonly string[];
  /** The last array was opened: what is left is a value. */
  readonly done: boolean;
}

/**
 * The combinations of values a document has for the fields of a compound index: one per array element, fields below
 * the same array taken from the same element.
 * @param onArray called with the position of each field that passes through an array (a multikey field).
 * @throws CommandError 171 when two different arrays would have to be combined.
 */
export function combinations(
  doc: Value,
  fields: ReadonlyArray<readonly string[]>,
  onArray?: (field: number) => void,
): Value[][] {
  const found: Value[][] = [];
  expand(
    fields.map((rest) => ({ value: doc, rest, done: false })),
    found,
    onArray,
  );
  return found;
}

function expand(walks: readonly Walk[], found: Value[][], onArray?: (field: number) => void): void {
  const stopped = walks.map(advance);
  let array: Value[] | undefined;
  stopped.forEach((walk, field) => {
    if (walk.done || !Array.isArray(walk.value)) return;
    if (array !== undefined && array !== walk.value) {
      fail(171, `cannot index parallel arrays [${walk.rest.at(-1) ?? String(field)}]`);
    }
    array = walk.value;
    onArray?.(field);
  });
  if (array === undefined) {
    found.push(stopped.map((walk) => walk.value));
    return;
  }
  const items: Value[] = array.length === 0 ? [EMPTY_ARRAY] : array;
  for (const item of items) {
    expand(
      stopped.map((walk) => (walk.value === array && !walk.done ? enter(walk, item) : walk)),
      found,
      onArray,
    );
  }
}

/** Follows a path to its end or to the first array. */
function advance(walk: Walk): Walk {
  let { value } = walk;
  if (walk.done) return walk;
  for (let i = 0; i < walk.rest.length; i++) {
    const part = walk.rest[i] ?? "";
    if (Array.isArray(value)) {
      if (!isPosition(part) || Number(part) >= value.length)
        return { value, rest: walk.rest.slice(i), done: false };
      if (value.some((item) => isDoc(item) && Object.hasOwn(item, part))) {
        fail(16746, `Ambiguous field name found in array: '${part}' is a position and a field`);
      }
      value = value[Number(part)];
    } else {
      value = isDoc(value) ? own(value, part) : undefined;
      if (value === undefined) return { value, rest: [], done: true };
    }
  }
  return { value, rest: [], done: !Array.isArray(value) };
}

function enter(walk: Walk, item: Value): Walk {
  if (walk.rest.length === 0) return { value: item, rest: [], done: true };
  return isDoc(item)
    ? { value: item, rest: walk.rest, done: false }
    : { value: undefined, rest: [], done: true };
}

/** The values one field of a sort or `distinct` has: array elements one by one, an empty array as BSON undefined. */
export function fieldValues(doc: Value, parts: readonly string[]): Value[] {
  return combinations(doc, [parts]).map((combination) => combination[0]);
}
