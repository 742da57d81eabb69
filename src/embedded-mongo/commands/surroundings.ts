import {
  type Surroundings,
  compileExpression,
  systemVariables,
  withVariables,
} from "../aggregation/expression.ts";
import { type Doc, own } from "../bson/values.ts";
import { newVariable } from "../expressions/field-path.ts";
import { type CommandContext, docField } from "./context.ts";

/**
 * What a command's expressions may use: the server's variables, those its `let` defines (their expressions may not read
 * documents), and the time it has.
 */
export function surroundingsOf({ command, check }: Pick<CommandContext, "command" | "check">): Surroundings {
  const server = { variables: systemVariables(), check };
  return withVariables(server, constants(docField(command, "let"), server));
}

function constants(spec: Doc, server: Surroundings): Doc {
  return Object.fromEntries(
    Object.keys(spec).map((name) => [newVariable(name), compileExpression(own(spec, name), server)({})]),
  );
}
