import { compileExpression } from "../aggregation/expression.ts";
import { type Doc, own } from "../bson/values.ts";
import { docField } from "./context.ts";

/** The variables a command's `let` defines; their expressions may not read documents. */
export function constantVariables(command: Doc): Doc {
  const spec = docField(command, "let");
  return Object.fromEntries(
    Object.keys(spec).map((name) => [name, compileExpression(own(spec, name))({}) ?? null]),
  );
}
