import type { ObjectId, Timestamp } from "bson";
import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Value, bsonType, isDoc, own, typeName } from "../bson/values.ts";
import { type Operator, type Operators, nullish } from "./operator.ts";
import { type Zone, dateAt, toLocal, toMoment, zoneOf } from "./time-zone.ts";

const DAY = 86_400_000;

/** A unit is a stretch of time (in milliseconds), or so many days or months of the calendar. */
const UNITS = {
  millisecond: { of: "time", size: 1 },
  second: { of: "time", size: 1000 },
  minute: { of: "time", size: 60_000 },
  hour: { of: "time", size: 3_600_000 },
  day: { of: "days", size: 1 },
  week: { of: "days", size: 7 },
  month: { of: "months", size: 1 },
  quarter: { of: "months", size: 3 },
  year: { of: "months", size: 12 },
} as const satisfies Record<string, { of: "time" | "days" | "months"; size: number }>;

type Unit = keyof typeof UNITS;

/** Days of the week as ISO 8601 counts them. */
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const REQUIRED: Readonly<Record<string, number>> = { date: 5439009, unit: 5439010 };
const OPTIONAL: readonly string[] = ["binSize", "timezone", "startOfWeek"];

/** `$dateTrunc`; null when any argument is null or missing. */
const $dateTrunc: Operator = (operand, compile) => {
  if (!isDoc(operand))
    fail(5439007, `$dateTrunc only supports an object as its argument, found: ${typeName(operand)}`);
  const unknown = Object.keys(operand).find(
    (name) => !Object.hasOwn(REQUIRED, name) && !OPTIONAL.includes(name),
  );
  if (unknown !== undefined) fail(5439008, `Unrecognized argument to $dateTrunc: ${unknown}`);
  for (const [name, code] of Object.entries(REQUIRED))
    if (!(name in operand)) fail(code, `Missing '${name}' parameter to $dateTrunc`);
  const argument = (name: string, absent: Value) =>
    name in operand ? compile(own(operand, name)) : () => absent;
  const dateOf = argument("date", null);
  const unitOf = argument("unit", null);
  const binSizeOf = argument("binSize", 1);
  const zoneNameOf = argument("timezone", "UTC");
  const weekdayOf = argument("startOfWeek", "sunday");
  return (doc) => {
    const [date, unit, binSize, zoneName] = [dateOf(doc), unitOf(doc), binSizeOf(doc), zoneNameOf(doc)];
    // MongoDB looks at startOfWeek only when the unit is a week.
    const weekday = unit === "week" ? weekdayOf(doc) : "sunday";
    if ([date, unit, binSize, zoneName, weekday].some(nullish)) return null;
    const zone =
      typeof zoneName === "string"
        ? zoneOf(zoneName)
        : fail(40517, `timezone must evaluate to a string, found ${typeName(zoneName)}`);
    return truncate(momentOf(date), unitNamed(unit), binSizeOf64(binSize), zone, weekdayNumber(weekday));
  };
};

const refuse = (code: number, what: string): never => fail(code, `$dateTrunc ${what}`);

/** The moment a date, a timestamp or an ObjectId stands for. */
function momentOf(value: Value): Date {
  if (value instanceof Date) return value;
  const type = bsonType(value);
  if (type === "ObjectId") return (value as ObjectId).getTimestamp();
  if (type === "Timestamp") return new Date((value as Timestamp).t * 1000);
  return refuse(5439012, `requires 'date' to be a date, but got ${typeName(value)}`);
}

function unitNamed(value: Value): Unit {
  if (typeof value !== "string")
    return refuse(5439013, `requires 'unit' to be a string, but got ${typeName(value)}`);
  const isUnit = (name: string): name is Unit => Object.hasOwn(UNITS, name);
  return isUnit(value)
    ? value
    : refuse(5439014, `parameter 'unit' value cannot be recognized as a time unit: ${value}`);
}

/** 1 (Monday) to 7. */
function weekdayNumber(value: Value): number {
  if (typeof value !== "string")
    return refuse(5439015, `requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
  const day = value.toLowerCase();
  const index = WEEKDAYS.findIndex((each) => each === day || each.slice(0, 3) === day);
  if (index >= 0) return index + 1;
  return refuse(5439016, `parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`);
}

function binSizeOf64(value: Value): number {
  const size = isNumber(value) ? toDouble(value) : Number.NaN;
  if (!Number.isInteger(size) || Math.abs(size) > 2 ** 63)
    return refuse(5439017, `requires 'binSize' to be a 64-bit integer, but got ${typeName(value)}`);
  if (size <= 0) return refuse(5439018, `requires 'binSize' to be greater than 0, but got value ${size}`);
  return size;
}

/**
 * The beginning of the bin of so many units a moment lies in. Bins are counted from 2000-01-01, or from the first
 * beginning of a week after it. Bins of hours and less are lengths of time that passes; those of days and more follow
 * the calendar of the zone.
 * @throws CommandError 5439006 for days and more in bins of more than 10^11
 */
function truncate(date: Date, unit: Unit, binSize: number, zone: Zone, startOfWeek: number): Date {
  const { of, size } = UNITS[unit];
  const first = localMidnight(2000, 0, 1);
  const untilWeek = unit === "week" ? (startOfWeek - isoDayOfWeek(new Date(first)) + 7) % 7 : 0;
  const origin = first + untilWeek * DAY;
  const floor = (distance: number, bin: number): number => Math.floor(distance / bin) * bin;
  if (of === "time") {
    const start = toMoment(zone, origin).getTime();
    return dateAt(start + floor(date.getTime() - start, binSize * size));
  }
  if (binSize > 100_000_000_000) fail(5439006, "dateTrunc unsupported binSize value");
  const local = toLocal(zone, date);
  if (of === "days") return toMoment(zone, origin + floor(local.getTime() - origin, binSize * size * DAY));
  const months = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth();
  return toMoment(zone, localMidnight(2000, floor(months, binSize * size), 1));
}

/** A local midnight, in milliseconds since 1970; months count from 0 and may lie outside of the year. */
const localMidnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

/** 1 (Monday) to 7. */
const isoDayOfWeek = (local: Date): number => local.getUTCDay() || 7;

export const DATES: Operators = { $dateTrunc };
