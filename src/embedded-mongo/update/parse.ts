import { fail, notSupported } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import { isPosition } from "../paths.ts";
import { UPDATE_OPERATORS, type UpdateOperator } from "./operators.ts";

/** One operator applied to one path. */
export interface Modifier {
  readonly operator: UpdateOperator;
  readonly path: string;
  readonly parts: readonly string[];
  readonly operand: Value;
}

/**
 * Reads `{$operator: {path: operand}}` into modifiers in the order MongoDB applies them: by path.
 * @throws CommandError 9 for an operator that is not supported, 2, 56 or 238 for a bad path, 40 for two on one path
 */
export function parseModifiers(update: Doc): Modifier[] {
  const modifiers = Object.keys(update).flatMap((name): Modifier[] => {
    const fields = own(update, name);
    const operator = Object.hasOwn(UPDATE_OPERATORS, name) ? UPDATE_OPERATORS[name] : undefined;
    if (!operator)
      fail(
        9,
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDoc(fields))
      fail(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${show(fields)}}`,
      );
    return Object.keys(fields).map((path) => {
      const operand = own(fields, path);
      const parts = pathParts(path);
      operator.check?.(operand, path);
      return { operator, path, parts, operand };
    });
  });
  modifiers.sort((a, b) => comparePaths(a.parts, b.parts));
  refuseConflicts(modifiers);
  return modifiers;
}

function pathParts(path: string): readonly string[] {
  const parts = path.split(".");
  if (path === "") fail(56, "An empty update path is not valid.");
  if (parts.includes(""))
    fail(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  const positional = parts.find((part) => part === "$" || part.startsWith("$["));
  if (positional !== undefined) notSupported(`the positional operator ${positional} in the path '${path}'`);
  return parts;
}

/** Names by their characters, positions by their number. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] ?? "";
    const y = b[i] ?? "";
    if (x === y) continue;
    if (isPosition(x) && isPosition(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

function refuseConflicts(modifiers: readonly Modifier[]): void {
  const touched: string[] = [];
  for (const { path } of modifiers) {
    const other = touched.find(
      (seen) => seen === path || seen.startsWith(`${path}.`) || path.startsWith(`${seen}.`),
    );
    if (other !== undefined)
      fail(
        40,
        `Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`,
      );
    touched.push(path);
  }
}
