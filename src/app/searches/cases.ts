import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { dueAt, isSameSearch, MAX_SAVED, type SavedSearch } from "../../domain/search/saved-search.ts";
import { meets, type Search } from "../../domain/search/search.ts";
import { dayAt } from "../../domain/shared/dates.ts";
import { distanceKm } from "../../domain/shared/geo.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import { listingId, savedSearchId, type PersonId, type SavedSearchId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toPerson,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type RunTask,
  type Task,
  type Tx,
} from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import { searchKey, type SearchNotice } from "./notices.ts";
import type { SavedSearches } from "./ports.ts";

export interface SavedSearchCases {
  /**
   * From now on tells the person about new listings that meet the search: each at once, or all together at an hour of the day.
   * Saving the same search again only changes when.
   */
  save(
    person: PersonId,
    search: Search,
    digestHour?: number,
  ): Promise<Result<SavedSearch, "too-many-searches">>;
  /** Oldest first. */
  ofPerson(person: PersonId): Promise<readonly SavedSearch[]>;
  /** False when it was none of theirs any more. */
  stop(id: SavedSearchId, person: PersonId): Promise<boolean>;
}

/** What was found for a search. */
interface Hit {
  readonly saved: SavedSearch;
  readonly found: readonly Listing[];
}

/** Searches looked at in one transaction. */
const CHUNK = 200;

/** The task that finds the saved searches which a new listing meets. */
export const matchTask = (listing: Listing): Task => ({
  key: listingKey(listing, "saved-searches"),
  kind: "match-saved-searches",
  subject: listing.id,
  at: listing.publishedAt ?? listing.createdAt,
});

/** What the module does by the clock. */
interface SearchTasks {
  /** Finds who looks for a listing, a chunk at a time. Its subject is the listing, and the last search looked at. */
  readonly match: RunTask;
  /** Tells one search's person what was found for them meanwhile. */
  readonly tell: RunTask;
}

export interface SearchDependencies extends CoreDependencies {
  readonly blocks: Blocks;
  readonly communities: Communities;
  readonly listings: Listings;
  readonly people: People;
  readonly savedSearches: SavedSearches;
  readonly render: Render<SearchNotice>;
}

