import { CommandError, fail, notSupported } from "../command-error.ts";
import { isNumber, truthy } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, isOperatorDoc, own } from "../bson/values.ts";
import { assertFieldPath } from "../paths.ts";

/** One path of a projection. */
export interface Item {
  readonly path: string;
  readonly kind: "include" | "exclude" | "slice" | "elemMatch" | "positional" | "compute";
  readonly operand: Value;
}

export interface ParsedProjection {
  readonly inclusion: boolean;
  readonly items: readonly Item[];
  /** Whether `_id` was named, and how. */
  readonly id: "include" | "exclude" | "compute" | undefined;
}

/**
 * Reads a projection into its paths. `find` also has `$slice`, `$elemMatch` and `path.$`; `$project` has not.
 * @throws CommandError 31253/31254 for inclusion mixed with exclusion, 16410 for a path with a dollar.
 */
export function parseProjection(projection: Doc, inFind: boolean): ParsedProjection {
  const items = flatten(projection, "", inFind);
  const decisive = items.filter(({ path, kind }) => path !== "_id" && kind !== "slice");
  const idItem = items.find(({ path }) => path === "_id");
  const excluded = decisive.find(({ kind }) => kind === "exclude");
  // An element match alone picks its field; beside exclusions it goes with them.
  const included = decisive.find(({ kind }) => kind !== "exclude" && kind !== "elemMatch");
  if (excluded && included) refuseMixture(decisive, excluded, included);
  const onlyId =
    idItem !== undefined && idItem.kind !== "exclude" && !items.some(({ kind }) => kind === "slice");
  const inclusion = excluded === undefined && (decisive.length > 0 || onlyId);
  if (items.filter(({ kind }) => kind === "positional").length > 1) {
    throw new CommandError(31276, "Cannot specify more than one positional projection per query.");
  }
  const id =
    idItem?.kind === "exclude" || idItem?.kind === "include" ? idItem.kind : idItem ? "compute" : undefined;
  return { inclusion, items, id };
}

function refuseMixture(items: readonly Item[], excluded: Item, included: Item): never {
  const exclusionFirst = items.indexOf(excluded) < items.indexOf(included);
  if (!exclusionFirst)
    throw new CommandError(31254, `Cannot do exclusion on field ${excluded.path} in inclusion projection`);
  if (included.kind !== "compute")
    throw new CommandError(31253, `Cannot do inclusion on field ${included.path} in exclusion projection`);
  throw isOperatorDoc(included.operand)
    ? new CommandError(31252, "Cannot use expression other than $meta in exclusion projection")
    : new CommandError(
        31310,
        `Cannot use an expression on field ${included.path} in an exclusion projection`,
      );
}

function flatten(projection: Doc, prefix: string, inFind: boolean): Item[] {
  return Object.keys(projection).flatMap((field): Item[] => {
    const operand = own(projection, field);
    const path = prefix + field;
    if (isNumber(operand) || typeof operand === "boolean") return [flag(path, operand, inFind)];
    if (field.startsWith("$"))
      throw new CommandError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (isOperatorDoc(operand)) return [operatorItem(path, operand, inFind)];
    if (isDoc(operand)) {
      if (Object.keys(operand).length === 0)
        throw new CommandError(
          51270,
          "An empty sub-projection is not a valid value. Found empty object at path",
        );
      return flatten(operand, `${path}.`, inFind);
    }
    return [{ path, kind: "compute", operand }];
  });
}

function flag(path: string, operand: Value, inFind: boolean): Item {
  if (path.endsWith(".$")) {
    if (!inFind) throw new CommandError(31324, "positional projection is only allowed in find");
    return { path: path.slice(0, -2), kind: "positional", operand };
  }
  assertFieldPath(path);
  return { path, kind: truthy(operand) ? "include" : "exclude", operand };
}

function operatorItem(path: string, operand: Doc, inFind: boolean): Item {
  const operator = Object.keys(operand)[0] ?? "";
  const argument = own(operand, operator);
  if (operator === "$meta") notSupported("$meta");
  if (path.endsWith(".$"))
    throw new CommandError(31271, "positional projection cannot be used with an expression or sub object");
  if (inFind && operator === "$elemMatch") {
    if (path.includes("."))
      throw new CommandError(31255, `Cannot use $elemMatch projection on a nested field: ${path}`);
    if (!isDoc(argument)) throw new CommandError(31274, "elemMatch: Invalid argument, object required");
    return { path, kind: "elemMatch", operand: argument };
  }
  if (inFind && operator === "$slice" && isSlice(argument)) return { path, kind: "slice", operand: argument };
  return { path, kind: "compute", operand };
}

/** `$slice: n` or `[skip, n]`; with an array first it is the expression of the same name. */
function isSlice(argument: Value): boolean {
  if (isNumber(argument)) return true;
  if (!Array.isArray(argument) || !argument.every(isNumber)) return false;
  if (argument.length !== 2) fail(28667, "Invalid $slice syntax");
  if (Number(argument[1]) <= 0)
    throw new CommandError(28724, `First argument to $slice must be positive: ${String(argument[1])}`);
  return true;
}
