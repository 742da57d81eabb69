import { truthy } from "../bson/numbers.ts";
import { currentTimestamp } from "../bson/order.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { compilerWith } from "../expressions/compile.ts";

/** Computes an expression for one document. */
export type Evaluate = (doc: Doc) => Value;

/** What the expressions of a command have in common. */
export interface Surroundings {
  /** Values of `$$name`, without dollar signs. */
  readonly variables: Readonly<Doc>;
  /** Throws CommandError 50 once the command's time is over. */
  readonly check: () => void;
}

/** Without variables, and with all the time in the world. */
export const NOWHERE: Surroundings = { variables: {}, check: () => undefined };

/** The same with further variables. */
export function withVariables({ variables, check }: Surroundings, more: Doc): Surroundings {
  return { variables: { ...variables, ...more }, check };
}

/** Variables that the server gives: the same throughout a command. */
export function systemVariables(): Doc {
  return { NOW: new Date(), CLUSTER_TIME: currentTimestamp() };
}

/**
 * Compiles an aggregation expression. Operators are checked now, so that a mistake shows on an empty collection too.
 * @throws CommandError 168 for an operator this store does not have, 15983 for two operators in one place.
 */
export function compileExpression(expression: Value, { variables, check }: Surroundings = NOWHERE): Evaluate {
  const known = new Map(
    Object.entries("NOW" in variables ? variables : { ...systemVariables(), ...variables }),
  );
  const evaluate = compilerWith(new Set(known.keys()))(expression);
  return (root) => evaluate({ root, variables: known, check });
}

/** `$expr`: true when the expression is neither false, null, 0 nor missing. */
export function expressionTest(expression: Value, surroundings: Surroundings): (doc: Doc) => boolean {
  const evaluate = compileExpression(expression, surroundings);
  return (doc) => truthy(evaluate(doc));
}

/** The top-level fields an expression reads; undefined when it reads the document as a whole. */
export function rootFields(expression: Value, fields: Set<string> = new Set()): Set<string> | undefined {
  if (typeof expression === "string") {
    if (/^\$\$(ROOT|CURRENT)\b/.test(expression)) return undefined;
    if (/^\$[^$]/.test(expression)) fields.add(expression.slice(1).split(".", 1)[0] ?? "");
    return fields;
  }
  const parts = Array.isArray(expression)
    ? expression
    : isDoc(expression)
      ? Object.keys(expression).map((field) => own(expression, field))
      : [];
  return parts.every((part) => rootFields(part, fields) !== undefined) && !readsFieldByName(expression)
    ? fields
    : undefined;
}

/** `$getField: "a"` and its kin name fields of the document without a dollar sign. */
function readsFieldByName(expression: Value): boolean {
  return isDoc(expression) && ["$getField", "$setField", "$unsetField"].some((name) => name in expression);
}
