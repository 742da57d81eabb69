import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { isPosition } from "../paths.ts";

/** What the special parts of an update path stand for in the document at hand. */
export interface PathContext {
  /** The array position `$` stands for, given the path before it. */
  position(array: readonly string[]): number | undefined;
  /** Whether an element passes the array filter of `$[identifier]`. */
  passes(identifier: string, element: Value): boolean;
}

/** Turns `$`, `$[]` and `$[identifier]` into positions: one concrete path per element meant. */
export function concretePaths(doc: Doc, parts: readonly string[], context: PathContext): string[][] {
  let targets: Array<{ path: string[]; value: Value }> = [{ path: [], value: doc }];
  for (const part of parts) {
    targets = targets.flatMap(({ path, value }) => {
      if (part === "$") {
        const position = context.position(path);
        if (position === undefined) {
          fail(2, "The positional operator did not find the match needed from the query.");
        }
        return [{ path: [...path, String(position)], value: child(value, String(position)) }];
      }
      if (part.startsWith("$[")) return elements(path, value, part.slice(2, -1), context);
      return [{ path: [...path, part], value: child(value, part) }];
    });
  }
  return targets.map(({ path }) => path);
}

function elements(path: string[], value: Value, identifier: string, context: PathContext) {
  if (!Array.isArray(value)) {
    const at = path.join(".");
    fail(
      2,
      value === undefined
        ? `The path '${at}' must exist in the document in order to apply array updates.`
        : `Cannot apply array updates to non-array element ${path.at(-1) ?? ""}: ${show(value)}`,
    );
  }
  return value
    .map((element, position) => ({ path: [...path, String(position)], value: element }))
    .filter((target) => identifier === "" || context.passes(identifier, target.value));
}

/** A field of a document or an element of an array; undefined when there is none. */
export function child(value: Value, part: string): Value {
  if (Array.isArray(value)) return isPosition(part) ? value[Number(part)] : undefined;
  return isDoc(value) ? own(value, part) : undefined;
}

/** The value at a concrete path. */
export function valueAt(doc: Doc, path: readonly string[]): Value {
  return path.reduce<Value>(child, doc);
}

/** MongoDB fills an array up to a far position with nulls, but not further than this. */
const MAX_PADDING = 1_500_000;

/** Puts a value at a concrete path, making documents on the way; throws CommandError 28 where a scalar is in the way. */
export function assign(doc: Doc, path: readonly string[], value: Value): void {
  let node: Doc | Value[] = doc;
  for (let i = 0; i < path.length - 1; i++) {
    const part = path[i] ?? "";
    let next = child(node, part);
    if (next === undefined) {
      next = {};
      put(node, part, next);
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      fail(28, `Cannot create field '${path[i + 1] ?? ""}' in element {${part}: ${show(next)}}`);
    }
    node = next;
  }
  put(node, path.at(-1) ?? "", value);
}

function put(node: Doc | Value[], part: string, value: Value): void {
  if (!Array.isArray(node)) {
    setOwn(node, part, value);
    return;
  }
  if (!isPosition(part)) fail(28, `Cannot create field '${part}' in element that is an array`);
  const position = Number(part);
  if (position > node.length + MAX_PADDING) fail(2, `can't backfill more than ${MAX_PADDING} elements`);
  while (node.length < position) node.push(null);
  node[position] = value;
}

/** Takes a field away; an array element becomes null, so that the others keep their positions. */
export function erase(doc: Doc, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<Value>(child, doc);
  const part = path.at(-1) ?? "";
  if (Array.isArray(parent)) {
    if (isPosition(part) && Number(part) < parent.length) parent[Number(part)] = null;
  } else if (isDoc(parent) && Object.hasOwn(parent, part)) {
    delete parent[part];
  }
}
