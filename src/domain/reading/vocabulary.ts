import { intlWords, type MonthNamed } from "./intl-words.ts";
import type { Meaning, MeaningOf, PartOfDay, SpanUnit } from "./meaning.ts";
import type { ReadingWords } from "./reading-words.ts";
import { createJoinedNumbers } from "./joined-numbers.ts";
import { foldPhrase, type Token } from "./tokens.ts";

/** A phrase found in a text. */
export interface Found<M extends Meaning = Meaning> {
  readonly meaning: M;
  /** Tokens that it takes. */
  readonly length: number;
}

/** The words of all languages that people write in. People mix languages, so that one list serves everybody. */
export interface Vocabulary {
  /**
   * The longest phrase that begins at a token and has a meaning asked for. Of several meanings the one that is named
   * first in `senses` counts.
   */
  at<S extends Meaning["is"]>(
    tokens: readonly Token[],
    index: number,
    ...senses: readonly S[]
  ): Found<MeaningOf<S>> | undefined;
  /** Whether a word at a token changes nothing beside what is read. */
  isBeside(tokens: readonly Token[], index: number, of: string): number;
  /** The names of the units that a word is a form of. */
  unitsOf(word: string): ReadonlySet<string>;
}

/** A word that ends in `*` may have this many letters more. */
const MAX_ENDING = 3;

const SPAN_UNITS: ReadonlySet<string> = new Set(["day", "week", "month", "year"]);
const isSpanUnit = (unit: string | undefined): unit is SpanUnit => SPAN_UNITS.has(unit ?? "");

export function createVocabulary(languages: readonly ReadingWords[]): Vocabulary {
  const exact = new Map<string, Meaning[]>();
  const stems = new Map<string, Meaning[]>();
  let longest = 1;
  const monthNames: MonthNamed[] = [];

  function add(phrase: string, meaning: Meaning): void {
    const folded = foldPhrase(phrase);
    if (folded === "") return;
    const into = phrase.endsWith("*") ? stems : exact;
    const meanings = into.get(folded);
    if (meanings) meanings.push(meaning);
    else into.set(folded, [meaning]);
    longest = Math.max(longest, folded.split(" ").length);
  }

  const joined = createJoinedNumbers(languages);
  for (const words of languages) {
    for (const [phrase, meaning] of meaningsOf(words)) add(phrase, meaning);
    const { months, others } = intlWords(words.language);
    monthNames.push(...months);
    for (const [phrase, meaning] of others) add(phrase, meaning);
  }

  /** The month that a word or its beginning names; undefined for several. */
  function monthNamed(word: string): Meaning | undefined {
    if (word.length < MIN_MONTH) return undefined;
    const [only, ...more] = new Set(
      monthNames.filter(({ name }) => name.startsWith(word)).map(({ month }) => month),
    );
    return only === undefined || more.length > 0 ? undefined : { is: "month", month: only };
  }

  function meaningsAt(phrase: string): readonly Meaning[] {
    const listed = exact.get(phrase) ?? [];
    // A small word of one language may be a number of another: "on" is ten in Turkish, "o" is one in Romanian.
    const found = listed.some(isSmall) ? listed.filter(({ is }) => is !== "number") : [...listed];
    for (let cut = 0; cut <= MAX_ENDING && cut < phrase.length; cut += 1)
      found.push(...(stems.get(phrase.slice(0, phrase.length - cut)) ?? []));
    return found;
  }

  /** The phrases of one, two, three … words from a token on; a full stop or a hyphen within does not end them. */
  function phrasesFrom(tokens: readonly Token[], index: number): { phrase: string; length: number }[] {
    const phrases: { phrase: string; length: number }[] = [];
    let phrase = "";
    for (let at = index; at < tokens.length && phrases.length < longest; at += 1) {
      const token = tokens[at];
      if (token?.kind === "sign" && at > index && token.glued && /^[.-]$/.test(token.text)) continue;
      if (token?.kind !== "word") break;
      phrase = phrase === "" ? token.text : `${phrase} ${token.text}`;
      phrases.unshift({ phrase, length: at - index + 1 });
    }
    return phrases;
  }

  const at: Vocabulary["at"] = (tokens, index, ...senses) => {
    for (const { phrase, length } of phrasesFrom(tokens, index)) {
      const meanings = meaningsAt(phrase);
      for (const sense of senses) {
        const meaning = meanings.find(({ is }) => is === sense);
        if (meaning) return { meaning, length } as never;
        const month = sense === "month" && !phrase.includes(" ") ? monthNamed(phrase) : undefined;
        if (month) return { meaning: month, length } as never;
      }
    }
    const value = senses.includes("number" as never) ? joined(tokens[index]?.text ?? "") : undefined;
    return value === undefined ? undefined : ({ meaning: { is: "number", value }, length: 1 } as never);
  };

  return {
    at,
    isBeside(tokens, index, of) {
      for (const { phrase, length } of phrasesFrom(tokens, index))
        if (meaningsAt(phrase).some((meaning) => meaning.is === "beside" && meaning.of === of)) return length;
      return 0;
    },
    unitsOf: (word) =>
      new Set(
        meaningsAt(foldPhrase(word)).flatMap((meaning) => (meaning.is === "unit" ? [meaning.unit] : [])),
      ),
  };
}

