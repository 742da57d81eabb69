import { fail } from "../command-error.ts";
import { double, isNumber, toDouble } from "../bson/numbers.ts";
import { type Value, own } from "../bson/values.ts";
import { type Accumulator, average, deviation, extreme, sum } from "./accumulators.ts";
import { readArguments } from "./named-arguments.ts";
import { type Operator, type Operators, type Scope, variadic } from "./operator.ts";

/** An accumulator over its operands, or over the elements of its only one. */
const over = (make: () => Accumulator): Operator =>
  variadic((values, scope) => {
    const [only] = values;
    const gathered = make();
    for (const value of values.length === 1 && Array.isArray(only) ? only : values) gathered.add(value);
    scope.check();
    return gathered.result();
  });

const SHAPE = { shape: 10065, unknown: 40415 };

/** The numbers of an operand in order: elements of an array, or one. */
function numbersOf(value: Value, scope: Scope): Float64Array {
  const numbers = (Array.isArray(value) ? value : [value]).flatMap((item) =>
    isNumber(item) ? [toDouble(item)] : [],
  );
  scope.check();
  return Float64Array.from(numbers).sort();
}

/** The value below which a share of the numbers lies, one of them; null of none. */
function quantile(numbers: Float64Array, share: number): Value {
  const value = numbers[Math.max(0, Math.ceil(numbers.length * share) - 1)];
  return value === undefined ? null : double(value);
}

function assertMethod(method: Value): void {
  if (method !== "approximate") fail(2, "Currently only 'approximate' can be used as percentile 'method'.");
}

const $median: Operator = (operand, compile) => {
  const required = { input: 40414, method: 40414 };
  const spec = readArguments(operand, { ...SHAPE, name: "$median", required });
  assertMethod(own(spec, "method"));
  const input = compile(own(spec, "input"));
  return (scope) => quantile(numbersOf(input(scope), scope), 0.5);
};

const $percentile: Operator = (operand, compile) => {
  const required = { input: 40414, p: 40414, method: 40414 };
  const spec = readArguments(operand, { ...SHAPE, name: "$percentile", required });
  assertMethod(own(spec, "method"));
  const input = compile(own(spec, "input"));
  const shares = compile(own(spec, "p"));
  return (scope) => {
    const wanted = sharesOf(shares(scope));
    const numbers = numbersOf(input(scope), scope);
    return wanted.map((share) => quantile(numbers, share));
  };
};

function sharesOf(value: Value): number[] {
  if (!Array.isArray(value) || value.length === 0)
    fail(7750301, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0], and not be empty");
  return value.map((item) => {
    const share = isNumber(item)
      ? toDouble(item)
      : fail(7750302, "The $percentile 'p' field must hold numbers");
    return share >= 0 && share <= 1 ? share : fail(7750303, `'p' must be in the range [0.0, 1.0]: ${share}`);
  });
}

/** Accumulators as expressions: of several operands, or of an array. */
export const ACCUMULATING: Operators = {
  $sum: over(sum),
  $avg: over(average),
  $min: over(() => extreme(1)),
  $max: over(() => extreme(-1)),
  $stdDevPop: over(() => deviation(0)),
  $stdDevSamp: over(() => deviation(1)),
  $median,
  $percentile,
};
