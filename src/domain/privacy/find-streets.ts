import { means, type Lexicon } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import { isSpace, skipSpace, type Token } from "./tokens.ts";

/** Words that a street's name has at most where the word for street stands beside it: "вул. Лесі Українки 5". */
const MAX_NAME = 3;
const MAX_TOKENS = 12;
/** What a street's name may begin with in small letters: "Straße des Friedens". */
const ARTICLES: ReadonlySet<string> = new Set([
  "der",
  "des",
  "dem",
  "alten",
  "neuen",
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

/**
 * Finds addresses: streets with a house number ("Lindenallee 4", "вул. Шевченка, 5", "12 High Street", "Am Markt 3"), a
 * house with a flat ("буд. 5, кв. 12"), and what is announced as an address ("живу на Шевченка 12"). All of it is doubt.
 */
export function findStreets(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  lexicon: Pick<Lexicon, "number">,
): readonly Finding[] {
  const findings: Finding[] = [];
  tokens.forEach((token, at) => {
    if (token.senses === 0 || isTaken(at)) return;
    const other =
      placeAt(tokens, at) ??
      flatAt(tokens, at) ??
      beforeFlat(tokens, at) ??
      announcedAt(tokens, at) ??
      adjectiveAt(tokens, at) ??
      articleAt(tokens, at);
    if (other) findings.push({ ...other, doubt: "street" });
    const isAfter = means(token, "afterStreet");
    const isNamed = means(token, "beforeStreet");
    const from = nameFrom(tokens, at, isAfter);
    // "Straße 5" alone is no street, nor is "Platz 45" in a train.
    const hasName = from < at || means(token, "street");
    const house =
      ((isAfter && hasName) || means(token, "street")
        ? numberBehind(tokens, at, 0, 0, lexicon)
        : undefined) ?? (isNamed ? numberBehind(tokens, at, 1, MAX_NAME, lexicon) : undefined);
    const isEnd = isAfter || (means(token, "streetEnd") && token.style === "title");
    const before = isEnd && house === undefined ? numberBefore(tokens, at, lexicon) : undefined;
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
  lexicon: Pick<Lexicon, "number">,
): number | undefined {
  let words = 0;
  for (let at = street + 1; at <= street + MAX_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token || token.text === "\n") return undefined;
    // "вул. 8 Березня 5": a number may belong to the name.
    if (token.kind === "digits" && words >= min) return isHouse(tokens, at) ? at : undefined;
    // "Hauptstraße zwölf", but not "Hauptstraße eine Wohnung".
    if (token.kind === "word" && words >= min && Number(lexicon.number(token.text)) > 1)
      return isLast(tokens, at) ? at : undefined;
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

/** Streets that are named after where they lead: "Am Markt 3", "Unter den Linden 5". */
function placeAt(tokens: readonly Token[], at: number): Finding | undefined {
  if (!means(tokens[at], "toPlace")) return undefined;
  let next = at + 1;
  for (let words = 0; words < MAX_NAME; words += 1) {
    const word = tokens[next + 1];
    if (tokens[next]?.text !== " " || word?.kind !== "word") return undefined;
    next += 2;
    if (means(word, "place")) {
      const house = next + 1;
      return tokens[next]?.text === " " && isLoneHouse(tokens, house)
        ? { from: at, to: behind(tokens, house) }
        : undefined;
    }
    if (!ARTICLES.has(word.text) && word.style !== "title") return undefined;
  }
  return undefined;
}

/** "Пушкінська 12", "Київська, 5": the word for street is left out. */
function adjectiveAt(tokens: readonly Token[], at: number): Finding | undefined {
  const name = tokens[at];
  if (!means(name, "adjective") || name?.style !== "title") return undefined;
  const house = skipSpace(tokens, at + 1 + Number(tokens[at + 1]?.text === ","));
  return house > at + 1 && isLoneHouse(tokens, house) ? { from: at, to: behind(tokens, house) } : undefined;
}

/** "12 The Green": a house before the name of a street that has no word for street in it. */
function articleAt(tokens: readonly Token[], at: number): Finding | undefined {
  const [house, gap, , space, name] = tokens.slice(Math.max(0, at - 2), at + 3);
  const isOne =
    tokens[at]?.text === "the" &&
    tokens[at]?.style === "title" &&
    house?.kind === "digits" &&
    isShort(house.text) &&
    gap?.text === " " &&
    space?.text === " " &&
    name?.kind === "word" &&
    name.style === "title";
  return isOne ? { from: at - 2, to: at + 3 } : undefined;
}

/** "буд. 5, кв. 12", "Haus 3, Whg. 12", "flat 12, house 5". */
function flatAt(tokens: readonly Token[], at: number): Finding | undefined {
  const numberOf = (word: number): number | undefined => {
    const dot = word + 1 + Number(tokens[word + 1]?.text === ".");
    const house = skipSpace(tokens, dot);
    return tokens[house]?.kind === "digits" && isShort(tokens[house]?.text ?? "") ? house : undefined;
  };
  const isHouseFirst = means(tokens[at], "house");
  if (!isHouseFirst && !means(tokens[at], "flat")) return undefined;
  const first = numberOf(at);
  if (first === undefined) return undefined;
  const gap = behind(tokens, first);
  const other = skipSpace(tokens, gap + Number(tokens[gap]?.text === ","));
  if (!means(tokens[other], isHouseFirst ? "flat" : "house")) return undefined;
  const second = numberOf(other);
  return second === undefined ? undefined : { from: at, to: behind(tokens, second) };
}

/** "Шевченка 12, кв 5": a name and a house before a flat. */
function beforeFlat(tokens: readonly Token[], flat: number): Finding | undefined {
  if (!isFlat(tokens, flat)) return undefined;
  const comma = flat - 1 - Number(isSpace(tokens[flat - 1]));
  const house = comma - Number(tokens[comma]?.text === "," || isSpace(tokens[comma]));
  const gap = house - 1 - Number(tokens[house - 2]?.text === ",");
  const name = tokens[gap - 1];
  const isOne =
    tokens[house]?.kind === "digits" &&
    isShort(tokens[house]?.text ?? "") &&
    tokens[house - 1]?.text === " " &&
    name?.kind === "word" &&
    name.style === "title" &&
    !means(name, "house");
  return isOne ? { from: gap - 1, to: behind(tokens, house) } : undefined;
}

/** A name with a house number behind a word that says that an address follows: "Адреса: Шевченка 5", "живу на Шевченка, 12". */
function announcedAt(tokens: readonly Token[], at: number): Finding | undefined {
  // "дом на Ленина 7", but not "дом 7".
  const isHouseOn =
    means(tokens[at], "house") && tokens[at + 1]?.text === " " && tokens[at + 2]?.text === "на";
  if (!means(tokens[at], "address") && !isHouseOn) return undefined;
  let from: number | undefined;
  for (let next = at + 1; next <= at + MAX_TOKENS; next += 1) {
    const token = tokens[next];
    if (!token || token.text === "\n") return undefined;
    if (token.kind === "digits")
      return from !== undefined && isLoneHouse(tokens, next) ? { from, to: behind(tokens, next) } : undefined;
    if (token.kind === "mark" && !/[:,.–—-]/.test(token.text)) return undefined;
    if (token.kind !== "word" || (from !== undefined && means(token, "house"))) continue;
    // A town follows, and then any number.
    if (TOWN_FOLLOWS.has(token.text)) return undefined;
    if (token.style === "title") from ??= next;
    else if (from !== undefined) return undefined;
  }
  return undefined;
}

/** Before a town's name: "wohne in Leipzig". */
const TOWN_FOLLOWS: ReadonlySet<string> = new Set([
  "in",
  "bei",
  "near",
  "в",
  "у",
  "во",
  "біля",
  "возле",
  "z",
  "w",
]);
/** What may stand behind an address. */
const AFTER_ADDRESS: ReadonlySet<string> = new Set(["in", "bei", "near", "в", "у", "і", "и", "and", "und"]);

/** "кв. 12", and not "5 кв. м". */
function isFlat(tokens: readonly Token[], at: number): boolean {
  if (!means(tokens[at], "flat")) return false;
  const dot = at + 1 + Number(tokens[at + 1]?.text === ".");
  return tokens[skipSpace(tokens, dot)]?.kind === "digits";
}

const isLoneHouse = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "digits" && isHouse(tokens, at) && isLast(tokens, at);

/** Nothing is counted by a house number: "Am Markt 3, Leipzig", not "am Markt 3 Parkplätze". */
function isLast(tokens: readonly Token[], house: number): boolean {
  const end = tokens[house]?.kind === "digits" ? behind(tokens, house) : house + 1;
  const next = tokens[end];
  if (!next || next.text === "\n") return true;
  const at = skipSpace(tokens, end + Number(next.kind === "mark"));
  const after = tokens[at];
  if (after?.kind === "digits" && after.text.length < 4) return false;
  if (isFlat(tokens, at)) return true;
  if (means(after, "unit") || means(after, "money") || means(after, "list")) return false;
  if (next.kind === "mark") return /[,;.!?)]/.test(next.text);
  return after === undefined || (after.kind === "word" && AFTER_ADDRESS.has(after.text));
}

/** Where a house number stands before a street: "12 High Street", "twelve High Street". */
function numberBefore(
  tokens: readonly Token[],
  street: number,
  lexicon: Pick<Lexicon, "number">,
): number | undefined {
  let words = 0;
  for (let at = street - 1; at >= street - MAX_TOKENS; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "digits") return words > 0 && isShort(token.text) ? at : undefined;
    if (token?.kind === "word" && words > 0 && isSpeltNumber(token, lexicon))
      return isFollowed(tokens, street) ? undefined : at;
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

/** A word for a number that a house may have; short ones mean too much else: "on Main Street". */
const isSpeltNumber = ({ text }: Token, lexicon: Pick<Lexicon, "number">): boolean =>
  text.length > 2 && Number(lexicon.number(text)) > 1;

/** Whether a sentence goes on behind a token: "two High Street shops". */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[skipSpace(tokens, at + 1)];
  return next?.kind === "word" && !AFTER_ADDRESS.has(next.text);
}

/** A number that a house may have; no hour, no date, no count of anything. */
function isHouse(tokens: readonly Token[], at: number): boolean {
  if (!isShort(tokens[at]?.text ?? "")) return false;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next && /^[.:%]$/.test(next.text) && after?.kind === "digits") return false;
  // "Am Ring, 3. Etage"
  const counted = next?.text === "." ? tokens[at + 3] : undefined;
  const word = [next, after, counted].find((token) => token?.kind === "word");
  if (isFlat(tokens, at + 1) || isFlat(tokens, at + 2)) return true;
  return !means(word, "unit") && !means(word, "money") && !means(word, "list");
}

const isShort = (digits: string): boolean => digits.length <= 3 && !digits.startsWith("0");
