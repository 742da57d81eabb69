import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { numberAt, peopleTogether } from "./numbers.ts";
import { isDash, tokensOf, type Token } from "./tokens.ts";
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
      const end = number.inDigits ? endOfDate(vocabulary, tokens, at) : at;
      if (end > at) {
        at = end;
        continue;
      }
      const unit = vocabulary.at(tokens, at, "unit");
      const isCounted = unit !== undefined && COUNTED.has(unit.meaning.unit);
      const other = unit ?? vocabulary.at(tokens, at, "span", "hour", "minute", "currency", "month");
      const about = isCounted ? undefined : vocabulary.at(tokens, at, "category");
      // "Eine Wohnung": an article.
      const isArticle = number.value === 1 && !number.inDigits && about !== undefined;
      if (isCounted || (!other && !isArticle))
        counts.push({ value: number.value, ...(unit && { unit: unit.meaning.unit }) });
      // "A room": what is counted may be what the sentence is about.
      at += about ? 0 : (other?.length ?? 0);
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

/** Where a date or a time ends whose first digits stand before `at`: "1.12.", "1. Dezember", "5-го", "14:30"; else `at`. */
function endOfDate(vocabulary: Vocabulary, tokens: readonly Token[], at: number): number {
  const isSign = (index: number): boolean =>
    tokens[index]?.glued === true && /^[.:/]$/u.test(tokens[index].text);
  let end = at;
  while (isSign(end) && tokens[end + 1]?.kind === "digits" && tokens[end + 1]?.glued) end += 2;
  if (end > at) return isSign(end) ? end + 1 : end;
  const dashed = isDash(tokens[at]) ? at + 1 : at;
  const ending = vocabulary.at(tokens, dashed, "ordinal-ending");
  if (ending && tokens[dashed]?.glued) return dashed + ending.length;
  const month = isSign(at) ? vocabulary.at(tokens, at + 1, "month") : undefined;
  return month ? at + 1 + month.length : at;
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
