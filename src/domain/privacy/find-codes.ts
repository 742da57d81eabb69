import type { Finding } from "./finding.ts";
import { IBAN_COUNTRIES } from "./known-hosts.ts";
import { isText, type Token } from "./tokens.ts";

const MIN_DIGITS = 7;
/** An IBAN has 15 to 34 characters. */
const MIN_IBAN = 15;
const MAX_IBAN = 34;
const MIN_IBAN_DIGITS = 10;
/** Addresses of electronic money have 26 characters and more. */
const MIN_CODE = 25;
const MAX_CODE = 128;

const DIMENSIONS = /^[1-9]\d{0,3}(?:[xх][1-9]\d{0,3}){1,3}(?:[cm]?m|[см]?м)?$/;

/** Finds account numbers, and digits with letters between them: "DE00 1234 …", "0151x234x567". One pass. */
export function findCodes(tokens: readonly Token[], isTaken: (at: number) => boolean): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = isTaken(at) ? undefined : (ibanAt(tokens, at) ?? codeAt(tokens, at));
    if (found?.isOne) findings.push({ from: at, to: found.to });
    at = found?.to ?? at + 1;
  }
  return findings;
}

interface Code {
  readonly to: number;
  readonly isOne: boolean;
}

/** A country's letters, then groups of letters and digits with at most one space or hyphen between them. */
function ibanAt(tokens: readonly Token[], at: number): Code | undefined {
  const first = tokens[at];
  if (first?.kind !== "word" || first.text.length !== 2) return undefined;
  if (!IBAN_COUNTRIES.has(first.text)) return undefined;
  let text = first.text;
  let to = at + 1;
  for (;;) {
    const isDivided = tokens[to]?.text === " " || tokens[to]?.text === "-";
    const next = tokens[to + Number(isDivided)];
    const isPart =
      next?.kind === "digits" || (next?.kind === "word" && isBankCode(next.text, text, !isDivided));
    if (!next || !isPart || text.length + next.text.length > MAX_IBAN) break;
    text += next.text;
    to += 1 + Number(isDivided);
  }
  const digits = digitsIn(text);
  const isIban = text.length >= MIN_IBAN && digits >= MIN_IBAN_DIGITS && /^[a-z]{2}\d{2}/.test(text);
  return isIban ? { to, isOne: true } : undefined;
}

/** Letters that may stand in an account number: the bank's right behind the check digits, or in one piece with digits. */
const isBankCode = (word: string, before: string, isGlued: boolean): boolean =>
  /^[a-z\d]{1,30}$/.test(word) && (isGlued || /\d/.test(word) || (before.length === 4 && word.length === 4));

/** Letters and digits in one piece. */
function codeAt(tokens: readonly Token[], at: number): Code | undefined {
  let to = at;
  let text = "";
  let longest = 0;
  for (let token = tokens[to]; isText(token); token = tokens[to]) {
    if (text.length <= MAX_CODE) text += token.text;
    if (token.kind === "digits") longest = Math.max(longest, token.text.length);
    to += 1;
  }
  if (to === at) return undefined;
  const digits = digitsIn(text);
  const isLong = text.length >= MIN_CODE && digits >= 4 && /^[a-z\d]+$/.test(text) && /[a-z]/.test(text);
  const isBroken =
    digits >= MIN_DIGITS && longest < MIN_DIGITS && !DIMENSIONS.test(text) && /\p{L}/u.test(text);
  return { to, isOne: isLong || isBroken };
}

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;
