import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import { isPosition } from "../paths.ts";
import { OPERATORS } from "./operators.ts";

/** One operator applied to one path. */
export interface Modifier {
  readonly operator: string;
  readonly path: string;
  readonly parts: readonly string[];
  readonly operand: Value;
}

/**
 * Reads `{$operator: {path: operand}}` into modifiers in the order MongoDB applies them: by path.
 * @throws CommandError 9 (unknown operator, no document), 2, 52 or 56 (bad path).
 */
export function parseModifiers(update: Doc): Modifier[] {
  const modifiers: Modifier[] = [];
  for (const operator of Object.keys(update)) {
    const fields = own(update, operator);
    if (!Object.hasOwn(OPERATORS, operator) && operator !== "$rename") {
      fail(
        9,
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      fail(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${show(fields)}}`,
      );
    }
    for (const path of Object.keys(fields)) {
      modifiers.push({ operator, path, parts: pathParts(path), operand: own(fields, path) });
    }
  }
  return modifiers.sort((a, b) => comparePaths(a.parts, b.parts));
}

/** Splits an update path; throws CommandError 56 for an empty name in it. */
export function pathParts(path: string): readonly string[] {
  const parts = path.split(".");
  if (path === "") fail(56, "An empty update path is not valid.");
  if (parts.filter((part) => part === "$").length > 1)
    fail(2, `Too many positional (i.e. '$') elements found in path '${path}'`);
  if (parts.includes("")) {
    fail(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  }
  const [first = ""] = parts;
  if (first === "$" || first.startsWith("$[")) {
    fail(2, `Cannot have array filter identifier or positional element first in the path '${path}'`);
  }
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

/** Throws CommandError 40 when two modifiers touch one path. */
export function refuseConflicts(modifiers: readonly Modifier[]): void {
  const touched: string[] = [];
  for (const { operator, path, operand } of modifiers) {
    const paths = operator === "$rename" && typeof operand === "string" ? [path, operand] : [path];
    for (const each of paths) {
      const other = touched.find(
        (seen) => seen === each || seen.startsWith(`${each}.`) || each.startsWith(`${seen}.`),
      );
      if (other !== undefined)
        fail(
          40,
          `Updating the path '${each}' would create a conflict at '${other.length < each.length ? other : each}'`,
        );
      touched.push(each);
    }
  }
}
