import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { reach } from "../paths.ts";
import { FIELD_OPERATORS, type Test, equals } from "./operators.ts";

/** Decides whether a document fits a filter. */
export type Matcher = (doc: Doc) => boolean;

export const LOGICAL: Readonly<Record<string, (tests: readonly Matcher[]) => Matcher>> = {
  $and: (tests) => (doc) => tests.every((test) => test(doc)),
  $or: (tests) => (doc) => tests.some((test) => test(doc)),
};

/**
 * Compiles a filter. All of it is checked now, so that a bad filter fails even on an empty collection.
 * @throws CommandError 2 for a bad value or an operator that is not supported, 238 for a regular expression
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
  if (!combine)
    fail(
      2,
      `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
    );
  if (!Array.isArray(operand)) fail(2, `${operator} must be an array`);
  if (operand.length === 0) fail(2, `${operator} argument must be a non-empty array`);
  return combine(
    operand.map((clause) =>
      isDoc(clause) ? compileFilter(clause) : fail(2, `${operator} argument's entries must be objects`),
    ),
  );
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
