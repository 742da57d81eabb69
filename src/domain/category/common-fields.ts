import type { Category, ListingKind } from "./category.ts";
import { isAsked, type Field } from "./field.ts";
import { SPOKEN_LANGUAGES } from "./languages.ts";

export const MAX_DETAILS = 1000;
export const MAX_PHOTOS = 5;

/** Asked after a category's own fields, in every category. Their words live in `locales/<language>/category-common.ftl`. */
const COMMON: readonly Field[] = [
  { id: "place", kind: "place" },
  { id: "urgency", kind: "choice", side: "request", unlessDated: true, options: ["days", "week", "any"] },
  { id: "languages", kind: "choices", side: "offer", options: SPOKEN_LANGUAGES, min: 1, languages: true },
];

const DETAILS: Field = { id: "details", kind: "text", max: MAX_DETAILS };

const PHOTOS: Field = { id: "photos", kind: "photos", max: MAX_PHOTOS, optional: true };

/** Everything a person is, or can be, asked for a listing of this category and kind, in order. */
export function fieldsOf(category: Category, kind: ListingKind): readonly Field[] {
  const own = category.fields.filter((field) => isAsked(field, kind));
  const asksLanguages = own.some((field) => field.kind === "choices" && field.languages);
  const common = COMMON.filter(
    (field) => isAsked(field, kind) && !(field.id === "languages" && asksLanguages),
  );
  const photos: Field = category.photos?.includes(kind) ? PHOTOS : { ...PHOTOS, unasked: true };
  // Where the words are all there is, they come first.
  return category.textRequired
    ? [DETAILS, ...own, ...common, photos]
    : [...own, ...common, { ...DETAILS, optional: true }, photos];
}
