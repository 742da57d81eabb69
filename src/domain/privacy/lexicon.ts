import type { ContactWords } from "./contact-words.ts";
import { foldWord } from "./fold.ts";
import { COMMON_ENDINGS, MAIL_PROVIDERS } from "./known-hosts.ts";

/** What a word may mean, each a bit; a word may mean several things. */
const SENSES = {
  at: 1 << 0,
  dot: 1 << 1,
  abbreviation: 1 << 2,
  messenger: 1 << 3,
  naming: 1 << 4,
  plain: 1 << 5,
  phone: 1 << 6,
  money: 1 << 7,
  postcode: 1 << 8,
  list: 1 << 9,
  unit: 1 << 10,
  beforeStreet: 1 << 11,
  afterStreet: 1 << 12,
  house: 1 << 13,
  noStreet: 1 << 14,
  /** The name of a street in one word: "Lindenallee". */
  street: 1 << 15,
  firstName: 1 << 16,
  /** Where a street may lead to, and what stands before that: "Am Markt". */
  place: 1 << 17,
  toPlace: 1 << 18,
  flat: 1 << 19,
  /** Says that an address follows: "Adresse:", "живу на". */
  address: 1 << 20,
  general: 1 << 21,
  between: 1 << 22,
  plus: 1 << 23,
  underscore: 1 << 24,
  nick: 1 << 25,
  account: 1 << 26,
  streetEnd: 1 << 27,
  /** May be the name of a street: "Пушкінська". */
  adjective: 1 << 28,
  mailAt: 1 << 29,
  standard: 1 << 30,
} as const;

export type Sense = keyof typeof SENSES;

const WORDS_OF: {
  readonly [S in Exclude<Sense, "street" | "adjective">]: (words: ContactWords) => readonly string[];
} = {
  at: ({ at }) => at,
  mailAt: ({ mailAt }) => mailAt,
  dot: ({ dot }) => dot,
  abbreviation: ({ abbreviations }) => abbreviations,
  messenger: ({ messengers }) => messengers,
  naming: ({ naming }) => naming,
  plain: ({ plain }) => plain,
  phone: ({ phone }) => phone,
  money: ({ money }) => money,
  postcode: ({ postcode }) => postcode,
  standard: ({ standards }) => standards,
  list: ({ lists }) => lists,
  unit: ({ units }) => units,
  beforeStreet: ({ streets }) => streets.before,
  afterStreet: ({ streets }) => streets.after,
  house: ({ streets }) => streets.house,
  noStreet: ({ streets }) => streets.not,
  firstName: ({ firstNames }) => firstNames,
  place: ({ streets }) => streets.places,
  toPlace: ({ streets }) => streets.toPlaces,
  flat: ({ streets }) => streets.flat,
  address: ({ streets }) => streets.address,
  general: ({ general }) => general,
  between: ({ between }) => between,
  plus: ({ plus }) => plus,
  underscore: ({ underscore }) => underscore,
  nick: ({ nicks }) => nicks,
  account: ({ accounts }) => accounts,
  streetEnd: ({ streets }) => streets.ends,
};

/** Whether a word may mean this; nothing means nothing. */
export const means = (word: { readonly senses: number } | undefined, sense: Sense): boolean =>
  word !== undefined && (word.senses & SENSES[sense]) !== 0;

export interface Ending {
  /** As the domain is registered. */
  readonly name: string;
  /** The label spells it in another script: "ком". */
  readonly spelt: boolean;
  /** A sentence may go on with it too. */
  readonly isWord: boolean;
}

/** The words of all languages in one: people mix them. Words are given as {@link foldWord} folds them. */
export interface Lexicon {
  /** All that a word may mean, for {@link means}. */
  senses(word: string): number;
  /** The top-level domain that a label is or spells; undefined when it is none. */
  ending(label: string): Ending | undefined;
  /** The mail provider that a label is or spells. */
  provider(label: string): string | undefined;
  /** Value of a number word; a compound of digits ("nulleinsfünf") has all of them. */
  number(word: string): string | undefined;
  /** The digit that a word is one or several of: "sevens", "сімка". */
  digit(word: string): string | undefined;
  /** How often the digit that follows stands: 2 for "double". */
  repeat(word: string): number | undefined;
}

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Array.from("аеорсхукмтнвіјѕԁɡԛԝαεορτνικυ", (letter, i) => [
    letter,
    "aeopcxykmthbijsdgqwaeoptviku"[i] ?? "",
  ]),
);

