import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Value, typeName } from "../bson/values.ts";
import { int32Of, textOf } from "./coerce.ts";
import { type Operator, type Operators, nullish, positional, variadic } from "./operator.ts";
import { REPLACING } from "./strings-edit.ts";

const concat = variadic((values) => {
  let text = "";
  for (const value of values) {
    if (nullish(value)) return null;
    if (typeof value !== "string") fail(16702, `$concat only supports strings, not ${typeName(value)}`);
    text += value;
  }
  return text;
});

/** MongoDB changes the case of ASCII letters only. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

const strcasecmp = positional("$strcasecmp", [2, 2], ([a, b]) =>
  Buffer.compare(Buffer.from(upper(textOf(a))), Buffer.from(upper(textOf(b)))),
);

/** True at a byte that goes on with a character begun before it. */
const isContinuation = (bytes: Buffer, at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;

const substrBytes = positional("$substrBytes", [3, 3], ([value, from, size]) => {
  const bytes = Buffer.from(textOf(value));
  const start = wholeNumber(from, 16034, "starting index");
  const length = wholeNumber(size, 16035, "length");
  if (start < 0) fail(50752, `$substrBytes:  starting index must be non-negative (got: ${start})`);
  const end = length < 0 ? bytes.length : start + length;
  if (isContinuation(bytes, start)) {
    fail(28656, "$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.");
  }
  if (isContinuation(bytes, end)) {
    fail(28657, "$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.");
  }
  return bytes.toString("utf8", start, end);
});

/** A position in bytes; fractions are cut off. */
function wholeNumber(value: Value, code: number, what: string): number {
  if (isNumber(value)) return Math.trunc(toDouble(value)) || 0;
  return fail(code, `$substrBytes:  ${what} must be a numeric type (is BSON type ${typeName(value)})`);
}

const substrCP = positional("$substrCP", [3, 3], ([value, from, size]) => {
  const text = textOf(value);
  const start = codePoints(from, [34450, 34451], "starting index");
  const length = codePoints(size, [34452, 34453], "length");
  if (length < 0) fail(34454, "$substrCP: length must be a nonnegative integer.");
  if (start < 0) fail(34455, "$substrCP: the starting index must be nonnegative integer.");
  const first = unitOf(text, start, 0);
  return text.slice(first, unitOf(text, length, first));
});

function codePoints(value: Value, [type, range]: readonly [number, number], what: string): number {
  if (!isNumber(value)) {
    fail(type, `$substrCP: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
  }
  const complaint = "cannot be represented as a 32-bit integral value";
  return int32Of(value) ?? fail(range, `$substrCP: ${what} ${complaint}: ${show(value)}`);
}

/** Where in a JavaScript string the character `count` code points after `from` begins; its length at most. */
function unitOf(text: string, count: number, from: number): number {
  let at = from;
  for (let passed = 0; passed < count && at < text.length; passed++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** How many code points a string has. */
export function lengthInCodePoints(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}

/** `$strLenBytes` and `$strLenCP`. */
function lengthOperator(name: string, code: number, lengthOf: (text: string) => number): Operator {
  return positional(name, [1, 1], ([value]) =>
    typeof value === "string"
      ? lengthOf(value)
      : fail(code, `${name} requires a string argument, found: ${typeName(value)}`),
  );
}

type Find = (text: string, token: string, start: number, end: number | undefined) => number;

/** `$indexOfBytes` and `$indexOfCP`: −1 where there is nothing to be found. */
function indexOperator(name: string, [first, second]: readonly [number, number], find: Find): Operator {
  return positional(name, [2, 4], (values) => {
    const [text, token, start, end] = values;
    if (nullish(text)) return null;
    const found = (value: Value): string => `argument, found: ${typeName(value)}`;
    if (typeof text !== "string") fail(first, `${name} requires a string as the first ${found(text)}`);
    if (typeof token !== "string") fail(second, `${name} requires a string as the second ${found(token)}`);
    const from = values.length > 2 ? bound(name, start, "starting index") : 0;
    const to = values.length > 3 ? bound(name, end, "ending index") : undefined;
    return find(text, token, from, to);
  });
}

function bound(name: string, value: Value, what: string): number {
  const index = int32Of(value);
  if (index === undefined) {
    const found = `found a value of type: ${typeName(value)}, with value: ${show(value)}`;
    return fail(40096, `${name} requires an integral ${what}, ${found}`);
  }
  return index >= 0 ? index : fail(40097, `${name} requires a nonnegative ${what}, found: ${index}`);
}

const findBytes: Find = (text, token, start, end = Infinity) => {
  const bytes = Buffer.from(text).subarray(0, end);
  return start > bytes.length ? -1 : bytes.indexOf(token, start);
};

/** The end bounds where the token may begin, not where it ends: so MongoDB has it here, unlike with bytes. */
const findCodePoints: Find = (text, token, start, end = Infinity) => {
  if (text === "" && token === "") return start === 0 ? 0 : -1;
  const from = unitOf(text, start, 0);
  const unit = from < text.length ? text.indexOf(token, from) : -1;
  const index = unit < 0 ? -1 : start + lengthInCodePoints(text.slice(from, unit));
  return index < end ? index : -1;
};

const split = positional("$split", [2, 2], ([text, separator]) => {
  if (nullish(text) || nullish(separator)) return null;
  const complaint = "$split requires an expression that evaluates to a string as a";
  if (typeof text !== "string") fail(40085, `${complaint} first argument, found: ${typeName(text)}`);
  if (typeof separator !== "string") {
    fail(40086, `${complaint} second argument, found: ${typeName(separator)}`);
  }
  if (separator === "") fail(40087, "$split requires a non-empty separator");
  return text.split(separator);
});

/** Operators over text. */
export const STRINGS: Operators = {
  $concat: concat,
  $toLower: positional("$toLower", [1, 1], ([value]) => lower(textOf(value))),
  $toUpper: positional("$toUpper", [1, 1], ([value]) => upper(textOf(value))),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCP,
  $strLenBytes: lengthOperator("$strLenBytes", 34473, (text) => Buffer.byteLength(text)),
  $strLenCP: lengthOperator("$strLenCP", 34471, lengthInCodePoints),
  $indexOfBytes: indexOperator("$indexOfBytes", [40091, 40092], findBytes),
  $indexOfCP: indexOperator("$indexOfCP", [40093, 40094], findCodePoints),
  $split: split,
  $strcasecmp: strcasecmp,
  ...REPLACING,
};
