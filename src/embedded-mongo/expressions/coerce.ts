import type { BSONSymbol, Code, Decimal128, Double, Long, ObjectId, Timestamp } from "bson";
import { fail, notSupported } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Value, bsonType, isInt32, typeName } from "../bson/values.ts";
import { nullish } from "./operator.ts";

/**
 * A value as the string operators read it: null and missing as "", numbers and dates written out.
 * @throws CommandError 16007 for a type that is no text
 */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (nullish(value)) return "";
  if (value instanceof Date) return isoText(value);
  if (typeof value === "number") return doubleText(value);
  switch (bsonType(value) ?? "") {
    case "Double":
      return doubleText((value as Double).value);
    case "Long":
    case "Decimal128":
      return (value as Decimal128 | Long).toString();
    case "BSONSymbol":
      return (value as BSONSymbol).value;
    case "Code":
      return (value as Code).code;
    case "Timestamp":
      return notSupported("a timestamp as text");
    default:
      return fail(16007, `can't convert from BSON type ${typeName(value)} to String`);
  }
}

/** The nearest of the 16-digit forms that C's `%.16g` writes. */
function doubleText(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const rounded = Number(value.toPrecision(16));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return rounded.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return String(rounded);
}

/** ISO 8601 in UTC with milliseconds, years of four digits as MongoDB writes them. */
function isoText(date: Date): string {
  const year = date.getUTCFullYear();
  if (year < 0 || year > 9999) {
    fail(
      18537,
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${year}`,
    );
  }
  return date.toISOString();
}

/**
 * The moment a date, a timestamp or an ObjectId stands for; undefined for any other type.
 */
export function momentOf(value: Value): Date | undefined {
  if (value instanceof Date) return value;
  const type = bsonType(value);
  if (type === "ObjectId") return (value as ObjectId).getTimestamp();
  return type === "Timestamp" ? new Date((value as Timestamp).t * 1000) : undefined;
}

/**
 * As {@link momentOf}.
 * @throws CommandError 16006 for a value that stands for no moment
 */
export function dateOf(value: Value): Date {
  return momentOf(value) ?? fail(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** The whole number a value of any number type holds, to a double's precision; undefined when it is none. */
export function integerOf(value: Value): number | undefined {
  if (!isNumber(value)) return undefined;
  const number = toDouble(value);
  return Number.isInteger(number) && Math.abs(number) <= 2 ** 63 ? number : undefined;
}

/** As {@link integerOf}, for numbers of 32 bits; −0 counts as 0. */
export function int32Of(value: Value): number | undefined {
  const number = integerOf(value);
  return number !== undefined && isInt32(number + 0) ? number + 0 : undefined;
}
