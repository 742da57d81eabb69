import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Value, typeName } from "../bson/values.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Operator, type Operators, nullish } from "./operator.ts";

/** What is trimmed when nothing else is asked for; the list is in MongoDB's manual under `$trim`. */
const WHITESPACE =
  "\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a";

/** `$trim` and its one-sided kin. */
function trimmer(name: string, sides: { readonly left: boolean; readonly right: boolean }): Operator {
  return (operand, compile) => {
    const { input, chars } = compileArguments(operand, compile, {
      name,
      shape: 50696,
      unknown: 50694,
      required: { input: 50695 },
      optional: ["chars"],
    });
    const text = (value: Value, code: number, what: string): string => {
      if (typeof value === "string") return value;
      const found = `${show(value)} (of type ${typeName(value)}) instead.`;
      return fail(code, `${name} requires ${what} to be a string, got ${found}`);
    };
    return (scope) => {
      const value = input(scope);
      if (nullish(value)) return null;
      const points = Array.from(text(value, 50699, "its input"));
      const unwanted = chars ? chars(scope) : WHITESPACE;
      if (nullish(unwanted)) return null;
      const set = new Set(text(unwanted, 50700, "'chars'"));
      const kept = (point: string): boolean => !set.has(point);
      const first = sides.left ? points.findIndex(kept) : 0;
      const last = sides.right ? points.findLastIndex(kept) : points.length - 1;
      return first < 0 ? "" : points.slice(first, last + 1).join("");
    };
  };
}

/** `$replaceOne` and `$replaceAll`: plain text, no patterns. */
function replacer(
  name: string,
  replace: (input: string, find: string, replacement: string) => string,
): Operator {
  return (operand, compile) => {
    const args = compileArguments(operand, compile, {
      name,
      shape: 51751,
      unknown: 51750,
      required: { input: 51749, find: 51748, replacement: 51747 },
    });
    const text = (value: Value, code: number, what: string): string | undefined => {
      if (typeof value === "string") return value;
      if (nullish(value)) return undefined;
      return fail(code, `${name} requires that '${what}' be a string, found: ${show(value)}`);
    };
    return (scope) => {
      const [first, second, third] = [args.input(scope), args.find(scope), args.replacement(scope)];
      const input = text(first, 51746, "input");
      const find = text(second, 51745, "find");
      const replacement = text(third, 51744, "replacement");
      if (input === undefined || find === undefined || replacement === undefined) return null;
      return replace(input, find, replacement);
    };
  };
}

/** Operators that cut and replace parts of a text. */
export const REPLACING: Operators = {
  $trim: trimmer("$trim", { left: true, right: true }),
  $ltrim: trimmer("$ltrim", { left: true, right: false }),
  $rtrim: trimmer("$rtrim", { left: false, right: true }),
  $replaceOne: replacer("$replaceOne", (input, find, replacement) => input.replace(find, () => replacement)),
  // Nothing is found between any two characters, before the first and after the last.
  $replaceAll: replacer("$replaceAll", (input, find, replacement) =>
    find === ""
      ? Array.from(input, (point) => replacement + point).join("") + replacement
      : input.replaceAll(find, () => replacement),
  ),
};
