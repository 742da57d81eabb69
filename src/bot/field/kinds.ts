import type { ChoiceField, ChoicesField, Field, YesNoField } from "../../domain/category/field.ts";
import { readYesNo } from "../../domain/reading/index.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { hasWords, isShort, tidyText } from "../../domain/shared/text.ts";
import { tickedChoices } from "../../domain/listing/draft.ts";
import { DONE, type Asking, type Choice, type FieldChat } from "./asking.ts";
import { dateChat } from "./date.ts";
import { languagePairChat } from "./language-pair.ts";
import { moneyChat } from "./money.ts";
import { optionNames, tickValue } from "./options.ts";
import { numberChat } from "./number.ts";
import { periodChat } from "./period.ts";
import { photosChat } from "./photos.ts";
import { placeChat } from "./place.ts";
import { timeChat } from "./time.ts";
import { townChat } from "./town.ts";
import { choiceTyped, namesIn, typedAs } from "./understand.ts";
import { optionWords, yesNoWords } from "./words.ts";

const yesNoChoice = ({ i18n, language }: Asking, answer: boolean): Choice => ({
  caption: yesNoWords(i18n, language, answer),
  value: answer ? "yes" : "no",
});

const yesNoChat: FieldChat<YesNoField> = {
  choices: (_field, asking) => [[yesNoChoice(asking, true), yesNoChoice(asking, false)]],
  pressed: (_field, value) => (value === "yes" ? true : value === "no" ? false : undefined),
  typed: (_field, text, asking) =>
    typedAs(readYesNo(asking.vocabulary, text), "not-yes-or-no", (answer) => yesNoChoice(asking, answer)),
};

/** A longer caption gets a row of its own. The tick does not count, so that buttons stay where they are. */
const NARROW = 14;

const isNarrow = ({ caption }: Choice): boolean => caption.replace(/^✓ /, "").length <= NARROW;

/** Puts two neighbouring narrow buttons into one row. */
function rowsFor(choices: readonly Choice[]): readonly (readonly Choice[])[] {
  const rows: Choice[][] = [];
  for (const choice of choices) {
    const last = rows.at(-1);
    if (last?.length === 1 && [...last, choice].every(isNarrow)) last.push(choice);
    else rows.push([choice]);
  }
  return rows;
}

const choiceChat: FieldChat<ChoiceField> = {
  choices: (field, asking) =>
    rowsFor(field.options.map((value) => ({ caption: optionWords(asking, field, value), value }))),
  pressed: (field, value) => (field.options.includes(value) ? value : undefined),
  typed: (field, text, asking) => {
    const choice = choiceTyped(text, optionNames(field, asking));
    return choice ? ok(choice.value) : fail("not-an-option");
  },
};

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
  /** "Deutsch, Englisch": the named options are added to the ticked ones. */
  typed: (field, text, asking) => {
    const names = optionNames(field, asking);
    const chosen = namesIn(text, names);
    if (!chosen) return fail("not-an-option");
    const all = new Set([...tickedChoices(asking.draft, field), ...chosen]);
    return ok(field.options.filter((option) => all.has(option)));
  },
};

const textChat: FieldChat<Extract<Field, { kind: "text" }>> = {
  choices: () => [],
  pressed: () => undefined,
  typed: (_field, text) => {
    const tidy = tidyText(text);
    return hasWords(tidy) ? ok(tidy) : fail("text-empty");
  },
};

/** Several options in one text, or a town with words around it. */
const MAX_LIST = 256;

/** Refuses a text that is too long for this kind of answer before anything reads it. */
const short = <F extends Field>(chat: FieldChat<F>, max?: number): FieldChat<F> => ({
  ...chat,
  typed: (field, text, asking) =>
    isShort(text, max) ? chat.typed(field, text, asking) : fail("answer-too-long"),
});

const KINDS: { readonly [K in Field["kind"]]: FieldChat<Extract<Field, { kind: K }>> } = {
  number: short(numberChat),
  "yes-no": short(yesNoChat),
  choice: short(choiceChat),
  choices: short(choicesChat, MAX_LIST),
  "language-pair": short(languagePairChat, MAX_LIST),
  money: short(moneyChat),
  date: short(dateChat),
  period: short(periodChat),
  time: short(timeChat),
  place: short(placeChat, MAX_LIST),
  town: short(townChat, MAX_LIST),
  text: textChat,
  photos: photosChat,
};

/** How a field is asked and understood. */
export const chatOf = (field: Field): FieldChat<Field> => KINDS[field.kind];
