import { fail } from "../command-error.ts";
import { compare } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Value, typeName } from "../bson/values.ts";
import { int32 } from "./numbers.ts";
import { type Operator, type Operators, nullish, positional, variadic } from "./operator.ts";

/** The elements of an array; undefined for null and missing, which most operators answer with null. */
function elements(value: Value, code: number, says: string): readonly Value[] | undefined {
  if (nullish(value)) return undefined;
  return Array.isArray(value) ? value : fail(code, `${says}${typeName(value)}`);
}

const $arrayElemAt = positional("$arrayElemAt", [2, 2], ([value, position]) => {
  const array = elements(value, 28689, "$arrayElemAt's first argument must be an array, but is ");
  if (!array || nullish(position)) return null;
  return array.at(int32(position, "$arrayElemAt's second argument", { numeric: 28690, whole: 28691 }));
});

/** `$first` and `$last`: nothing of an empty array. */
const end = (name: string, position: 0 | -1): Operator =>
  positional(name, [1, 1], ([value]) => {
    const array = elements(value, 28689, `${name}'s argument must be an array, but is `);
    return array ? array.at(position) : null;
  });

const $slice = positional("$slice", [2, 3], (values) => {
  const [value, from, count] = values;
  const array = elements(value, 28724, "First argument to $slice must be an array, but is of type: ");
  if (!array || nullish(from) || (values.length === 3 && nullish(count))) return null;
  const start = int32(from, "Second argument to $slice", { numeric: 28725, whole: 28726 });
  if (values.length === 2) return start >= 0 ? array.slice(0, start) : array.slice(start);
  const length = int32(count, "Third argument to $slice", { numeric: 28727, whole: 28728 });
  if (length <= 0) fail(28729, `Third argument to $slice must be positive: ${length}`);
  const first = start < 0 ? Math.max(0, array.length + start) : start;
  return array.slice(first, first + length);
});

const $concatArrays = variadic((values) => {
  const all: Value[] = [];
  for (const value of values) {
    const array = elements(value, 28664, "$concatArrays only supports arrays, not ");
    if (!array) return null;
    for (const item of array) all.push(item);
  }
  return all;
});

const $size = positional("$size", [1, 1], ([value]) =>
  Array.isArray(value)
    ? value.length
    : fail(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`),
);

const $reverseArray = positional("$reverseArray", [1, 1], ([value]) => {
  const array = elements(value, 34435, "The argument to $reverseArray must be an array, but was of type: ");
  return array ? array.toReversed() : null;
});

const $in = positional("$in", [2, 2], ([value, list]) => {
  if (!Array.isArray(list))
    fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
  return value !== undefined && list.some((item) => compare(item, value) === 0);
});

const $indexOfArray = positional("$indexOfArray", [2, 4], ([value, sought, from = 0, to]) => {
  const array = elements(value, 40090, "$indexOfArray requires an array as a first argument, found: ");
  if (!array) return null;
  const start = bound(from, "starting");
  const stop = to === undefined ? array.length : Math.min(bound(to, "ending"), array.length);
  for (let i = start; i < stop; i++) if (sought !== undefined && compare(array[i], sought) === 0) return i;
  return -1;
});

function bound(value: Value, which: string): number {
  const what = `$indexOfArray's ${which} index`;
  const index = int32(value, what, { numeric: 40096, whole: 40096 });
  return index >= 0
    ? index
    : fail(40097, `$indexOfArray requires a nonnegative ${which} index, found: ${show(value)}`);
}

/** What reads arrays, or takes them apart. */
export const ARRAYS: Operators = {
  $arrayElemAt,
  $first: end("$first", 0),
  $last: end("$last", -1),
  $slice,
  $concatArrays,
  $size,
  $isArray: positional("$isArray", [1, 1], ([value]) => Array.isArray(value)),
  $reverseArray,
  $in,
  $indexOfArray,
};
