import { fail } from "../command-error.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, RANK, rankOf } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { reach } from "../paths.ts";

/** Decides about the values a path reached (see `reach`); an array among them also stands for its elements. */
type Test = (reached: readonly Value[]) => boolean;

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
function equals(operand: Value): Test {
  if (operand === null || operand === undefined)
    return anyElement((value) => value === null || value === undefined);
  return anyElement((value) => value !== undefined && compare(value, operand) === 0);
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type bracket compare. */
const comparison =
  (holds: (order: number) => boolean) =>
  (operand: Value): Test => {
    const rank = rankOf(operand);
    if (rank === RANK.null) return holds(0) ? equals(null) : () => false;
    if (isNumber(operand) && Number.isNaN(toDouble(operand))) return holds(0) ? equals(operand) : () => false;
    return anyElement((value) => {
      if (value === undefined || rankOf(value) !== rank) return false;
      if (rank === RANK.number && Number.isNaN(toDouble(value as number))) return false;
      return holds(compare(value, operand));
    });
  };

const oneOf =
  (operator: string) =>
  (operand: Value): Test => {
    if (!Array.isArray(operand)) fail(2, `${operator} needs an array`);
    if (operand.some(isOperatorDoc)) fail(2, `cannot nest $ under ${operator}`);
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

/** Decides whether a document fits a filter. */
export type Matcher = (doc: Doc) => boolean;

export const LOGICAL: Readonly<Record<string, (tests: readonly Matcher[]) => Matcher>> = {
  $and: (tests) => (doc) => tests.every((test) => test(doc)),
  $or: (tests) => (doc) => tests.some((test) => test(doc)),
};

/**
 * Compiles a filter. All of it is checked now, so that a bad filter fails even on an empty collection.
 * @throws CommandError 2 for a bad value or an operator that is not supported
 */
export function compileFilter(filter: Doc): Matcher {
  const tests = Object.keys(filter).map((field): Matcher => {
    const condition = own(filter, field);
    return field.startsWith("$") ? logicalTest(field, condition) : fieldTest(field, condition);
  });
  const [first, second] = tests;
  if (!first) return () => true;
  return second ? (doc) => tests.every((test) => test(doc)) : first;
}

function logicalTest(operator: string, operand: Value): Matcher {
  const combine = Object.hasOwn(LOGICAL, operator) ? LOGICAL[operator] : undefined;
  if (!combine) fail(2, `unknown top level operator: ${operator}`);
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isDoc))
    fail(2, `${operator} must be a non-empty array of objects`);
  return combine(operand.map(compileFilter));
}

function fieldTest(field: string, condition: Value): Matcher {
  const test = isOperatorDoc(condition) ? operatorsTest(condition) : equals(condition);
  if (!field.includes(".")) return (doc) => test([own(doc, field)]);
  const parts = field.split(".");
  return (doc) => test(reach(doc, parts));
}

function operatorsTest(operators: Doc): Test {
  const tests = Object.keys(operators).map((operator) => {
    const compile = Object.hasOwn(FIELD_OPERATORS, operator) ? FIELD_OPERATORS[operator] : undefined;
    return compile ? compile(own(operators, operator)) : fail(2, `unknown operator: ${operator}`);
  });
  const [first, second] = tests;
  return first && !second ? first : (reached) => tests.every((test) => test(reached));
}

/** The top-level fields a filter reads, so that a scan decodes no others. */
export function fieldsRead(filter: Doc, fields: Set<string> = new Set()): Set<string> {
  for (const field of Object.keys(filter)) {
    const condition = own(filter, field);
    if (!field.startsWith("$")) fields.add(field.split(".", 1)[0] ?? field);
    else if (Array.isArray(condition))
      for (const clause of condition) if (isDoc(clause)) fieldsRead(clause, fields);
  }
  return fields;
}
