import type { Asking } from "../../src/bot/field/asking.ts";
import { optionWords, yesNoWords } from "../../src/bot/field/words.ts";
import { lengthInWords } from "../../src/bot/render/length.ts";
import { MAX_TOWN, type Answer, type Field } from "../../src/domain/category/field.ts";
import { communityId } from "../../src/domain/shared/ids.ts";
import { addDays, type Day } from "../../src/domain/shared/dates.ts";
import type { Language } from "../../src/domain/shared/language.ts";

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

/** A word of a language that is the name of nothing here. */
const NONSENSE: Readonly<Record<Language, string>> = {
  uk: "щвжкцхнґ",
  de: "xqzwvkjqxwz",
  en: "zzxqjvwqkjx",
};
const YES: Readonly<Record<Language, string>> = { uk: "Так!", de: "ja", en: "YES" };
const NO: Readonly<Record<Language, string>> = { uk: "ні", de: "Nein.", en: "no" };
const ARABIC_ZERO = 0x660;

const inArabicDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("a field without options");
  return item;
};

const nonsense = (on: Circumstances, says: string): Bad => ({ typed: NONSENSE[on.language], says });

export const TRIALS: { readonly [K in Field["kind"]]: Trial<Extract<Field, { kind: K }>> } = {
  number: {
    tapped: ({ min }) => ({ taps: [String(min)], answer: min }),
    good: ({ min, max }) => [
      { typed: String(max), answer: max },
      { typed: `~ ${inArabicDigits(min)} !`, answer: min },
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
        .map((answer) => ({ typed: (answer ? YES : NO)[language], answer })),
    bad: ({ must }, on) => [
      nonsense(on, "error-answer-not-yes-or-no"),
      ...(must === undefined
        ? []
        : [{ typed: (must ? NO : YES)[on.language], says: "error-answer-must-agree" }]),
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
      taps: [i18n.plain(language, role === "day" ? "wizard-today-button" : "wizard-soon-button")],
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
  place: {
    tapped(_field, { i18n, language, communities }) {
      const { id: communityId, name: community } = first(communities);
      return {
        taps: [i18n.plain(language, "wizard-place-all-button", { community })],
        answer: { communityId },
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
    tapped(_field, { communities }) {
      const { name } = first(communities);
      // More of it is the gazetteer's to say.
      return { taps: [name], answer: { name } };
    },
    good: (_field, { language }) => [{ typed: NONSENSE[language], answer: { name: NONSENSE[language] } }],
    bad: (_field, on) => [
      { typed: "12345", says: "error-answer-text-empty" },
      tooLong(on, `${NONSENSE[on.language]} `.repeat(20).trim(), MAX_TOWN),
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
