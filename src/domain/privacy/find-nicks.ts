import { looksChosen } from "./find-handles.ts";
import type { Finding } from "./finding.ts";
import { means } from "./lexicon.ts";
import { isText, type Token } from "./tokens.ts";

/** How far behind the word a name may begin, in tokens, and how many words may stand between. */
const MAX_TOKENS = 10;
const MAX_BETWEEN = 3;
/** Words and numbers that a name written with spaces has at most, and letters when it is spelt. */
const MAX_PARTS = 4;
const MAX_SPELT = 32;
const MIN_SPELT = 4;
const MIN_PLAIN = 5;
const SIGN = /^[:=>→/-]$/;
const QUOTE = /^["'«»„“”()]$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Words of one letter. */
const SHORT_WORDS: ReadonlySet<string> = new Set(Array.from("aiеявузсокі"));

/**
 * Finds what somebody calls themselves behind a word for it: "мій нік olena k 92", "Nick: a n n a", "username is anna
 * helps 7". All of it is doubt.
 */
export function findNicks(tokens: readonly Token[], isTaken: (at: number) => boolean): readonly Finding[] {
  return tokens.flatMap((token, at) => {
    const isOne = means(token, "nick") || means(token, "account");
    const found = isOne && !isTaken(at) ? nameBehind(tokens, at, isTaken) : undefined;
    return found ? [{ ...found, doubt: "handle" as const }] : [];
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function nameBehind(
  tokens: readonly Token[],
  word: number,
  isTaken: (at: number) => boolean,
): Span | undefined {
  let words = 0;
  let hasSign = false;
  for (let at = word + 1; at <= word + MAX_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token || isTaken(at) || token.text === "\n") return undefined;
    if (token.kind === "space" || QUOTE.test(token.text)) continue;
    if (token.kind === "mark") {
      if (!SIGN.test(token.text)) return undefined;
      hasSign = true;
    } else if (means(token, "naming") && words < MAX_BETWEEN) words += 1;
    else
      return token.kind === "word"
        ? (speltAt(tokens, at) ?? nameAt(tokens, at, tokens[word], hasSign || words > 0))
        : undefined;
  }
  return undefined;
}

/** "a n n a 9 2" */
function speltAt(tokens: readonly Token[], from: number): Span | undefined {
  let to = from;
  let letters = 0;
  while (isText(tokens[to]) && tokens[to]?.text.length === 1 && letters < MAX_SPELT) {
    letters += 1;
    to += tokens[to + 1]?.text === " " && isText(tokens[to + 2]) ? 2 : 1;
  }
  const end = tokens[to - 1]?.kind === "space" ? to - 1 : to;
  return letters >= MIN_SPELT ? { from, to: end } : undefined;
}

/** One to four words and numbers that are a name because of the first one or of how they end. */
function nameAt(
  tokens: readonly Token[],
  from: number,
  called: Token | undefined,
  isNamed: boolean,
): Span | undefined {
  const first = tokens[from];
  if (!first || isOther(first)) return undefined;
  const tail = tailEnd(tokens, from);
  const isLatin = /^[a-z]/.test(first.text);
  const isForeign = isLatin && first.text.length > 2 && called !== undefined && /[^ -~]/.test(called.text);
  if (isForeign || means(first, "firstName") || looksChosen(first.text))
    return { from, to: tail ?? from + 1 };
  if (tail !== undefined && (isNamed || !isLatin || means(called, "nick"))) return { from, to: tail };
  const isLast = tokens[from + 1] === undefined || !isText(tokens[from + 2]);
  const isPlain =
    means(called, "nick") && isLatin && first.style === "lower" && first.text.length >= MIN_PLAIN;
  return isPlain && isLast ? { from, to: from + 1 } : undefined;
}

/** Words that say what is the matter with an account. */
const isOther = (token: Token): boolean =>
  (["plain", "unit", "list", "money", "messenger", "phone", "postcode"] as const).some((sense) =>
    means(token, sense),
  );

/** Where a name ends that has a number or a letter of its own behind its words; undefined when it has none. */
function tailEnd(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  let at = from;
  for (let parts = 1; parts < MAX_PARTS; parts += 1) {
    const isGlued = isText(tokens[at + 1]);
    const next = isGlued ? at + 1 : at + 2;
    const token = tokens[next];
    if (!isText(token) || (!isGlued && tokens[at + 1]?.text !== " ") || isOther(token)) break;
    if (token.kind === "digits") {
      if (isCount(tokens, next)) break;
      end = next + 1;
    } else if (token.text.length === 1 && !SHORT_WORDS.has(token.text)) end = next + 1;
    at = next;
  }
  return end;
}

/** A year, an hour, a date, or the number of something. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (YEAR.test(tokens[at]?.text ?? "") || (tokens[at]?.text.length ?? 0) > MAX_PARTS) return true;
  if (next?.kind === "mark" && !/^[,;!?)"'.]$/.test(next.text)) return true;
  if (next?.text === "." && after?.kind === "digits") return true;
  const counted = next?.kind === "word" ? next : after;
  return (["unit", "list", "money"] as const).some((sense) => means(counted, sense));
}
