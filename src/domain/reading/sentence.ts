import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { numberAt } from "./numbers.ts";
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
  const counts: { readonly value: number; readonly counted: boolean }[] = [];
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
      const counted = unit !== undefined && COUNTED.has(unit.meaning.unit);
      if (counted || (!unit && !other)) counts.push({ value: number.value, counted });
      at += (unit ?? other)?.length ?? 0;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === "word" && token.text.length >= MIN_REST) rest.push(token.text);
    at += 1;
  }
  const [kind, ...otherKinds] = kinds;
  const [count, ...otherCounts] = counts.some(({ counted }) => counted)
    ? counts.filter(({ counted }) => counted)
    : counts;
  return {
    ...(kind !== undefined && otherKinds.length === 0 && { kind }),
    ...(category && { category: { slug: category.slug, language: category.language } }),
    ...(count && otherCounts.length === 0 && { count: count.value }),
    rest,
  };
}
