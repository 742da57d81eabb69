import { findNumbers } from "./find-numbers.ts";
import type { Finding } from "./finding.ts";
import { isText, type Token } from "./tokens.ts";

/** Letters that look like digits, in lower case. */
const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  Array.from("oоοlіi|zзsѕбbвчgqт", (letter, i) => [letter, "000111123556888997"[i] ?? ""]),
);
/** Digits that a number with such letters has at least: shorter ones are codes, sizes and house numbers. */
const MIN_DIGITS = 9;

/**
 * Finds phone numbers in which letters stand for digits: "0б7 12З 45 67", "8 9I5 I2З". At least one letter must stand
 * between two digits of one piece; "34B 36B" is a list of sizes.
 */
export function findLookalikes(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
): readonly Finding[] {
  const read = readAsDigits(tokens, isTaken);
  if (!read) return [];
  const { plain, origins, inner } = read;
  const taken = (at: number): boolean => isTaken(origins[at] ?? 0);
  return findNumbers(plain, taken)
    .filter(({ from, to }) => {
      const piece = plain.slice(from, to);
      const digits = piece.reduce((sum, { kind, text }) => sum + (kind === "digits" ? text.length : 0), 0);
      return digits >= MIN_DIGITS && piece.some((token) => inner.has(token));
    })
    .map(({ from, to, doubt }) => ({
      from: origins[from] ?? 0,
      to: origins[to] ?? tokens.length,
      ...(doubt !== undefined && { doubt }),
    }));
}

interface Read {
  readonly plain: readonly Token[];
  /** Where each of them begins in the tokens that were given. */
  readonly origins: readonly number[];
  /** Those that have a letter between two digits. */
  readonly inner: ReadonlySet<Token>;
}

/** The tokens with each piece that looks like digits as digits; undefined when no letter stands between two. */
function readAsDigits(tokens: readonly Token[], isTaken: (at: number) => boolean): Read | undefined {
  const plain: Token[] = [];
  const origins: number[] = [];
  const inner = new Set<Token>();
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    let to = at + 1;
    if (isText(token)) while (isText(tokens[to]) && !isTaken(to)) to += 1;
    const piece = isText(token) && !isTaken(at) ? pieceOf(tokens, at, to) : undefined;
    origins.push(at);
    if (piece) {
      plain.push(piece.token);
      if (piece.isInner) inner.add(piece.token);
      at = to;
    } else {
      plain.push(token);
      if (token.kind === "digits" && token.style === "mixed") inner.add(token);
      at += 1;
    }
  }
  return inner.size > 0 ? { plain, origins, inner } : undefined;
}

const MAX_PIECE = 16;

function pieceOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly token: Token; readonly isInner: boolean } | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to - from < 2 || last.to - first.from > MAX_PIECE) return undefined;
  const written = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join("");
  const text = Array.from(written, (char) => DIGIT_OF.get(char) ?? char).join("");
  if (!/^\d+$/.test(text)) return undefined;
  const isInner =
    tokens.slice(from, to).some(({ kind, style }) => kind === "digits" && style === "mixed") ||
    /\d[^\d]{1,4}\d/.test(written);
  return { token: { ...first, kind: "digits", text, to: last.to }, isInner };
}
