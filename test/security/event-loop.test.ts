import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createI18n } from "../../src/bot/i18n.ts";
import { NOTHING_FOUND, type Asking } from "../../src/bot/field/asking.ts";
import { chatOf } from "../../src/bot/field/kinds.ts";
import { choiceTyped } from "../../src/bot/field/understand.ts";
import { parseSetup } from "../../src/bot/features/communities/parse.ts";
import { createUnderstand } from "../../src/bot/features/inline/understand.ts";
import type { Field } from "../../src/domain/category/field.ts";
import type { Draft } from "../../src/domain/listing/draft.ts";
import { readYesNo } from "../../src/domain/reading/index.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import { tidyText } from "../../src/domain/shared/text.ts";
import { mask } from "../support/mask.ts";
import { vocabulary } from "../support/vocabulary.ts";
import { countSteps } from "./steps.ts";

/** Telegram's limit for a text. */
const LONGEST = 4096;
/** Characters read for a text that is too long to be a short answer: it is refused before anything reads it. */
const REFUSED = 2 * LONGEST;
/** The same for a short text; what is read are mostly the names of months and options that it is compared with. */
const SHORT = 40_000;
/** How often each character of a long text may be read. */
const READINGS = 30;

/** Texts that cost readers of this product or of others seconds, and their kin. */
const HOSTILE: readonly string[] = [
  `a${",".repeat(2703)}b${"-".repeat(1391)}`,
  `${"a".repeat(1360)}${" ".repeat(2720)}\nx`,
  "\u3316".repeat(998),
  "\ufdfa".repeat(998),
  "\ufdfa".repeat(LONGEST),
  "\u0390\u0301".repeat(2000),
  `${" ".repeat(LONGEST - 1)}x`,
  `x${" ".repeat(LONGEST - 2)}x`,
  `1${",".repeat(LONGEST - 2)}x`,
  `${"1.".repeat(2000)}x`,
  `${"1 ".repeat(2000)}x`,
  `${"1-".repeat(2000)}x`,
  `${" bis 1".repeat(600)}x`,
  `${"до ".repeat(1300)}x`,
  `${"1 000".repeat(800)},`,
  `${"a, ".repeat(1300)}1`,
  `${" und ".repeat(800)}x`,
  `${"год".repeat(1300)}.`,
  `12${" ".repeat(4000)}:`,
  "<b".repeat(2000),
  "&amp".repeat(1000),
  "\u2067".repeat(2000) + "\u2069".repeat(2000),
  "\u{1d7d8}".repeat(2000),
  "\u{1f468}\u200d".repeat(1300),
  "−".repeat(LONGEST),
  "\n".repeat(LONGEST),
  "٣".repeat(LONGEST),
];

const i18n = createI18n({ directory: new URL("../../locales/", import.meta.url), defaultLanguage: "uk" });
const catalogue = await loadCatalogue();
const language = i18n.languages.forTag("uk");

const draftIn = (category: string): Draft => ({
  id: draftId("k3j9xk3j9xk3"),
  authorId: personId(1),
  kind: "request",
  category,
  answers: {},
  updatedAt: new Date(0),
});

interface Asked {
  readonly field: Field;
  readonly asking: Asking;
}

/** One field of each kind that has a typed answer, with its category. */
const asked = new Map<string, Asked>(
  catalogue.categories.flatMap(({ slug, fields }) =>
    fields.map((field) => [
      field.kind,
      {
        field,
        asking: {
          i18n,
          language,
          catalogue,
          mask,
          draft: draftIn(slug),
          communities: [],
          today: "2026-05-04",
          vocabulary,
          found: NOTHING_FOUND,
        },
      },
    ]),
  ),
);

const typed = (kind: string, text: string) => {
  const { field, asking } = asked.get(kind) as Asked;
  return chatOf(field).typed(field, text, asking);
};

const SHORT_KINDS = [...asked.keys()].filter((kind) => kind !== "text" && kind !== "photos");

describe.each(SHORT_KINDS)("the reader of a %s", (kind) => {
  // Names of months and options are collected once.
  typed(kind, "3 мая 2026");

  test("refuses a long text before reading it", () => {
    for (const text of HOSTILE) {
      expect(typed(kind, text)).toEqual({ ok: false, code: "answer-too-long" });
      expect(countSteps(() => typed(kind, text))).toBeLessThanOrEqual(REFUSED);
    }
  });

  test("reads a short one in a fixed number of steps", () => {
    for (const text of HOSTILE)
      for (const end of [text.slice(0, 64), text.slice(-64)])
        expect(
          countSteps(() => typed(kind, end)),
          JSON.stringify(end),
        ).toBeLessThan(SHORT);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1500, maxLength: LONGEST }),
  fc
    .tuple(
      fc.array(fc.constantFrom(...Array.from(" \n,.-:;1aя•<&\u3316\ufdfa\u0301")), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.nat(),
    )
    .map(
      ([piece, end]) =>
        piece
          .join("")
          .repeat(LONGEST)
          .slice(0, LONGEST - 1) + String(end % 10),
    ),
);

test("whatever somebody types, no reader of a short answer costs more", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...SHORT_KINDS), (text, kind) => {
      expect(countSteps(() => typed(kind, text))).toBeLessThanOrEqual(REFUSED);
    }),
    { numRuns: 50 },
  );
});

const captions = [{ caption: "Leipzig", value: "x" }];

/** What reads texts of any length. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["a free text", (text) => tidyText(text)],
  ["the masker", (text) => mask(text)],
  ["the caption of a button", (text) => choiceTyped(text, captions)],
  ["yes or no", (text) => readYesNo(vocabulary, text)],
  ["/setup", (text) => parseSetup(text, i18n.languages)],
  ["an inline query", createUnderstand(i18n, catalogue, vocabulary)],
];

test.each(READERS)("%s reads each character a fixed number of times", (_, read) => {
  read("x");
  for (const text of HOSTILE)
    expect(
      countSteps(() => read(text)),
      JSON.stringify(text.slice(0, 20)),
    ).toBeLessThan(READINGS * LONGEST);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(countSteps(() => read(text))).toBeLessThan(READINGS * LONGEST);
    }),
    { numRuns: 8 },
  );
});
