declare const brand: unique symbol;

/** A language the product speaks: the BCP 47 tag that names its folder in `locales/`. Only `createLanguages` makes one. */
export type Language = string & { readonly [brand]: "Language" };

/** The languages that have a folder in `locales/`. */
export interface Languages {
  /** The default language, then English, then the others by their tags. */
  readonly all: readonly Language[];
  /** For people of whom nothing is known, and for texts that another language lacks. */
  readonly default: Language;
  /** For readers of a language that is missing: English if there is a folder for it, else the default. */
  readonly international: Language;
  readonly has: (value: unknown) => value is Language;
  /**
   * The best language for a tag such as Telegram's `language_code`, or for one that was stored and whose folder may be
   * gone: itself, one with the same primary subtag, one that its readers know, else the international one. Without a
   * tag, the default.
   */
  readonly forTag: (tag: string | undefined) => Language;
  /** Tags without a folder whose readers get this language rather than English. */
  readonly standsInFor: (language: Language) => readonly string[];
}

/** The language every text is written in first. */
const ENGLISH = "en";

/** What readers of a language understand better than English, while their own is missing. */
const STAND_INS: ReadonlyMap<string, string> = new Map(Object.entries({ ru: "uk", be: "uk" }));

export const primarySubtag = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";

/**
 * @param folders the names of the folders in `locales/`
 * @throws RangeError when the default language is not among them
 */
export function createLanguages(folders: readonly string[], defaultTag: string): Languages {
  if (!folders.includes(defaultTag))
    throw new RangeError(`the default language ${defaultTag} is none of ${folders.join(", ")}`);
  const rank = (tag: string): number => (tag === defaultTag ? 0 : tag === ENGLISH ? 1 : 2);
  const all = folders.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)) as Language[];
  const defaultLanguage = defaultTag as Language;
  const exact = (tag: string): Language | undefined =>
    all.find((language) => language.toLowerCase() === tag.toLowerCase().replaceAll("_", "-"));
  const withPrimary = (primary: string | undefined): Language | undefined =>
    all.find((language) => primarySubtag(language) === primary);
  const international = withPrimary(ENGLISH) ?? defaultLanguage;
  return {
    all,
    default: defaultLanguage,
    international,
    has: (value): value is Language => all.some((language) => language === value),
    forTag(tag) {
      if (tag === undefined || tag === "") return defaultLanguage;
      const primary = primarySubtag(tag);
      return exact(tag) ?? withPrimary(primary) ?? withPrimary(STAND_INS.get(primary)) ?? international;
    },
    standsInFor: (language) =>
      [...STAND_INS.keys()].filter(
        (tag) => withPrimary(tag) === undefined && withPrimary(STAND_INS.get(tag)) === language,
      ),
  };
}
