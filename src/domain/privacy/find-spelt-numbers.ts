import { means, type Lexicon } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import { isText, skipSpace, type Token } from "./tokens.ts";

/** Fewer number words in a row, or fewer numbers, are counts of something. */
const MIN_WORDS = 3;
const MIN_NUMBERS = 5;
/** Number words in a row that begin with zero or a plus, as a dialling code does, or that a word for a phone stands before. */
const MIN_DIALLED = 4;
/** The same where digits and words are mixed: "ноль67 один23 45". */
const MIN_DIALLED_DIGITS = 6;
/** "0 then 77 then 00 then 900": words like "then" in a row, and digits that it has at least with them. */
const MIN_JOINS = 2;
const MIN_JOINED_DIGITS = 9;
/** Numbers right beside one that is masked, which are the rest of it: "0 шість сім 123 45 67". */
const MIN_BESIDE = 2;
/** Digits that a compound has at least: "nulleinsfünfeins". */
const MIN_COMPOUND = 4;
/** Words like "then" that may stand between two digits. */
const MAX_BETWEEN = 2;
/** Tokens before a row in which a word for a phone counts. */
const MAX_CALLED = 4;
/** How far from a dialling code the other digits may be, in tokens, and how many there are in all. */
const SCATTERED = 20;
const MIN_SCATTERED = 7;

/** A row of numbers that may be dictated digits. */
interface Row {
  from: number;
  to: number;
  /** Number words in it, those for "double" and "plus" too. */
  words: number;
  /** The numbers in their order; "double seven" and "two sevens" are two. */
  values: string[];
  /** How often the digit that comes next stands. */
  times: number;
  /** How many of the last values one word said: a count may turn out to be one of "two sevens". */
  last: number;
  isPlus: boolean;
  isCompound: boolean;
  /** False where digits stand in a date or an hour. */
  isClean: boolean;
  /** Words like "then" since the last number, and in the whole row. */
  between: number;
  joins: number;
}

const rowFrom = (at: number): Row => ({
  from: at,
  to: at,
  words: 0,
  values: [],
  times: 1,
  last: 0,
  isPlus: false,
  isCompound: false,
  isClean: true,
  between: 0,
  joins: 0,
});

/**
 * Finds digits in words: "null eins fünf …", "double seven", "дві сімки", "zer0 sev3n", with digits between them or
 * not. All of it is doubt. One pass.
 */
export function findSpeltNumbers(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  lexicon: Lexicon,
): readonly Finding[] {
  const findings: Finding[] = [];
  let row: Row | undefined;
  /** A number that is masked ends where the row begins. */
  let isBehind = false;
  const close = (isBefore: boolean): void => {
    if (row && isDictated(tokens, row, isBehind || isBefore))
      findings.push({ from: row.from, to: row.to, doubt: "number" });
    row = undefined;
  };

  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const read = token && !isTaken(at) ? numberAt(tokens, at, lexicon) : undefined;
    if (read) {
      row ??= rowFrom(at);
      take(row, read, tokens, at);
      at = read.to;
      continue;
    }
    const isWord = token?.kind === "word";
    const repeat = isWord && !isTaken(at) ? lexicon.repeat(token.text) : undefined;
    if (isWord && !isTaken(at) && (repeat !== undefined || means(token, "plus"))) {
      if (repeat === undefined) close(false);
      row ??= rowFrom(at);
      row.isPlus ||= repeat === undefined;
      row.times = repeat ?? 1;
      row.words += 1;
    } else if (isTaken(at) || (isWord && !(row && means(token, "between") && ++row.between <= MAX_BETWEEN))) {
      const isNumber = isTaken(at) && token?.kind === "digits";
      close(isNumber);
      if (isNumber || isWord) isBehind = isNumber;
    }
    at += 1;
  }
  close(false);
  return findings;
}

interface Spelt {
  readonly value: string;
  readonly isWord: boolean;
  /** A word that only stands for a digit: "sevens". */
  readonly isDigit: boolean;
  /** The last token, exclusive. */
  readonly to: number;
}

/** The number that begins at a token, in digits or in a word. */
function numberAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelt | undefined {
  const token = tokens[at];
  if (!isText(token)) return undefined;
  const disguised =
    isText(tokens[at + 1]) && !isText(tokens[at - 1]) ? disguisedAt(tokens, at, lexicon) : undefined;
  if (disguised) return disguised;
  if (token.kind === "digits") return { value: token.text, isWord: false, isDigit: false, to: at + 1 };
  const number = lexicon.number(token.text);
  if (number !== undefined) return { value: number, isWord: true, isDigit: false, to: at + 1 };
  const digit = lexicon.digit(token.text);
  return digit === undefined ? undefined : { value: digit, isWord: true, isDigit: true, to: at + 1 };
}

