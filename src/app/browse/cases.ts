import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { isPlaceAnswer } from "../../domain/category/field.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { inOrder, meets, type Search } from "../../domain/search/search.ts";
import { dayAt, type Day } from "../../domain/shared/dates.ts";
import { cellsAround, type Point } from "../../domain/shared/geo.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { Clock } from "../core/index.ts";
import type { Drafts } from "../drafts/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";

/** What browsing knows of a person from their own listings and drafts. */
export interface Reader {
  /** Where they are: the place of their newest draft or listing. */
  readonly near?: Point;
  /** ISO 639-1. */
  readonly languages: readonly string[];
}

export interface BrowseCases {
  /** Categories with published listings of other people, and how many. */
  counts(kind: ListingKind, reader: PersonId): Promise<ReadonlyMap<string, number>>;
  /** A listing that others may see now; undefined when it is not published, or nobody could answer. */
  open(id: ListingId): Promise<Listing | undefined>;
  /** Published listings of other people that meet the search: nearest first where a place is known, else newest first. */
  find(search: Search, reader?: PersonId): Promise<readonly Listing[]>;
  /** Published offers and requests of these categories, at most so many kilometres from a place, nearest first. */
  around(near: Point, km: number, categories: readonly string[]): Promise<readonly Listing[]>;
  readerOf(person: PersonId): Promise<Reader>;
}

/** How many of the newest listings of a category are considered besides those that are near. */
const NEWEST = 500;
/** Listings farther away than this are found among the newest only. */
const FAR_KM = 100;

export interface BrowseDependencies {
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly people: People;
  readonly clock: Clock;
}

export function createBrowse({
  communities,
  drafts,
  listings,
  people,
  clock,
}: BrowseDependencies): BrowseCases {
  async function candidates({ kind, category, near, km }: Search): Promise<readonly Listing[]> {
    const close = near
      ? await listings.published({ kind, category, cells: cellsAround(near, km ?? FAR_KM) })
      : [];
    if (near && km !== undefined) return close;
    const newest = await listings.newest({ kind, category }, NEWEST);
    return [...new Map([...close, ...newest].map((listing) => [listing.id, listing])).values()];
  }

  /** Those that fit, each on the day it is where it is, and whose authors could answer. */
  async function visible(
    listed: readonly Listing[],
    fits: (listing: Listing, today: Day) => boolean,
  ): Promise<readonly Listing[]> {
    const now = clock.now();
    const byId = new Map((await communities.all()).map((community) => [community.id, community]));
    const fitting = listed.filter((each) => fits(each, dayAt(now, zoneOf(byId.get(each.communityId)))));
    const authors = await people.findMany(fitting.map(({ authorId }) => authorId));
    return fitting.filter(({ authorId }) => isReachable(authors.get(authorId)));
  }

  return {
    async counts(kind, reader) {
      const counts = new Map(await listings.countPublished(kind));
      for (const own of await listings.ofAuthor(reader)) {
        const count = counts.get(own.category);
        if (own.kind === kind && own.status === "published" && count !== undefined)
          counts.set(own.category, count - 1);
      }
      return new Map([...counts].filter(([, count]) => count > 0));
    },
    async open(id) {
      const listing = await listings.find(id);
      if (listing?.status !== "published") return undefined;
      return isReachable(await people.find(listing.authorId)) ? listing : undefined;
    },
    async find(search, reader) {
      const found = await visible(
        await candidates(search),
        (listing, today) => listing.authorId !== reader && meets(search, listing, today),
      );
      return inOrder(found, search.near);
    },
    async around(near, km, categories) {
      const cells = cellsAround(near, km);
      const close = await listings.published({ kind: LISTING_KINDS, category: categories, cells });
      const found = await visible(close, (listing, today) =>
        meets({ kind: listing.kind, category: listing.category, near, km }, listing, today),
      );
      return inOrder(found, near);
    },
    async readerOf(id) {
      const [person, begun, own] = await Promise.all([
        people.find(id),
        drafts.ofAuthor(id),
        listings.ofAuthor(id),
      ]);
      const places = [...begun, ...own]
        .sort((a, b) => touchedAt(b) - touchedAt(a))
        .map(({ answers }) => answers["place"]);
      const place = places.find(isPlaceAnswer);
      const community = place && (await communities.find(place.communityId));
      const near = place?.point ?? community?.center;
      const spoken = [person?.language ?? [], ...own.map(({ languages }) => languages)].flat();
      return { languages: [...new Set(spoken)], ...(near ? { near } : {}) };
    },
  };
}

const touchedAt = (it: { readonly updatedAt: Date } | { readonly createdAt: Date }): number =>
  ("updatedAt" in it ? it.updatedAt : it.createdAt).getTime();
