import { Long, type Timestamp } from "bson";
import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, bsonType, isDoc, typeName } from "../bson/values.ts";
import { dateOf, integerOf } from "./coerce.ts";
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, localTime, weekOfYear } from "./dates-calendar.ts";
import { toLocal, toMoment, zoneArgument } from "./dates-zone.ts";
import { type Arguments, compileArguments } from "./named-arguments.ts";
import { type Compile, type Operator, type Operators, nullish, positional } from "./operator.ts";

/** `$year` and its kin: over a date, or over `{date, timezone}`. */
function part(name: string, read: (local: Date) => Value): Operator {
  return (operand, compile) => {
    const { date, timezone } = dateOperand(name, operand, compile);
    return (scope) => {
      const value = date(scope);
      if (nullish(value)) return null;
      const moment = dateOf(value);
      const zone = zoneArgument(timezone, scope, 40533);
      return zone ? read(toLocal(zone, moment)) : null;
    };
  };
}

function dateOperand(name: string, operand: Value, compile: Compile): Arguments<"date", "timezone"> {
  if (Array.isArray(operand)) {
    const { length } = operand;
    const found = `but was given ${length}`;
    if (length !== 1) fail(40536, `${name} accepts exactly one argument if given an array, ${found}`);
    return { date: compile(operand[0]) };
  }
  const options = isDoc(operand) && !(Object.keys(operand)[0] ?? "").startsWith("$");
  if (!options) return { date: compile(operand) };
  return compileArguments(operand, compile, {
    name,
    shape: 40535,
    unknown: 40535,
    required: { date: 40539 },
    optional: ["timezone"],
  });
}

const clock = (local: Date): Doc => ({
  hour: local.getUTCHours(),
  minute: local.getUTCMinutes(),
  second: local.getUTCSeconds(),
  millisecond: local.getUTCMilliseconds(),
});

const toParts: Operator = (operand, compile) => {
  const args = compileArguments(operand, compile, {
    name: "$dateToParts",
    shape: 40524,
    unknown: 40520,
    required: { date: 40522 },
    optional: ["timezone", "iso8601"],
  });
  return (scope) => {
    const date = args.date(scope);
    const zone = zoneArgument(args.timezone, scope);
    if (!zone) return null;
    const iso = args.iso8601 ? args.iso8601(scope) : false;
    if (nullish(iso)) return null;
    if (typeof iso !== "boolean") fail(40521, `iso8601 must evaluate to a bool, found ${typeName(iso)}`);
    if (nullish(date)) return null;
    const local = toLocal(zone, dateOf(date));
    if (iso) {
      const { year, week } = isoWeek(local);
      return { isoWeekYear: year, isoWeek: week, isoDayOfWeek: isoDayOfWeek(local), ...clock(local) };
    }
    const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
    return { year, month, day, ...clock(local) };
  };
};

const NATURAL = ["year", "month", "day"] as const;
const ISO = ["isoWeekYear", "isoWeek", "isoDayOfWeek"] as const;
const CLOCK = ["hour", "minute", "second", "millisecond"] as const;
type Part = (typeof NATURAL)[number] | (typeof ISO)[number] | (typeof CLOCK)[number];

/** Parts that may overflow into the next greater one only so far. */
const BOUNDED: readonly Part[] = ["month", "day", "isoWeek", "isoDayOfWeek", "hour", "minute"];
const BOUND = 32_768;
/** The code with which a year outside of 1 to 9999 is refused. */
const YEARS: Readonly<Record<string, number>> = { year: 40523, isoWeekYear: 31095 };

