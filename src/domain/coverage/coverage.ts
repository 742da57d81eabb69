import type { Organisation } from "../organisation/organisation.ts";
import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { distanceKm, type Point } from "../shared/geo.ts";
import type { Listing } from "../listing/listing.ts";
import type { CommunityId, CoverageRuleId, OrganisationId } from "../shared/ids.ts";
import type { Town } from "../shared/place.ts";

/** Where a rule holds: in all of the community, around a point, or in some towns. */
export type CoverageArea =
  | { readonly kind: "community" }
  | { readonly kind: "radius"; readonly center: Point; readonly km: number }
  | { readonly kind: "towns"; readonly towns: readonly Town[] };

/** An organisation is responsible for listings of a community, in these categories, of these kinds, in this area. */
export interface CoverageRule {
  readonly id: CoverageRuleId;
  readonly communityId: CommunityId;
  readonly organisationId: OrganisationId;
  /** Slugs. */
  readonly categories: readonly string[];
  readonly kinds: readonly ListingKind[];
  readonly area: CoverageArea;
  /** How long the organisation has to answer. */
  readonly hours: number;
  /** Of several rules that cover a listing, the one with the lowest comes first. */
  readonly order: number;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
}

export const DEADLINE_HOURS = 24;
/** What can be chosen. */
export const DEADLINES: readonly number[] = [4, 12, 24, 48, 72];
export const RADIUS_KM: readonly number[] = [5, 15, 40];
export const MAX_TOWNS = 30;
/** Rules of a community; more could not be read. */
export const MAX_RULES = 200;

/** A listing this near to the middle of a town is in it. */
const TOWN_KM = 5;

function isWithin(area: CoverageArea, point: Point): boolean {
  switch (area.kind) {
    case "community":
      return true;
    case "radius":
      return distanceKm(area.center, point) <= area.km;
    case "towns":
      return area.towns.some((town) => town.point && distanceKm(town.point, point) <= TOWN_KM);
  }
}

export const covers = (
  { communityId, categories, kinds, area }: CoverageRule,
  listing: Pick<Listing, "communityId" | "category" | "kind" | "point">,
): boolean =>
  communityId === listing.communityId &&
  categories.includes(listing.category) &&
  kinds.includes(listing.kind) &&
  isWithin(area, listing.point);

export const inOrder = (rules: readonly CoverageRule[]): readonly CoverageRule[] =>
  [...rules].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** What nobody is responsible for. */
export interface CoverageGap {
  readonly kinds: readonly ListingKind[];
  /** Slugs. */
  readonly categories: readonly string[];
  /** A town that rules name; absent for all of the community. */
  readonly town?: Town;
  /** True for what lies outside of the areas of all rules for it. */
  readonly outside?: true;
}

/**
 * What nobody is responsible for: in all of the community, in a town that other rules name, or outside of all areas.
 * @param rules those of verified organisations only
 */
export function gapsOf(rules: readonly CoverageRule[], categories: readonly string[]): readonly CoverageGap[] {
  const of = (slug: string, kind: ListingKind): readonly CoverageRule[] =>
    rules.filter((rule) => rule.kinds.includes(kind) && rule.categories.includes(slug));
  const hasNobody = (slug: string, kind: ListingKind): boolean => of(slug, kind).length === 0;
  /** Somebody is responsible, but not everywhere. */
  const isInPart = (slug: string, kind: ListingKind): boolean =>
    !hasNobody(slug, kind) && !of(slug, kind).some(({ area }) => area.kind === "community");
  const lacksTown = (slug: string, kind: ListingKind, { point }: Town): boolean =>
    isInPart(slug, kind) && !of(slug, kind).some(({ area }) => point !== undefined && isWithin(area, point));
  return [
    ...byKinds(categories, hasNobody),
    ...townsIn(rules).flatMap((town) =>
      byKinds(categories, (slug, kind) => lacksTown(slug, kind, town)).map((gap) => ({ ...gap, town })),
    ),
    ...byKinds(categories, isInPart).map((gap) => ({ ...gap, outside: true as const })),
  ];
}

/** Categories that lack something, together with the others that lack it for the same kinds of listing. */
function byKinds(
  categories: readonly string[],
  lacks: (slug: string, kind: ListingKind) => boolean,
): readonly Pick<CoverageGap, "kinds" | "categories">[] {
  return [LISTING_KINDS, ...LISTING_KINDS.map((kind) => [kind])].flatMap((kinds) => {
    const found = categories.filter((slug) =>
      LISTING_KINDS.every((kind) => lacks(slug, kind) === kinds.includes(kind)),
    );
    return found.length > 0 ? [{ kinds, categories: found }] : [];
  });
}

function townsIn(rules: readonly CoverageRule[]): readonly Town[] {
  const towns = new Map<string, Town>();
  for (const { area } of rules)
    if (area.kind === "towns") for (const town of area.towns) towns.set(String(town.id ?? town.name), town);
  return [...towns.values()];
}

/** Of which organisations, in order, the rules overlap for a category and kind. */
export interface CoverageOverlap {
  readonly kinds: readonly ListingKind[];
  readonly category: string;
  readonly organisations: readonly OrganisationId[];
}

/** Where more than one organisation is responsible somewhere; the first is asked first. */
export const overlapsOf = (rules: readonly CoverageRule[]): readonly CoverageOverlap[] =>
  [...new Set(rules.flatMap(({ categories }) => categories))].flatMap((category) => {
    const byOrder = new Map<string, CoverageOverlap>();
    for (const kind of LISTING_KINDS) {
      const of = inOrder(rules).filter(
        (rule) => rule.kinds.includes(kind) && rule.categories.includes(category),
      );
      const organisations = [...new Set(of.map(({ organisationId }) => organisationId))];
      if (organisations.length < 2) continue;
      const key = organisations.join();
      const kinds = [...(byOrder.get(key)?.kinds ?? []), kind];
      byOrder.set(key, { kinds, category, organisations });
    }
    return [...byOrder.values()];
  });

/** Whether listings of a category may come to an organisation: a verified one, which may have said since that it takes less. */
export const mayTake = ({ status, answers }: Organisation, { category }: Pick<Listing, "category">): boolean =>
  status === "verified" && answers.takes?.includes(category) === true;
