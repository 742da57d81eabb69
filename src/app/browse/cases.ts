import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { isPlaceAnswer, type PlaceAnswer } from "../../domain/category/field.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { inOrder, meets, type Search } from "../../domain/search/search.ts";
import { dayAt, type Day } from "../../domain/shared/dates.ts";
import { cellsAround, type Point } from "../../domain/shared/geo.ts";
import { isReachable, languagesOf } from "../../domain/person/person.ts";
import { otherPerson } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { Clock } from "../core/index.ts";
import type { Drafts } from "../drafts/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";

/** What browsing knows of a person from their own listings and drafts. */
export interface Reader {
  /** The place of their newest draft or listing. */
  readonly place?: PlaceAnswer;
  /** Where that is. */
  readonly near?: Point;
  /** ISO 639-1. */
  readonly languages: readonly string[];
}

export interface BrowseCases {
  /** Categories with published listings of other people, and how many. */
  counts(kind: ListingKind, reader: PersonId): Promise<ReadonlyMap<string, number>>;
  /** A listing that the reader may see now; undefined when it is not published, nobody could answer, or the two are blocked. */
  open(id: ListingId, reader: PersonId): Promise<Listing | undefined>;
  /** Published listings of other people that meet the search: nearest first where a place is known, else newest first. */
  find(search: Search, reader: PersonId): Promise<readonly Listing[]>;
  /** Published offers and requests of these categories, the reader's own too, newest first. */
  everywhere(categories: readonly string[], reader: PersonId): Promise<readonly Listing[]>;
  /** The same, at most so many kilometres from a place, nearest first. */
  around(
    near: Point,
    km: number,
    categories: readonly string[],
    reader: PersonId,
  ): Promise<readonly Listing[]>;
  readerOf(person: PersonId): Promise<Reader>;
}

/** How many of the newest listings of a category are considered besides those that are near. */
const NEWEST = 500;
/** Listings farther away than this are found among the newest only. */
const FAR_KM = 100;

export interface BrowseDependencies {
  readonly blocks: Blocks;
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Pick<Proposals, "ofPerson">;
  readonly clock: Clock;
}

export function createBrowse({
  blocks,
  communities,
  drafts,
  listings,
  people,
  proposals,
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

  /** Those that fit, each on the day it is where it is, and whose authors could answer and are not blocked. */
  async function visible(
    listed: readonly Listing[],
    fits: (listing: Listing, today: Day) => boolean,
    reader: PersonId,
  ): Promise<readonly Listing[]> {
    const now = clock.now();
    const byId = new Map((await communities.all()).map((community) => [community.id, community]));
    const fitting = listed.filter((each) => fits(each, dayAt(now, zoneOf(byId.get(each.communityId)))));
    const ids = [...new Set(fitting.map(({ authorId }) => authorId))];
    const authors = await people.findMany(ids);
    const blocked = await blocks.among(reader, ids);
    return fitting.filter(({ authorId }) => isReachable(authors.get(authorId)) && !blocked.has(authorId));
  }

  /** Those who block the reader, or whom the reader blocks. Only people who were introduced can. */
  async function blockedFor(reader: PersonId): Promise<readonly PersonId[]> {
    const met = (await proposals.ofPerson(reader)).map((proposal) => otherPerson(proposal, reader));
    return [...(await blocks.among(reader, [...new Set(met)]))];
  }

  return {
    async counts(kind, reader) {
      const counts = new Map(await listings.countPublished(kind));
      for (const author of [reader, ...(await blockedFor(reader))])
        for (const hidden of await listings.ofAuthor(author)) {
          const count = counts.get(hidden.category);
          if (hidden.kind === kind && hidden.status === "published" && count !== undefined)
            counts.set(hidden.category, count - 1);
        }
      return new Map([...counts].filter(([, count]) => count > 0));
    },
    async open(id, reader) {
      const listing = await listings.find(id);
      if (listing?.status !== "published") return undefined;
      const [shown] = await visible([listing], () => true, reader);
      return shown;
    },
    async find(search, reader) {
      const found = await visible(
        await candidates(search),
        (listing, today) => listing.authorId !== reader && meets(search, listing, today),
        reader,
      );
      return inOrder(found, search.near);
    },
    async everywhere(categories, reader) {
      const searches = LISTING_KINDS.flatMap((kind) => categories.map((category) => ({ kind, category })));
      const listed = (await Promise.all(searches.map(candidates))).flat();
      const found = await visible(
        listed,
        (listing, today) => meets({ kind: listing.kind, category: listing.category }, listing, today),
        reader,
      );
      return inOrder(found);
    },
    async around(near, km, categories, reader) {
      const cells = cellsAround(near, km);
      const close = await listings.published({ kind: LISTING_KINDS, category: categories, cells });
      const found = await visible(
        close,
        (listing, today) =>
          meets({ kind: listing.kind, category: listing.category, near, km }, listing, today),
        reader,
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
      const spoken = [person ? languagesOf(person) : [], ...own.map(({ languages }) => languages)].flat();
      return { languages: [...new Set(spoken)], ...(place && { place }), ...(near && { near }) };
    },
  };
}

const touchedAt = (it: { readonly updatedAt: Date } | { readonly createdAt: Date }): number =>
  ("updatedAt" in it ? it.updatedAt : it.createdAt).getTime();
