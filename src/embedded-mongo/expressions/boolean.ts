import { truthy } from "../bson/numbers.ts";
import { type Operator, type Operators, positional } from "./operator.ts";

/** Operands are computed until one of them decides. */
const deciding =
  (decisive: boolean): Operator =>
  (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compile(part));
    return (scope) => {
      for (const part of parts) if (truthy(part(scope)) === decisive) return decisive;
      return !decisive;
    };
  };

/** `$and`, `$or`, `$not`. */
export const BOOLEAN: Operators = {
  $and: deciding(false),
  $or: deciding(true),
  $not: positional("$not", [1, 1], ([value]) => !truthy(value)),
};
