import type { Language } from "../domain/shared/language.ts";

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? "Latn";

/** Letters of the language's script that the language itself does not use. */
const FOREIGN_LETTERS: ReadonlyMap<string, RegExp> = new Map(Object.entries({ uk: /[ыэёъ]/iu }));

/** Of how many words more another language must be before a text is taken to be in that one. */
const LEAD = 2;

/** What is no word of a Fluent source: comments, keys, selectors, placeables and markup. */
const NOT_WORDS = /^#.*$|^-?[a-z][\w-]* *=|^ *\*?\[[\w-]+\]|\{[^{}]*(?:->|\})|<[^<>]*>/gmu;

/** The languages of every word of the sources. */
function readLanguages(sources: ReadonlyMap<Language, string>): ReadonlyMap<string, ReadonlySet<Language>> {
  const languagesOf = new Map<string, Set<Language>>();
  for (const [language, source] of sources)
    for (const word of wordsOf(source.replace(NOT_WORDS, " ")))
      languagesOf.set(word, (languagesOf.get(word) ?? new Set()).add(language));
  return languagesOf;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** Whether a text may be in a language. People do not always write in the one that they chose for the chat. */
export type MayBeIn = (language: Language, text: string) => boolean;

/**
 * Judges by letters, of which nearly all must be of the language's script, and by words: those of our own texts that only
 * one of the languages has.
 * @param sources the texts of each language, as Fluent reads them
 */
export function createMayBeIn(sources: ReadonlyMap<Language, string>): MayBeIn {
  let languagesOf: ReadonlyMap<string, ReadonlySet<Language>> | undefined;

  /** Words of a text that only one language has, by language. */
  function countWords(text: string): ReadonlyMap<Language, number> {
    // Read when first needed, so that no start waits for it.
    languagesOf ??= readLanguages(sources);
    const counts = new Map<Language, number>();
    for (const word of new Set(wordsOf(text))) {
      const [only, ...others] = languagesOf.get(word) ?? [];
      if (only !== undefined && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
    return counts;
  }

  return (language, text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const own = text.match(new RegExp(`\\p{Script=${scriptOf(language)}}`, "gu"))?.length ?? 0;
    if (own <= letters * 0.8 || FOREIGN_LETTERS.get(language)?.test(text) === true) return false;
    const counts = countWords(text);
    const most = Math.max(0, ...counts.values());
    return most - (counts.get(language) ?? 0) < LEAD;
  };
}
