import type { Language } from "../../domain/shared/language.ts";

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? "Latn";

/** Letters of the language's script that it does not write with itself. */
const FOREIGN_LETTERS: Partial<Record<Language, RegExp>> = { uk: /[ыэёъ]/iu };

/**
 * Whether a text may well be in the language: nearly all of its letters are of the script the language is written in.
 * People write in the language they like, not only in the one they read the chat in.
 */
export function mayBeIn(language: Language, text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(new RegExp(`\\p{Script=${scriptOf(language)}}`, "gu"))?.length ?? 0;
  return own > letters * 0.8 && FOREIGN_LETTERS[language]?.test(text) !== true;
}
