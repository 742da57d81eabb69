import { fail, notSupported } from "../command-error.ts";
import { increment, integerOption, isNumber, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";

/** Results of an operator that are not values: leave the field as it is, or remove it. */
export const KEEP = Symbol("keep");
export const REMOVE = Symbol("remove");
type Outcome = Value | typeof KEEP | typeof REMOVE;

/** What an operator may need beside the current value. */
interface OperatorContext {
  readonly path: string;
  readonly isInsert: boolean;
}

interface UpdateOperator {
  apply(current: Value, operand: Value, context: OperatorContext): Outcome;
  /** Checks the operand when the update is parsed. */
  check?(operand: Value, path: string): void;
}

const $inc: UpdateOperator = {
  check(operand, path) {
    if (!isNumber(operand))
      fail(14, `Cannot increment with non-numeric argument: {${path}: ${show(operand)}}`);
  },
  apply(current, operand, { path }) {
    if (!isNumber(operand)) return KEEP;
    if (current === undefined) return operand;
    if (!isNumber(current))
      fail(14, `Cannot apply $inc to the field '${path}' of non-numeric type ${typeName(current)}`);
    return increment(current, operand);
  },
};

export const PUSH_CLAUSES: readonly string[] = ["$each", "$slice"];

/** The values after `$each`, or the operand itself; throws CommandError 2 for what is not a `$push`. */
function pushed(operand: Value): readonly Value[] {
  if (!isDoc(operand) || !("$each" in operand)) return [operand];
  const each = own(operand, "$each");
  if (!Array.isArray(each))
    fail(2, `The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  const unknown = Object.keys(operand).find((option) => !PUSH_CLAUSES.includes(option));
  if (unknown !== undefined) fail(2, `Unrecognized clause in $push: ${unknown}`);
  const slice = own(operand, "$slice");
  if (slice !== undefined && !(isNumber(slice) && Number.isInteger(toDouble(slice))))
    fail(2, `The value for $slice must be an integer value but was given type: ${typeName(slice)}`);
  return each;
}

const $push: UpdateOperator = {
  check: (operand) => void pushed(operand),
  apply(current, operand, { path }) {
    if (current !== undefined && !Array.isArray(current))
      fail(2, `The field '${path}' must be an array but is of type ${typeName(current)}`);
    const array = [...(current ?? []), ...pushed(operand)];
    const slice = isDoc(operand) && "$each" in operand ? own(operand, "$slice") : undefined;
    if (slice === undefined) return array;
    const length = integerOption(slice, "$slice");
    return length >= 0 ? array.slice(0, length) : array.slice(length);
  },
};

export const UPDATE_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: { apply: (_current, operand) => operand },
  $setOnInsert: { apply: (_current, operand, { isInsert }) => (isInsert ? operand : KEEP) },
  $unset: { apply: (current) => (current === undefined ? KEEP : REMOVE) },
  $inc,
  $push,
};

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
    if (!operator) fail(9, `Unknown modifier: ${name}`);
    if (!isDoc(fields)) fail(9, `Modifiers operate on fields but we found type ${typeName(fields)} instead`);
    return Object.keys(fields).map((path) => {
      const operand = own(fields, path);
      const parts = pathParts(path);
      operator.check?.(operand, path);
      return { operator, path, parts, operand };
    });
  });
  // Name by name: a dot sorts before whatever a name may hold.
  const sortable = ({ parts }: Modifier): string => parts.join("\0");
  modifiers.sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
  refuseOverlap(modifiers, 40);
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

/** Throws a CommandError when two of the paths are the same, or one leads to the other. */
export function refuseOverlap(changes: readonly { readonly path: string }[], code: number): void {
  const seen: string[] = [];
  for (const { path } of changes) {
    const other = seen.find((each) => `${each}.`.startsWith(`${path}.`) || path.startsWith(`${each}.`));
    if (other !== undefined) fail(code, `Updating the path '${path}' would create a conflict at '${other}'`);
    seen.push(path);
  }
}
