import { CommandError, fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Value, typeName } from "../bson/values.ts";
import { dateOf } from "./coerce.ts";
import { WRITABLE, checkFormat, formatDate } from "./dates-format.ts";
import { guessDate } from "./dates-guess.ts";
import { READABLE, parseDate } from "./dates-parse.ts";
import { momentOfReading } from "./dates-reading.ts";
import { zoneArgument } from "./dates-zone.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Operator, type Operators, nullish } from "./operator.ts";

/** What a date is written in when no format is given, whatever the zone: so until MongoDB 7.0. */
const ISO_FORMAT = "%Y-%m-%dT%H:%M:%S.%LZ";

/** A format, checked before anything else is looked at; null stays null. */
function formatArgument(name: string, value: Value, code: number, specifiers: string): string | null {
  if (nullish(value)) return null;
  if (typeof value !== "string") {
    const found = `found: ${typeName(value)} with value ${show(value)}`;
    return fail(code, `${name} requires that 'format' be a string, ${found}`);
  }
  checkFormat(value, specifiers);
  return value;
}

const toText: Operator = (operand, compile) => {
  const name = "$dateToString";
  const args = compileArguments(operand, compile, {
    name,
    shape: 18629,
    unknown: 18534,
    required: { date: 18628 },
    optional: ["format", "timezone", "onNull"],
  });
  return (scope) => {
    const date = args.date(scope);
    const given = args.format ? formatArgument(name, args.format(scope), 18533, WRITABLE) : undefined;
    const zone = zoneArgument(args.timezone, scope);
    if (nullish(date)) return args.onNull ? args.onNull(scope) : null;
    if (!zone || given === null) return null;
    return formatDate(dateOf(date), zone, given ?? ISO_FORMAT);
  };
};

const fromText: Operator = (operand, compile) => {
  const name = "$dateFromString";
  const args = compileArguments(operand, compile, {
    name,
    shape: 40540,
    unknown: 40541,
    required: { dateString: 40542 },
    optional: ["timezone", "format", "onNull", "onError"],
  });
  return (scope) => {
    const text = args.dateString(scope);
    const format = args.format ? formatArgument(name, args.format(scope), 40684, READABLE) : undefined;
    const zone = zoneArgument(args.timezone, scope);
    if (nullish(text)) return args.onNull ? args.onNull(scope) : null;
    try {
      if (typeof text !== "string") {
        const found = `found: ${typeName(text)} with value ${show(text)}`;
        return fail(241, `${name} requires that 'dateString' be a string, ${found}`);
      }
      if (!zone || format === null) return null;
      return momentOfReading(text, format === undefined ? guessDate(text) : parseDate(text, format), zone);
    } catch (error) {
      if (!(error instanceof CommandError) || error.code !== 241 || !args.onError) throw error;
      return args.onError(scope);
    }
  };
};

/** Operators that write moments as text and read them from it. */
export const DATE_TEXTS: Operators = { $dateToString: toText, $dateFromString: fromText };
