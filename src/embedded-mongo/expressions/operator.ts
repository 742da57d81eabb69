import { fail } from "../command-error.ts";
import type { Value } from "../bson/values.ts";

/** What an expression may read while it is computed for one document. */
export interface Scope {
  /** The document: `$$ROOT`. */
  readonly root: Value;
  /** Variables by name without dollar signs, `CURRENT` among them. */
  readonly variables: ReadonlyMap<string, Value>;
  /** Throws CommandError 50 once the command's time is over; called now and then in loops. */
  readonly check: () => void;
}

/** A compiled expression; `undefined` means missing. */
export type Evaluate = (scope: Scope) => Value;

/** Compiles an operand of an operator. */
export interface Compile {
  (expression: Value): Evaluate;
  /** The compiler of operands that may use further variables; the operator puts them into the scope. */
  within(names: readonly string[]): Compile;
}

/** An operator: checks its operand's shape now, computes later. */
export type Operator = (operand: Value, compile: Compile) => Evaluate;

/** A family of operators by name, dollar sign included. */
export type Operators = Readonly<Record<string, Operator>>;

/** True for null and missing, which most operators answer with null. */
export const nullish = (value: Value): value is null | undefined => value === null || value === undefined;

/**
 * An operator over a fixed number of operands; a single operand need not be in an array.
 * @throws CommandError 16020 when compiled with another number of them, as MongoDB does
 */
export function positional(
  name: string,
  [least, most]: readonly [least: number, most: number],
  compute: (values: readonly Value[], scope: Scope) => Value,
): Operator {
  return (operand, compile) => {
    const operands = Array.isArray(operand) ? operand : [operand];
    if (operands.length < least || operands.length > most) {
      const range = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
      const plural = least === 1 && most === 1 ? "" : "s";
      const code = least === most ? 16020 : 28667;
      fail(code, `Expression ${name} takes ${range} argument${plural}. ${operands.length} were passed in.`);
    }
    const parts = operands.map((part) => compile(part));
    return (scope) => compute(evaluateAll(parts, scope), scope);
  };
}

/** An operator over any number of operands; a single one need not be in an array. */
export function variadic(compute: (values: readonly Value[], scope: Scope) => Value): Operator {
  return (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compile(part));
    return (scope) => compute(evaluateAll(parts, scope), scope);
  };
}

/** A loop, since this runs for every operator of every document. */
function evaluateAll(parts: readonly Evaluate[], scope: Scope): Value[] {
  const values: Value[] = [];
  for (const part of parts) values.push(part(scope));
  return values;
}