const MAX_DISGUISED = 12;
/** Digits typed in the place of letters. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from("013457", (digit, i) => [digit, "oieast"[i] ?? ""]),
);
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from("0346", (digit, i) => [digit, "озчб"[i] ?? ""]),
);

/** "sev3n", "zer0", "н0ль": a number word in which digits stand for letters. */
function disguisedAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Spelt | undefined {
  let text = "";
  let to = from;
  for (let token = tokens[to]; isText(token); token = tokens[++to]) {
    text += token.text;
    if (text.length > MAX_DISGUISED) return undefined;
  }
  const letters = /[а-яіїєґ]/.test(text) ? CYRILLIC : LATIN;
  const value = lexicon.number(Array.from(text, (char) => letters.get(char) ?? char).join(""));
  return value === undefined ? undefined : { value, isWord: true, isDigit: false, to };
}

function take(row: Row, { value, isWord, isDigit, to }: Spelt, tokens: readonly Token[], at: number): void {
  const count = Number(row.values.at(-1));
  const isCounted = isDigit && row.last === 1 && row.between === 0 && count >= 2 && count <= 9;
  if (isCounted) row.values.pop();
  const times = isCounted ? count : row.times;
  for (let i = 0; i < times; i += 1) row.values.push(value);
  row.last = times;
  row.joins += row.between;
  row.times = 1;
  row.between = 0;
  row.words += Number(isWord);
  row.isCompound ||= isWord && value.length >= MIN_COMPOUND;
  row.isClean &&= isWord || !(isPartOfDate(tokens[at - 1]) || isPartOfDate(tokens[at + 1]));
  row.to = to;
}

const isPartOfDate = (token: Token | undefined): boolean => token !== undefined && /^[.:/]$/.test(token.text);

function isDictated(tokens: readonly Token[], row: Row, isBeside: boolean): boolean {
  const { words, values, joins, isPlus, isCompound, isClean } = row;
  const isDialled = isPlus || values[0]?.startsWith("0") === true;
  const digits = values.join("").length;
  return (
    (words >= MIN_WORDS && values.length >= MIN_NUMBERS && !isSeries(values) && !isListed(tokens, row)) ||
    (joins >= MIN_JOINS && digits >= MIN_JOINED_DIGITS && isClean && !values.includes("000")) ||
    (words >= MIN_DIALLED && isDialled) ||
    (words > 0 && values.length >= MIN_DIALLED && digits >= MIN_DIALLED_DIGITS && isDialled && isClean) ||
    (words >= MIN_WORDS && digits >= MIN_DIALLED_DIGITS + 1 && isDialled) ||
    (words >= MIN_DIALLED && isSpelt(values) && isCalled(tokens, row)) ||
    (words >= MIN_WORDS && digits >= MIN_DIALLED_DIGITS && isCalled(tokens, row)) ||
    (isBeside && words > 0 && values.length >= MIN_BESIDE) ||
    isCompound
  );
}

/** "сорок два, сорок три розмір" */
const isListed = (tokens: readonly Token[], { to }: Row): boolean =>
  means(tokens[skipSpace(tokens, to)], "list");

/** "шесть семь один два" */
const isSpelt = (values: readonly string[]): boolean => values.every((value) => value.length === 1);

/** Behind a word for a phone: "звоните шесть семь один два", "мой номер восемь девятьсот пятнадцать". */
const isCalled = (tokens: readonly Token[], { from, values }: Row): boolean =>
  !isSeries(values) &&
  tokens.slice(Math.max(0, from - MAX_CALLED), from).some((token) => means(token, "phone"));

/** Numbers that only rise or only fall, as the ages of children do. */
function isSeries(values: readonly string[]): boolean {
  const steps = values.slice(1).map((value, i) => Number(value) - Number(values[i]));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Finds dialling codes that enough digits follow, with words between them: "0151, dann 234 und 5678". All of it is doubt. */
export function findScatteredNumbers(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== "digits" || !/^0(?!0+$)\d{2,3}$/.test(text) || isTaken(at)) return;
    let digits = text.length;
    let to = at + 1;
    for (let next = at + 1; next <= at + SCATTERED; next += 1) {
      const token = tokens[next];
      if (!token || isTaken(next) || means(token, "money")) break;
      if (token.kind !== "digits") continue;
      digits += token.text.length;
      to = next + 1;
    }
    if (digits >= MIN_SCATTERED) findings.push({ from: at, to, doubt: "number" });
  });
  return findings;
}
