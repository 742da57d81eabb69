import { isShort } from "../shared/text.ts";

/** A piece of a typed text. */
export interface Token {
  /** Folded: in lower case, without accents and apostrophes; digits are 0–9. */
  readonly text: string;
  readonly kind: "digits" | "word" | "sign";
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

const DIGIT = /\p{Nd}/u;

/** Replaces digits of any script (Arabic-Indic, Devanagari, full-width …) by 0–9. Each script has its ten in a row. */
export const latinDigits = (text: string): string =>
  text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    for (let code = digit.codePointAt(0) ?? 0; DIGIT.test(String.fromCodePoint(code - 1)); code -= 1)
      value += 1;
    return String(value % 10);
  });

/** Marks above letters, joiners, keycaps; apostrophes of every kind. */
const UNHEARD = /[\p{M}\p{Cf}'’ʼ`´‘]/gu;
const PIECE = /\d+|\p{L}+|[^\s\p{L}\d]/gu;

const fold = (text: string): string => latinDigits(text).toLowerCase().normalize("NFKD").replace(UNHEARD, "");

/** A word or phrase as it is compared: its folded words, with single spaces. */
export const foldPhrase = (phrase: string): string => (fold(phrase).match(/\p{L}+|\d+/gu) ?? []).join(" ");

/** @returns undefined for a text that is too long to be a short answer: it is refused unread */
export function tokensOf(text: string, max?: number): readonly Token[] | undefined {
  if (!isShort(text, max)) return undefined;
  const folded = fold(text.trim());
  let end = -1;
  return Array.from(folded.matchAll(PIECE), ({ 0: piece, index }) => {
    const glued = index === end;
    end = index + piece.length;
    return {
      text: piece,
      kind: /^\d/u.test(piece) ? "digits" : /^\p{L}/u.test(piece) ? "word" : "sign",
      glued,
    };
  });
}

const DASHES = new Set(["-", "–", "—", "−", "‒", "―", "…", "~"]);
export const isDash = (token: Token | undefined): boolean => token?.kind === "sign" && DASHES.has(token.text);

/** A sign that changes nothing about what stands around it. */
export const isQuiet = ({ kind, text }: Token): boolean =>
  kind === "sign" && /^[.,;:!?()"«»„“”\u{2705}]$/u.test(text);
