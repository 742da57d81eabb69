import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { numberAt, peopleTogether } from "./numbers.ts";
import { tokensOf } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What somebody says who writes in a sentence what they need or give. */
export interface Sentence {
  readonly kind?: ListingKind;
  /** The category's slug, and the language of the word that called for it. */
  readonly category?: { readonly slug: string; readonly language: string };
  /** How many, where one number may be that. */
  readonly count?: number;
  /** The words that nothing was made of, folded: a town may be among them. */
  readonly rest: readonly string[];
}

/** Longer texts are a story, and no first sentence. */
const MAX_SENTENCE = 256;
const COUNTED: ReadonlySet<string> = new Set(["people", "children", "places", "pieces", "portions"]);
/** Shorter words are prepositions. */
const MIN_REST = 3;

/** Finds a category, a kind and a number in a sentence: "мені потрібна кімната в Лейпцигу для двох". */
export function readSentence(vocabulary: Vocabulary, text: string): Sentence {
  const tokens = tokensOf(text, MAX_SENTENCE) ?? [];
  const kinds = new Set<ListingKind>();
  const counts: { readonly value: number; readonly unit?: string; readonly named?: true }[] = [];
  const rest: string[] = [];
  let category: Sentence["category"];
  for (let at = 0; at < tokens.length;) {
    const word = vocabulary.at(tokens, at, "category", "kind");
    if (word?.meaning.is === "category") category ??= word.meaning;
    if (word?.meaning.is === "kind") {
      const { kind: named } = word.meaning;
      for (const kind of LISTING_KINDS) if (kind === named) kinds.add(kind);
    }
    if (word) {
      at += word.length;
      continue;
    }
    const number = numberAt(vocabulary, tokens, at);
    if (number) {
      at += number.length;
      const unit = vocabulary.at(tokens, at, "unit");
      const other = unit
        ? undefined
        : vocabulary.at(tokens, at, "span", "hour", "minute", "currency", "month", "ordinal-ending");
      if (unit && COUNTED.has(unit.meaning.unit))
        counts.push({ value: number.value, unit: unit.meaning.unit });
      else if (!unit && !other) counts.push({ value: number.value });
      at += (unit ?? other)?.length ?? 0;
      continue;
    }
    const company = vocabulary.at(tokens, at, "company");
    if (company) {
      counts.push({ value: company.meaning.count, unit: company.meaning.unit, named: true });
      at += company.length;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === "word" && token.text.length >= MIN_REST) rest.push(token.text);
    at += 1;
  }
  const [kind, ...otherKinds] = kinds;
  const count = onlyCount(counts, text);
  return {
    ...(kind !== undefined && otherKinds.length === 0 && { kind }),
    ...(category && { category: { slug: category.slug, language: category.language } }),
    ...(count !== undefined && { count }),
    rest,
  };
}

type Count = Parameters<typeof peopleTogether>[0][number];

/** What the numbers of a sentence come to: people together, or the only one that may be meant. */
function onlyCount(counts: readonly Count[], text: string): number | undefined {
  const people = peopleTogether(counts, text);
  if (people !== undefined) return people;
  const numbers = counts.filter(({ named }) => !named);
  const [count, ...others] = numbers.some(({ unit }) => unit !== undefined)
    ? numbers.filter(({ unit }) => unit !== undefined)
    : numbers;
  return others.length === 0 ? count?.value : undefined;
}