/** What a label looks like in Latin letters: "t.mе" may be written with Cyrillic ones. */
export const inLatin = (label: string): string =>
  ASCII.test(label) ? label : Array.from(label, (letter) => LATIN_OF.get(letter) ?? letter).join("");

const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(
  Array.from("aeopcxykmthbi", (letter, i) => [letter, "аеорсхукмтнві"[i] ?? ""]),
);

/** What a word with letters of both scripts may be, "тeлeгpaм" or "сiм": all Cyrillic, or all Latin. */
function readings(word: string): readonly string[] {
  if (ASCII.test(word) || !isMixed(word)) return [word];
  return [word, Array.from(word, (letter) => CYRILLIC_OF.get(letter) ?? letter).join(""), inLatin(word)];
}

const ASCII = /^[ -~]*$/;
const isMixed = (label: string): boolean => !ASCII.test(label) && /[a-z]/.test(label);
/** A label of a domain name has at most 63 characters. */
const MAX_ENDING = 63;
/** Letters that a form has more than its stem, at most. */
const MAX_FORM = 3;
const MIN_STREET = 6;
const MAX_STREET = 40;
const MIN_SUFFIX = 3;
const MAX_SUFFIX = 12;
/** Letters of a place that a longer word ends with. */
const MIN_PLACE = 4;

/** @param topLevelDomains all there are, in Unicode and lower case */
export function createLexicon(
  languages: readonly ContactWords[],
  topLevelDomains: readonly string[],
): Lexicon {
  const byName = (of: (words: ContactWords) => Readonly<Record<string, readonly string[]>>) =>
    new Map(
      languages.flatMap((words) =>
        Object.entries(of(words)).flatMap(([name, forms]) =>
          forms.map((form) => [foldWord(form), name] as const),
        ),
      ),
    );
  const domains = new Set(topLevelDomains.map(foldWord));
  const endings = byName(({ endings }) => endings);
  const providers = byName(({ providers }) => providers);
  const digits = byName(({ digits }) => digits);
  const repeats = byName(({ repeats }) => repeats);
  const sensesIn = sensesOf(languages);
  const numberIn = numberOf(
    byName(({ numbers }) => numbers),
    repeats,
  );
  const wordEndings = new Set(languages.flatMap((words) => words.wordEndings.map(foldWord)));

  return {
    senses: (word) => readings(word).reduce((senses, reading) => senses | sensesIn(reading), 0),
    ending(label) {
      if (label.length > MAX_ENDING) return undefined;
      const spelt = endings.get(label);
      if (spelt !== undefined) return { name: spelt, spelt: true, isWord: wordEndings.has(label) };
      const name = domains.has(label) || !isMixed(label) ? label : inLatin(label);
      if (!domains.has(name)) return undefined;
      const isWord = !COMMON_ENDINGS.has(name) && (name.length > 2 || wordEndings.has(name));
      return { name, spelt: false, isWord };
    },
    provider: (label) => providers.get(label) ?? (MAIL_PROVIDERS.has(label) ? label : undefined),
    number: (word) => firstOf(readings(word), numberIn),
    digit: (word) => firstOf(readings(word), (reading) => digits.get(reading)),
    repeat: (word) => (repeats.has(word) ? Number(repeats.get(word)) : undefined),
  };
}

