import { inRows } from "../screen.ts";
import type { NumberField } from "../../domain/category/field.ts";
import { readNumber, type Reading } from "../../domain/reading/index.ts";
import { BLANK, viewValue, type Asking, type Choice, type FieldChat } from "./asking.ts";
import { typedAs } from "./understand.ts";
import { countWords, plainAnswer } from "./words.ts";

/** Numbers that have a button; larger ones are reached by steps or typed. */
const QUICK_NUMBERS = 8;
/** Steps by how far it is to go: the first that is not less. A row has room for three each way. */
const STRIDES: readonly { readonly upTo: number; readonly by: readonly number[] }[] = [
  { upTo: 200, by: [1, 10] },
  { upTo: 2_000, by: [1, 10, 100] },
  { upTo: Infinity, by: [10, 100, 1_000] },
];

/** The first few numbers as buttons; the others by steps in place, or typed. */
export const numberChat: FieldChat<NumberField> = {
  choices: ({ min, max }, { i18n, language }, view) => {
    if (view !== undefined && /^\d{1,9}$/.test(view))
      return [stepper(Math.min(max, Math.max(min, Number(view))), min, max)];
    const count = Math.min(QUICK_NUMBERS, max - min + 1);
    const numbers = Array.from({ length: count }, (_, index) => String(min + index));
    const next = min + QUICK_NUMBERS;
    return [
      ...inRows(
        numbers.map((number) => ({ caption: number, value: number })),
        4,
      ),
      ...(next > max
        ? []
        : [[{ caption: i18n.plain(language, "wizard-more-button"), value: viewValue(next) }]]),
    ];
  },
  pressed: (_field, value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined),
  typed: (field, text, asking) =>
    typedAs(
      possible(
        field,
        readNumber(asking.vocabulary, withoutUnit(field, text, asking), unitsOf(field, asking)),
      ),
      "not-a-number",
      (number) => ({
        caption: plainAnswer(asking, field, number),
        value: String(number),
      }),
    ),
};

/** The text without the unit that was chosen for it, such as kg, which the vocabulary need not know. */
function withoutUnit(field: NumberField, text: string, asking: Asking): string {
  if (field.unit === undefined) return text;
  const own = new Set(countWords(asking, field).flatMap((words) => words.toLowerCase().split(/[\s\d]/u)));
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && own.has(words.at(-1)?.toLowerCase() ?? "") ? words.slice(0, -1).join(" ") : text;
}

/** What the field counts, by the units that stand beside its numbers in every language. */
const unitsOf = (field: NumberField, asking: Asking): ReadonlySet<string> =>
  new Set(
    countWords(asking, field)
      .flatMap((words) => words.split(/[\s\d]/u))
      .flatMap((word) => [...asking.vocabulary.unitsOf(word)]),
  );

/** Without guesses that the field cannot take. */
const possible = ({ min, max }: NumberField, reading: Reading<number>): Reading<number> =>
  reading.is === "asked"
    ? { ...reading, guesses: reading.guesses.filter((number) => number >= min && number <= max) }
    : reading;

/** A number within limits. */
interface Within {
  readonly number: number;
  readonly min: number;
  readonly max: number;
}

/**
 * A row with the number and the steps around it. At a limit a step leads to the number itself, so that the buttons never
 * change their places.
 */
export function stepsAround<T>(
  { number, min, max }: Within,
  take: (number: number) => T,
  step: (number: number, caption: string) => T,
): readonly T[] {
  const by = (stride: number): T =>
    step(
      Math.min(max, Math.max(min, number + stride)),
      `${stride < 0 ? "−" : "+"}${String(Math.abs(stride))}`,
    );
  const strides = STRIDES.find(({ upTo }) => max - min <= upTo)?.by ?? [];
  return [
    ...strides.toReversed().map((stride) => by(-stride)),
    take(number),
    ...strides.map((stride) => by(stride)),
  ];
}

const stepper = (number: number, min: number, max: number): readonly Choice[] =>
  stepsAround<Choice>(
    { number, min, max },
    (taken) => ({ caption: `✓ ${String(taken)}`, value: String(taken) }),
    (next, caption) => (next === number ? BLANK : { caption, value: viewValue(next) }),
  );
