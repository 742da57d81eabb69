import { CommandError } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { compileExpression } from "../aggregation/expression.ts";
import { type Variables, elementMatcher } from "../matcher/compile.ts";
import { matchedPosition } from "../update/position.ts";
import { type Item, parseProjection } from "./parse.ts";
import { LEAF, type Tree, addPath, exclude, include } from "./tree.ts";

export type Projection = (doc: Doc) => Doc;

export interface ProjectionRequest {
  readonly projection: Doc;
  /** Present for `find`: what `path.$` refers to. */
  readonly filter?: Doc;
  readonly variables?: Variables;
}

/**
 * Compiles a projection of `find` (with `filter`) or `$project`; undefined when it leaves documents as they are.
 * @throws CommandError when it mixes inclusion and exclusion, or its paths collide.
 */
export function compileProjection({
  projection,
  filter,
  variables = {},
}: ProjectionRequest): Projection | undefined {
  if (Object.keys(projection).length === 0) {
    if (filter) return undefined;
    throw new CommandError(51272, "projection specification must have at least one field");
  }
  const { inclusion, items, id } = parseProjection(projection, filter !== undefined);
  const tree: Tree = new Map();
  if (inclusion && id === undefined) tree.set("_id", LEAF);
  for (const item of items) {
    if (item.kind === "compute") addPath(tree, item.path, compileExpression(item.operand, variables));
    else if (item.kind === "elemMatch" || item.kind === "slice") {
      // In an exclusion they change a field and keep the others.
      if (inclusion) addPath(tree, item.path, LEAF);
    } else if (item.path !== "_id" || (item.kind === "include") === inclusion) {
      addPath(tree, item.path, LEAF);
    }
  }
  const changes = items.flatMap((item) => changeOf(item, filter ?? {}, variables));
  return (doc) => {
    const result = inclusion ? include(doc, tree, doc) : exclude(doc, tree);
    for (const change of changes) change(result, doc);
    return result;
  };
}

/** What is done to a projected document after its fields are chosen. */
type Change = (result: Doc, original: Doc) => void;

function changeOf({ kind, path, operand }: Item, filter: Doc, variables: Variables): Change[] {
  const parts = path.split(".");
  switch (kind) {
    case "slice":
      return [
        (result) => mapAt(result, parts, (value) => (Array.isArray(value) ? sliceOf(value, operand) : value)),
      ];
    case "elemMatch": {
      const fits = elementMatcher(operand, variables);
      return [
        (result) =>
          mapAt(result, parts, (value) => {
            const found = Array.isArray(value) ? value.filter(fits).slice(0, 1) : [];
            return found.length > 0 ? found : undefined;
          }),
      ];
    }
    case "positional":
      return [
        (result, original) => {
          const position = matchedPosition(filter, original, parts);
          mapAt(result, parts, (value) => {
            if (!Array.isArray(value)) return value;
            if (position === undefined) {
              throw new CommandError(
                51246,
                "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
              );
            }
            return value.slice(position, position + 1);
          });
        },
      ];
    case "include":
    case "exclude":
    case "compute":
      return [];
  }
}

function sliceOf(array: Value[], operand: Value): Value[] {
  if (isNumber(operand)) {
    const count = toDouble(operand);
    return count >= 0 ? array.slice(0, count) : array.slice(count);
  }
  const [skip = 0, count = 0] = Array.isArray(operand)
    ? operand.map((each) => (isNumber(each) ? toDouble(each) : 0))
    : [];
  const from = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(from, from + count);
}

/** Changes the value at a path, in every element where the path passes through arrays. */
function mapAt(node: Value, parts: readonly string[], change: (value: Value) => Value): void {
  if (Array.isArray(node)) {
    for (const item of node) mapAt(item, parts, change);
    return;
  }
  const [part = "", ...rest] = parts;
  if (!isDoc(node) || !Object.hasOwn(node, part)) return;
  if (rest.length > 0) {
    mapAt(own(node, part), rest, change);
    return;
  }
  const changed = change(own(node, part));
  if (changed === undefined) delete node[part];
  else setOwn(node, part, changed);
}
