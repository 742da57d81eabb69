import type { BSONRegExp } from "bson";
import { CommandError, fail, notSupported } from "../command-error.ts";
import { type Value, bsonType } from "../bson/values.ts";

/** A compiled pattern, and what it was made from (a stored regex equals a query regex of the same source). */
export interface Pattern {
  readonly source: string;
  readonly options: string;
  /** The same as JavaScript's own, without the flags `g` and `y`. */
  readonly regex: RegExp;
  test(text: string): boolean;
}

/** Compiles `$regex` operands: a string or a BSON regex with `$options`. Throws CommandError 2 or 51091. */
export function compilePattern(operand: Value, extraOptions?: Value): Pattern {
  if (extraOptions !== undefined && typeof extraOptions !== "string") fail(2, "$options has to be a string");
  if (typeof operand === "string") return pattern(operand, extraOptions ?? "");
  if (!isRegex(operand)) fail(2, "$regex has to be a string");
  if (extraOptions !== undefined && operand.options !== "") {
    throw new CommandError(51074, "options set in both $regex and $options");
  }
  return pattern(operand.pattern, extraOptions ?? operand.options);
}

/** True for a BSON regular expression. */
export function isRegex(value: Value): value is BSONRegExp {
  return bsonType(value) === "BSONRegExp";
}

function pattern(source: string, options: string): Pattern {
  const inline = /^\(\?([ims]+)\)/.exec(source);
  const body = inline ? source.slice(inline[0].length) : source;
  const flags = new Set(options + (inline?.[1] ?? ""));
  if (flags.has("x")) notSupported("the regular expression option x");
  for (const flag of flags) {
    if (!"imsu".includes(flag)) throw new CommandError(51108, `invalid flag in regex options: ${flag}`);
  }
  flags.delete("u");
  const regex = compile(body, [...flags].join(""));
  return { source, options, regex, test: (text) => regex.test(text) };
}

/** MongoDB matches code points, as JavaScript does with `u`; patterns valid only without it fall back. */
function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    try {
      return new RegExp(source, flags);
    } catch (error) {
      throw new CommandError(
        51091,
        `Regular expression is invalid: ${error instanceof Error ? error.message : ""}`,
      );
    }
  }
}

/**
 * The text every match of an anchored pattern starts with, for index bounds: `^abc.*` → "abc". Undefined when the
 * pattern is not anchored, ignores case, has alternatives or starts with anything but plain characters.
 */
export function literalPrefix({ source, options }: Pattern): string | undefined {
  if (/[im]/.test(options) || source.includes("|") || !source.startsWith("^")) return undefined;
  const plain = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w])+)/u.exec(source);
  if (!plain?.[1]) return undefined;
  const quantified = /^[*?{]/.test(source.slice(plain[0].length));
  const text = quantified ? plain[1].replace(/\\?.$/su, "") : plain[1];
  return text === "" ? undefined : text.replace(/\\(.)/gsu, "$1");
}
