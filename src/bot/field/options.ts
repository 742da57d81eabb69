import type { ChoiceField, ChoicesField, LanguagePairField } from "../../domain/category/field.ts";
import type { Asking, Choice } from "./asking.ts";
import { optionWords } from "./words.ts";

/** The options by their names in the reader's language, and then in the other languages. */
export const optionNames = (
  field: ChoiceField | ChoicesField | LanguagePairField,
  asking: Asking,
): readonly Choice[] =>
  [asking.language, ...asking.i18n.languages.all].flatMap((language) =>
    field.options.map((value) => ({ caption: optionWords({ ...asking, language }, field, value), value })),
  );

/** The button value that ticks or unticks an option. It says which of both, so that a second press changes nothing. */
export const tickValue = (option: string, tick: boolean): string => `${tick ? "on" : "off"}.${option}`;

/** What a value of `tickValue` says; undefined for any other value. */
export function tickOf(value: string): { readonly option: string; readonly tick: boolean } | undefined {
  const [verb, option] = value.split(".");
  return option !== undefined && (verb === "on" || verb === "off")
    ? { option, tick: verb === "on" }
    : undefined;
}
