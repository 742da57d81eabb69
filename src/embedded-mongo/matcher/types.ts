import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Value, typeName } from "../bson/values.ts";

/** `$type` numbers and the aliases they stand for. */
const ALIAS_OF_CODE: Readonly<Record<number, string>> = {
  1: "double",
  2: "string",
  3: "object",
  4: "array",
  5: "binData",
  6: "undefined",
  7: "objectId",
  8: "bool",
  9: "date",
  10: "null",
  11: "regex",
  12: "dbPointer",
  13: "javascript",
  14: "symbol",
  15: "javascriptWithScope",
  16: "int",
  17: "timestamp",
  18: "long",
  19: "decimal",
  [-1]: "minKey",
  127: "maxKey",
};

const ALIASES: ReadonlySet<string> = new Set([...Object.values(ALIAS_OF_CODE), "number"]);
const NUMBERS: ReadonlySet<string> = new Set(["int", "long", "double", "decimal"]);

/** The alias an operand of `$type` names; throws CommandError 2 for one that MongoDB does not know. */
export function typeAlias(operand: Value): string {
  if (typeof operand === "string") {
    return ALIASES.has(operand) ? operand : fail(2, `Unknown type name alias: ${operand}`);
  }
  if (!isNumber(operand)) fail(14, "type must be represented as a number or a string");
  return ALIAS_OF_CODE[toDouble(operand)] ?? fail(2, `Invalid numerical type code: ${toDouble(operand)}`);
}

/** True when a value has the type an alias names; `number` stands for all four. */
export function hasType(value: Value, alias: string): boolean {
  const type = typeName(value);
  return type === alias || (alias === "number" && NUMBERS.has(type));
}
