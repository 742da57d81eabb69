import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { isPosition } from "../paths.ts";

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
