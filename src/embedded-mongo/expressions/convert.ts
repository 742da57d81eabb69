import { CommandError, fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Value, typeName } from "../bson/values.ts";
import { typeAlias } from "../matcher/types.ts";
import { CONVERSIONS } from "./conversions.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Operator, type Operators, nullish, positional } from "./operator.ts";

/** MongoDB's ConversionFailure: the only refusal that `onError` answers. */
const CONVERSION_FAILURE = 241;

/** Throws CommandError 241 when the value cannot be converted. */
function convert(value: Value, target: string): Value {
  const from = typeName(value);
  const conversion = CONVERSIONS[target]?.[from];
  return conversion
    ? conversion(value)
    : fail(
        CONVERSION_FAILURE,
        `Unsupported conversion from ${from} to ${target} in $convert with no onError value`,
      );
}

const $convert: Operator = (operand, compile) => {
  const required = { input: 9, to: 9 };
  const { input, to, onError, onNull } = compileArguments(operand, compile, {
    name: "$convert",
    shape: 9,
    unknown: 9,
    required,
    optional: ["onError", "onNull"],
  });
  return (scope) => {
    const value = input(scope);
    const target = to(scope);
    if (nullish(value)) return onNull ? onNull(scope) : null;
    if (nullish(target)) return null;
    const alias = targetOf(target);
    try {
      return convert(value, alias);
    } catch (error) {
      if (!onError || !(error instanceof CommandError) || error.code !== CONVERSION_FAILURE) throw error;
      return onError(scope);
    }
  };
};

function targetOf(to: Value): string {
  if (typeof to === "string") return typeAlias(to);
  if (!isNumber(to)) fail(9, `$convert's 'to' argument must be a string or number, but is ${typeName(to)}`);
  if (!Number.isInteger(toDouble(to))) fail(9, "In $convert, numeric 'to' argument is not an integer");
  return typeAlias(to);
}

const to = (name: string, target: string): Operator =>
  positional(name, [1, 1], ([value]) => (nullish(value) ? null : convert(value, target)));

/** `$convert` and its short forms. */
export const CONVERTING: Operators = {
  $convert,
  $toDouble: to("$toDouble", "double"),
  $toString: to("$toString", "string"),
  $toObjectId: to("$toObjectId", "objectId"),
  $toBool: to("$toBool", "bool"),
  $toDate: to("$toDate", "date"),
  $toInt: to("$toInt", "int"),
  $toLong: to("$toLong", "long"),
  $toDecimal: to("$toDecimal", "decimal"),
};
