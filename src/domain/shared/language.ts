/** Interface languages, complete in `locales/`. Adding one means adding a locale folder and an entry here. */
export const LANGUAGES = ["uk", "en", "de"] as const;

export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === "string" && (LANGUAGES as readonly string[]).includes(value);

/**
 * The interface language for a BCP 47 tag such as Telegram's `language_code`.
 * @returns the language of the tag's primary subtag when we speak it, else `fallback`
 */
export function languageFromTag(tag: string | undefined, fallback: Language): Language {
  const primary = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return isLanguage(primary) ? primary : fallback;
}
