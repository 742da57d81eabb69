import { Long } from "bson";
import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Value, typeName } from "../bson/values.ts";
import { integerOf, momentOf } from "./coerce.ts";
import { type Unit, addUnits, isUnit, truncateToUnits, unitsBetween } from "./dates-units.ts";
import { zoneArgument } from "./dates-zone.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Operator, type Operators, nullish } from "./operator.ts";

/** `$dateAdd` and `$dateSubtract`. */
function adding(name: string, sign: 1 | -1): Operator {
  return (operand, compile) => {
    const args = compileArguments(operand, compile, {
      name,
      shape: 5166400,
      unknown: 5166401,
      required: { startDate: 5166402, unit: 5166402, amount: 5166402 },
      optional: ["timezone"],
    });
    return (scope) => {
      const start = args.startDate(scope);
      if (nullish(start)) return null;
      const unit = args.unit(scope);
      if (nullish(unit)) return null;
      const amount = args.amount(scope);
      if (nullish(amount)) return null;
      const zone = zoneArgument(args.timezone, scope);
      if (!zone) return null;
      const date = momentOf(start) ?? fail(5166403, `${name} requires startDate to be convertible to a date`);
      if (typeof unit !== "string") fail(5166404, `${name} expects string defining the time unit`);
      if (!isUnit(unit)) fail(9, `unknown time unit value: ${unit}`);
      const count = integerOf(amount) ?? fail(5166405, `${name} expects integer amount of time units`);
      return addUnits(date, unit, sign * count, zone);
    };
  };
}

/** Days of the week as ISO 8601 counts them. */
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function unitArgument(name: string, value: Value): Unit {
  if (typeof value !== "string") {
    fail(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`);
  }
  if (isUnit(value)) return value;
  return fail(5439014, `${name} parameter 'unit' value cannot be recognized as a time unit: ${value}`);
}

function weekdayArgument(name: string, value: Value): number {
  if (typeof value !== "string") {
    fail(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
  }
  const day = value.toLowerCase();
  const index = WEEKDAYS.findIndex((each) => each === day || each.slice(0, 3) === day);
  if (index >= 0) return index + 1;
  const complaint = "value cannot be recognized as a day of a week";
  return fail(5439016, `${name} parameter 'startOfWeek' ${complaint}: ${value}`);
}

const dateDiff: Operator = (operand, compile) => {
  const name = "$dateDiff";
  const args = compileArguments(operand, compile, {
    name,
    shape: 5166301,
    unknown: 5166302,
    required: { startDate: 5166303, endDate: 5166304, unit: 5166305 },
    optional: ["timezone", "startOfWeek"],
  });
  const date = (value: Value, which: string): Date =>
    momentOf(value) ?? fail(5166307, `${name} requires '${which}' to be a date, but got ${typeName(value)}`);
  return (scope) => {
    const start = args.startDate(scope);
    if (nullish(start)) return null;
    const end = args.endDate(scope);
    if (nullish(end)) return null;
    const unit = args.unit(scope);
    if (nullish(unit)) return null;
    const weekday = args.startOfWeek && unit === "week" ? args.startOfWeek(scope) : "sunday";
    if (nullish(weekday)) return null;
    const zone = zoneArgument(args.timezone, scope);
    if (!zone) return null;
    const [from, to] = [date(start, "startDate"), date(end, "endDate")];
    const units = unitsBetween(from, to, unitArgument(name, unit), zone, weekdayArgument(name, weekday));
    return Long.fromNumber(units);
  };
};

const dateTrunc: Operator = (operand, compile) => {
  const name = "$dateTrunc";
  const args = compileArguments(operand, compile, {
    name,
    shape: 5439007,
    unknown: 5439008,
    required: { date: 5439009, unit: 5439010 },
    optional: ["binSize", "timezone", "startOfWeek"],
  });
  return (scope) => {
    const value = args.date(scope);
    if (nullish(value)) return null;
    const unit = args.unit(scope);
    if (nullish(unit)) return null;
    const binSize = args.binSize ? args.binSize(scope) : 1;
    if (nullish(binSize)) return null;
    const weekday = args.startOfWeek && unit === "week" ? args.startOfWeek(scope) : "sunday";
    if (nullish(weekday)) return null;
    const zone = zoneArgument(args.timezone, scope);
    if (!zone) return null;
    const date =
      momentOf(value) ?? fail(5439012, `${name} requires 'date' to be a date, but got ${typeName(value)}`);
    const wanted = unitArgument(name, unit);
    return truncateToUnits(date, wanted, binSizeArgument(binSize), zone, weekdayArgument(name, weekday));
  };
};

function binSizeArgument(value: Value): number {
  const size = integerOf(value);
  if (size === undefined) {
    const found = `but got value '${show(value)}' of type ${typeName(value)}`;
    return fail(5439017, `$dateTrunc requires 'binSize' to be a 64-bit integer, ${found}`);
  }
  if (size > 0) return size;
  return fail(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${size}`);
}

/** Operators that reckon with moments. */
export const DATE_ARITHMETIC: Operators = {
  $dateAdd: adding("$dateAdd", 1),
  $dateSubtract: adding("$dateSubtract", -1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
};
