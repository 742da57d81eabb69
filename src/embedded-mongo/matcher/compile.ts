import { fail, notSupported } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { NOWHERE, type Surroundings, expressionTest } from "../aggregation/expression.ts";
import { reach } from "../paths.ts";
import { LEAF_OPERATORS, type Test, equalsOrMatches, matches } from "./operators.ts";
import { compilePattern, isRegex } from "./regex.ts";

/** Decides whether a document fits a filter. */
export type Matcher = (doc: Doc) => boolean;

const LOGICAL: Readonly<Record<string, (tests: readonly Matcher[]) => Matcher>> = {
  $and: (tests) => (doc) => tests.every((test) => test(doc)),
  $or: (tests) => (doc) => tests.some((test) => test(doc)),
  $nor: (tests) => (doc) => !tests.some((test) => test(doc)),
};

const CONSTANT: Readonly<Record<string, Matcher>> = {
  $alwaysTrue: () => true,
  $alwaysFalse: () => false,
};

/** Fields of a DBRef: the only ones that begin with a dollar and are no operators. */
const DBREF_FIELDS: ReadonlySet<string> = new Set(["$ref", "$id", "$db"]);

const REFUSED_AT_TOP: ReadonlySet<string> = new Set(["$where", "$text", "$jsonSchema", "$sampleRate"]);

/**
 * Compiles a filter. All of it is checked now, so that a bad filter fails even on an empty collection.
 * @throws CommandError 2 (bad value, unknown operator), 238 (what this store refuses by name).
 */
export function compileFilter(filter: Doc, surroundings: Surroundings = NOWHERE): Matcher {
  const tests: Matcher[] = [];
  for (const field of Object.keys(filter)) {
    const condition = own(filter, field);
    if (field.startsWith("$") && !DBREF_FIELDS.has(field)) {
      const test = topLevel(field, condition, surroundings);
      if (test) tests.push(test);
    } else {
      tests.push(fieldTest(field, compileCondition(condition, surroundings)));
    }
  }
  const [first, second] = tests;
  if (!first) return () => true;
  return second ? (doc) => tests.every((test) => test(doc)) : first;
}

function topLevel(operator: string, operand: Value, surroundings: Surroundings): Matcher | undefined {
  const combine = LOGICAL[operator];
  if (combine)
    return combine(clauses(operator, operand).map((clause) => compileFilter(clause, surroundings)));
  if (operator === "$comment") return undefined;
  if (Object.hasOwn(CONSTANT, operator)) {
    if (!isNumber(operand) || toDouble(operand) !== 1) fail(9, `${operator} must be an integer value of 1`);
    return CONSTANT[operator];
  }
  if (operator === "$expr") return expressionTest(operand, surroundings);
  if (REFUSED_AT_TOP.has(operator)) notSupported(operator);
  fail(
    2,
    `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

/** The filters of `$and`, `$or`, `$nor`. */
function clauses(operator: string, operand: Value): Doc[] {
  if (!Array.isArray(operand)) fail(2, `${operator} must be an array`);
  if (operand.length === 0) fail(2, `${operator} argument must be a non-empty array`);
  return operand.map((clause) =>
    isDoc(clause) ? clause : fail(2, `${operator} argument's entries must be objects`),
  );
}

function fieldTest(field: string, test: Test): Matcher {
  if (!field.includes(".")) return (doc) => test([own(doc, field)]);
  const parts = field.split(".");
  return (doc) => test(reach(doc, parts));
}

/** Compiles what stands after a field name: a value, a regex or an operator document. */
export function compileCondition(condition: Value, surroundings: Surroundings = NOWHERE): Test {
  return isOperatorDoc(condition) ? compileOperators(condition, surroundings) : equalsOrMatches(condition);
}

function compileOperators(operators: Doc, surroundings: Surroundings = NOWHERE): Test {
  const tests: Test[] = [];
  for (const operator of Object.keys(operators)) {
    if (!operator.startsWith("$")) fail(2, `unknown operator: ${operator}`);
    const operand = own(operators, operator);
    if (operator === "$options") {
      if (!("$regex" in operators)) fail(2, "$options needs a $regex");
    } else {
      tests.push(compileOperator(operator, operand, operators, surroundings));
    }
  }
  const [first, second] = tests;
  return first && !second ? first : (reached, whole) => tests.every((test) => test(reached, whole));
}

function compileOperator(
  operator: string,
  operand: Value,
  siblings: Doc,
  surroundings: Surroundings = NOWHERE,
): Test {
  switch (operator) {
    case "$regex":
      return matches(compilePattern(operand, own(siblings, "$options")));
    case "$not": {
      if (!isRegex(operand) && !isOperatorDoc(operand)) fail(2, "$not needs a regex or a document");
      const test = compileCondition(operand, surroundings);
      return (reached, whole) => !test(reached, whole);
    }
    case "$elemMatch":
      return elemMatch(operand, surroundings);
    case "$all":
      return all(operand, surroundings);
    default: {
      const compile = Object.hasOwn(LEAF_OPERATORS, operator) ? LEAF_OPERATORS[operator] : undefined;
      return compile ? compile(operand) : fail(2, `unknown operator: ${operator}`);
    }
  }
}

/** A test of one array element, for `$elemMatch` in queries, `$pull` and projections. */
export function elementMatcher(
  operand: Value,
  surroundings: Surroundings = NOWHERE,
): (element: Value) => boolean {
  if (!isDoc(operand)) fail(2, "$elemMatch needs an Object");
  const first = Object.keys(operand)[0];
  if (
    first !== undefined &&
    isOperatorDoc(operand) &&
    !Object.hasOwn(LOGICAL, first) &&
    first !== "$expr" &&
    first !== "$where"
  ) {
    const test = compileOperators(operand, surroundings);
    return (element) => test([element], true);
  }
  const matcher = compileFilter(operand, surroundings);
  return (element) => (isDoc(element) ? matcher(element) : Array.isArray(element) && matcher(asDoc(element)));
}

/** An array as a document with positions for field names: how `$elemMatch` looks into arrays of arrays. */
function asDoc(items: readonly Value[]): Doc {
  return Object.fromEntries(items.map((item, position) => [String(position), item]));
}

function elemMatch(operand: Value, surroundings: Surroundings = NOWHERE): Test {
  const fits = elementMatcher(operand, surroundings);
  return (reached) => reached.some((value) => Array.isArray(value) && value.some(fits));
}

function all(operand: Value, surroundings: Surroundings = NOWHERE): Test {
  if (!Array.isArray(operand)) fail(2, "$all needs an array");
  const tests = operand.map((item) => {
    if (isOperatorDoc(item)) {
      if (!("$elemMatch" in item)) fail(2, "no $ expressions in $all");
      return elemMatch(own(item, "$elemMatch"), surroundings);
    }
    return equalsOrMatches(item);
  });
  return (reached) => tests.length > 0 && tests.every((test) => test(reached));
}

/**
 * The top-level fields a filter reads, so that a scan decodes no others; undefined when `$expr` may read any.
 */
export function fieldsRead(filter: Doc, fields: Set<string> = new Set()): Set<string> | undefined {
  for (const field of Object.keys(filter)) {
    const condition = own(filter, field);
    if (field === "$expr") return undefined;
    if (Object.hasOwn(LOGICAL, field) && Array.isArray(condition)) {
      for (const clause of condition) {
        if (isDoc(clause) && fieldsRead(clause, fields) === undefined) return undefined;
      }
    } else if (!field.startsWith("$") || DBREF_FIELDS.has(field)) {
      fields.add(field.split(".", 1)[0] ?? field);
    }
  }
  return fields;
}
