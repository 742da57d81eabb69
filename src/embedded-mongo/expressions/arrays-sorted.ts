import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type Value, isDoc, own, typeName } from "../bson/values.ts";
import { compareKeys, parseSort, sortKey } from "../planner/sort.ts";
import { readArguments } from "./named-arguments.ts";
import { type Operator, type Operators, type Scope, nullish } from "./operator.ts";

type Order = (a: Value, b: Value) => number;

const $sortArray: Operator = (operand, compile) => {
  const spec = readArguments(operand, {
    name: "$sortArray",
    shape: 2942500,
    unknown: 2942501,
    required: { input: 2942502, sortBy: 2942503 },
  });
  const input = compile(own(spec, "input"));
  const order = orderBy(own(spec, "sortBy"));
  return (scope) => {
    const array = input(scope);
    if (nullish(array)) return null;
    if (!Array.isArray(array))
      fail(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(array)}`);
    return sorted(array, order, scope);
  };
};

/** By fields, or the elements themselves by 1 or −1. */
function orderBy(sortBy: Value): Order {
  if (!isDoc(sortBy)) {
    if (!isNumber(sortBy)) fail(2942505, "The sortBy argument to $sortArray must be 1, -1 or an object");
    const direction = toDouble(sortBy);
    if (direction !== 1 && direction !== -1) fail(2942506, "The $sort element value must be either 1 or -1");
    return (a, b) => compare(a, b) * direction;
  }
  const fields = parseSort(sortBy);
  const keyOf = (item: Value): Value[] => sortKey(isDoc(item) ? item : {}, fields);
  return (a, b) => compareKeys(keyOf(a), keyOf(b), fields);
}

/** Long arrays take long to sort: the time is looked at while they are. */
function sorted(array: readonly Value[], order: Order, scope: Scope): Value[] {
  let comparisons = 0;
  return array.toSorted((a, b) => {
    if (++comparisons % 256 === 0) scope.check();
    return order(a, b);
  });
}

/** The n elements that an array has at one end, or that are the least or greatest of it. */
const some =
  (name: string, pick: (array: Value[], n: number, scope: Scope) => Value[]): Operator =>
  (operand, compile) => {
    const required = { input: 5787907, n: 5787906 };
    const spec = readArguments(operand, { name, shape: 5787801, unknown: 5787901, required });
    const input = compile(own(spec, "input"));
    const n = compile(own(spec, "n"));
    return (scope) => {
      const count = countOf(n(scope));
      const array = input(scope);
      if (!Array.isArray(array)) fail(5788200, "Input must be an array");
      return pick(array, count, scope);
    };
  };

function countOf(value: Value): number {
  const count = isNumber(value)
    ? toDouble(value)
    : fail(5787902, `Value for 'n' must be of integral type, but found ${typeName(value)}`);
  if (!Number.isSafeInteger(count))
    fail(5787903, `Value for 'n' must be of integral type, but found ${count}`);
  return count > 0 ? count : fail(5787908, `'n' must be greater than 0, found ${count}`);
}

const present = (array: readonly Value[]): Value[] => array.filter((item) => !nullish(item));

/** What puts arrays in order, or picks several of their elements. */
export const ARRAYS_SORTED: Operators = {
  $sortArray,
  $firstN: some("$firstN", (array, n) => array.slice(0, n)),
  $lastN: some("$lastN", (array, n) => array.slice(-n)),
  $minN: some("$minN", (array, n, scope) => sorted(present(array), compare, scope).slice(0, n)),
  $maxN: some("$maxN", (array, n, scope) =>
    sorted(present(array), (a, b) => compare(b, a), scope).slice(0, n),
  ),
};
