import type { Category, ListingKind } from "./category.ts";
import {
  holds,
  isAsked,
  isDated,
  isPlaceAnswer,
  type Answer,
  type Answers,
  type DateField,
  type Field,
  type NumberField,
} from "./field.ts";
import { SPOKEN_LANGUAGES } from "./languages.ts";

export const MAX_DETAILS = 1000;
export const MAX_PHOTOS = 5;

/** By which day an organisation needs what has no day of its own. */
export const UNTIL: DateField = {
  id: "until",
  kind: "date",
  role: "until",
  side: "request",
  organisations: true,
  unlessDated: true,
  optional: true,
};

/** How far a helper goes, in kilometres by option. */
const RADII = { "km-5": 5, "km-15": 15, "km-40": 40 } as const;

/** How far the author of an offer goes for it, in kilometres; undefined where that was not asked. */
export function radiusIn({ radius }: Answers): number | undefined {
  return typeof radius === "string" ? (RADII as Readonly<Record<string, number>>)[radius] : undefined;
}

/** How many helpers an organisation needs, in categories that count nothing else. */
export const HELPERS: NumberField = {
  id: "helpers",
  kind: "number",
  side: "request",
  organisations: true,
  min: 1,
  max: 100,
  quantity: true,
};

/** Asked after a category's own fields, in every category. Their words live in `locales/<language>/category-common.ftl`. */
const COMMON: readonly Field[] = [
  HELPERS,
  { id: "place", kind: "place" },
  UNTIL,
  { id: "urgency", kind: "choice", side: "request", unlessDated: true, options: ["days", "week", "any"] },
  { id: "radius", kind: "choice", side: "offer", options: Object.keys(RADII) },
  { id: "languages", kind: "choices", side: "offer", options: SPOKEN_LANGUAGES, min: 1, languages: true },
];

const DETAILS: Field = { id: "details", kind: "text", max: MAX_DETAILS };

const PHOTOS: Field = { id: "photos", kind: "photos", max: MAX_PHOTOS, optional: true };

/** Categories do not change, so the fields of each are put together once. */
const known = new WeakMap<Category, Partial<Record<ListingKind, readonly Field[]>>>();

/** Everything a person or an organisation is, or can be, asked for a listing of this category and kind, in order. */
export function fieldsOf(category: Category, kind: ListingKind): readonly Field[] {
  const byKind = known.get(category) ?? {};
  known.set(category, byKind);
  return (byKind[kind] ??= listedFields(category, kind));
}

function listedFields(category: Category, kind: ListingKind): readonly Field[] {
  const own = category.fields.filter((field) => isAsked(field, kind));
  const asksLanguages = own.some((field) => field.kind === "choices" && field.languages);
  const common = COMMON.filter(
    (field) =>
      isAsked(field, kind) &&
      !(field.id === "languages" && asksLanguages) &&
      !(field === HELPERS && !category.helpers) &&
      !(field.id === "radius" && !category.radius),
  );
  const photos: Field = category.photos?.includes(kind) ? PHOTOS : { ...PHOTOS, unasked: true };
  // Where the words are all there is, they come first.
  return category.textRequired
    ? [DETAILS, ...own, ...common, photos]
    : [...own, ...common, { ...DETAILS, optional: true }, photos];
}

/** Whether a field of the category is one of those that are the same in every category. */
export const isCommon = (category: Category, kind: ListingKind, id: string): boolean =>
  !category.fields.some((field) => field.id === id) &&
  fieldsOf(category, kind).some((field) => field.id === id);

/** Whether the towns of a listing say where it is, or are still to be asked. */
function saysPlace({ fields }: Category, answers: Answers): boolean {
  const towns = fields.filter((field) => field.kind === "town" && field.isPlace);
  const isOpen = towns.some((field) => answers[field.id] === undefined);
  return towns.length > 0 && (isOpen || isPlaceAnswer(answers["place"]));
}

/**
 * The fields that are still to be asked, given these answers, in order.
 * @param ofOrganisation whether the listing is of one, which is asked more
 */
export function fieldsFor(
  category: Category,
  kind: ListingKind,
  answers: Answers,
  ofOrganisation: boolean,
): readonly Field[] {
  const known: Record<string, Answer> = {};
  const isGiven = (field: Field): boolean => (answers[field.id] ?? null) !== null;
  const hasDay = category.fields.some((field) => isDated(field) && (!field.optional || isGiven(field)));
  const isPlaced = saysPlace(category, answers);
  const fields = fieldsOf(category, kind)
    .filter((field) => ofOrganisation || !field.organisations)
    .map((field): Field => {
      if (field.kind === "place" && isPlaced) return { ...field, unasked: true };
      return field.kind === "number" && ofOrganisation && field.organisationsMax !== undefined
        ? { ...field, max: field.organisationsMax }
        : field;
    });
  const hasEnd = fields.some((field) => isDated(field) && field.unlessDated && isGiven(field));
  return fields.filter((field) => {
    const isDay = hasDay || (hasEnd && !isDated(field));
    if ((isDay && field.unlessDated) || (field.when && !holds(field.when, known))) return false;
    known[field.id] = answers[field.id] ?? null;
    return true;
  });
}
