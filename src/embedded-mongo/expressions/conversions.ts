import { Decimal128, Long, ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { WIDTH, double, integer, toDouble, truthy, width } from "../bson/numbers.ts";
import { asDecimal, exactOf, quantize } from "../bson/decimal.ts";
import type { BsonNumber, Value } from "../bson/values.ts";
import { momentOf, textOf } from "./coerce.ts";
import { guessDate } from "./dates-guess.ts";
import { momentOfReading } from "./dates-reading.ts";
import { UTC } from "./dates-zone.ts";

/** Converts a value of one type; throws CommandError 241 when it is none of the other. */
type Conversion = (value: Value) => Value;

const same: Conversion = (value) => value;

function failed(why: string): never {
  return fail(241, `${why} in $convert with no onError value`);
}

const unparsed = (text: Value, what: string, why: string): never =>
  failed(`Failed to parse ${what} '${textOf(text)}': ${why}`);

/** Conversions to whole numbers cut fractions off and refuse what does not fit. */
const wholeNumber =
  (least: number): Conversion =>
  (value) => {
    const exact = exactOf(value as BsonNumber);
    if (!exact) return failed(`Attempt to convert ${textOf(value)} value to integer type`);
    const { digits, exponent } = quantize(exact, 0, "down");
    // A decimal may have thousands of digits.
    return exponent > 20 ? overflow(value) : fitting(digits * 10n ** BigInt(exponent), least, value);
  };

function fitting(whole: bigint, least: number, of: Value): Value {
  const result = integer(whole, least);
  if (result === undefined || (least === WIDTH.int && width(result) !== WIDTH.int)) return overflow(of);
  return result;
}

const overflow = (value: Value): never => failed(`Conversion would overflow target type: ${textOf(value)}`);

const wholeFromText =
  (least: number): Conversion =>
  (value) => {
    const text = textOf(value);
    if (!/^[+-]?\d{1,40}$/.test(text)) return unparsed(text, "number", "Did not consume whole string.");
    return fitting(BigInt(text.replace("+", "")), least, text);
  };

const NUMBER = /^[+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i;

/** The notation both JavaScript and BSON read: "inf" is written out. */
function numberText(value: Value): string {
  const text = textOf(value);
  if (!NUMBER.test(text))
    unparsed(text, "number", text === "" ? "Empty string" : "Did not consume whole string.");
  const sign = text.startsWith("-") ? "-" : "";
  if (/nan$/i.test(text)) return "NaN";
  return /inf/i.test(text) ? `${sign}Infinity` : text;
}

function doubleFromText(value: Value): Value {
  const text = numberText(value);
  const number = Number(text);
  if (!Number.isFinite(number) && /\d/.test(text)) return unparsed(value, "number", "Out of range");
  return double(number);
}

function doubleFromDecimal(value: Value): Value {
  const number = toDouble(value as BsonNumber);
  return Number.isFinite(number) || !exactOf(value as BsonNumber) ? double(number) : overflow(value);
}

function objectIdFromText(value: Value): Value {
  const text = textOf(value);
  if (/^[\da-f]{24}$/i.test(text)) return new ObjectId(text);
  return unparsed(
    text,
    "objectId",
    `Invalid string length for parsing to OID, expected 24 but found ${text.length}`,
  );
}

function dateFromNumber(value: Value): Value {
  const date = new Date(Math.trunc(toDouble(value as BsonNumber)));
  return Number.isNaN(date.getTime()) ? overflow(value) : date;
}

const dateFromText: Conversion = (value) => momentOfReading(textOf(value), guessDate(textOf(value)), UTC);
const milliseconds = (value: Value): Long => Long.fromNumber((value as Date).getTime());
const decimalOf = (value: BsonNumber): Decimal128 => asDecimal(value);
const yes: Conversion = () => true;
const truth: Conversion = (value) => truthy(value);
const moment: Conversion = (value) => momentOf(value);
const text: Conversion = (value) => textOf(value);

/** From which types a type can be had: MongoDB's table of `$convert`, target type first. */
export const CONVERSIONS: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  double: {
    double: same,
    int: (value) => double(toDouble(value as BsonNumber)),
    long: (value) => double(toDouble(value as BsonNumber)),
    decimal: doubleFromDecimal,
    bool: (value) => double(Number(value)),
    date: (value) => double((value as Date).getTime()),
    string: doubleFromText,
  },
  string: {
    string: same,
    double: text,
    int: text,
    long: text,
    decimal: text,
    date: text,
    bool: String,
    objectId: (value) => (value as ObjectId).toHexString(),
  },
  objectId: { objectId: same, string: objectIdFromText },
  bool: {
    bool: same,
    double: truth,
    int: truth,
    long: truth,
    decimal: truth,
    ...Object.fromEntries(
      "string objectId date timestamp array object binData regex javascript symbol minKey maxKey"
        .split(" ")
        .map((type) => [type, yes]),
    ),
  },
  date: {
    date: same,
    double: dateFromNumber,
    long: dateFromNumber,
    decimal: dateFromNumber,
    string: dateFromText,
    objectId: moment,
    timestamp: moment,
  },
  int: {
    int: same,
    double: wholeNumber(WIDTH.int),
    long: wholeNumber(WIDTH.int),
    decimal: wholeNumber(WIDTH.int),
    bool: Number,
    string: wholeFromText(WIDTH.int),
  },
  long: {
    long: same,
    int: wholeNumber(WIDTH.long),
    double: wholeNumber(WIDTH.long),
    decimal: wholeNumber(WIDTH.long),
    bool: (value) => Long.fromNumber(Number(value)),
    date: milliseconds,
    string: wholeFromText(WIDTH.long),
  },
  decimal: {
    decimal: same,
    int: (value) => decimalOf(value as BsonNumber),
    long: (value) => decimalOf(value as BsonNumber),
    double: (value) => decimalOf(value as BsonNumber),
    bool: (value) => decimalOf(Number(value)),
    date: (value) => decimalOf(milliseconds(value)),
    string: (value) => Decimal128.fromStringWithRounding(numberText(value)),
  },
};
