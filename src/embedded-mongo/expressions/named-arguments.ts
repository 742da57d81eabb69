import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import type { Compile, Evaluate } from "./operator.ts";

/** Which named arguments an operator takes, and the codes with which it refuses others. */
export interface Signature<Required extends string, Optional extends string> {
  readonly name: string;
  /** The operand is not a document. */
  readonly shape: number;
  /** An argument of an unknown name. */
  readonly unknown: number;
  /** Each required argument with the code of its absence. */
  readonly required: Readonly<Record<Required, number>>;
  readonly optional?: readonly Optional[];
}

/** Compiled arguments by name; an optional one that was not given is absent. */
export type Arguments<Required extends string, Optional extends string> = {
  readonly [name in Required]: Evaluate;
} & { readonly [name in Optional]?: Evaluate };

/**
 * Compiles the named arguments of an operator whose every missing argument has a code of its own.
 * @throws CommandError with the signature's codes
 */
export function compileArguments<Required extends string, Optional extends string = never>(
  operand: Value,
  compile: Compile,
  signature: Signature<Required, Optional>,
): Arguments<Required, Optional> {
  const given = readArguments(operand, signature);
  const compiled = Object.keys(given).map((field) => [field, compile(own(given, field))]);
  return Object.fromEntries(compiled) as Arguments<Required, Optional>;
}

/** As {@link compileArguments}, for operators that compile their arguments in different surroundings. */
export function readArguments<Required extends string, Optional extends string = never>(
  operand: Value,
  { name, shape, unknown, required, optional = [] }: Signature<Required, Optional>,
): Doc {
  if (!isDoc(operand)) {
    fail(shape, `${name} only supports an object as its argument, found: ${typeName(operand)}`);
  }
  for (const field of Object.keys(operand)) {
    if (!Object.hasOwn(required, field) && !optional.some((each) => each === field)) {
      fail(unknown, `Unrecognized argument to ${name}: ${field}`);
    }
  }
  for (const [field, code] of Object.entries(required)) {
    if (!Object.hasOwn(operand, field)) fail(code as number, `Missing '${field}' parameter to ${name}`);
  }
  return operand;
}

/** True when an expression is a value by itself, which MongoDB knows before it sees a document. */
export function isConstant(expression: Value): boolean {
  if (typeof expression === "string") return !expression.startsWith("$");
  if (Array.isArray(expression)) return expression.every(isConstant);
  if (!isDoc(expression)) return true;
  const fields = Object.keys(expression);
  if (fields.join() === "$literal" || fields.join() === "$const") return true;
  return fields.every((field) => !field.startsWith("$") && isConstant(own(expression, field)));
}
