import { fail, notSupported } from "../command-error.ts";
import { type Value, isDoc, own, typeName } from "../bson/values.ts";
import { type Operator, type Operators, nullish } from "./operator.ts";
import { type Zone, toLocal, toMoment, zoneOf } from "./time-zone.ts";

const DAY = 86_400_000;

/** A unit is a stretch of time (in milliseconds), or so many days or months of the calendar. */
const UNITS = {
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

const ARGUMENTS: readonly string[] = ["date", "unit", "timezone", "startOfWeek"];

/**
 * `$dateTrunc`; null when the date is null or missing. Unit, zone and first day of the week must be constants; there
 * are no bins of several units.
 */
const $dateTrunc: Operator = (operand, compile) => {
  if (!isDoc(operand))
    fail(5439007, `$dateTrunc only supports an object as its argument, found: ${typeName(operand)}`);
  const unknown = Object.keys(operand).find((name) => !ARGUMENTS.includes(name));
  if (unknown !== undefined) fail(5439008, `Unrecognized argument to $dateTrunc: ${unknown}`);
  if (!("date" in operand)) fail(5439009, "Missing 'date' parameter to $dateTrunc");
  const dateOf = compile(own(operand, "date"));
  const unit = unitNamed(own(operand, "unit"));
  const zone = zoneOf(own(operand, "timezone") ?? "UTC");
  const firstDay = weekdayNumber(own(operand, "startOfWeek") ?? "sunday");
  return (doc) => {
    const date = dateOf(doc);
    if (nullish(date)) return null;
    if (!(date instanceof Date)) fail(5439012, `$dateTrunc requires a date, but got ${typeName(date)}`);
    const start = new Date(startOf(unit, date, zone, firstDay));
    return Number.isNaN(start.getTime()) ? notSupported("a date beyond the year 275760") : start;
  };
};

function unitNamed(value: Value): Unit {
  const isUnit = (name: string): name is Unit => Object.hasOwn(UNITS, name);
  if (typeof value === "string" && isUnit(value)) return value;
  return fail(5439014, `$dateTrunc needs a time unit as 'unit', a constant, not ${typeName(value)}`);
}

/** 1 (Monday) to 7. */
function weekdayNumber(value: Value): number {
  const index = typeof value === "string" ? WEEKDAYS.indexOf(value.toLowerCase()) : -1;
  return index >= 0 ? index + 1 : fail(5439016, "$dateTrunc needs a day of the week as 'startOfWeek'");
}

/**
 * When the unit began in which a moment lies, in milliseconds since 1970. Hours and less are lengths of time that passes;
 * days and more follow the calendar of the zone.
 */
function startOf(unit: Unit, date: Date, zone: Zone, firstDay: number): number {
  const { of, size } = UNITS[unit];
  const first = localMidnight(2000, 0, 1);
  const untilWeek = unit === "week" ? (firstDay - isoDayOfWeek(new Date(first)) + 7) % 7 : 0;
  const origin = first + untilWeek * DAY;
  const floor = (distance: number, length: number): number => Math.floor(distance / length) * length;
  if (of === "time") {
    const start = toMoment(zone, origin);
    return start + floor(date.getTime() - start, size);
  }
  const local = toLocal(zone, date);
  if (of === "days") return toMoment(zone, origin + floor(local.getTime() - origin, size * DAY));
  const months = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth();
  return toMoment(zone, localMidnight(2000, floor(months, size), 1));
}

/** A local midnight, in milliseconds since 1970; months count from 0 and may lie outside of the year. */
const localMidnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

/** 1 (Monday) to 7. */
const isoDayOfWeek = (local: Date): number => local.getUTCDay() || 7;

export const DATES: Operators = { $dateTrunc };