const isSmall = (meaning: Meaning): boolean =>
  meaning.is === "from" ||
  meaning.is === "until" ||
  (meaning.is === "beside" && (meaning.of === "day" || meaning.of === "time"));

/** Letters that a month's name needs: "ma" could be March or May. */
const MIN_MONTH = 3;

type Entry = readonly [phrase: string, meaning: Meaning];

/** Every phrase of a language's file with what it means. */
function meaningsOf({ language, numbers, reading }: ReadingWords): readonly Entry[] {
  const { time, days, stays } = reading;
  const list = (words: readonly string[], meaning: Meaning): Entry[] => words.map((word) => [word, meaning]);
  const named = (
    groups: Readonly<Record<string, readonly string[]>>,
    meaning: (name: string) => Meaning | undefined,
  ): Entry[] =>
    Object.entries(groups).flatMap(([name, words]) => {
      const meant = meaning(name);
      return meant ? list(words, meant) : [];
    });
  return [
    ...named(numbers, (name) => ({ is: "number", value: Number(name) })),
    ...named(reading.numbers, (name) => ({ is: "number", value: Number(name) })),
    ...named(reading.ordinals, (name) => ({ is: "ordinal", value: Number(name) })),
    ...list(reading.ordinalEndings, { is: "ordinal-ending" }),
    ...list(reading.vague, { is: "vague" }),
    ...named(reading.units, (unit) => ({ is: "unit", unit })),
    ...named(reading.company, (name) => {
      const [count, unit = ""] = name.split(" ");
      return { is: "company", count: Number(count), unit };
    }),
    ...list(reading.yes, { is: "yes" }),
    ...list(reading.no, { is: "no" }),
    ...list(reading.unsure, { is: "unsure" }),
    ...list(time.hour, { is: "hour" }),
    ...list(time.minute, { is: "minute" }),
    ...named(time.parts, (part) => ({ is: "part", part: part as PartOfDay })),
    ...named(time.named, (name) => ({ is: "time", time: name })),
    ...named(time.offsets, (minutes) => ({ is: "offset", minutes: Number(minutes) })),
    ...list(time.past, { is: "past" }),
    ...list(time.to, { is: "to" }),
    ...named(days.named, (ahead) => ({ is: "day", ahead: Number(ahead) })),
    ...named(days.weekdays, (day) => ({ is: "weekday", day: Number(day) })),
    ...named(days.months, (month) => ({ is: "month", month: Number(month) })),
    ...list(days.in, { is: "in" }),
    ...list(days.next, { is: "next" }),
    ...list(days.weekend, { is: "weekend" }),
    ...list(days.end, { is: "end" }),
    ...named(days.endOf, (of) => (isSpanUnit(of) ? { is: "end", of } : undefined)),
    ...named(stays.units, (unit) => (isSpanUnit(unit) ? { is: "span", unit } : undefined)),
    ...named(stays.whole, (name) => {
      const [count, unit] = name.split(" ");
      return isSpanUnit(unit) ? { is: "stay", count: Number(count), unit } : undefined;
    }),
    ...list(stays.for, { is: "for" }),
    ...list(reading.from, { is: "from" }),
    ...list(reading.until, { is: "until" }),
    ...named(reading.currencies, (codes) => ({ is: "currency", codes: codes.split(" ") })),
    ...named(reading.beside, (of) => ({ is: "beside", of })),
    ...named(reading.categories, (slug) => ({ is: "category", slug, language })),
    ...named(reading.kinds, (kind) => ({ is: "kind", kind })),
  ];
}
