import { Long } from "bson";
import { fail } from "../command-error.ts";
import { arithmetic, isLong, isNumber, toBigInt } from "../bson/numbers.ts";
import { compare, currentTimestamp } from "../bson/order.ts";
import { show } from "../bson/show.ts";
import { type Value, isDoc, own, typeName } from "../bson/values.ts";
import { addToSet, pop, pull, pullAll, push } from "./arrays.ts";
import { KEEP, type OperatorContext, REMOVE, type UpdateOperator } from "./outcome.ts";

function calculation(name: "$inc" | "$mul", operation: "add" | "multiply"): UpdateOperator {
  return {
    check(operand, path) {
      if (isNumber(operand)) return;
      fail(
        14,
        `Cannot ${name === "$inc" ? "increment" : "multiply"} with non-numeric argument: {${path}: ${show(operand)}}`,
      );
    },
    apply(current, operand, { path, doc }) {
      if (!isNumber(operand)) return KEEP;
      if (current === undefined) return operation === "add" ? operand : arithmetic(operand, 0, "multiply");
      if (!isNumber(current)) {
        fail(
          14,
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${show(own(doc, "_id"))}} has the field '${path.split(".").at(-1) ?? path}' of non-numeric type ${typeName(current)}`,
        );
      }
      return arithmetic(current, operand, operation);
    },
  };
}

const keepIf = (keeps: (order: number) => boolean): UpdateOperator => ({
  apply: (current, operand) => (current !== undefined && keeps(compare(current, operand)) ? KEEP : operand),
});

const BITWISE: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function bit(current: Value, operand: Value, { path }: OperatorContext): Value {
  if (!isDoc(operand) || Object.keys(operand).length === 0) {
    fail(
      2,
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}}`,
    );
  }
  let value: Value = current ?? 0;
  for (const name of Object.keys(operand)) {
    const combine = Object.hasOwn(BITWISE, name) ? BITWISE[name] : undefined;
    if (!combine) fail(2, `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    const mask = own(operand, name);
    if (!isWhole(mask))
      fail(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here`,
      );
    if (!isWhole(value))
      fail(2, `Cannot apply $bit to a value of non-integral type. '${path}' has the type ${typeName(value)}`);
    const result = combine(toBigInt(value), toBigInt(mask));
    value = isLong(value) || isLong(mask) ? Long.fromBigInt(result) : Number(result);
  }
  return value;
}

function isWhole(value: Value): value is number | Long {
  return isLong(value) || typeName(value) === "int";
}

function currentDate(_current: Value, operand: Value): Value {
  const type = isDoc(operand) ? own(operand, "$type") : "date";
  return type === "timestamp" ? currentTimestamp() : new Date();
}

/** The update operators; `$rename` touches two paths and is handled where updates are applied. */
export const OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: { apply: (_current, operand) => operand },
  $setOnInsert: { apply: (_current, operand, { isInsert }) => (isInsert ? operand : KEEP) },
  $unset: { apply: (current) => (current === undefined ? KEEP : REMOVE) },
  $inc: calculation("$inc", "add"),
  $mul: calculation("$mul", "multiply"),
  $min: keepIf((order) => order <= 0),
  $max: keepIf((order) => order >= 0),
  $currentDate: {
    check(operand, path) {
      const type = isDoc(operand) ? own(operand, "$type") : undefined;
      if (typeof operand === "boolean" || type === "date" || type === "timestamp") return;
      fail(
        2,
        `${typeName(operand)} is not valid type for $currentDate on '${path}'. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
      );
    },
    apply: currentDate,
  },
  $bit: { apply: bit },
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};
