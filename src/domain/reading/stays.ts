import type { Stay } from "../shared/dates.ts";
import type { SpanUnit } from "./meaning.ts";
import { numberAt } from "./numbers.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { isDash, isQuiet, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

const MONTHS_A_YEAR = 12;
/** What "several weeks" may be. */
const SEVERAL = [2, 3];
const MAX_COUNT = 999;

const stayOf = (count: number, unit: SpanUnit): Stay =>
  unit === "year" ? { count: count * MONTHS_A_YEAR, unit: "month" } : { count, unit };

/** The length of time that begins at a token: "two weeks", "a month", "fortnight". */
export function stayAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  index: number,
): { readonly value: Stay; readonly length: number } | undefined {
  const whole = vocabulary.at(tokens, index, "stay");
  if (whole) return { value: stayOf(whole.meaning.count, whole.meaning.unit), length: whole.length };
  const number = numberAt(vocabulary, tokens, index);
  const at = index + (number?.length ?? vocabulary.isBeside(tokens, index, "stay"));
  const unit = vocabulary.at(tokens, at, "span");
  if (!unit || (number && (number.value === 0 || number.value > MAX_COUNT))) return undefined;
  return { value: stayOf(number?.value ?? 1, unit.meaning.unit), length: at + unit.length - index };
}

/** The length of a stay: "2 weeks", "на тиждень", "ein Jahr"; a bare number means days. */
export function readStay(vocabulary: Vocabulary, text: string): Reading<Stay> {
  const tokens = tokensOf(text);
  return tokens ? readStayIn(vocabulary, tokens) : REFUSED;
}

/** As `readStay`, of a part of a text. */
export function readStayIn(vocabulary: Vocabulary, tokens: readonly Token[]): Reading<Stay> {
  // "Until the end of the month" is a day and no length.
  if (tokens.some((_token, at) => vocabulary.at(tokens, at, "end"))) return REFUSED;
  const stays: Stay[] = [];
  const numbers: number[] = [];
  let strange = false;
  let vague = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const stay = stayAt(vocabulary, tokens, at);
    if (stay) {
      stays.push(stay.value);
      at += stay.length;
      continue;
    }
    const number = numberAt(vocabulary, tokens, at);
    const word = number ? undefined : vocabulary.at(tokens, at, "vague", "for");
    const beside = word ? 0 : vocabulary.isBeside(tokens, at, "stay");
    if (number) numbers.push(number.value);
    else if (word?.meaning.is === "vague") vague = true;
    else if (!word && beside === 0 && !isQuiet(token)) strange = true;
    at += number?.length ?? word?.length ?? (beside || 1);
  }
  const [stay, ...others] = stays;
  const [number, ...moreNumbers] = numbers;
  if (isDash(tokens[0])) return REFUSED;
  if (!stay) {
    const bare = number !== undefined && number > 0 && number <= MAX_COUNT && moreNumbers.length === 0;
    return bare && !strange && !vague ? understood({ count: number, unit: "day" }) : REFUSED;
  }
  if (vague) return asked(...SEVERAL.map((count) => ({ count: count * stay.count, unit: stay.unit })));
  if (others.length === 0 && numbers.length === 0 && !strange) return understood(stay);
  // "1.5 weeks" and "1 week 3 days" are nothing we can count; "2–3 weeks" is either.
  const isFraction = tokens.some(
    (token, at) =>
      token.glued &&
      /^[.,⁄]$/u.test(token.text) &&
      tokens[at - 1]?.kind === "digits" &&
      tokens[at + 1]?.kind === "digits",
  );
  if (isFraction) return REFUSED;
  return asked(
    ...numbers.filter((count) => count > 0).map((count) => ({ count, unit: stay.unit })),
    stay,
    ...others,
  );
}
