import { BSONSymbol } from "bson";
import { fail, notSupported } from "../command-error.ts";
import { integerOption, isNumber, toBigInt, toDouble, truthy } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { EMPTY_ARRAY, RANK, rankOf } from "../bson/rank.ts";
import { type BsonNumber, type Value, isDoc } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { bitTest } from "./bits.ts";
import { type Pattern, compilePattern, isRegex } from "./regex.ts";
import { hasType, typeAlias } from "./types.ts";

/**
 * Decides about the values a path reached (see `reach`). Arrays among them also stand for their elements, unless
 * `whole` is set: `$elemMatch` looks at elements as they are.
 */
export type Test = (reached: readonly Value[], whole?: boolean) => boolean;

/** True when any reached value, or any element of a reached array, passes. */
export function anyElement(passes: (value: Value) => boolean): Test {
  return (reached, whole) => {
    for (const value of reached) {
      if (passes(value)) return true;
      if (whole !== true && Array.isArray(value) && value.some(passes)) return true;
    }
    return false;
  };
}

/** `{field: value}` and `$eq`. */
export function equals(operand: Value): Test {
  if (operand === null || operand === undefined)
    return anyElement((value) => value === null || value === undefined);
  if (isRegex(operand)) return anyElement((value) => isRegex(value) && compare(value, operand) === 0);
  return anyElement((value) => value !== undefined && compare(value, operand) === 0);
}

/** A regular expression as a query value: matches strings, and stored regexes that are the same. */
export function matches(pattern: Pattern): Test {
  return anyElement((value) => {
    if (typeof value === "string") return pattern.test(value);
    if (value instanceof BSONSymbol) return pattern.test(value.value);
    return isRegex(value) && value.pattern === pattern.source && value.options === pattern.options;
  });
}

/** A value in `$in`, `$all` or on its own: a regex matches, anything else equals. */
export function equalsOrMatches(operand: Value): Test {
  return isRegex(operand) ? matches(compilePattern(operand)) : equals(operand);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type bracket compare. */
function comparison(operator: string, operand: Value): Test {
  const holds = COMPARISONS[operator] ?? fail(2, `unknown operator: ${operator}`);
  const rank = rankOf(operand);
  if (isRegex(operand)) fail(2, `Can't have RegEx as arg to predicate over field '${operator}'.`);
  if (rank === RANK.null) return holds(0) ? equals(null) : () => false;
  const nan = isNumber(operand) && Number.isNaN(toDouble(operand));
  if (nan) return holds(0) ? equals(operand) : () => false;
  const everyType = rank === RANK.minKey || rank === RANK.maxKey;
  return anyElement((value) => {
    // Even a missing field lies between the least and the greatest value there are.
    if (everyType && value === undefined) return holds(compare(null, operand));
    if (value === undefined || value === EMPTY_ARRAY) return false;
    if (!everyType && rankOf(value) !== rank) return false;
    if (rank === RANK.number && Number.isNaN(toDouble(value as number))) return false;
    return holds(compare(value, operand));
  });
}

function oneOf(operator: string, operand: Value): Test {
  if (!Array.isArray(operand)) fail(2, `${operator} needs an array`);
  for (const item of operand) {
    if (isDoc(item) && Object.keys(item)[0]?.startsWith("$")) fail(2, `cannot nest $ under ${operator}`);
  }
  const patterns = operand.filter(isRegex).map(equalsOrMatches);
  const nullish = operand.some((item) => item === null || item === undefined);
  const keys = new Set(operand.filter((item) => !isRegex(item) && item !== null).map(hash));
  const inSet = anyElement((value) =>
    value === undefined || value === null ? nullish : keys.has(hash(value)),
  );
  return (reached, whole) => inSet(reached, whole) || patterns.some((test) => test(reached, whole));
}

function hash(value: Value): string | number {
  return typeof value === "string" ? `s${value}` : encodeKey(value).toString("latin1");
}

function modulo(operand: Value): Test {
  if (!Array.isArray(operand)) fail(2, "malformed mod, needs to be an array");
  if (operand.length !== 2)
    fail(2, `malformed mod, ${operand.length < 2 ? "not enough" : "too many"} elements`);
  const [divisor, remainder] = operand;
  if (!isNumber(divisor)) fail(2, "malformed mod, divisor not a number");
  if (!isNumber(remainder)) fail(2, "malformed mod, remainder not a number");
  const by = int64Of(divisor) ?? fail(2, "malformed mod, divisor value is invalid");
  const rest = int64Of(remainder) ?? fail(2, "malformed mod, remainder value is invalid");
  if (by === 0n) fail(2, "divisor cannot be 0");
  return anyElement((value) => {
    const whole = isNumber(value) ? int64Of(value) : undefined;
    return whole !== undefined && whole % by === rest;
  });
}

/** The whole part of a number, if it is finite and fits into 64 bits. */
function int64Of(value: BsonNumber): bigint | undefined {
  if (!Number.isFinite(toDouble(value))) return undefined;
  const whole = toBigInt(value);
  return BigInt.asIntN(64, whole) === whole ? whole : undefined;
}

function size(operand: Value): Test {
  if (!isNumber(operand)) fail(2, "Failed to parse $size. Expected a number");
  const length = integerOption(operand, "$size");
  if (length < 0) fail(2, `Failed to parse $size. Expected a non-negative number in: $size: ${length}`);
  return (reached) => reached.some((value) => Array.isArray(value) && value.length === length);
}

function type(operand: Value): Test {
  const aliases = (Array.isArray(operand) ? operand : [operand]).map(typeAlias);
  if (aliases.length === 0) fail(9, "$type must match at least one type");
  const element = anyElement((value) => aliases.some((alias) => alias !== "array" && hasType(value, alias)));
  const array: Test = aliases.includes("array") ? (reached) => reached.some(Array.isArray) : () => false;
  return (reached, whole) => array(reached) || element(reached, whole);
}

function exists(operand: Value): Test {
  const wanted = truthy(operand);
  return (reached) => reached.some((value) => value !== undefined) === wanted;
}

const not =
  (test: Test): Test =>
  (reached, whole) =>
    !test(reached, whole);

/** Query operators that need nothing but their operand. */
export const LEAF_OPERATORS: Readonly<Record<string, (operand: Value) => Test>> = {
  $eq: equals,
  $ne: (operand) => (isRegex(operand) ? fail(2, "Can't have regex as arg to $ne.") : not(equals(operand))),
  $gt: (operand) => comparison("$gt", operand),
  $gte: (operand) => comparison("$gte", operand),
  $lt: (operand) => comparison("$lt", operand),
  $lte: (operand) => comparison("$lte", operand),
  $in: (operand) => oneOf("$in", operand),
  $nin: (operand) => not(oneOf("$nin", operand)),
  $exists: exists,
  $type: type,
  $size: size,
  $mod: modulo,
  $bitsAllSet: (operand) => anyElement(bitTest("$bitsAllSet", operand)),
  $bitsAllClear: (operand) => anyElement(bitTest("$bitsAllClear", operand)),
  $bitsAnySet: (operand) => anyElement(bitTest("$bitsAnySet", operand)),
  $bitsAnyClear: (operand) => anyElement(bitTest("$bitsAnyClear", operand)),
  $comment: () => () => true,
  $near: () => notSupported("$near"),
  $nearSphere: () => notSupported("$nearSphere"),
  $geoWithin: () => notSupported("$geoWithin"),
  $geoIntersects: () => notSupported("$geoIntersects"),
  $within: () => notSupported("$within"),
};
