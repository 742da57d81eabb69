import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";

/** Conditions on one path that every document that fits the filter meets. */
export interface Condition {
  /** The values of which it has one. */
  oneOf?: readonly Value[];
  low?: Value;
  high?: Value;
}

export type Conditions = Map<string, Condition>;

/** Collects the conditions that every document that fits the filter meets, as far as an index can use them. */
export function conditionsOf(filter: Doc, conditions: Conditions = new Map()): Conditions {
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (field === "$and" && Array.isArray(value)) {
      for (const clause of value) if (isDoc(clause)) conditionsOf(clause, conditions);
    } else if (!field.startsWith("$")) {
      collect(conditions, field, isOperatorDoc(value) ? value : { $eq: value });
    }
  }
  return conditions;
}

function collect(conditions: Conditions, field: string, operators: Doc): void {
  const condition = conditions.get(field) ?? {};
  conditions.set(field, condition);
  for (const operator of Object.keys(operators)) {
    const operand = own(operators, operator);
    switch (operator) {
      case "$eq":
        if (isIndexable(operand)) condition.oneOf = [operand];
        break;
      case "$in":
        if (Array.isArray(operand) && operand.every(isIndexable)) condition.oneOf ??= operand;
        break;
      case "$gt":
      case "$gte":
        if (isBound(operand)) condition.low ??= operand;
        break;
      case "$lt":
      case "$lte":
        if (isBound(operand)) condition.high ??= operand;
        break;
      default:
    }
  }
}

/** True for a value that an index can look up: arrays and missing values need the matcher. */
function isIndexable(value: Value): boolean {
  return value !== undefined && !Array.isArray(value);
}

const isBound = (value: Value): boolean => isIndexable(value) && value !== null;
