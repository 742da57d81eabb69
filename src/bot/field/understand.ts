import type { Answer } from "../../domain/category/field.ts";
import { candidates, type Reading } from "../../domain/reading/index.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { isShort, plainWords } from "../../domain/shared/text.ts";
import type { I18n } from "../i18n.ts";
import type { Choice, Misunderstanding, PeriodStart, Typed } from "./asking.ts";

/** Asks about what a text may mean. Without a guess, `code` says that the text was not understood. */
export const unclear = (code: Misunderstanding, guesses: readonly Choice[]): Typed =>
  guesses.length === 0 ? fail(code) : { ...fail("unclear"), guesses };

/** The answer that was read, or the guesses as buttons. */
export const typedAs = <T extends Answer | PeriodStart>(
  reading: Reading<T>,
  code: Misunderstanding,
  choiceOf: (value: T) => Choice,
): Typed =>
  reading.is === "understood" ? ok(reading.value) : unclear(code, candidates(reading).map(choiceOf));

/** A longer text is no caption of a button. */
const MAX_CAPTION = 128;

/** The button whose caption was typed; case and punctuation do not matter. */
export const choiceTyped = (text: string, choices: readonly Choice[]): Choice | undefined => {
  if (!isShort(text, MAX_CAPTION)) return undefined;
  const words = plainWords(text);
  return words === "" ? undefined : choices.find((choice) => plainWords(choice.caption) === words);
};

/** Separates the names of several options. */
const BETWEEN =
  /[,;\n/+↔→–—]|\s-\s| und | oder | and | or | to | auf | nach | та | і | й | або | или | на /iu;

/** The values of all named options: "Deutsch, Englisch"; undefined when the text has anything else. */
export function namesIn(text: string, names: readonly Choice[]): readonly string[] | undefined {
  const parts = choiceTyped(text, names) ? [text] : text.split(BETWEEN).filter((part) => part.trim() !== "");
  const valueOf = new Map(names.map(({ caption, value }) => [plainWords(caption), value]));
  const chosen = parts.map((part) => valueOf.get(plainWords(part))).filter((value) => value !== undefined);
  return chosen.length > 0 && chosen.length === parts.length ? chosen : undefined;
}

/** The text of a key in every interface language: people may type in another one than they chose. */
export const inAllLanguages = (i18n: I18n, key: string): readonly string[] =>
  i18n.languages.all.map((language) => i18n.plainDynamic(language, key));
