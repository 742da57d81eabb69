import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { freshnessStep, freshUntil } from "../../domain/listing/freshness.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Person } from "../../domain/person/person.ts";
import { listingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toPerson,
  type CoreDependencies,
  type Render,
  type RunTask,
  type Task,
  type Tx,
} from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { changeListing, type ChangeDependencies } from "./change-listing.ts";
import { listingKey, type ListingNotice } from "./notices.ts";
import type { Cards } from "./ports.ts";

/** Tasks of this module. */
export type ListingTaskKind = "freshness" | "anonymise-closed";

/** The shortest wait between two checks of a listing. */
const AGAIN_MS = 3_600_000;

/** The part of a listing that says until when it counts as fresh. */
export const freshFromNow = (
  catalogue: Catalogue,
  { category, kind }: Listing,
  now: Date,
): { readonly freshUntil: Date } => ({ freshUntil: freshUntil(catalogue.find(category), kind, now) });

/** The task that watches a listing from its publication to its end. */
export const freshnessTask = (listing: Listing): Task<ListingTaskKind> => ({
  key: listingKey(listing, "freshness"),
  kind: "freshness",
  subject: listing.id,
  at: listing.publishedAt ?? listing.createdAt,
});

export interface FreshnessDependencies extends CoreDependencies, ChangeDependencies {
  readonly communities: Communities;
  readonly people: People;
  readonly render: Render<ListingNotice>;
}

/** Asks authors whether their listings are still valid, and expires those that are past or whose authors do not answer. */
export function createFreshness(deps: FreshnessDependencies, cards: Cards): RunTask {
  const { communities, listings, people, outbox, clock, render } = deps;

  async function tell(
    author: Person | undefined,
    listing: Listing,
    event: string,
    notice: ListingNotice,
    tx: Tx,
  ): Promise<void> {
    if (author) await outbox.add([toPerson(render, author, listingKey(listing, event), notice)], tx);
  }

  async function ask(author: Person | undefined, listing: Listing, now: Date, tx: Tx): Promise<void> {
    const asked = { ...listing, freshAskedAt: now, version: listing.version + 1 };
    if (await listings.replace(asked, listing.version, tx))
      await tell(author, asked, "ask", { kind: "still-valid", listing: asked }, tx);
  }

  async function expire(
    author: Person | undefined,
    listing: Listing,
    why: "past" | "silence",
    tx: Tx,
  ): Promise<void> {
    const { freshAskedAt: _asked, ...rest } = listing;
    const by = { kind: "system" } as const;
    const expired = await changeListing(deps, tx, rest, { action: "expire", by, reason: why });
    if (!expired.ok) return;
    await tell(
      author,
      expired.value,
      "expired",
      { kind: "listing-expired", listing: expired.value, why },
      tx,
    );
    await outbox.add(await cards.changed(expired.value, tx), tx);
  }

  return async ({ subject }, tx) => {
    const listing = await listings.find(listingId(subject), tx);
    if (listing?.status !== "published") return undefined;
    const community = await communities.find(listing.communityId);
    const now = clock.now();
    const author = await people.find(listing.authorId, tx);
    const step = freshnessStep(listing, now, zoneOf(community), author?.quiet);
    switch (step.do) {
      case "nothing":
        return new Date(Math.max(step.until.getTime(), now.getTime() + AGAIN_MS));
      case "ask":
        await ask(author, listing, now, tx);
        return new Date(now.getTime() + AGAIN_MS);
      case "expire":
        await expire(author, listing, step.why, tx);
        return undefined;
    }
  };
}
