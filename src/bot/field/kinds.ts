import type {
  ChoiceField,
  ChoicesField,
  Field,
  NumberField,
  YesNoField,
} from "../../domain/category/field.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { tidyText } from "../../domain/shared/text.ts";
import { tickedChoices } from "../../domain/listing/draft.ts";
import { LANGUAGES } from "../../domain/shared/language.ts";
import { DONE, inRows, type Asking, type Choice, type FieldChat } from "./asking.ts";
import { dateChat } from "./date.ts";
import { photosChat } from "./photos.ts";
import { placeChat } from "./place.ts";
import { townChat } from "./town.ts";
import { choiceTyped, wholeNumber, yesOrNo } from "./understand.ts";
import { optionWords, yesNoWords } from "./words.ts";

/** Numbers offered as buttons; larger ones are typed. */
const QUICK_NUMBERS = 8;

const numberChat: FieldChat<NumberField> = {
  choices: ({ min, max }) => {
    const count = Math.min(QUICK_NUMBERS, max - min + 1);
    const numbers = Array.from({ length: count }, (_, index) => String(min + index));
    return inRows(
      numbers.map((number) => ({ caption: number, value: number })),
      4,
    );
  },
  pressed: (_field, value) => wholeNumber(value),
  typed: (_field, text) => {
    const number = wholeNumber(text);
    return number === undefined ? fail("not-a-number") : ok(number);
  },
};

const yesNoChat: FieldChat<YesNoField> = {
  choices: (_field, { i18n, language }) => [
    [
      { caption: yesNoWords(i18n, language, true), value: "yes" },
      { caption: yesNoWords(i18n, language, false), value: "no" },
    ],
  ],
  pressed: (_field, value) => (value === "yes" ? true : value === "no" ? false : undefined),
  typed: (_field, text) => {
    const answer = yesOrNo(text);
    return answer === undefined ? fail("not-yes-or-no") : ok(answer);
  },
};

/** Options under the names they have in the reader's language, then in the others. */
const optionNames = (field: ChoiceField | ChoicesField, asking: Asking): readonly Choice[] =>
  [asking.language, ...LANGUAGES].flatMap((language) =>
    field.options.map((value) => ({ caption: optionWords({ ...asking, language }, field, value), value })),
  );

/** Longer captions than this get a row of their own. */
const NARROW = 16;

const rowsFor = (choices: readonly Choice[]): readonly (readonly Choice[])[] =>
  inRows(choices, choices.every(({ caption }) => caption.length <= NARROW) ? 2 : 1);

const choiceChat: FieldChat<ChoiceField> = {
  choices: (field, asking) =>
    rowsFor(field.options.map((value) => ({ caption: optionWords(asking, field, value), value }))),
  pressed: (field, value) => (field.options.includes(value) ? value : undefined),
  typed: (field, text, asking) => {
    const choice = choiceTyped(text, optionNames(field, asking));
    return choice ? ok(choice.value) : fail("not-an-option");
  },
};

/** Callback values that tick or untick one option. They say which, so that a button pressed twice does nothing twice. */
export const tickValue = (option: string, tick: boolean): string => `${tick ? "on" : "off"}.${option}`;

/** What a tick button's value says to do; undefined for any other value. */
export function tickOf(value: string): { readonly option: string; readonly tick: boolean } | undefined {
  const [verb, option] = value.split(".");
  return option !== undefined && (verb === "on" || verb === "off")
    ? { option, tick: verb === "on" }
    : undefined;
}

const choicesChat: FieldChat<ChoicesField> = {
  choices: (field, asking) => {
    const ticked = tickedChoices(asking.draft, field);
    const options = field.options.map((option) => {
      const on = ticked.includes(option);
      const name = optionWords(asking, field, option);
      return { caption: on ? `✓ ${name}` : name, value: tickValue(option, !on) };
    });
    const done = { caption: asking.i18n.plain(asking.language, "wizard-done-button"), value: DONE };
    return [...rowsFor(options), ...(ticked.length >= field.min ? [[done]] : [])];
  },
  pressed: (field, value, asking) => (value === DONE ? tickedChoices(asking.draft, field) : undefined),
  /** "Deutsch, Englisch": what is named joins what is ticked. */
  typed: (field, text, asking) => {
    const names = optionNames(field, asking);
    const whole = choiceTyped(text, names);
    const parts = whole
      ? [text]
      : text
          .split(/[,;\n/+]| und | oder | and | or | та | і | й | або | или /iu)
          .filter((part) => part.trim() !== "");
    const chosen = parts.map((part) => choiceTyped(part, names)?.value);
    if (chosen.length === 0 || chosen.includes(undefined)) return fail("not-an-option");
    const all = new Set([...tickedChoices(asking.draft, field), ...chosen]);
    return ok(field.options.filter((option) => all.has(option)));
  },
};

const textChat: FieldChat<Extract<Field, { kind: "text" }>> = {
  choices: () => [],
  pressed: () => undefined,
  typed: (_field, text) => {
    const tidy = tidyText(text);
    return /[\p{L}\p{N}]/u.test(tidy) ? ok(tidy) : fail("text-empty");
  },
};

const KINDS: { readonly [K in Field["kind"]]: FieldChat<Extract<Field, { kind: K }>> } = {
  number: numberChat,
  "yes-no": yesNoChat,
  choice: choiceChat,
  choices: choicesChat,
  date: dateChat,
  place: placeChat,
  town: townChat,
  text: textChat,
  photos: photosChat,
};

/** How this field is asked and understood. */
export const chatOf = (field: Field): FieldChat<Field> => KINDS[field.kind];
