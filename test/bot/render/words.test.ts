import { describe, expect, it } from "vitest";
import { LISTING_KINDS, type Category, type ListingKind } from "../../../src/domain/category/category.ts";
import { fieldsOf } from "../../../src/domain/category/common-fields.ts";
import type { Field } from "../../../src/domain/category/field.ts";
import { REJECT_REASONS } from "../../../src/domain/moderation/reject-reasons.ts";
import { LANGUAGES } from "../../support/languages.ts";
import { REJECT_WORDS } from "../../../src/bot/render/reject-words.ts";
import { catalogue, i18n } from "./fixtures.ts";

/** Telegram cuts longer captions on a phone. */
const MAX_CAPTION = 40;
const MAX_NAME = 30;

const family = (category: Category, field: Field): string =>
  category.fields.includes(field) ? category.slug : "common";

function optionsOf(field: Field): readonly string[] {
  if (field.kind === "choice") return field.options;
  return field.kind === "choices" && !field.languages ? field.options : [];
}

const REPLY: Field = { id: "reply", kind: "text", max: 500, optional: true };

const asked = catalogue.categories.flatMap((category) =>
  LISTING_KINDS.flatMap((kind) =>
    [...fieldsOf(category, kind), REPLY].map((field): [string, Category, ListingKind, Field] => [
      `${category.slug} ${kind} ${field.id}`,
      category,
      kind,
      field,
    ]),
  ),
);

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(catalogue.categories)("$slug has a name for its button", ({ slug }) => {
    expect(i18n.plainDynamic(language, `category-${slug}`).length).toBeLessThanOrEqual(MAX_NAME);
  });

  it.each(asked)("%s has all of its texts", (_name, category, kind, field) => {
    const stem = `${family(category, field)}-${field.id}`;
    expect(i18n.plainDynamic(language, `${stem}-ask-${kind}`)).toMatch(/[?.]$/);
    const captions = ["label", ...optionsOf(field)].map((part) =>
      i18n.plainDynamic(language, `${stem}-${part}`),
    );
    expect(captions.filter((caption) => caption.length > MAX_CAPTION)).toEqual([]);
  });

  it.each(asked.filter(([, , , field]) => field.kind === "number"))(
    "%s counts",
    (_name, category, _kind, field) => {
      const values = [0, 1, 2, 5, 21].map((count) =>
        i18n.plainDynamic(language, `${family(category, field)}-${field.id}-value`, { count }),
      );
      expect(new Set(values).size).toBe(values.length);
    },
  );

  it.each(REJECT_REASONS)("%s has texts for moderators and authors", (reason) => {
    expect(i18n.plain(language, REJECT_WORDS[reason].sentence)).toMatch(/\.$/);
    expect(i18n.plain(language, REJECT_WORDS[reason].caption).length).toBeLessThanOrEqual(MAX_CAPTION);
  });
});
