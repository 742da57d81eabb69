import { EMPTY_ARRAY, RANK, rankOf } from "../bson/rank.ts";
import { truthy } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { compilePattern, isRegex, literalPrefix } from "../matcher/regex.ts";

/** One end of a range. */
export interface Bound {
  readonly value: Value;
  readonly inclusive: boolean;
}

/** What a filter demands of one path: each entry holds for every document that fits the filter. */
export interface Condition {
  equal?: Value;
  oneOf?: readonly Value[];
  low?: Bound;
  high?: Bound;
  /** Strings that fit start with this. */
  prefix?: string;
  exists?: boolean;
  /** Operators and operands as written, to compare with a partial index's filter. */
  readonly written: Array<readonly [string, Value]>;
}

export type Conditions = Map<string, Condition>;

/** Collects what every document that fits the filter must satisfy; what cannot be used for an index is left out. */
export function conditionsOf(filter: Doc, conditions: Conditions = new Map()): Conditions {
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (field === "$and" && Array.isArray(value)) {
      for (const clause of value) if (isDoc(clause)) conditionsOf(clause, conditions);
    } else if (!field.startsWith("$")) {
      collect(conditions, field, value);
    }
  }
  return conditions;
}

function collect(conditions: Conditions, field: string, value: Value): void {
  const condition = conditions.get(field) ?? { written: [] };
  conditions.set(field, condition);
  if (!isOperatorDoc(value)) {
    add(condition, isRegex(value) ? "$regex" : "$eq", value);
    return;
  }
  for (const operator of Object.keys(value)) {
    const operand = own(value, operator);
    if (operator === "$elemMatch" && isDoc(operand) && !isOperatorDoc(operand)) {
      for (const inner of Object.keys(operand)) {
        if (!inner.startsWith("$")) collect(conditions, `${field}.${inner}`, own(operand, inner));
      }
    } else if (operator === "$regex") {
      add(condition, "$regex", operand, own(value, "$options"));
    } else {
      add(condition, operator, operand);
    }
  }
}

/** True for a value an index can be asked for: arrays and missing values need the matcher. */
export function isIndexable(value: Value): boolean {
  return value !== undefined && value !== EMPTY_ARRAY && !Array.isArray(value) && !isRegex(value);
}

function add(condition: Condition, operator: string, operand: Value, options?: Value): void {
  condition.written.push([operator, operand]);
  switch (operator) {
    case "$eq":
      if (isIndexable(operand)) condition.equal ??= operand;
      break;
    case "$in":
      if (Array.isArray(operand) && operand.every(isIndexable)) condition.oneOf ??= operand;
      break;
    case "$all":
      if (
        Array.isArray(operand) &&
        operand[0] !== undefined &&
        isIndexable(operand[0]) &&
        !isOperatorDoc(operand[0])
      ) {
        condition.equal ??= operand[0];
      }
      break;
    case "$gt":
    case "$gte":
      if (isBound(operand)) condition.low ??= { value: operand, inclusive: operator === "$gte" };
      break;
    case "$lt":
    case "$lte":
      if (isBound(operand)) condition.high ??= { value: operand, inclusive: operator === "$lte" };
      break;
    case "$exists":
      condition.exists ??= truthy(operand);
      break;
    case "$regex": {
      const prefix = literalPrefix(compilePattern(operand, options));
      if (prefix !== undefined) condition.prefix ??= prefix;
      break;
    }
    default:
  }
}

function isBound(value: Value): boolean {
  const rank = rankOf(value);
  return isIndexable(value) && rank !== RANK.null && rank !== RANK.minKey && rank !== RANK.maxKey;
}

/** True when a document that satisfies the condition has the field, and not null. */
export function excludesMissing(condition: Condition | undefined): boolean {
  if (!condition) return false;
  if (condition.equal !== undefined) return condition.equal !== null;
  if (condition.oneOf) return !condition.oneOf.includes(null);
  return Boolean(condition.low ?? condition.high ?? condition.prefix) || condition.exists === true;
}

/** True when everything inside the one range is inside the other: for the filters of partial indexes. */
export function boundImplies(has: Bound | undefined, wants: Bound, sign: 1 | -1): boolean {
  if (!has || rankOf(has.value) !== rankOf(wants.value)) return false;
  const order = compare(has.value, wants.value) * sign;
  return order > 0 || (order === 0 && (wants.inclusive || !has.inclusive));
}