function sensesOf(languages: readonly ContactWords[]): Lexicon["senses"] {
  const exact = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const [sense, wordsOf] of Object.entries(WORDS_OF) as [
    Sense,
    (words: ContactWords) => readonly string[],
  ][])
    for (const word of languages.flatMap(wordsOf)) {
      const [list, key] = word.endsWith("*") ? [stems, foldWord(word.slice(0, -1))] : [exact, foldWord(word)];
      list.set(key, (list.get(key) ?? 0) | SENSES[sense]);
    }
  const suffixes = new Set(languages.flatMap(({ streets }) => streets.suffixes.map(foldWord)));
  const places = new Set(languages.flatMap(({ streets }) => streets.places.map(foldWord)));
  const adjectives = new Set(languages.flatMap(({ streets }) => streets.adjectives.map(foldWord)));

  function endsWithOne(word: string, endings: ReadonlySet<string>, shortest: number): boolean {
    if (word.length < MIN_STREET || word.length > MAX_STREET) return false;
    for (let length = shortest; length <= MAX_SUFFIX && length < word.length; length += 1)
      if (endings.has(word.slice(-length))) return true;
    return false;
  }

  return (word) => {
    let senses = exact.get(word) ?? 0;
    for (let form = 0; form <= MAX_FORM && form < word.length; form += 1)
      senses |= stems.get(form === 0 ? word : word.slice(0, -form)) ?? 0;
    if ((senses & SENSES.noStreet) !== 0) return senses;
    if (endsWithOne(word, suffixes, MIN_SUFFIX)) senses |= SENSES.street;
    if (endsWithOne(word, adjectives, MIN_SUFFIX)) senses |= SENSES.adjective;
    // "Weinberg", but not all that ends with "tor".
    return endsWithOne(word, places, MIN_PLACE) ? senses | SENSES.place : senses;
  };
}

function firstOf<T>(words: readonly string[], read: (word: string) => T | undefined): T | undefined {
  for (const word of words) {
    const found = read(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Digit words that are put together in one word. */
const MIN_DIGITS = 2;
const MAX_COMPOUND = 80;
const HUNDRED = "100";

/** Reads words that are put together of digits, "nulleinsfünfeins", "doppelnull", and hundreds: "zweihundertvier". */
function numberOf(
  numbers: ReadonlyMap<string, string>,
  repeats: ReadonlyMap<string, string>,
): Lexicon["number"] {
  const pieces = new Map([...repeats].map(([word, times]) => [word, { times: Number(times), value: "" }]));
  for (const [word, value] of numbers)
    if (word.length > 2 && value.length <= HUNDRED.length) pieces.set(word, { times: 1, value });
  const longest = Math.max(0, ...[...pieces.keys()].map((word) => word.length));

  /** The pieces of a word, the longest first; undefined when it is not made of them. */
  function piecesOf(word: string): readonly { readonly times: number; readonly value: string }[] | undefined {
    const found = [];
    for (let at = 0; at < word.length;) {
      let length = Math.min(longest, word.length - at);
      while (length > 0 && !pieces.has(word.slice(at, at + length))) length -= 1;
      const piece = pieces.get(word.slice(at, at + length));
      if (!piece) return undefined;
      found.push(piece);
      at += length;
    }
    return found;
  }

  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined || word.length > MAX_COMPOUND) return known;
    const found = piecesOf(word);
    const values = found?.map(({ value }) => value) ?? [];
    const hundred = values.indexOf(HUNDRED);
    if (hundred >= 0) return hundreds(values, hundred);
    if (!found || values.some((value) => value.length > 1)) return undefined;
    let value = "";
    let times = 1;
    for (const piece of found) {
      value += piece.value.repeat(times);
      times = piece.times;
    }
    return value.length >= MIN_DIGITS ? value : undefined;
  };
}

/** "zwei" "hundert" "vierunddreißig": at most one digit before the hundred, and one number behind it. */
function hundreds(values: readonly string[], at: number): string | undefined {
  if (at > 1 || values.length > at + 2) return undefined;
  const before = at === 0 ? "1" : values[0];
  const value = Number(before) * Number(HUNDRED) + Number(values[at + 1] ?? 0);
  return before?.length === 1 && value < 1_000 ? String(value) : undefined;
}
