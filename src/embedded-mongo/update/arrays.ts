import { fail } from "../command-error.ts";
import { integerOption, isNumber, toDouble } from "../bson/numbers.ts";
import { compare, equal } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, typeName } from "../bson/values.ts";
import { compileCondition, compileFilter } from "../matcher/compile.ts";
import { isRegex } from "../matcher/regex.ts";
import { compareKeys, parseSort } from "../planner/sort.ts";
import { KEEP, type OperatorContext, type Outcome, type UpdateOperator } from "./outcome.ts";

/** The array to change, or undefined when the field is missing. */
function arrayOf(current: Value, operator: string, { path, doc }: OperatorContext): Value[] | undefined {
  if (current === undefined || Array.isArray(current)) return current;
  if (operator === "$push" || operator === "$addToSet") {
    fail(
      2,
      operator === "$push"
        ? `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(own(doc, "_id"))}}`
        : `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(current)}`,
    );
  }
  return operator === "$pop"
    ? fail(14, `Path '${path}' contains an element of non-array type '${typeName(current)}'`)
    : fail(2, `Cannot apply ${operator} to a non-array value`);
}

const PUSH_OPTIONS: ReadonlySet<string> = new Set(["$each", "$slice", "$sort", "$position"]);

/** The values after `$each`, or the operand itself. */
function items(operand: Value, operator: string): readonly Value[] {
  if (!isDoc(operand) || !("$each" in operand)) return [operand];
  const each = own(operand, "$each");
  if (!Array.isArray(each))
    fail(
      operator === "$push" ? 2 : 14,
      `The argument to $each in ${operator} must be an array but it was of type: ${typeName(each)}`,
    );
  const allowed = operator === "$push" ? PUSH_OPTIONS : new Set(["$each"]);
  const unknown = Object.keys(operand).find((option) => !allowed.has(option));
  if (unknown !== undefined) fail(2, `Unrecognized clause in ${operator}: ${unknown}`);
  for (const option of ["$slice", "$position"]) {
    const value = own(operand, option);
    if (value !== undefined && !(isNumber(value) && Number.isInteger(toDouble(value))))
      fail(2, `The value for ${option} must be an integer value but was given type: ${typeName(value)}`);
  }
  if ("$sort" in operand) checkSort(own(operand, "$sort"));
  return each;
}

export const push: UpdateOperator = {
  check(operand) {
    items(operand, "$push");
  },
  apply(current, operand, context) {
    const array = [...(arrayOf(current, "$push", context) ?? [])];
    const options: Doc = isDoc(operand) && "$each" in operand ? operand : {};
    const position = own(options, "$position");
    const at = position === undefined ? array.length : integerOption(position, "$position");
    array.splice(at < 0 ? Math.max(0, array.length + at) : at, 0, ...items(operand, "$push"));
    const sort = own(options, "$sort");
    if (sort !== undefined) sortArray(array, sort);
    const slice = own(options, "$slice");
    if (slice === undefined) return array;
    const length = integerOption(slice, "$slice");
    return length >= 0 ? array.slice(0, length) : array.slice(length);
  },
};

function checkSort(sort: Value): void {
  const directions = isDoc(sort) ? Object.keys(sort).map((path) => own(sort, path)) : [sort];
  if (isDoc(sort) && directions.length === 0)
    fail(2, "The $sort pattern is empty when it should be a set of fields.");
  for (const direction of directions) {
    const sign = isNumber(direction) ? toDouble(direction) : 0;
    if (sign !== 1 && sign !== -1) fail(2, "The $sort element value must be either 1 or -1");
  }
}

/** `$sort: ±1` by the whole elements, `{field: ±1}` by fields of documents. */
function sortArray(array: Value[], sort: Value): void {
  if (isNumber(sort)) {
    const direction = toDouble(sort);
    array.sort((a, b) => compare(a, b) * direction);
    return;
  }
  const fields = parseSort(sort);
  const keyOf = (item: Value): Value[] =>
    fields.map(({ parts }) =>
      parts.reduce<Value>((value, part) => (isDoc(value) ? own(value, part) : undefined), item),
    );
  array.sort((a, b) => compareKeys(keyOf(a), keyOf(b), fields));
}

export const addToSet: UpdateOperator = {
  check(operand) {
    items(operand, "$addToSet");
  },
  apply(current, operand, context) {
    const array = [...(arrayOf(current, "$addToSet", context) ?? [])];
    for (const item of items(operand, "$addToSet")) {
      if (!array.some((existing) => equal(existing, item))) array.push(item);
    }
    return array;
  },
};

export const pop: UpdateOperator = {
  check(operand, path) {
    const end = isNumber(operand)
      ? toDouble(operand)
      : fail(9, `Expected a number in: ${path}: ${show(operand)}`);
    if (end !== 1 && end !== -1) fail(9, `$pop expects 1 or -1, found: ${end}`);
  },
  apply(current, operand, context): Outcome {
    const array = arrayOf(current, "$pop", context);
    if (!array) return KEEP;
    return isNumber(operand) && toDouble(operand) < 0 ? array.slice(1) : array.slice(0, -1);
  },
};

export const pullAll: UpdateOperator = {
  check(operand) {
    if (!Array.isArray(operand))
      fail(2, `$pullAll requires an array argument but was given a ${typeName(operand)}`);
  },
  apply(current, operand, context): Outcome {
    const array = arrayOf(current, "$pullAll", context);
    if (!array || !Array.isArray(operand)) return KEEP;
    return array.filter((item) => !operand.some((unwanted) => equal(item, unwanted)));
  },
};

export const pull: UpdateOperator = {
  check(operand) {
    unwanted(operand);
  },
  apply(current, operand, context): Outcome {
    const array = arrayOf(current, "$pull", context);
    if (!array) return KEEP;
    const matches = unwanted(operand);
    return array.filter((item) => !matches(item));
  },
};

/** `$pull` takes a value, a condition on the element, or a filter on an element that is a document. */
function unwanted(operand: Value): (item: Value) => boolean {
  if (isOperatorDoc(operand) && !["$and", "$or", "$nor"].includes(Object.keys(operand)[0] ?? "")) {
    const test = compileCondition(operand);
    return (item) => test([item]);
  }
  if (isRegex(operand)) {
    const test = compileCondition(operand);
    return (item) => test([item]);
  }
  if (!isDoc(operand)) return (item) => equal(item, operand);
  const matches = compileFilter(operand);
  return (item) => isDoc(item) && matches(item);
}
