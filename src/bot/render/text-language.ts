import type { Language } from "../../domain/shared/language.ts";

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? "Latn";

/** Letters of the language's script that the language itself does not use. */
const FOREIGN_LETTERS: ReadonlyMap<string, RegExp> = new Map(Object.entries({ uk: /[ыэёъ]/iu }));

/**
 * Whether a text may be in the language, judged by its letters: nearly all must be of the language's script. People do
 * not always write in the language that they chose for the chat.
 */
export function mayBeIn(language: Language, text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(new RegExp(`\\p{Script=${scriptOf(language)}}`, "gu"))?.length ?? 0;
  return own > letters * 0.8 && FOREIGN_LETTERS.get(language)?.test(text) !== true;
}
