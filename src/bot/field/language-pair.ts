import { inRows } from "../screen.ts";
import type { LanguagePairField } from "../../domain/category/field.ts";
import { tickedChoices } from "../../domain/listing/draft.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { type Asking, type Choice, type FieldChat } from "./asking.ts";
import { optionNames, tickValue } from "./options.ts";
import { namesIn } from "./understand.ts";
import { optionWords, pairWords } from "./words.ts";

/** The button value that answers with both languages. */
export const pairValue = (pair: readonly string[]): string => pair.join(".");

/** The pairs that most people want: their own language with those of the communities and English. */
function likelyPairs({ options }: LanguagePairField, { language, communities }: Asking): string[][] {
  const spoken = [...new Set([...communities.map((community) => community.language), "en"])];
  return spoken
    .filter((other) => other !== language && options.includes(other) && options.includes(language))
    .map((other) => [language, other]);
}

/** Likely pairs take one tap; any other pair is two languages chosen one after the other. */
export const languagePairChat: FieldChat<LanguagePairField> = {
  choices: (field, asking) => {
    const [first] = tickedChoices(asking.draft, field);
    const caption = (code: string): string => optionWords(asking, field, code);
    const others = field.options.filter((code) => code !== first);
    if (first !== undefined)
      return [
        [{ caption: `✓ ${caption(first)}`, value: tickValue(first, false) }],
        ...inRows(
          others.map((code): Choice => ({ caption: caption(code), value: pairValue([first, code]) })),
          2,
        ),
      ];
    return [
      ...likelyPairs(field, asking).map((pair) => [
        { caption: pairWords(asking, field, pair), value: pairValue(pair) },
      ]),
      ...inRows(
        field.options.map((code): Choice => ({ caption: caption(code), value: tickValue(code, true) })),
        2,
      ),
    ];
  },
  pressed: (field, value) => {
    const pair = value.split(".");
    return pair.length === 2 && pair.every((code) => field.options.includes(code)) ? pair : undefined;
  },
  /** "Ukrainisch – Deutsch"; a single language is added to the ticked one. */
  typed: (field, text, asking) => {
    const names = optionNames(field, asking);
    const chosen = namesIn(text, names);
    if (!chosen) return fail("not-an-option");
    return ok(chosen.length === 1 ? [...tickedChoices(asking.draft, field), ...chosen] : chosen);
  },
};
