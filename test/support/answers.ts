import type { Asking } from "../../src/bot/field/asking.ts";
import { optionWords, yesNoWords } from "../../src/bot/field/words.ts";
import { formatTime } from "../../src/bot/time-words.ts";
import { lengthInWords } from "../../src/bot/render/length.ts";
import { MAX_TOWN, type Answer, type Field } from "../../src/domain/category/field.ts";
import { communityId } from "../../src/domain/shared/ids.ts";
import { addDays, type Day } from "../../src/domain/shared/dates.ts";
import type { Language } from "../../src/domain/shared/language.ts";
import { placeName } from "../../src/domain/shared/place.ts";

/** In what circumstances a field is asked; everything but what the gazetteer has. */
export type Circumstances = Omit<Asking, "found">;

/** Words that answer a question. */
export interface Good {
  readonly typed: string;
  /** As the draft keeps it. */
  readonly answer: Answer;
}

/** Words that do not, and what is said to them: a message of ours and its variables. */
export interface Bad {
  readonly typed: string;
  readonly says: string;
  readonly with?: Readonly<Record<string, string | number>>;
}

/** How a kind of field is put to the test. Wherever a kind of field is added, this is missing first. */
export interface Trial<F extends Field> {
  /** Captions to tap one after the other, and the answer they make; none where there is nothing to tap. */
  tapped(
    field: F,
    on: Circumstances,
  ): { readonly taps: readonly string[]; readonly answer: Answer } | undefined;
  good(field: F, on: Circumstances): readonly Good[];
  bad(field: F, on: Circumstances): readonly Bad[];
  /** The answer that takes the most room. */
  longest(field: F, today: Day): Answer;
}

/** Picks what is said in a language. */
const saidIn =
  (texts: Readonly<Record<string, string>>) =>
  (language: Language): string => {
    const text = texts[language];
    if (text === undefined) throw new Error(`nothing to say in ${language}`);
    return text;
  };

/** A word of a language that is the name of nothing here. */
const NONSENSE = saidIn({
  uk: "щвжкцхнґ",
  de: "xqzwvkjqxwz",
  en: "zzxqjvwqkjx",
});
const YES = saidIn({ uk: "Так!", de: "ja", en: "YES" });
const NO = saidIn({ uk: "ні", de: "Nein.", en: "no" });
const ARABIC_ZERO = 0x660;

const inArabicDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("a field without options");
  return item;
};

const nonsense = (on: Circumstances, says: string): Bad => ({ typed: NONSENSE(on.language), says });

