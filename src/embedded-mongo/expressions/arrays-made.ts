import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, setOwn, typeName } from "../bson/values.ts";
import { readArguments } from "./named-arguments.ts";
import { int32 } from "./numbers.ts";
import { type Operator, type Operators, nullish, positional } from "./operator.ts";

/** MongoDB's limit for what `$range` makes, at 16 bytes a number. */
const MAX_RANGE = 104_857_600 / 16;

const $range = positional("$range", [2, 3], ([from, to, by = 1], scope) => {
  const start = int32(from, "$range's starting value", { numeric: 34443, whole: 34444 });
  const end = int32(to, "$range's ending value", { numeric: 34445, whole: 34446 });
  const step = int32(by, "$range's step value", { numeric: 34447, whole: 34448 });
  if (step === 0) fail(34449, "$range requires a non-zero step value");
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (length > MAX_RANGE) fail(146, `$range would use too much memory (${length} numbers)`);
  scope.check();
  return Array.from({ length }, (_, i) => start + i * step);
});

const $zip: Operator = (operand, compile) => {
  const signature = { name: "$zip", shape: 34460, unknown: 34464, required: { inputs: 34465 } };
  const spec = readArguments(operand, { ...signature, optional: ["defaults", "useLongestLength"] });
  const given = own(spec, "inputs");
  const defaults = own(spec, "defaults") ?? [];
  const longest = own(spec, "useLongestLength") ?? false;
  if (!Array.isArray(given)) fail(34461, `inputs must be an array of expressions, found ${typeName(given)}`);
  if (!Array.isArray(defaults))
    fail(34462, `defaults must be an array of expressions, found ${typeName(defaults)}`);
  if (typeof longest !== "boolean")
    fail(34463, `useLongestLength must be a bool, found ${typeName(longest)}`);
  if (given.length === 0) fail(34465, "$zip requires at least one input array");
  if (defaults.length > 0 && !longest) fail(34466, "cannot specify defaults unless useLongestLength is true");
  if (defaults.length > 0 && defaults.length !== given.length)
    fail(34467, "defaults and inputs must have the same length");
  const inputs = given.map((input) => compile(input));
  const fillers = defaults.map((filler) => compile(filler));
  return (scope) => {
    const arrays: Value[][] = [];
    for (const input of inputs) {
      const array = input(scope);
      if (nullish(array)) return null;
      if (!Array.isArray(array)) fail(34468, `$zip found a non-array expression in input: ${show(array)}`);
      arrays.push(array);
    }
    const lengths = arrays.map(({ length }) => length);
    const length = longest ? Math.max(...lengths) : Math.min(...lengths);
    const missing = fillers.map((filler) => filler(scope) ?? null);
    return Array.from({ length }, (_, at) =>
      arrays.map((array, i) => (at < array.length ? (array[at] ?? null) : (missing[i] ?? null))),
    );
  };
};

/** `[{k, v}, …]` or `[[k, v], …]`; of equal keys the last counts. */
const $arrayToObject = positional("$arrayToObject", [1, 1], ([value]) => {
  if (nullish(value)) return null;
  if (!Array.isArray(value)) fail(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const inPairs = Array.isArray(value[0]);
  const result: Doc = {};
  for (const item of value) {
    if (!Array.isArray(item) && !isDoc(item))
      fail(inPairs ? 40396 : 40398, `Unrecognised input type format for $arrayToObject: ${typeName(item)}`);
    const [key, field] = Array.isArray(item) ? pairOf(item, inPairs) : entryOf(item, inPairs);
    setOwn(result, key, field);
  }
  return result;
});

function pairOf(item: readonly Value[], inPairs: boolean): [key: string, value: Value] {
  if (!inPairs)
    fail(40391, "$arrayToObject requires a consistent input format. Expected an object, found: array");
  const [key, value] = item;
  if (item.length !== 2)
    fail(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`);
  if (typeof key !== "string") fail(40395, wrongKey(key));
  return [withoutNull(key, 4940400), value];
}

function entryOf(item: Doc, inPairs: boolean): [key: string, value: Value] {
  if (inPairs)
    fail(40396, "$arrayToObject requires a consistent input format. Expected an array, found: object");
  const size = Object.keys(item).length;
  if (size !== 2)
    fail(
      40392,
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${size}`,
    );
  const key = own(item, "k");
  if (key === undefined || own(item, "v") === undefined)
    fail(
      40393,
      "$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: ",
    );
  if (typeof key !== "string") fail(40394, wrongKey(key));
  return [withoutNull(key, 4940401), own(item, "v")];
}

const wrongKey = (key: Value): string =>
  `$arrayToObject requires keys of type string. Found key type: ${typeName(key)}`;

const withoutNull = (key: string, code: number): string =>
  key.includes("\0") ? fail(code, "Key field cannot contain an embedded null byte") : key;

/** What makes arrays, or documents of them. */
export const ARRAYS_MADE: Operators = { $range, $zip, $arrayToObject };
