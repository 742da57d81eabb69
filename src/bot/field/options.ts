import type { ChoiceField, ChoicesField, LanguagePairField } from "../../domain/category/field.ts";
import { LANGUAGES } from "../../domain/shared/language.ts";
import type { Asking, Choice } from "./asking.ts";
import { optionWords } from "./words.ts";

/** Options under the names they have in the reader's language, then in the others. */
export const optionNames = (
  field: ChoiceField | ChoicesField | LanguagePairField,
  asking: Asking,
): readonly Choice[] =>
  [asking.language, ...LANGUAGES].flatMap((language) =>
    field.options.map((value) => ({ caption: optionWords({ ...asking, language }, field, value), value })),
  );

/** Callback values that tick or untick one option. They say which, so that a button pressed twice does nothing twice. */
export const tickValue = (option: string, tick: boolean): string => `${tick ? "on" : "off"}.${option}`;

/** What a tick button's value says to do; undefined for any other value. */
export function tickOf(value: string): { readonly option: string; readonly tick: boolean } | undefined {
  const [verb, option] = value.split(".");
  return option !== undefined && (verb === "on" || verb === "off")
    ? { option, tick: verb === "on" }
    : undefined;
}
