import { beginNumber, growNumber } from "./number-words.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { isDash, isQuiet, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A number in a text, in digits or in words. */
export interface NumberAt {
  readonly value: number;
  /** Tokens that it takes. */
  readonly length: number;
  readonly inDigits: boolean;
}

/** Digits of the largest number that is read. */
const MAX_DIGITS = 9;

/** The number that begins at a token: digits, or words that make up one number ("двадцять п'ять", "three hundred"). */
export function numberAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  index: number,
): NumberAt | undefined {
  const first = tokens[index];
  if (first?.kind === "digits")
    return first.text.length > MAX_DIGITS
      ? undefined
      : { value: Number(first.text), length: 1, inDigits: true };
  const word = vocabulary.at(tokens, index, "number");
  if (!word) return undefined;
  let number = beginNumber(word.meaning.value);
  let next = index + word.length;
  while (next < tokens.length) {
    const from = isDash(tokens[next]) && tokens[next]?.glued ? next + 1 : next;
    const more = vocabulary.at(tokens, from, "number");
    const grown = more && growNumber(number, more.meaning.value);
    if (!grown) break;
    number = grown;
    next = from + more.length;
  }
  return { value: number.value, length: next - index, inDigits: false };
}

/** A number in a sentence. */
interface Counted {
  readonly value: number;
  /** What it counts, as the vocabulary names it. */
  readonly unit?: string;
  /** It counts years or hours, or is no count at all: a house number, a phone number. */
  readonly foreign: boolean;
  /** Nobody wrote a number: somebody is named, as "my husband" is. */
  readonly named?: true;
}

/** Children are people too: "2 adults and 1 child", or "my husband, me and two children", may be an answer to how many people. */
const PEOPLE = "people";
const CHILDREN = "children";
const YEARS = "years";

/**
 * A whole number: bare, in words, or with what it counts. A number in a sentence is only guessed.
 * @param units what is counted, as the vocabulary names it
 */
export function readNumber(
  vocabulary: Vocabulary,
  text: string,
  units: ReadonlySet<string>,
): Reading<number> {
  const tokens = tokensOf(text);
  if (!tokens || isNoCount(tokens)) return REFUSED;
  const counted: Counted[] = [];
  let strange = false;
  let vague = false;
  for (let at = 0; at < tokens.length;) {
    const number = numberAt(vocabulary, tokens, at);
    const someOf = vocabulary.at(tokens, at, "vague");
    if (number && number.length >= (someOf?.length ?? 0)) {
      const end = at + number.length;
      const unit = vocabulary.at(tokens, end, "unit");
      const span = unit
        ? undefined
        : vocabulary.at(tokens, end, "span", "hour", "minute", "currency", "month");
      const isCode = number.inDigits && /^0\d/u.test(tokens[at]?.text ?? "");
      const foreign = isCode || span !== undefined || unit?.meaning.unit === YEARS;
      counted.push({ value: number.value, foreign, ...(unit && { unit: unit.meaning.unit }) });
      at = end + ((unit ?? span)?.length ?? 0);
      continue;
    }
    const company = vocabulary.at(tokens, at, "company");
    if (company) {
      const { count, unit } = company.meaning;
      counted.push({ value: count, unit, foreign: false, named: true });
      at += company.length;
      continue;
    }
    const token = tokens[at];
    const beside = vocabulary.isBeside(tokens, at, "number");
    const unit = vocabulary.at(tokens, at, "unit");
    if (someOf) vague = true;
    else if (beside === 0 && !(unit && units.has(unit.meaning.unit)) && token && !isQuiet(token))
      strange = true;
    at += someOf?.length ?? (beside || unit?.length || 1);
  }
  const [only, ...more] = counted.filter(({ named }) => !named);
  const people = counted.filter(({ foreign, unit }) => !foreign || unit !== YEARS);
  const sum =
    units.has(PEOPLE) && people.every(({ foreign }) => !foreign) ? peopleTogether(people, text) : undefined;
  if (!only) {
    if (sum !== undefined) return asked(sum);
    return vague ? asked() : vocabulary.at(tokens, 0, "no") ? asked(0) : REFUSED;
  }
  const isAsked = ({ unit }: Counted): boolean => unit === undefined || units.has(unit);
  const isAlone = counted.length === 1 && !strange && !vague;
  if (isAlone && !only.foreign && isAsked(only)) return understood(only.value);
  const numbers = [only, ...more].filter(({ foreign }) => !foreign);
  // At the question for children, the child in "two adults and a child" comes first.
  const fitting = units.has(PEOPLE) ? [] : counted.filter((one) => !one.foreign && isAsked(one));
  const guesses = [...fitting, ...numbers].map(({ value }) => value);
  return asked(...(sum === undefined ? [] : [sum]), ...guesses);
}

/**
 * All people in a text together, adults and children; undefined where it does not tell. A number that stands first may be
 * that sum already: "we are three, two adults and a child".
 */
export function peopleTogether(
  counted: readonly Pick<Counted, "value" | "unit" | "named">[],
  text: string,
): number | undefined {
  const total = (parts: typeof counted): number => parts.reduce((sum, { value }) => sum + value, 0);
  const [first, ...others] = counted;
  if (!first || others.length === 0 || !others.every(isPart)) return undefined;
  const isTotal = text.includes(":") || !isPart(first);
  if (isTotal) return first.value === total(others) ? first.value : undefined;
  return total(counted);
}

const isPart = ({ unit }: Pick<Counted, "unit">): boolean => unit === PEOPLE || unit === CHILDREN;

/** "-2", "+3", "1.5", "1,5": no count of anything. */
const isNoCount = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (token.kind !== "sign" || after?.kind !== "digits" || !after.glued) return false;
    if (before?.kind === "digits" && token.glued) return /^[.,⁄/]$/u.test(token.text);
    return (isDash(token) && at === 0) || token.text === "+";
  });
