import type { Lexicon } from "./lexicon.ts";

/**
 * How a word is written; a sentence that begins without a space before it has a `title` word after the full stop. Digits
 * are `mixed` when letters stand for some of them.
 */
export type Style = "lower" | "title" | "upper" | "mixed";

/** A piece of a folded text. */
export interface Token {
  /** `word`: letters; `mark`: one other character; `space`: all there is in a row. */
  readonly kind: "word" | "digits" | "space" | "mark";
  /** In lower case; a space is `" "`, or `"\n"` where there is a line break in it. */
  readonly text: string;
  readonly style: Style;
  /** What a word may mean, for `means`. */
  readonly senses: number;
  /** Folded characters, the last one exclusive. */
  readonly from: number;
  readonly to: number;
}

const LETTER = /\p{L}/u;
const SPACE = /\s/;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const isLetter = (char: string | undefined): boolean =>
  char !== undefined &&
  ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || (char > "\u007f" && LETTER.test(char)));
const isAlnum = (char: string | undefined): boolean => isDigit(char) || isLetter(char);

/** Letters typed in the place of a digit. */
const AS_DIGIT: ReadonlyMap<string, string> = new Map([
  ...Array.from("oOоО", (letter): [string, string] => [letter, "0"]),
  ...Array.from("lIіІ|", (letter): [string, string] => [letter, "1"]),
]);

const ZEROS = "oOоО";

/** Digits in one piece, some of them written as the letter O: "O77OO"; undefined where anything else is in it. */
function zerosAt(chars: readonly string[], from: number): Token | undefined {
  let text = "";
  let to = from;
  for (; isAlnum(chars[to]); to += 1) {
    const char = chars[to] ?? "";
    if (!isDigit(char) && !ZEROS.includes(char)) return undefined;
    text += isDigit(char) ? char : "0";
  }
  const isNumber = to - from > 1 && chars.slice(from, to).some(isDigit);
  return isNumber ? digitsToken(chars, text, from, to) : undefined;
}

const digitsToken = (chars: readonly string[], text: string, from: number, to: number): Token => ({
  kind: "digits",
  text,
  style: chars.slice(from, to).every(isDigit) ? "lower" : "mixed",
  senses: 0,
  from,
  to,
});

/** The digit that stands at `at`: also an O before a digit, and what looks like one between two. */
function digitAt(chars: readonly string[], at: number): string | undefined {
  const char = chars[at];
  if (isDigit(char)) return char;
  const meant = AS_DIGIT.get(char ?? "");
  if (meant === undefined || !isDigit(chars[at + 1])) return undefined;
  const before = chars[at - 1];
  return isDigit(before) || (meant === "0" && !isAlnum(before) && isDigit(chars[at + 2])) ? meant : undefined;
}

function styleOf(text: string, lower: string): Style {
  if (text === lower) return "lower";
  if (text === text.toUpperCase()) return text.length > 1 ? "upper" : "title";
  return text.slice(1) === lower.slice(1) ? "title" : "mixed";
}

/** Cuts folded characters into tokens, in one pass. */
export function tokenise(chars: readonly string[], lexicon: Pick<Lexicon, "senses">): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < chars.length) {
    const token = tokenAt(chars, at, lexicon);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(chars: readonly string[], from: number, lexicon: Pick<Lexicon, "senses">): Token {
  const char = chars[from] ?? "";
  if (SPACE.test(char)) return spaceAt(chars, from);
  const zeros = isAlnum(chars[from - 1]) ? undefined : zerosAt(chars, from);
  if (zeros) return zeros;
  if (digitAt(chars, from) !== undefined) {
    let text = "";
    let to = from;
    for (let digit = digitAt(chars, to); digit !== undefined; digit = digitAt(chars, to)) {
      text += digit;
      to += 1;
    }
    return digitsToken(chars, text, from, to);
  }
  if (!isLetter(char)) return { kind: "mark", text: char, style: "lower", senses: 0, from, to: from + 1 };
  let text = char;
  let to = from + 1;
  while (isLetter(chars[to]) || (chars[to] === "'" && isLetter(chars[to + 1]))) {
    text += chars[to] ?? "";
    to += 1;
  }
  const lower = text.toLowerCase();
  return { kind: "word", text: lower, style: styleOf(text, lower), senses: lexicon.senses(lower), from, to };
}

function spaceAt(chars: readonly string[], from: number): Token {
  let to = from;
  let text = " ";
  while (SPACE.test(chars[to] ?? "")) {
    if (chars[to] === "\n") text = "\n";
    to += 1;
  }
  return { kind: "space", text, style: "lower", senses: 0, from, to };
}

/** A word or a number. */
export const isText = (token: Token | undefined): token is Token & { readonly kind: "word" | "digits" } =>
  token?.kind === "word" || token?.kind === "digits";

export const isSpace = (token: Token | undefined): boolean => token?.kind === "space";

/** The token at `at`, or the one behind it where that is a space. */
export const skipSpace = (tokens: readonly Token[], at: number): number => at + Number(isSpace(tokens[at]));
