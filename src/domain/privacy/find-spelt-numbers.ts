import { means, type Lexicon } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import type { Token } from "./tokens.ts";

/** Fewer number words in a row, or fewer numbers, are counts of something. */
const MIN_WORDS = 3;
const MIN_NUMBERS = 5;
/** Number words in a row that begin with zero, as a dialling code does. */
const MIN_DIALLED = 4;
/** Numbers right beside one that is masked, which are the rest of it: "0 шість сім 123 45 67". */
const MIN_BESIDE = 2;
/** Digits that a compound has at least: "nulleinsfünfeins". */
const MIN_COMPOUND = 4;
/** How far from a dialling code the other digits may be, in tokens, and how many there are in all. */
const SCATTERED = 20;
const MIN_SCATTERED = 7;

/** Finds digits in words, "null eins fünf …", with digits between them or not. All of it is doubt. One pass. */
export function findSpeltNumbers(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  lexicon: Lexicon,
): readonly Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  let to = 0;
  let words = 0;
  let isCompound = false;
  let values: string[] = [];
  /** A number that is masked ends where the row begins. */
  let isBehind = false;
  const close = (isBefore: boolean): void => {
    const isRow = words >= MIN_WORDS && values.length >= MIN_NUMBERS && !isSeries(values);
    const isDialled = words >= MIN_DIALLED && values[0]?.startsWith("0") === true;
    const isRest = (isBehind || isBefore) && words > 0 && values.length >= MIN_BESIDE;
    if (isRow || isDialled || isCompound || isRest) findings.push({ from, to, doubt: "number" });
    words = 0;
    isCompound = false;
    values = [];
  };
  tokens.forEach((token, at) => {
    const isWord = token.kind === "word";
    const value = isWord ? lexicon.number(token.text) : token.kind === "digits" ? token.text : undefined;
    if (isTaken(at) || (isWord && value === undefined)) {
      const isNumber = isTaken(at) && token.kind === "digits";
      close(isNumber);
      if (isNumber || token.kind === "word") isBehind = isNumber;
      return;
    }
    if (value === undefined) return;
    if (values.length === 0) from = at;
    to = at + 1;
    values.push(value);
    words += Number(isWord);
    isCompound ||= isWord && value.length >= MIN_COMPOUND;
  });
  close(false);
  return findings;
}

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
