import { means, type Lexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** A messenger's name has at least so many letters to be looked for in pieces, and at most so many. */
const MIN_LETTERS = 5;
const MAX_LETTERS = 12;
const DIVIDERS = /^[ ._·*|/-]$/;

/**
 * The tokens with each messenger's name that is written in pieces as one word: "t e l e g r a m", "теле грам",
 * "Tele-Gram". Each token is read a fixed number of times.
 */
export function joinSplitWords(tokens: readonly Token[], lexicon: Pick<Lexicon, "senses">): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const whole =
      token.kind === "word" ? (spacedAt(tokens, at, lexicon) ?? halvesAt(tokens, at, lexicon)) : undefined;
    joined.push(whole?.token ?? token);
    at = whole?.to ?? at + 1;
  }
  return joined;
}

interface Whole {
  readonly token: Token;
  readonly to: number;
}

/** One letter at a time, with the same divider between all of them. */
function spacedAt(
  tokens: readonly Token[],
  from: number,
  lexicon: Pick<Lexicon, "senses">,
): Whole | undefined {
  if (tokens[from]?.text.length !== 1 || isLetter(tokens[from - 2])) return undefined;
  const divider = tokens[from + 1]?.text ?? "";
  if (!DIVIDERS.test(divider)) return undefined;
  let text = tokens[from]?.text ?? "";
  let to = from + 1;
  while (tokens[to]?.text === divider && isLetter(tokens[to + 1]) && text.length <= MAX_LETTERS) {
    text += tokens[to + 1]?.text ?? "";
    to += 2;
  }
  return wholeOf(tokens, from, to, text, lexicon);
}

const isLetter = (token: Token | undefined): boolean => token?.kind === "word" && token.text.length === 1;

/** Two words that are one together. */
function halvesAt(
  tokens: readonly Token[],
  from: number,
  lexicon: Pick<Lexicon, "senses">,
): Whole | undefined {
  const [first, divider, second] = tokens.slice(from, from + 3);
  if (!first || second?.kind !== "word" || !divider || !DIVIDERS.test(divider.text)) return undefined;
  return first.text.length > 1 && second.text.length > 1
    ? wholeOf(tokens, from, from + 3, first.text + second.text, lexicon)
    : undefined;
}

function wholeOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  lexicon: Pick<Lexicon, "senses">,
): Whole | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || text.length < MIN_LETTERS || text.length > MAX_LETTERS) return undefined;
  const senses = lexicon.senses(text);
  return means({ senses }, "messenger")
    ? { token: { kind: "word", text, style: "lower", senses, from: first.from, to: last.to }, to }
    : undefined;
}