export const TRIALS: { readonly [K in Field["kind"]]: Trial<Extract<Field, { kind: K }>> } = {
  number: {
    tapped: ({ min }) => ({ taps: [String(min)], answer: min }),
    good: ({ min, max }) => [
      { typed: String(max), answer: max },
      { typed: ` ${inArabicDigits(min)} !`, answer: min },
    ],
    bad: ({ min, max }, on) => [
      nonsense(on, "error-answer-not-a-number"),
      { typed: "1.5", says: "error-answer-not-a-number" },
      { typed: "-1", says: "error-answer-not-a-number" },
      ...(min > 0 ? [{ typed: String(min - 1), says: "error-answer-number-too-small", with: { min } }] : []),
      { typed: String(max + 1), says: "error-answer-number-too-large", with: { max } },
    ],
    longest: ({ max }) => max,
  },
  "yes-no": {
    tapped: ({ must = true }, { i18n, language }) => ({
      taps: [yesNoWords(i18n, language, must)],
      answer: must,
    }),
    good: ({ must }, { language }) =>
      [true, false]
        .filter((answer) => must === undefined || answer === must)
        .map((answer) => ({ typed: (answer ? YES : NO)(language), answer })),
    bad: ({ must }, on) => [
      nonsense(on, "error-answer-not-yes-or-no"),
      ...(must === undefined
        ? []
        : [{ typed: (must ? NO : YES)(on.language), says: "error-answer-must-agree" }]),
    ],
    longest: ({ must = true }) => must,
  },
  choice: {
    tapped: (field, on) => ({
      taps: [optionWords(on, field, first(field.options))],
      answer: first(field.options),
    }),
    good: (field, on) =>
      field.options.map((answer) => ({ typed: optionWords(on, field, answer).toUpperCase(), answer })),
    bad: (_field, on) => [nonsense(on, "error-answer-not-an-option")],
    longest: ({ options }) => first(options),
  },
  choices: {
    tapped(field, on) {
      const answer = field.options.slice(0, field.min);
      const captions = answer.map((option) => optionWords(on, field, option));
      return { taps: [...captions, on.i18n.plain(on.language, "wizard-done-button")], answer };
    },
    good(field, on) {
      const answer = field.options.slice(-field.min);
      return [{ typed: answer.map((option) => optionWords(on, field, option)).join(", "), answer }];
    },
    bad: (field, on) => [
      nonsense(on, "error-answer-not-an-option"),
      ...(field.min > 1
        ? [
            {
              // It stays ticked: the good answer has it too.
              typed: optionWords(on, field, first(field.options.slice(-field.min))),
              says: "error-answer-too-few-choices",
              with: { min: field.min },
            },
          ]
        : []),
    ],
    longest: ({ options }) => options,
  },
  date: {
    tapped: ({ role }, { i18n, language, today }) => ({
      taps: [i18n.plain(language, role === "from" ? "wizard-soon-button" : "wizard-today-button")],
      answer: today,
    }),
    good: (_field, { i18n, language, today }) => [
      { typed: i18n.plain(language, "wizard-tomorrow-button"), answer: addDays(today, 1) },
      { typed: dotted(addDays(today, 30)), answer: addDays(today, 30) },
    ],
    bad: (_field, on) => [
      nonsense(on, "error-answer-not-a-day"),
      { typed: "31.2.", says: "error-answer-not-a-day" },
      { typed: dotted(addDays(on.today, -2)), says: "error-answer-day-in-the-past" },
      { typed: dotted(addDays(on.today, 400)), says: "error-answer-day-too-far" },
    ],
    longest: (_field, today) => today,
  },
  period: {
    tapped: (_field, { i18n, language, today }) => ({
      taps: [i18n.plain(language, "wizard-soon-button"), i18n.plain(language, "wizard-open-end-button")],
      answer: { from: today },
    }),
    good: (_field, { today }) => {
      const [from, until] = [addDays(today, 10), addDays(today, 20)];
      return [{ typed: `${dotted(from)} – ${dotted(until)}`, answer: { from, until } }];
    },
    bad: (_field, on) => {
      const days = (from: number, until: number): string =>
        [from, until].map((ahead) => dotted(addDays(on.today, ahead))).join(" – ");
      return [
        nonsense(on, "error-answer-not-a-day"),
        { typed: dotted(addDays(on.today, -2)), says: "error-answer-day-in-the-past" },
        { typed: days(20, 10), says: "error-answer-ends-before-start" },
        { typed: days(10, 500), says: "error-answer-stay-too-long" },
      ];
    },
    longest: (_field, today) => ({ from: today, until: addDays(today, 365) }),
  },
  time: {
    tapped: ({ later = "08:00" }, { language }) => {
      const hour = Number(later.slice(0, 2)) + 1;
      const answer = `${String(hour).padStart(2, "0")}:00`;
      return { taps: [String(hour), formatTime(language, answer)], answer };
    },
    good: () => [
      { typed: "21:30", answer: "21:30" },
      { typed: "20.15", answer: "20:15" },
    ],
    bad: ({ later }, on) => [
      nonsense(on, "error-answer-not-a-time"),
      { typed: "25:00", says: "error-answer-not-a-time" },
      ...(later === undefined ? [] : [{ typed: later, says: "error-answer-time-too-early" }]),
    ],
    longest: ({ later }) => (later === undefined ? "22:00" : "23:00"),
  },
  "language-pair": {
    tapped: (field, on) => ({
      taps: [optionWords(on, field, "fa"), optionWords(on, field, "de")],
      answer: ["fa", "de"],
    }),
    good: (field, on) => [
      { typed: ["pl", "uk"].map((code) => optionWords(on, field, code)).join(" – "), answer: ["pl", "uk"] },
    ],
    bad: (field, on) => [
      nonsense(on, "error-answer-not-an-option"),
      {
        typed: ["uk", "uk"].map((code) => optionWords(on, field, code)).join(" – "),
        says: "error-answer-not-two-languages",
      },
    ],
    longest: ({ options }) => options.slice(0, 2),
  },
  money: {
    tapped: () => undefined,
    good: ({ whole }) =>
      whole
        ? [
            { typed: "2 000 €", answer: { amount: 2000, currency: "EUR" } },
            { typed: "2 тис. грн", answer: { amount: 2000, currency: "UAH" } },
          ]
        : [
            { typed: "14,50", answer: { amount: 14.5, currency: "EUR" } },
            { typed: "2.500–2.800 zł", answer: { amount: 2500, upTo: 2800, currency: "PLN" } },
          ],
    bad: ({ max, whole }, on) => [
      ...(whole
        ? ["14,50 €", "200–300 €"].map((typed) => ({ typed, says: "error-answer-amount-not-whole" }))
        : []),
      nonsense(on, "error-answer-not-an-amount"),
      { typed: "-5", says: "error-answer-not-an-amount" },
      { typed: "300 – 200", says: "error-answer-not-an-amount" },
      { typed: String(max + 1), says: "error-answer-amount-too-large" },
    ],
    longest: ({ max, whole }) =>
      whole ? { amount: max, currency: "EUR" } : { amount: max - 0.5, upTo: max, currency: "EUR" },
  },
  place: {
    tapped(_field, { i18n, language, communities }) {
      const served = first(communities);
      const community = placeName(served, language);
      return {
        taps: [i18n.plain(language, "wizard-place-all-button", { community })],
        answer: { communityId: served.id },
      };
    },
    good(_field, { communities }) {
      const { id: communityId, name } = first(communities);
      return [{ typed: name.toUpperCase(), answer: { communityId } }];
    },
    bad: (_field, on) => [nonsense(on, "error-answer-place-unknown")],
    longest: () => ({ communityId: communityId("leipzig00000") }),
  },
  town: {
    tapped(_field, { communities, language }) {
      const served = first(communities);
      // More of it is the gazetteer's to say.
      return { taps: [placeName(served, language)], answer: { name: served.name } };
    },
    good: (_field, { language }) => [{ typed: NONSENSE(language), answer: { name: NONSENSE(language) } }],
    bad: (_field, on) => [
      { typed: "12", says: "error-answer-text-empty" },
      tooLong(on, `${NONSENSE(on.language)} `.repeat(20).trim(), MAX_TOWN),
    ],
    longest: () => ({ name: "&".repeat(MAX_TOWN) }),
  },
  text: {
    tapped: () => undefined,
    good: ({ max }) => [
      { typed: "Ми & діти", answer: "Ми & діти" },
      { typed: "я".repeat(max), answer: "я".repeat(max) },
    ],
    bad: ({ max }, on) => [
      { typed: "🐈 …", says: "error-answer-text-empty" },
      tooLong(on, "я".repeat(max + 1), max),
    ],
    longest: ({ max }) => "&".repeat(max),
  },
  photos: {
    tapped: (_field, { i18n, language }) => ({ taps: [i18n.plain(language, "button-skip")], answer: null }),
    // Photos are no words: test/bot/photos.test.ts sends them.
    good: () => [],
    bad: (_field, on) => [nonsense(on, "error-answer-photo-expected")],
    longest: ({ max }) => ({
      photos: Array.from({ length: max }, (_, id) => ({ fileId: "f", uniqueId: String(id) })),
    }),
  },
};

const tooLong = ({ i18n, language }: Circumstances, typed: string, max: number): Bad => ({
  typed,
  says: "error-answer-text-too-long",
  with: { max, count: lengthInWords(i18n, language, typed.length) },
});

/** "2026-05-12" as people write it. */
const dotted = (day: string): string => day.split("-").reverse().join(".");

/** The trial of a field, whatever its kind. */
export const trialOf = (field: Field): Trial<Field> => TRIALS[field.kind];
