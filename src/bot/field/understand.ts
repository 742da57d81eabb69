import { isShort, plainWords } from "../../domain/shared/text.ts";
import type { I18n } from "../i18n.ts";
import type { Choice } from "./asking.ts";

const DIGIT = /\p{Nd}/u;

/** Replaces digits of any script (Arabic-Indic, Devanagari, full-width …) by 0–9. Each script has its ten in a row. */
export const latinDigits = (text: string): string =>
  text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    for (let code = digit.codePointAt(0) ?? 0; DIGIT.test(String.fromCodePoint(code - 1)); code -= 1)
      value += 1;
    return String(value % 10);
  });

/** The only whole number in a text ("2", "٢", "2 особи"); undefined for none, for several, or with a sign before it. */
export function wholeNumber(text: string): number | undefined {
  const found = /^[^\d+\-−–—]*(\d{1,9})[^\d]*$/.exec(latinDigits(text))?.[1];
  return found === undefined ? undefined : Number(found);
}

const YES = [
  "yes",
  "y",
  "ok",
  "так",
  "да",
  "ага",
  "звісно",
  "ja",
  "jo",
  "klar",
  "tak",
  "evet",
  "oui",
  "نعم",
  "بله",
  "კი",
  "ναι",
];
const NO = [
  "no",
  "n",
  "ні",
  "нет",
  "не",
  "nein",
  "ne",
  "nie",
  "hayır",
  "non",
  "لا",
  "نه",
  "خیر",
  "არა",
  "οχι",
];
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [plainWords(word), true] as const),
  ...NO.map((word) => [plainWords(word), false] as const),
]);

/** Reads "так", "Ja!" or "نعم"; undefined when the text is neither yes nor no. */
export const yesOrNo = (text: string): boolean | undefined =>
  isShort(text) ? ANSWERS.get(plainWords(text)) : undefined;

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
