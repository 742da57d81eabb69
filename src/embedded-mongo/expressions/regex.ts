import { CommandError, fail } from "../command-error.ts";
import type { Doc, Value } from "../bson/values.ts";
import { compilePattern, isRegex } from "../matcher/regex.ts";
import { compileArguments } from "./named-arguments.ts";
import { type Operator, type Operators, type Scope, nullish } from "./operator.ts";
import { lengthInCodePoints } from "./strings.ts";

type Answer = (regex: RegExp, input: string, scope: Scope) => Value;

/** A family of three: what each answers where there is a pattern and an input, and where one of them is null. */
function regexOperator(name: string, answer: Answer, without: () => Value): Operator {
  return (operand, compile) => {
    const args = compileArguments(operand, compile, {
      name,
      shape: 51103,
      unknown: 31024,
      required: { input: 31022, regex: 31023 },
      optional: ["options"],
    });
    const regexFor = remembering(name);
    return (scope) => {
      const input = args.input(scope);
      const pattern = args.regex(scope);
      const options = args.options?.(scope);
      if (!nullish(input) && typeof input !== "string") {
        fail(51104, `${name} needs 'input' to be of type string`);
      }
      const regex = regexFor(pattern, options);
      return nullish(input) || !regex ? without() : answer(regex, input, scope);
    };
  };
}

/** Compiles patterns, and the last one only once: mostly it is a constant. */
function remembering(name: string): (pattern: Value, options: Value) => RegExp | undefined {
  let last: { readonly pattern: Value; readonly options: Value; readonly regex: RegExp | undefined };
  return (pattern, options) => {
    if (last?.pattern !== pattern || last.options !== options) {
      last = { pattern, options, regex: compileRegex(name, pattern, options) };
    }
    return last.regex;
  };
}

function compileRegex(name: string, pattern: Value, options: Value): RegExp | undefined {
  if (!nullish(pattern) && typeof pattern !== "string" && !isRegex(pattern)) {
    fail(51105, `${name} needs 'regex' to be of type string or regex`);
  }
  if (!nullish(options) && typeof options !== "string") {
    fail(51106, `${name} needs 'options' to be of type string`);
  }
  if (isRegex(pattern) && pattern.options !== "" && !nullish(options)) {
    fail(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
  }
  const source = isRegex(pattern) ? pattern.pattern : pattern;
  if (source?.includes("\0") === true) {
    fail(51109, `${name}: regular expression cannot contain an embedded null byte`);
  }
  if (options?.includes("\0") === true) {
    fail(51110, `${name}: regular expression options cannot contain an embedded null byte`);
  }
  if (nullish(pattern)) return undefined;
  try {
    const { regex } = compilePattern(pattern, options ?? undefined);
    return new RegExp(regex, `${regex.flags}g`);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== 51091) throw error;
    return fail(51111, `Invalid Regex in ${name}: ${error.message}`);
  }
}

/** The next match from a position in UTF-16 units, and where it lies. */
function next(regex: RegExp, input: string, from: number): RegExpExecArray | null {
  regex.lastIndex = from;
  return regex.exec(input);
}

function describe(match: RegExpExecArray, idx: number): Doc {
  return {
    match: match[0],
    idx,
    captures: match.slice(1).map((group: string | undefined) => group ?? null),
  };
}

const find: Answer = (regex, input) => {
  const match = next(regex, input, 0);
  return match && describe(match, lengthInCodePoints(input.slice(0, match.index)));
};

/** All matches that do not overlap; after an empty one the search goes on a character further. */
const findAll: Answer = (regex, input, scope) => {
  const found: Doc[] = [];
  let at = 0;
  let counted = 0;
  let idx = 0;
  do {
    scope.check();
    const match = next(regex, input, at);
    if (!match) break;
    idx += lengthInCodePoints(input.slice(counted, match.index));
    counted = match.index;
    found.push(describe(match, idx));
    at = match.index + (match[0].length || ((input.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1));
  } while (at < input.length);
  return found;
};

/** Operators that look for patterns in text. */
export const REGEX: Operators = {
  $regexMatch: regexOperator(
    "$regexMatch",
    (pattern, input) => next(pattern, input, 0) !== null,
    () => false,
  ),
  $regexFind: regexOperator("$regexFind", find, () => null),
  $regexFindAll: regexOperator("$regexFindAll", findAll, () => []),
};
