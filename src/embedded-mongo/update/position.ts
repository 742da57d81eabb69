import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { compileCondition, elementMatcher } from "../matcher/compile.ts";
import { reach } from "../paths.ts";
import { child } from "./targets.ts";

interface Clause {
  readonly path: string;
  readonly condition: Value;
}

/**
 * The position `$` stands for: the first element of the array that made the filter match. Conditions on that very
 * array count first; failing those, conditions on any other array, as MongoDB does. Where no element meets all of
 * them, the last condition decides.
 */
export function matchedPosition(filter: Doc, doc: Doc, array: readonly string[]): number | undefined {
  const wanted = array.join(".");
  const found = clausesOf(filter)
    .map((clause) => ({ path: arrayPath(doc, clause.path), clause }))
    .filter(({ path }) => path !== undefined);
  const own = found.filter(({ path }) => path === wanted);
  const counted = own.length > 0 ? own : found.slice(-1);
  const path = counted[0]?.path;
  const items = path === undefined ? undefined : path.split(".").reduce<Value>(child, doc);
  if (path === undefined || !Array.isArray(items)) return undefined;
  const tests = counted.map(({ clause }) => elementTest(clause, path));
  const last = tests.at(-1) ?? (() => false);
  const together = items.findIndex((item) => tests.every((test) => test(item)));
  const position = together >= 0 ? together : items.findIndex(last);
  return position < 0 ? undefined : position;
}

function clausesOf(filter: Doc): Clause[] {
  return Object.keys(filter).flatMap((field): Clause[] => {
    const condition = own(filter, field);
    if (!field.startsWith("$")) return [{ path: field, condition }];
    if ((field === "$and" || field === "$or") && Array.isArray(condition)) {
      return condition.flatMap((clause) => (isDoc(clause) ? clausesOf(clause) : []));
    }
    return [];
  });
}

/** The shortest start of a path that leads to an array. */
function arrayPath(doc: Doc, path: string): string | undefined {
  const parts = path.split(".");
  let value: Value = doc;
  for (let i = 0; i < parts.length; i++) {
    value = child(value, parts[i] ?? "");
    if (Array.isArray(value)) return parts.slice(0, i + 1).join(".");
  }
  return undefined;
}

function elementTest({ path, condition }: Clause, array: string): (item: Value) => boolean {
  if (path === array && isOperatorDoc(condition) && "$elemMatch" in condition) {
    return elementMatcher(own(condition, "$elemMatch"));
  }
  const test = compileCondition(condition);
  if (path === array) return (item) => test([item]);
  const rest = path.slice(array.length + 1).split(".");
  return (item) => test(reach(item, rest));
}
