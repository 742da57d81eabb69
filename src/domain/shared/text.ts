/** Bidirectional overrides and isolates, and zero-width characters that hide or reorder text. Joiners (U+200C, U+200D) stay: Farsi and emoji need them. */
const HIDDEN = /(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;

/** What shows nothing although it counts as a letter or a symbol: the fillers of Hangul, the empty Braille pattern. */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text has a letter or a digit that can be seen. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(BLANK, ""));

/**
 * A person's words as we keep them: NFC, without hidden control characters, at most two line breaks in a row, trimmed.
 * @returns the empty string when nothing visible is left
 */
export function tidyText(text: string): string {
  const tidy = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(HIDDEN, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy.replace(BLANK, "")) ? tidy : "";
}

/** Length as a person counts: code points. */
export const textLength = (text: string): number => Array.from(text).length;

/** A number, a day, an hour or a yes needs fewer characters. */
const MAX_SHORT = 64;

/** False for a text that is too long for a short answer: refuse it before reading it, so that no text costs much. */
export const isShort = (text: string, max = MAX_SHORT): boolean =>
  // One character can become 18 others in the compatibility form that readers see.
  text.length <= max && text.normalize("NFKC").length <= max;

/** Words for comparing: no accents, case, punctuation or emoji, single spaces. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
