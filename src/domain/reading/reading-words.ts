type Words = readonly string[];
type Named = Readonly<Record<string, Words>>;

/**
 * What people type in one language: `numbers` and `reading` of its file of words. A phrase may have several words; one
 * that ends in `*` also stands for its forms, up to three letters longer. Names of months, weekdays and units of time
 * come from Intl; what is here are the forms that it does not know.
 */
export interface ReadingWords {
  /** BCP 47. */
  readonly language: string;
  readonly numbers: Named;
  readonly reading: {
    /** More words for whole numbers: "троє", "zu zweit", "just me". */
    readonly numbers: Named;
    /** Where numbers are written together ("zweihundertfünf"), what may stand between their parts: "und". */
    readonly joints: Words;
    /** By number: "fifth", "п'ятого"; also hours where a language counts them so ("о сьомій"). */
    readonly ordinals: Named;
    /** What is written behind digits to make them ordinals: "th", "го". */
    readonly ordinalEndings: Words;
    /** No certain number: "several". */
    readonly vague: Words;
    /** What is counted, by a name that all languages share: `people`, `children`, `beds`, `years` … */
    readonly units: Named;
    /** By number and unit, such as `2 people`: people who are named without a number ("parents"). */
    readonly company: Named;
    readonly yes: Words;
    readonly no: Words;
    /** Neither: "perhaps". */
    readonly unsure: Words;
    readonly time: {
      readonly hour: Words;
      readonly minute: Words;
      /** `morning`, `noon`, `afternoon`, `evening`, `night`, `am`, `pm`. */
      readonly parts: Named;
      /** By time of day: "noon". */
      readonly named: Named;
      /** By minutes that are added to the hour named next: 30 "half past", -30 "halb". */
      readonly offsets: Named;
      /** Between minutes and an hour: "past" adds them, "to" takes them away. */
      readonly past: Words;
      readonly to: Words;
    };
    readonly days: {
      /** By days from today: 1 "tomorrow". */
      readonly named: Named;
      /** 1 Monday … 7 Sunday. */
      readonly weekdays: Named;
      readonly months: Named;
      /** Before a length of time that passes until the day: "in", "через". */
      readonly in: Words;
      readonly next: Words;
      readonly weekend: Words;
      /** Before what it is the end of: "end of", "кінця". */
      readonly end: Words;
      /** By `week`, `month`, `year`, words that name its end: "Monatsende". */
      readonly endOf: Named;
    };
    readonly stays: {
      /** By `day`, `week`, `month`, `year`. */
      readonly units: Named;
      /** By length, such as `2 week`: "fortnight". */
      readonly whole: Named;
      readonly for: Words;
    };
    readonly from: Words;
    readonly until: Words;
    /** By ISO 4217 code; by several with spaces between them for a word that they share. */
    readonly currencies: Named;
    /** Words that change nothing beside a `number`, `time`, `day`, `stay`, `amount`, `answer`. */
    readonly beside: Named;
    /** By slug, words that call for a category in a sentence. */
    readonly categories: Named;
    /** By `offer` and `request`, words that tell which of both a sentence is. */
    readonly kinds: Named;
  };
}
