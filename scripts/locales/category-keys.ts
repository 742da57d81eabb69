import { LISTING_KINDS, type Category } from "../../src/domain/category/category.ts";
import { fieldsOf } from "../../src/domain/category/common-fields.ts";
import type { Field } from "../../src/domain/category/field.ts";
import type { Finding } from "./catalogue.ts";
import type { Walked } from "./check.ts";

/** What people read of a field besides its questions: its label, its options, its number. */
function partsOf(field: Field, { fields }: Category): readonly string[] {
  const unitsOf = (unit: string): readonly string[] =>
    fields
      .flatMap((other) => (other.id === unit && other.kind === "choice" ? other.options : []))
      .map((option) => `value-${option}`);
  if (field.kind === "choice") return ["label", ...field.options];
  if (field.kind === "choices" && !field.languages) return ["label", ...field.options];
  if (field.kind === "number" && field.unit !== undefined) return ["label", "value", ...unitsOf(field.unit)];
  return field.kind === "number" || field.kind === "photos" ? ["label", "value"] : ["label"];
}

/** The keys that a category needs. Fields that every category has are translated once, under `common`. */
const keysOf = (category: Category): readonly string[] => [
  `category-${category.slug}`,
  ...LISTING_KINDS.flatMap((kind) =>
    fieldsOf(category, kind).flatMap((field) => {
      const stem = `${category.fields.includes(field) ? category.slug : "common"}-${field.id}`;
      return [`ask-${kind}`, ...partsOf(field, category)].map((part) => `${stem}-${part}`);
    }),
  ),
];

/** Texts that a category needs and the reference language lacks. */
export const missingForCategories = (
  { catalogue: { language, messages } }: Walked,
  categories: readonly Category[],
): Finding[] =>
  categories.flatMap((category) =>
    [...new Set(keysOf(category))]
      .filter((key) => !messages.has(key))
      .map((key) => ({
        where: `locales/${language}/category-${category.slug}.ftl`,
        message: `${key} is missing`,
      })),
  );

/** Every key that some category reads, with the hints, which a field may have or not. */
export const keysOfCategories = (categories: readonly Category[]): ReadonlySet<string> =>
  new Set(
    categories.flatMap((category) => [
      ...keysOf(category),
      ...category.fields.flatMap(({ id }) =>
        ["hint", "offer-hint", "request-hint"].map((end) => `${category.slug}-${id}-${end}`),
      ),
    ]),
  );
