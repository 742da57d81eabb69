import type { Doc, Value } from "../bson/values.ts";

/** The result of an operator: leave the field as it is, or take it away. */
export const KEEP = Symbol("keep");
export const REMOVE = Symbol("remove");
export type Outcome = Value | typeof KEEP | typeof REMOVE;

/** What an operator may need to know beyond the current value. */
export interface OperatorContext {
  readonly path: string;
  readonly isInsert: boolean;
  readonly doc: Doc;
}

export interface UpdateOperator {
  apply(current: Value, operand: Value, context: OperatorContext): Outcome;
  /** Checks the operand when the update is parsed. */
  check?(operand: Value, path: string): void;
}
