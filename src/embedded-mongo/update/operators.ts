import { fail } from "../command-error.ts";
import { arithmetic, integerOption, isNumber, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";

/** The results of an operator that are not values: leave the field as it is, or take it away. */
export const KEEP = Symbol("keep");
export const REMOVE = Symbol("remove");
export type Outcome = Value | typeof KEEP | typeof REMOVE;

/** What an operator may need to know beyond the current value. */
export interface OperatorContext {
  readonly path: string;
  readonly isInsert: boolean;
  readonly doc: Doc;
}

export interface UpdateOperator {
  apply(current: Value, operand: Value, context: OperatorContext): Outcome;
  /** Checks the operand when the update is parsed. */
  check?(operand: Value, path: string): void;
}

const $inc: UpdateOperator = {
  check(operand, path) {
    if (!isNumber(operand))
      fail(14, `Cannot increment with non-numeric argument: {${path}: ${show(operand)}}`);
  },
  apply(current, operand, { path, doc }) {
    if (!isNumber(operand)) return KEEP;
    if (current === undefined) return operand;
    if (!isNumber(current))
      fail(
        14,
        `Cannot apply $inc to a value of non-numeric type. {_id: ${show(own(doc, "_id"))}} has the field '${path.split(".").at(-1) ?? path}' of non-numeric type ${typeName(current)}`,
      );
    return arithmetic(current, operand, "add");
  },
};

/** The values after `$each`, or the operand itself; throws CommandError 2 for what is not a `$push`. */
function pushed(operand: Value): readonly Value[] {
  if (!isDoc(operand) || !("$each" in operand)) return [operand];
  const each = own(operand, "$each");
  if (!Array.isArray(each))
    fail(2, `The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  const unknown = Object.keys(operand).find((option) => option !== "$each" && option !== "$slice");
  if (unknown !== undefined) fail(2, `Unrecognized clause in $push: ${unknown}`);
  const slice = own(operand, "$slice");
  if (slice !== undefined && !(isNumber(slice) && Number.isInteger(toDouble(slice))))
    fail(2, `The value for $slice must be an integer value but was given type: ${typeName(slice)}`);
  return each;
}

const $push: UpdateOperator = {
  check: (operand) => void pushed(operand),
  apply(current, operand, { path, doc }) {
    if (current !== undefined && !Array.isArray(current))
      fail(
        2,
        `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(own(doc, "_id"))}}`,
      );
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