const fromParts: Operator = (operand, compile) => {
  const args = compileArguments<never, Part | "timezone">(operand, compile, {
    name: "$dateFromParts",
    shape: 40519,
    unknown: 40518,
    required: {},
    optional: [...NATURAL, ...ISO, ...CLOCK, "timezone"],
  });
  if (!args.year && !args.isoWeekYear) {
    fail(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  }
  if (args.year && ISO.some((name) => args[name])) {
    fail(40489, "$dateFromParts does not allow mixing natural dates with ISO dates");
  }
  if (args.isoWeekYear && NATURAL.some((name) => args[name])) {
    fail(40525, "$dateFromParts does not allow mixing ISO dates with natural dates");
  }
  const dateParts = args.year ? NATURAL : ISO;
  return (scope) => {
    // One after the other, as the first null ends it before a later part is complained about.
    const read = (name: Part): number | undefined => {
      const evaluate = args[name];
      return evaluate ? numberOf(name, evaluate(scope)) : CLOCK.some((each) => each === name) ? 0 : 1;
    };
    const [hour, minute, second, millisecond] = readAll(CLOCK, read) ?? [];
    if (hour === undefined) return null;
    const zone = zoneArgument(args.timezone, scope);
    if (!zone) return null;
    const [year, month, day] = readAll(dateParts, read) ?? [];
    if (year === undefined || month === undefined || day === undefined) return null;
    const name = dateParts[0];
    if (year < 1 || year > 9999) {
      const range = "must evaluate to an integer in the range 1 to 9999";
      fail(YEARS[name] ?? 0, `'${name}' ${range}, found ${year}`);
    }
    const date = args.year ? localTime(year, month, day) : fromIsoWeek(year, month, day);
    return toMoment(zone, date + localTime(1970, 1, 1, hour, minute, second, millisecond));
  };
};

function readAll(
  names: readonly Part[],
  read: (name: Part) => number | undefined,
): readonly number[] | undefined {
  const values: number[] = [];
  for (const name of names) {
    const value = read(name);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The number a part holds; undefined for null. */
function numberOf(name: Part, value: Value): number | undefined {
  if (nullish(value)) return undefined;
  const number = integerOf(value);
  if (number === undefined) {
    const found = `found ${typeName(value)} with value ${show(value)}`;
    return fail(40515, `'${name}' must evaluate to an integer, ${found}`);
  }
  if (BOUNDED.includes(name) && (number < -BOUND || number >= BOUND)) {
    const range = `[-${BOUND}, ${BOUND - 1}]; value ${number} is not in range`;
    fail(31034, `'${name}' must evaluate to a value in the range ${range}`);
  }
  return number;
}

/** `$tsSecond` and `$tsIncrement`. */
function timestampPart(name: string, code: number, read: (timestamp: Timestamp) => number): Operator {
  return positional(name, [1, 1], ([value]) => {
    if (nullish(value)) return null;
    if (bsonType(value) === "Timestamp") return Long.fromNumber(read(value as Timestamp));
    return fail(code, ` Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
  });
}

const READERS: Readonly<Record<string, (local: Date) => Value>> = {
  $year: (local) => local.getUTCFullYear(),
  $month: (local) => local.getUTCMonth() + 1,
  $dayOfMonth: (local) => local.getUTCDate(),
  $hour: (local) => local.getUTCHours(),
  $minute: (local) => local.getUTCMinutes(),
  $second: (local) => local.getUTCSeconds(),
  $millisecond: (local) => local.getUTCMilliseconds(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (local) => local.getUTCDay() + 1,
  $week: weekOfYear,
  $isoDayOfWeek: isoDayOfWeek,
  $isoWeek: (local) => isoWeek(local).week,
  $isoWeekYear: (local) => Long.fromNumber(isoWeek(local).year),
};

/** Operators that take moments apart and put them together. */
export const DATE_PARTS: Operators = {
  ...Object.fromEntries(Object.entries(READERS).map(([name, read]) => [name, part(name, read)])),
  $dateToParts: toParts,
  $dateFromParts: fromParts,
  $tsSecond: timestampPart("$tsSecond", 5687301, (timestamp) => timestamp.t),
  $tsIncrement: timestampPart("$tsIncrement", 5687302, (timestamp) => timestamp.i),
};
