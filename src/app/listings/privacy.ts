import { anonymised } from "../../domain/listing/anonymous.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { CLOSED_DAYS } from "../../domain/person/retention.ts";
import type { Communities } from "../communities/ports.ts";
import type { Holdings, OutboxMessage, Remains, RunTask, Task, Tx } from "../core/index.ts";
import { changeListing, type ChangeDependencies } from "./change-listing.ts";
import type { Cards, Listings } from "./ports.ts";
import type { ListingTaskKind } from "./tasks.ts";

const DAY_MS = 86_400_000;
/** Listings made anonymous in one run; more follow in the next minute. */
const AT_ONCE = 50;
const MINUTE_MS = 60_000;

export interface ListingPrivacyDependencies extends ChangeDependencies {
  readonly communities: Communities;
  readonly dispatches: {
    /** Puts nobody in the place of everybody who was asked to help with a request. */
    forgetHelpersOf(request: ListingId, tx: Tx): Promise<void>;
  };
  readonly listings: Listings;
  readonly proposals: {
    ofListing(id: ListingId, tx: Tx): Promise<readonly Pick<Proposal, "offerId" | "requestId">[]>;
    /** Puts nobody in the place of the listing's author. */
    forgetAuthorOf(listing: Listing, tx: Tx): Promise<void>;
  };
  readonly remains: Remains;
}

/** One task for the whole installation; it repeats every day. */
export const anonymiseTask = (now: Date): Task<ListingTaskKind> => ({
  key: "anonymise-closed",
  kind: "anonymise-closed",
  subject: "all",
  at: now,
});

/** What is kept of a listing, as its author reads it. */
const exported = (listing: Listing) => ({
  kind: listing.kind,
  category: listing.category,
  status: listing.status,
  ofOrganisation: listing.organisationName,
  answers: listing.answers,
  language: listing.language,
  quantity: listing.quantity,
  taken: listing.taken,
  writtenForSomebodyElse: listing.onBehalf,
  place: listing.point,
  moderatorsAsked: listing.question,
  youReplied: listing.reply,
  changeUnderWay: listing.revision?.substance.answers,
  beforeTheLastDecision: listing.before?.substance?.answers,
  writtenAt: listing.createdAt,
  publishedAt: listing.publishedAt,
});

/** What listings hold of people: export, deletion, and the end of retention. */
export function createListingPrivacy(
  deps: ListingPrivacyDependencies,
  cards: Pick<Cards, "refresh" | "changed">,
  handOverAll: (person: PersonId, tx: Tx) => Promise<void>,
): Holdings & { readonly anonymiseClosed: RunTask } {
  const { listings, communities, dispatches, proposals, outbox, remains, clock } = deps;

  /** @returns the edits of the moderators' cards that it is on, which then hold nothing of it either */
  async function anonymise(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]> {
    const center = (await communities.find(listing.communityId))?.center;
    const after = { ...anonymised(listing, center), version: listing.version + 1 };
    if (!(await listings.replace(after, listing.version, tx)))
      throw new Error(`listing ${listing.id} changed inside a transaction`);
    const pairs = await proposals.ofListing(listing.id, tx);
    await proposals.forgetAuthorOf(listing, tx);
    if (listing.kind === "request") await dispatches.forgetHelpersOf(listing.id, tx);
    const others = pairs.map(({ offerId, requestId }) => (offerId === listing.id ? requestId : offerId));
    return [...(await cards.changed(after, tx)), ...(await cards.refresh(others, tx))];
  }

  async function close(listing: Listing, tx: Tx): Promise<Listing> {
    if (!LIVE_STATUSES.includes(listing.status)) return listing;
    const by = { kind: "system" } as const;
    const closed = await changeListing(deps, tx, listing, { action: "withdraw", by });
    if (!closed.ok) throw new Error(`listing ${listing.id} cannot be withdrawn: ${closed.code}`);
    return closed.value;
  }

  return {
    async exportOf(person) {
      return { listings: (await listings.allOfAuthor(person)).map(exported) };
    },
    async forget({ id }, tx) {
      const edits: OutboxMessage[] = [];
      // What they looked after for an organisation stays with it.
      await handOverAll(id, tx);
      for (const listing of await listings.allOfAuthor(id, tx))
        edits.push(...(await anonymise(await close(listing, tx), tx)));
      return edits;
    },
    async anonymiseClosed(_task, tx) {
      const now = clock.now().getTime();
      const old = await listings.closedBefore(new Date(now - CLOSED_DAYS * DAY_MS), AT_ONCE, tx);
      for (const listing of old) await outbox.add(await anonymise(listing, tx), tx);
      if (old.length > 0) await remains.clear(tx);
      return new Date(now + (old.length < AT_ONCE ? DAY_MS : MINUTE_MS));
    },
  };
}
