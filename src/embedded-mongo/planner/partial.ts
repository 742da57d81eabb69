import { equal } from "../bson/order.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import { type Condition, type Conditions, boundImplies, excludesMissing } from "./conditions.ts";

/** True when every document fitting the conditions is covered by a partial index with this filter. */
export function implies(conditions: Conditions, partial: Doc): boolean {
  return Object.keys(partial).every((field) => {
    const wanted = own(partial, field);
    if (field === "$and")
      return Array.isArray(wanted) && wanted.every((part) => isDoc(part) && implies(conditions, part));
    if (field === "$or")
      return Array.isArray(wanted) && wanted.some((part) => isDoc(part) && implies(conditions, part));
    const condition = conditions.get(field);
    if (!condition || field.startsWith("$")) return false;
    if (!isOperatorDoc(wanted)) return impliesOperator(condition, "$eq", wanted);
    return Object.keys(wanted).every((operator) =>
      impliesOperator(condition, operator, own(wanted, operator)),
    );
  });
}

function impliesOperator(condition: Condition, operator: string, operand: Value): boolean {
  if (condition.written.some(([name, value]) => name === operator && equal(value, operand))) return true;
  // A document fits because some value of it equals a wanted one; that very value must fit the index's filter.
  const wanted = condition.equal !== undefined ? [condition.equal] : condition.oneOf;
  if (wanted) return wanted.every((value) => fits(operator, operand, value));
  switch (operator) {
    case "$exists":
      return operand === true && excludesMissing(condition);
    case "$gt":
    case "$gte":
      return boundImplies(condition.low, { value: operand, inclusive: operator === "$gte" }, 1);
    case "$lt":
    case "$lte":
      return boundImplies(condition.high, { value: operand, inclusive: operator === "$lte" }, -1);
    default:
      return false;
  }
}

function fits(operator: string, operand: Value, value: Value): boolean {
  // {field: null} also fits documents without the field, which an index filtered by $exists does not hold.
  if (value === null) return false;
  return compileFilter({ value: { [operator]: operand } })({ value });
}
