import { fail, notSupported } from "../command-error.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { RANK, rankOf } from "../bson/rank.ts";
import { type Value, isOperatorDoc, isRegex } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";

/** Decides about the values a path reached (see `reach`); an array among them also stands for its elements. */
export type Test = (reached: readonly Value[]) => boolean;

/** True when any reached value, or any element of a reached array, passes. */
function anyElement(passes: (value: Value) => boolean): Test {
  return (reached) => {
    for (const value of reached) {
      if (passes(value)) return true;
      if (Array.isArray(value) && value.some(passes)) return true;
    }
    return false;
  };
}

/** `{field: value}` and `$eq`. */
export function equals(operand: Value): Test {
  if (operand === null || operand === undefined)
    return anyElement((value) => value === null || value === undefined);
  refuseRegex(operand);
  return anyElement((value) => value !== undefined && compare(value, operand) === 0);
}

function refuseRegex(operand: Value): void {
  if (isRegex(operand)) notSupported("a regular expression in a filter");
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type bracket compare. */
const comparison =
  (holds: (order: number) => boolean) =>
  (operand: Value): Test => {
    refuseRegex(operand);
    const rank = rankOf(operand);
    if (rank === RANK.null) return holds(0) ? equals(null) : () => false;
    if (isNumber(operand) && Number.isNaN(toDouble(operand))) return holds(0) ? equals(operand) : () => false;
    const everyType = rank === RANK.minKey || rank === RANK.maxKey;
    return anyElement((value) => {
      // Even a missing field lies between the least and the greatest value there are.
      if (everyType) return holds(compare(value ?? null, operand));
      if (value === undefined || rankOf(value) !== rank) return false;
      if (rank === RANK.number && Number.isNaN(toDouble(value as number))) return false;
      return holds(compare(value, operand));
    });
  };

const oneOf =
  (operator: string) =>
  (operand: Value): Test => {
    if (!Array.isArray(operand)) fail(2, `${operator} needs an array`);
    for (const item of operand) {
      if (isOperatorDoc(item)) fail(2, `cannot nest $ under ${operator}`);
      refuseRegex(item);
    }
    const nullish = operand.some((item) => item === null || item === undefined);
    const keys = new Set(operand.filter((item) => item !== null).map(hash));
    return anyElement((value) => (value === undefined || value === null ? nullish : keys.has(hash(value))));
  };

const hash = (value: Value): string =>
  typeof value === "string" ? `s${value}` : encodeKey(value).toString("latin1");

function exists(operand: Value): Test {
  const wanted = truthy(operand);
  return (reached) => reached.some((value) => value !== undefined) === wanted;
}

const not =
  (compile: (operand: Value) => Test) =>
  (operand: Value): Test => {
    const test = compile(operand);
    return (reached) => !test(reached);
  };

/** What may stand after a field name: `{field: {$operator: operand}}`. */
export const FIELD_OPERATORS: Readonly<Record<string, (operand: Value) => Test>> = {
  $eq: equals,
  $ne: not(equals),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $in: oneOf("$in"),
  $nin: not(oneOf("$nin")),
  $exists: exists,
};
