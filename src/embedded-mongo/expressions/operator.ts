import { fail } from "../command-error.ts";
import type { Doc, Value } from "../bson/values.ts";

/** A compiled expression: its value for one document; `undefined` means missing. */
export type Evaluate = (doc: Doc) => Value;

/** Compiles an operand of an operator. */
export type Compile = (expression: Value) => Evaluate;

/** An operator: checks the shape of its operand now, computes later. */
export type Operator = (operand: Value, compile: Compile) => Evaluate;

/** A family of operators by name, dollar sign included. */
export type Operators = Readonly<Record<string, Operator>>;

/** True for null and missing, which most operators answer with null. */
export const nullish = (value: Value): value is null | undefined => value === null || value === undefined;

/**
 * An operator over a fixed number of operands; a single operand need not be in an array.
 * @throws CommandError 16020 when compiled with another number of operands
 */
export function positional(
  name: string,
  count: number,
  compute: (values: readonly Value[]) => Value,
): Operator {
  return (operand, compile) => {
    const operands = asList(operand);
    if (operands.length !== count)
      fail(16020, `Expression ${name} takes exactly ${count} arguments, found ${operands.length}`);
    const parts = operands.map(compile);
    return (doc) => compute(evaluateAll(parts, doc));
  };
}

/** An operator over any number of operands; a single one need not be in an array. */
export function variadic(compute: (values: readonly Value[]) => Value): Operator {
  return (operand, compile) => {
    const parts = asList(operand).map(compile);
    return (doc) => compute(evaluateAll(parts, doc));
  };
}

export const asList = (operand: Value): readonly Value[] => (Array.isArray(operand) ? operand : [operand]);

/** A loop and no `map`: this runs for every operator of every document. */
function evaluateAll(parts: readonly Evaluate[], doc: Doc): Value[] {
  const values: Value[] = [];
  for (const part of parts) values.push(part(doc));
  return values;
}
