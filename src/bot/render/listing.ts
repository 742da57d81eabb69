import type { Catalogue } from "../../domain/category/catalogue.ts";
import { fieldsOf } from "../../domain/category/common-fields.ts";
import { isPlaceAnswer } from "../../domain/category/field.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import { leftOf } from "../../domain/listing/ledger.ts";
import { substanceOf, type Listing } from "../../domain/listing/listing.ts";
import type { MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import { distanceKm, type Point } from "../../domain/shared/geo.ts";
import { placeName, type PlaceNames } from "../../domain/shared/place.ts";
import type { Language } from "../../domain/shared/language.ts";
import { html, joinHtml, type Html } from "../html.ts";
import { formatDistance, formatLanguage } from "../formats.ts";
import type { I18n } from "../i18n.ts";
import { fieldLine } from "./field-line.ts";
import { shorten } from "./fit.ts";
import { shownName } from "./names.ts";

/** The parts of a listing that its readers see; `lookOfDraft` makes them of a draft. */
export type ListingLook = Pick<
  Listing,
  | "kind"
  | "category"
  | "language"
  | "answers"
  | "masked"
  | "point"
  | "wholeCommunity"
  | "quantity"
  | "taken"
  | "onBehalf"
  | "organisationName"
>;

export interface ListingOptions {
  /** The town or district that it belongs to. */
  readonly communityName?: PlaceNames;
  /** The point to show the distance from; no distance is shown for a listing that means a whole community. */
  readonly from?: { readonly what: "centre" | "reader"; readonly point: Point };
  /** Most characters shown of the free text; all of them when absent. */
  readonly maxWords?: number;
}

/** Category and kind in one line: "🏠 Help needed · Housing". */
export function headlineOf(
  i18n: I18n,
  catalogue: Catalogue,
  listing: Pick<ListingLook, "kind" | "category">,
  language: Language,
): Html {
  const category = catalogue.find(listing.category);
  const name = category ? i18n.plainDynamic(language, `category-${category.slug}`) : listing.category;
  const headline = i18n.t(language, "listing-headline", { kind: listing.kind, category: name });
  return category ? html`${category.emoji} ${headline}` : headline;
}

/**
 * A listing in the reader's language, with its free text as it was written. At most about 3,000 characters: the free
 * text has at most 1,000 code points, other answers 80.
 */
export function renderListing(
  i18n: I18n,
  catalogue: Catalogue,
  listing: ListingLook,
  language: Language,
  options: ListingOptions = {},
): Html {
  const category = catalogue.find(listing.category);
  const fields = category ? fieldsOf(category, listing.kind).filter(({ id }) => id !== "details") : [];
  const lines = [
    html`<b>${headlineOf(i18n, catalogue, listing, language)}</b>`,
    markLine(i18n, listing, language),
    placeLine(i18n, listing, language, options),
    ...fields.map(
      (field) =>
        category &&
        fieldLine({ i18n, language, category, answers: listing.answers }, field, listing.answers[field.id]),
    ),
    leftLine(i18n, listing, language),
    listing.onBehalf ? i18n.t(language, "listing-on-behalf") : undefined,
    detailsLine(i18n, listing, language, options.maxWords),
  ];
  return joinHtml(
    lines.filter((line) => line !== undefined),
    "\n",
  );
}

/** The verified organisation whose listing it is, with its mark; undefined for those of people. */
export const markLine = (
  i18n: I18n,
  { organisationName: name }: Pick<ListingLook, "organisationName">,
  language: Language,
): Html | undefined =>
  name === undefined
    ? undefined
    : i18n.t(language, "listing-organisation", {
        name: shownName(name, i18n.plain(language, "organisation-nameless")),
      });

/** Where the listing is, and how far from `from` if given; undefined when neither is known. */
export function placeLine(
  i18n: I18n,
  listing: ListingLook,
  language: Language,
  { communityName, from }: ListingOptions,
): Html | undefined {
  const { place: answer } = listing.answers;
  const town = isPlaceAnswer(answer) && answer.town && placeName(answer.town, language);
  const community = communityName && placeName(communityName, language);
  const place = [town, community].filter(Boolean).join(" · ") || undefined;
  if (from === undefined || listing.wholeCommunity)
    return place === undefined ? undefined : i18n.t(language, "listing-place", { place });
  const distance = formatDistance(language, distanceKm(listing.point, from.point));
  if (place === undefined)
    return from.what === "reader" ? i18n.t(language, "listing-distance-reader", { distance }) : undefined;
  return i18n.t(language, from.what === "reader" ? "listing-place-reader" : "listing-place-centre", {
    place,
    distance,
  });
}

/** How many places are taken and left; undefined while none is taken. */
function leftLine(i18n: I18n, listing: ListingLook, language: Language): Html | undefined {
  const { kind, quantity, taken = 0 } = listing;
  return taken > 0
    ? i18n.t(language, "listing-left", { kind, taken, quantity, left: leftOf(listing) })
    : undefined;
}

/** The free text. Its language is named if the reader has another one and the text may really be in it. */
function detailsLine(
  i18n: I18n,
  listing: ListingLook,
  language: Language,
  maxWords = Infinity,
): Html | undefined {
  const { details } = listing.answers;
  if (typeof details !== "string" || details === "") return undefined;
  const text = shorten(details, maxWords);
  return listing.language === language || !i18n.mayBeIn(listing.language, details)
    ? i18n.t(language, "listing-details", { text })
    : i18n.t(language, "listing-details-foreign", {
        text,
        language: formatLanguage(language, listing.language),
      });
}

/**
 * A complete draft as the listing that it will become, with contact data in free text already masked.
 * @param community the community that the draft's place names
 * @param language the author's language
 * @returns undefined while the draft has no category
 */
export function lookOfDraft(
  mask: MaskContacts,
  catalogue: Catalogue,
  draft: Draft,
  community: Community,
  language: Language,
): ListingLook | undefined {
  const category = draft.category === undefined ? undefined : catalogue.find(draft.category);
  if (!category) return undefined;
  return {
    ...substanceOf(mask, category, draft, community, [language]),
    kind: draft.kind,
    category: category.slug,
    language,
  };
}
