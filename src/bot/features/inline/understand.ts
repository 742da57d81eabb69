import type { Catalogue } from "../../../domain/category/catalogue.ts";
import type { Category } from "../../../domain/category/category.ts";
import { isCalled } from "../../../domain/shared/place.ts";
import type { Community } from "../../../domain/community/community.ts";
import type { Language } from "../../../domain/shared/language.ts";
import { readSentence, type Vocabulary } from "../../../domain/reading/index.ts";
import { isShort, plainWords } from "../../../domain/shared/text.ts";
import type { I18n } from "../../i18n.ts";

/** What the typed words ask for. */
export interface Wanted {
  readonly category?: Category;
  /** The language in which the category was named; whoever typed it reads this language. */
  readonly language?: Language;
  /** The other words: a town, or nothing. */
  readonly rest: string;
  /** The words were a sentence: a town may be among the others, and they may be anything else. */
  readonly loose?: true;
}

/** A shorter beginning of a name would match too many names. */
const MIN_BEGINNING = 3;

/** Longer words name neither a category nor a town. Telegram passes on 256 characters. */
const MAX_TYPED = 128;

interface Word {
  readonly word: string;
  readonly plain: string;
}

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { word }) => sum + word.length, 0);

interface Named {
  readonly category: Category;
  readonly language: Language;
  readonly words: readonly string[];
}

/**
 * Understands "housing Leipzig": a category by a word of its name in any language (or its beginning), and a town.
 * @returns a function of what was typed, whose answer is undefined for a long text that is about no category
 */
export function createUnderstand(
  i18n: I18n,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): (typed: string) => Wanted | undefined {
  let names: readonly Named[] | undefined;
  const fits = ({ words: of }: Named, { plain }: Word): boolean =>
    of.some((name) => name === plain || (plain.length >= MIN_BEGINNING && name.startsWith(plain)));

  /** The category that the words of a sentence are about. */
  function inSentence(typed: string): Wanted | undefined {
    const said = readSentence(vocabulary, typed);
    const category = said.category && catalogue.find(said.category.slug);
    if (!category) return undefined;
    const language = said.category?.language;
    const known = i18n.languages.has(language) && { language };
    return { category, ...known, rest: said.rest.join(" "), loose: true };
  }

  return (typed) => {
    if (!isShort(typed, MAX_TYPED)) return inSentence(typed);
    const words = typed
      .split(/\s+/)
      .map((word) => ({ word, plain: plainWords(word) }))
      .filter(({ plain }) => plain !== "");
    names ??= namesOf(i18n, catalogue);
    const [best] = names
      .map((named) => ({ named, said: words.filter((word) => fits(named, word)) }))
      .filter(({ said }) => said.length > 0)
      .sort((a, b) => lengthOf(b.said) - lengthOf(a.said));
    const sentence = best ? undefined : inSentence(typed);
    if (sentence) return sentence;
    const rest = words.filter((word) => !best?.said.includes(word)).map(({ word }) => word);
    return {
      ...(best && { category: best.named.category, language: best.named.language }),
      rest: rest.join(" "),
    };
  };
}

/** Every category by its name in every language. */
const namesOf = (i18n: I18n, catalogue: Catalogue): readonly Named[] =>
  i18n.languages.all.flatMap((language) =>
    catalogue.categories.map((category) => {
      const name = i18n.plainDynamic(language, `category-${category.slug}`);
      return { category, language, words: plainWords(name).split(" ") };
    }),
  );

/** The community of this name, if there is one. */
export const communityCalled = (communities: readonly Community[], name: string): Community | undefined =>
  communities.find((community) => isCalled(community, name));
