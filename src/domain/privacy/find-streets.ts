import { means } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import type { Token } from "./tokens.ts";

/** Words that a street's name has at most where the word for street stands beside it: "вул. Лесі Українки 5". */
const MAX_NAME = 3;
const MAX_TOKENS = 12;
/** What a street's name may begin with in small letters: "Straße des Friedens". */
const ARTICLES: ReadonlySet<string> = new Set([
  "der",
  "des",
  "dem",
  "den",
  "am",
  "an",
  "zum",
  "zur",
  "the",
  "of",
]);
const isLatin = ({ text }: Token): boolean => /[a-z]/.test(text);
const BETWEEN = /[.,№#'"«»„“-]/;

/** Finds streets with a house number: "Lindenallee 4", "вул. Шевченка, 5", "12 High Street". All of it is doubt. */
export function findStreets(tokens: readonly Token[], isTaken: (at: number) => boolean): readonly Finding[] {
  const findings: Finding[] = [];
  tokens.forEach((token, at) => {
    if (token.senses === 0 || isTaken(at)) return;
    const isAfter = means(token, "afterStreet");
    const isNamed = means(token, "beforeStreet");
    const from = nameFrom(tokens, at, isAfter);
    // "Straße 5" alone is no street, nor is "Platz 45" in a train.
    const hasName = from < at || means(token, "street");
    const house =
      ((isAfter && hasName) || means(token, "street") ? numberBehind(tokens, at, 0, 0) : undefined) ??
      (isNamed ? numberBehind(tokens, at, 1, MAX_NAME) : undefined);
    const before = isAfter && house === undefined ? numberBefore(tokens, at) : undefined;
    if (house !== undefined) findings.push({ from, to: behind(tokens, house), doubt: "street" });
    else if (before !== undefined) findings.push({ from: before, to: at + 1, doubt: "street" });
  });
  return findings;
}

/** Where a street's name begins: "Karl-Liebknecht-Straße", and with `isAfter` also "Mainzer Straße". */
function nameFrom(tokens: readonly Token[], street: number, isAfter: boolean): number {
  let from = street;
  while (from > street - MAX_TOKENS && tokens[from - 1]?.text === "-" && tokens[from - 2]?.kind === "word")
    from -= 2;
  const before = tokens[from - 2];
  const isName =
    isAfter && tokens[from - 1]?.text === " " && before?.kind === "word" && before.style === "title";
  return isName ? from - 2 : from;
}

/** Behind a house number and the letter that may belong to it. */
const behind = (tokens: readonly Token[], house: number): number =>
  house + 1 + Number(tokens[house + 1]?.kind === "word" && tokens[house + 1]?.text.length === 1);

/** Where a house number follows a street, past `min` to `max` words; undefined when none does. */
function numberBehind(
  tokens: readonly Token[],
  street: number,
  min: number,
  max: number,
): number | undefined {
  let words = 0;
  for (let at = street + 1; at <= street + MAX_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token || token.text === "\n") return undefined;
    // "вул. 8 Березня 5": a number may belong to the name.
    if (token.kind === "digits" && words >= min) return isHouse(tokens, at) ? at : undefined;
    if (token.kind === "word" && !means(token, "house")) {
      // "Straße ist ruhig": names begin with a capital letter, which people leave out in Cyrillic only.
      if (words === 0 && max > 0 && token.style === "lower" && !ARTICLES.has(token.text) && isLatin(token))
        return undefined;
      words += 1;
    }
    if (words > max || (token.kind === "mark" && !BETWEEN.test(token.text))) return undefined;
  }
  return undefined;
}

/** Where a house number stands before a street: "12 High Street". */
function numberBefore(tokens: readonly Token[], street: number): number | undefined {
  let words = 0;
  for (let at = street - 1; at >= street - MAX_TOKENS; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "digits") return words > 0 && isShort(token.text) ? at : undefined;
    if (token?.kind === "word") words += 1;
    if (
      !token ||
      words > MAX_NAME ||
      (token.kind === "word" && token.style === "lower") ||
      token.kind === "mark"
    )
      return undefined;
  }
  return undefined;
}

/** A number that a house may have; no hour, no date, no count of anything. */
function isHouse(tokens: readonly Token[], at: number): boolean {
  if (!isShort(tokens[at]?.text ?? "")) return false;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next && /^[.:%]$/.test(next.text) && after?.kind === "digits") return false;
  const word = next?.kind === "word" ? next : after?.kind === "word" ? after : undefined;
  return !means(word, "unit") && !means(word, "money") && !means(word, "list");
}

const isShort = (digits: string): boolean => digits.length <= 3 && !digits.startsWith("0");