export function createSavedSearchCases(deps: SearchDependencies): SavedSearchCases & SearchTasks {
  const { blocks, communities, listings, people, savedSearches, outbox, tasks, transact } = deps;
  const { clock, newId, render } = deps;

  /** The time zone of the community nearest to the search, or of the first community. */
  async function zoneFor({ near }: Search): Promise<string> {
    const all = await communities.all();
    const [nearest] = near
      ? all.toSorted((a, b) => distanceKm(near, a.center) - distanceKm(near, b.center))
      : all;
    return zoneOf(nearest);
  }

  const personsOf = (hits: readonly Pick<Hit, "saved">[], tx: Tx): ReturnType<typeof people.findMany> =>
    people.findMany(
      hits.map(({ saved }) => saved.personId),
      tx,
    );

  async function messages(
    hits: readonly Hit[],
    persons: ReadonlyMap<PersonId, Person>,
    key: (saved: SavedSearch) => string,
  ): Promise<readonly OutboxMessage[]> {
    const names = new Map((await communities.all()).map((community) => [community.id, community]));
    return hits.flatMap(({ saved, found }) => {
      const person = persons.get(saved.personId);
      const communityName = (found[0] && names.get(found[0].communityId)) ?? { name: "" };
      if (!person || !isReachable(person)) return [];
      return {
        ...toPerson(render, person, key(saved), { kind: "saved-search", saved, found, communityName }),
        // Whoever chose an hour for it gets it then.
        ...(saved.digestHour !== undefined && { asked: true as const }),
        priority: "bulk" as const,
        whenAmbiguous: "skip" as const,
      };
    });
  }

  const match: RunTask = async ({ subject }, tx) => {
    const [id = "", after] = subject.split(".");
    const listing = await listings.find(listingId(id), tx);
    if (listing?.status !== "published" || !isReachable(await people.find(listing.authorId, tx)))
      return undefined;
    const { kind, category } = listing;
    const from = after === undefined ? {} : { after: savedSearchId(after) };
    const watching = await savedSearches.watching({ kind, category, ...from }, CHUNK, tx);
    const now = clock.now();
    const community = await communities.find(listing.communityId);
    const today = dayAt(now, zoneOf(community));
    const watchers = [...new Set(watching.map(({ personId }) => personId))];
    const blocked = await blocks.among(listing.authorId, watchers, tx);
    const found = watching
      .filter(
        ({ personId, search }) =>
          personId !== listing.authorId && !blocked.has(personId) && meets(search, listing, today),
      )
      .map((saved) => ({ saved, found: [listing] }));
    const persons = await personsOf(found, tx);
    const hits = found.map((hit) => ({
      ...hit,
      at: dueAt(hit.saved, now, persons.get(hit.saved.personId)?.quiet),
    }));
    const later = hits.filter(({ at }) => at > now);
    await outbox.add(
      await messages(
        hits.filter(({ at }) => at <= now),
        persons,
        (saved) => searchKey(saved.id, listing.id),
      ),
      tx,
    );
    if (later.length > 0)
      await savedSearches.addFound(
        later.map(({ saved }) => saved.id),
        listing.id,
        tx,
      );
    const last = watching.length === CHUNK ? watching.at(-1) : undefined;
    await owe(
      [
        ...later.map(({ saved, at }) => tellTask(saved, at)),
        ...(last ? [{ ...matchTask(listing), ...furtherOn(listing, last.id) }] : []),
      ],
      tx,
    );
    return undefined;
  };

  const owe = async (owed: readonly Task[], tx: Tx): Promise<void> => {
    if (owed.length > 0) await tasks.add(owed, tx);
  };

  const tell: RunTask = async ({ key, subject }, tx) => {
    const saved = await savedSearches.find(savedSearchId(subject), tx);
    if (!saved) return undefined;
    const open: Listing[] = [];
    for (const id of new Set(saved.found)) {
      const listing = await listings.find(id, tx);
      if (listing?.status === "published") open.push(listing);
    }
    const ids = open.map(({ authorId }) => authorId);
    const authors = await people.findMany(ids, tx);
    const blocked = await blocks.among(saved.personId, ids, tx);
    const found = open.filter(({ authorId }) => isReachable(authors.get(authorId)) && !blocked.has(authorId));
    await savedSearches.clearFound(saved.id, tx);
    if (found.length === 0) return undefined;
    const hits = [{ saved, found }];
    await outbox.add(await messages(hits, await personsOf(hits, tx), () => `${key}:told`), tx);
    return undefined;
  };

  return {
    save: (personId, search, digestHour) =>
      transact(async (tx) => {
        const theirs = await savedSearches.ofPerson(personId, tx);
        const same = theirs.find((saved) => isSameSearch(saved.search, search));
        if (!same && theirs.length >= MAX_SAVED) return fail("too-many-searches");
        const saved: SavedSearch = {
          id: same?.id ?? savedSearchId(newId()),
          personId,
          search,
          ...(digestHour === undefined ? {} : { digestHour }),
          timeZone: await zoneFor(search),
          found: same?.found ?? [],
          createdAt: same?.createdAt ?? clock.now(),
        };
        await savedSearches.save(saved, tx);
        return ok(saved);
      }),
    ofPerson: (person) => savedSearches.ofPerson(person),
    stop: (id, person) => savedSearches.remove(id, person),
    match,
    tell,
  };
}

/** One task for a search and a moment, however many listings are found until then. */
const tellTask = ({ id }: SavedSearch, at: Date): Task => ({
  key: searchKey(id, at.toISOString()),
  kind: "tell-saved-search",
  subject: id,
  at,
});

const furtherOn = (listing: Listing, after: SavedSearchId): Pick<Task, "key" | "subject"> => ({
  key: `${matchTask(listing).key}:${after}`,
  subject: `${listing.id}.${after}`,
});
