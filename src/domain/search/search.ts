import type { Category, ListingKind } from "../category/category.ts";
import { freeOf, leftOf, quantityField } from "../listing/ledger.ts";
import type { Listing } from "../listing/listing.ts";
import { addDays, type Day } from "../shared/dates.ts";
import { distanceKm, type Point } from "../shared/geo.ts";

/** What somebody looks for among the published listings. */
export interface Search {
  readonly kind: ListingKind;
  /** Slug. */
  readonly category: string;
  /** Where distances are counted from, where that is known. */
  readonly near?: Point;
  /** At most so far from `near`. */
  readonly km?: number;
  /** Only what is for the next seven days. */
  readonly soon?: true;
  /** Only where one of these is spoken. */
  readonly languages?: readonly string[];
  /** Offers of at least, requests of at most so much. */
  readonly amount?: number;
}

/** Kilometres to choose from. */
export const DISTANCES = [5, 25, 100] as const;

/** How much people look for: a room for so many, or so many to be housed. */
export const AMOUNTS: Readonly<Record<ListingKind, readonly number[]>> = {
  offer: [2, 3, 4, 6],
  request: [1, 2, 3, 4, 6],
};

const WEEK = 7;

/** Whether a category counts something that can be searched by: not money, and no bulk, which come in other amounts. */
export function hasAmount(category: Category): boolean {
  const field = quantityField(category);
  return field?.kind === "number" && !field.organisations && field.unit === undefined;
}

/** Whether a listing is what a search asks for. @param today the day it is where the listing is */
export function meets(search: Search, listing: Listing, today: Day): boolean {
  const { kind, category, near, km, soon, languages, amount } = search;
  const { from, until } = listing.period;
  return (
    listing.kind === kind &&
    listing.category === category &&
    (near === undefined || km === undefined || distanceKm(near, listing.point) <= km) &&
    (until === undefined || until >= today) &&
    (!soon || from === undefined || from < addDays(today, WEEK)) &&
    (languages === undefined || listing.languages.some((language) => languages.includes(language))) &&
    (amount === undefined || (kind === "offer" ? freeOf(listing) >= amount : leftOf(listing) <= amount))
  );
}

/** Nearest first where it is known from where; those equally near, and all where it is not, newest first. */
export function inOrder(listings: readonly Listing[], near?: Point): Listing[] {
  const age = ({ publishedAt, createdAt }: Listing): number => -(publishedAt ?? createdAt).getTime();
  const placed = listings.map((listing) => ({
    listing,
    km: near ? Math.round(distanceKm(near, listing.point)) : 0,
  }));
  const order = (a: Listing, b: Listing): number =>
    age(a) - age(b) || a.authorId - b.authorId || (a.id < b.id ? -1 : 1);
  return placed.sort((a, b) => a.km - b.km || order(a.listing, b.listing)).map(({ listing }) => listing);
}
