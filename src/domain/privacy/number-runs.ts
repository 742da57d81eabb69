import { means } from "./lexicon.ts";
import { shapeOf, type Shape } from "./number-shapes.ts";
import type { Token } from "./tokens.ts";

/** Digits and marks without a space between them. */
export interface Chunk {
  /** Tokens from the first digit to behind the last. */
  readonly from: number;
  readonly to: number;
  /** The numbers in it. */
  readonly groups: readonly string[];
  readonly digits: number;
  readonly shape: Shape;
  /** What stands between it and the chunk before: spaces and marks. */
  readonly gap: string;
}

/** Numbers with nothing but spaces and marks between them, and the words on both sides. */
export interface Run {
  readonly chunks: readonly Chunk[];
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  /** An amount of money, by the word or sign beside it. */
  readonly isMoney: boolean;
}

/** The longest gap between two groups of one number, in tokens. */
const MAX_GAP = 6;
/** How far back the word before a run may stand, in tokens. */
const MAX_BEFORE = 4;
const CURRENCY = /\p{Sc}/u;
/** Also what was masked already. */
const BREAKS = /[%‰°§№]|•/;

/** Reads the numbers from a digit on, as far as nothing but marks and spaces divides them. Each token is read once. */
export function runAt(tokens: readonly Token[], from: number, isTaken: (at: number) => boolean): Run {
  const chunks: Chunk[] = [];
  let start = from;
  let to = from + 1;
  let gap = "";
  let dots = 0;
  const close = (): void => void chunks.push(chunkOf(tokens, start, to + dots, to, gap));
  for (;;) {
    const next = gapEnd(tokens, to, isTaken);
    if (next === undefined) break;
    const between = tokens.slice(to, next);
    if (between.every(({ kind }) => kind === "mark")) {
      to = next + 1;
      continue;
    }
    dots = Number(between[0]?.text === ".");
    close();
    dots = 0;
    gap = between.map(({ text }) => text).join("");
    start = next;
    to = next + 1;
  }
  dots = Number(tokens[to]?.text === ".");
  close();
  const before = wordBefore(tokens, from);
  const afterAt = to + Number(tokens[to]?.kind === "mark" && tokens[to]?.text !== "/");
  const after = wordAt(tokens, to) ?? wordAt(tokens, to + 1) ?? wordAt(tokens, afterAt + 1);
  const isMoney =
    [tokens[to], tokens[to + 1], tokens[from - 1], tokens[from - 2]].some(
      (token) => token !== undefined && CURRENCY.test(token.text),
    ) || [before, after].some((word) => means(word, "money"));
  return { chunks, before, after, isMoney };
}

/** Where the next number of the same run begins; undefined when the run ends before it. */
function gapEnd(
  tokens: readonly Token[],
  from: number,
  isTaken: (at: number) => boolean,
): number | undefined {
  let at = from;
  let count = 0;
  for (let last = ""; ; at += 1) {
    const token = tokens[at];
    if (!token || isTaken(at) || token.kind === "word" || BREAKS.test(token.text)) return undefined;
    if (token.kind === "digits") return at;
    if (token.text !== last) count += 1;
    if (count > MAX_GAP) return undefined;
    const isTight = tokens[at - 1]?.kind === "digits" && tokens[at + 1]?.kind === "digits";
    if (CURRENCY.test(token.text) && !isTight) return undefined;
    last = token.text;
  }
}

function chunkOf(tokens: readonly Token[], from: number, end: number, to: number, gap: string): Chunk {
  const parts = tokens.slice(from, end);
  const groups = parts.filter(({ kind }) => kind === "digits").map(({ text }) => text);
  const digits = groups.reduce((sum, group) => sum + group.length, 0);
  return { from, to, groups, digits, shape: shapeOf(parts.map(({ text }) => text).join("")), gap };
}

const wordAt = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at]?.kind === "word" ? tokens[at] : undefined;

function wordBefore(tokens: readonly Token[], from: number): Token | undefined {
  for (let at = from - 1; at >= from - MAX_BEFORE; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "word") return token;
    if (token?.kind === "digits" || token?.text === "\n") return undefined;
  }
  return undefined;
}
