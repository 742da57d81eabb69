import { CommandError } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { NOWHERE, type Surroundings, compileExpression } from "../aggregation/expression.ts";
import { elementMatcher } from "../matcher/compile.ts";
import { matchedPosition } from "../update/position.ts";
import { isOperator } from "../expressions/compile.ts";
import { type Item, parseProjection } from "./parse.ts";
import { LEAF, type Tree, addPath, exclude, include } from "./tree.ts";

export type Projection = (doc: Doc) => Doc;

export interface ProjectionRequest {
  readonly projection: Doc;
  /** Present for `find`: what `path.$` refers to. */
  readonly filter?: Doc;
  readonly surroundings?: Surroundings;
}

/**
 * Compiles a projection of `find` (with `filter`) or `$project`; undefined when it leaves documents as they are.
 * @throws CommandError when it mixes inclusion and exclusion, or its paths collide.
 */
export function compileProjection({
  projection,
  filter,
  surroundings = NOWHERE,
}: ProjectionRequest): Projection | undefined {
  if (Object.keys(projection).length === 0) {
    if (filter) return undefined;
    throw new CommandError(51272, "projection specification must have at least one field");
  }
  const { inclusion, items, id } = parseProjection(projection, filter !== undefined);
  const tree: Tree = new Map();
  if (inclusion && id === undefined) tree.set("_id", LEAF);
  for (const item of items) {
    if (item.kind === "compute") refuseUnknown(item.operand);
    if (item.kind === "compute") addPath(tree, item.path, compileExpression(item.operand, surroundings));
    else if (item.kind === "elemMatch" || item.kind === "slice") {
      // In an exclusion they change a field and keep the others.
      if (inclusion) addPath(tree, item.path, LEAF);
    } else if (item.path !== "_id" || (item.kind === "include") === inclusion) {
      addPath(tree, item.path, LEAF);
    }
  }
  const changes = items.flatMap((item) => changeOf(item, inclusion, filter ?? {}, surroundings));
  return (doc) => {
    const result = inclusion ? include(doc, tree, doc) : exclude(doc, tree);
    for (const change of changes) change(result, doc);
    return result;
  };
}

/** A projection calls an operator it does not know by another code than other expressions do. */
function refuseUnknown(operand: Value): void {
  const operator = isOperatorDoc(operand) ? (Object.keys(operand)[0] ?? "") : "$literal";
  if (operator !== "$literal" && !isOperator(operator))
    throw new CommandError(31325, `Unknown expression ${operator}`);
}

/** What is done to a projected document after its fields are chosen. */
type Change = (result: Doc, original: Doc) => void;

function changeOf(
  { kind, path, operand }: Item,
  inclusion: boolean,
  filter: Doc,
  surroundings: Surroundings,
): Change[] {
  const parts = path.split(".");
  switch (kind) {
    case "slice":
      return [
        (result) => mapAt(result, parts, (value) => (Array.isArray(value) ? sliceOf(value, operand) : value)),
      ];
    case "elemMatch": {
      const fits = elementMatcher(operand, surroundings);
      return [
        (result) => {
          const value = own(result, path);
          const position = Array.isArray(value) ? value.findIndex(fits) : -1;
          const found = Array.isArray(value) && position >= 0 ? [value[position]] : undefined;
          // Among fields that were picked, the element comes last; otherwise it keeps its place.
          if (inclusion || !found) delete result[path];
          if (found) setOwn(result, path, found);
        },
      ];
    }
    case "positional":
      return [
        (result, original) => {
          const position = matchedPosition(filter, original, parts);
          pickAt(result, parts, (array) => {
            if (position === undefined) {
              throw new CommandError(
                51246,
                "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
              );
            }
            return array.slice(position, position + 1);
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

/** Changes the value at a path, in every document of the arrays it passes through, but not in arrays of arrays. */
function mapAt(node: Value, parts: readonly string[], change: (value: Value) => Value): void {
  const [part = "", ...rest] = parts;
  for (const doc of Array.isArray(node) ? node : [node]) {
    if (!isDoc(doc) || !Object.hasOwn(doc, part)) continue;
    const value = own(doc, part);
    if (rest.length > 0) mapAt(value, rest, change);
    else setOwn(doc, part, change(value));
  }
}

/** Changes the first array on a path. */
function pickAt(node: Value, parts: readonly string[], pick: (array: Value[]) => Value[]): void {
  const [part = "", ...rest] = parts;
  if (!isDoc(node) || !Object.hasOwn(node, part)) return;
  const value = own(node, part);
  if (Array.isArray(value)) setOwn(node, part, pick(value));
  else pickAt(value, rest, pick);
}
