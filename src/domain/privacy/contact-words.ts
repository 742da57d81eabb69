/**
 * What one language calls the things that contact data are made of; a file of data for each (`locales/<language>/words.json`).
 * A word that ends in `*` stands for all its forms, of up to three letters more.
 */
export interface ContactWords {
  /** Number words by their value. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** Further words for a digit, as only numbers that are dictated have them: "two *sevens*", "*сімка*". */
  readonly digits: Readonly<Record<string, readonly string[]>>;
  /** How often the digit that follows stands: "*double* seven". */
  readonly repeats: Readonly<Record<string, readonly string[]>>;
  /** What may stand between two digits that are dictated: "seven, *then* nine". */
  readonly between: readonly string[];
  /** How "+" is said. */
  readonly plus: readonly string[];
  /** How "@", "." and "_" are said. */
  readonly at: readonly string[];
  /** What means "@" only before a provider of mailboxes: "anna *bei* gmail". */
  readonly mailAt: readonly string[];
  readonly dot: readonly string[];
  readonly underscore: readonly string[];
  /** By ending: how it is spelt in this script. */
  readonly endings: Readonly<Record<string, readonly string[]>>;
  /** By mail provider, the same. */
  readonly providers: Readonly<Record<string, readonly string[]>>;
  /** Endings that are also words or abbreviations, which a sentence may go on with after a full stop. */
  readonly wordEndings: readonly string[];
  readonly abbreviations: readonly string[];
  readonly messengers: readonly string[];
  /** Words for the name somebody goes by, and for what such a name belongs to: "my *nick* olena k 92", "*account*: olena". */
  readonly nicks: readonly string[];
  readonly accounts: readonly string[];
  /** Between a messenger's name and a user's: "my Telegram *nick* is …". */
  readonly naming: readonly string[];
  /** What follows a messenger's name and is nobody's name. */
  readonly plain: readonly string[];
  /** Messengers' names that are also words for any way to reach somebody: a first name behind them says nothing. */
  readonly general: readonly string[];
  /** Behind a messenger's name: by which somebody can be looked for. */
  readonly firstNames: readonly string[];
  /** A number after one of these is a phone number, however short. */
  readonly phone: readonly string[];
  readonly money: readonly string[];
  readonly postcode: readonly string[];
  /** Before the number and the year of a standard: "ISO 9001:2015". */
  readonly standards: readonly string[];
  /** Beside a list of numbers: how old, how large, which line. */
  readonly lists: readonly string[];
  /** After a number: what it counts or measures. */
  readonly units: readonly string[];
  readonly streets: {
    /** Words for a street: before its name, after it, and at the end of one word with it. */
    readonly before: readonly string[];
    readonly after: readonly string[];
    /** Ends a street's name where it has a capital letter and the number stands before: "7 Orchard *Way*". */
    readonly ends: readonly string[];
    readonly suffixes: readonly string[];
    /** Ends a street's name that is an adjective, with a capital letter and a house number: "Пушкін*ська* 12". */
    readonly adjectives: readonly string[];
    /** Between a street and its number: "No. 7". */
    readonly house: readonly string[];
    /** Words with such an ending that are no street. */
    readonly not: readonly string[];
    /** Where a street without a word for street leads to, "Am *Markt* 3", and what stands before it; both alone or at the end of a word. */
    readonly places: readonly string[];
    readonly toPlaces: readonly string[];
    /** Beside a house and its number: "буд. 5, *кв.* 12". */
    readonly flat: readonly string[];
    /** Says that an address follows. */
    readonly address: readonly string[];
  };
}
