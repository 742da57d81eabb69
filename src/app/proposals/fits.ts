import { isOfOrganisation, LISTING_KINDS } from "../../domain/category/category.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { listingId, type ListingId, type PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, RunTask, Task, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import type { Proposals } from "./ports.ts";
import type { Propose } from "./propose.ts";

export type FitsTaskKind = "organisation-fits";

const SYSTEM = { kind: "system" } as const;

/** Questions about one listing that may be out at once without a moderator: of a person's, and of an organisation's. */
export const MAX_OUT = { person: 3, organisation: 10 };

const mostOf = (listing: Listing): number => MAX_OUT[isOfOrganisation(listing) ? "organisation" : "person"];

const fitsTask = (id: ListingId, now: Date): Task<FitsTaskKind> => ({
  key: `listing:${id}:fits`,
  kind: "organisation-fits",
  subject: id,
  at: now,
});

export interface Fits {
  /** Has a listing that is out put to whoever fits, soon, if it was not out before or says something else now. */
  changed(before: Listing, after: Listing, tx: Tx): Promise<void>;
  /** The same for two listings of which one is an organisation's, since nobody is asked about the pair any more. */
  readonly settled: (
    pair: { readonly offerId: ListingId; readonly requestId: ListingId },
    tx: Tx,
  ) => Promise<void>;
}

export function createFits({
  clock,
  listings,
  tasks,
}: Pick<CoreDependencies, "clock" | "tasks"> & { readonly listings: Pick<Listings, "find"> }): Fits {
  const soon = (ids: readonly ListingId[], tx: Tx): Promise<void> =>
    tasks.addAgain(
      ids.map((id) => fitsTask(id, clock.now())),
      tx,
    );
  return {
    async changed(before, after, tx) {
      const isNew =
        before.status !== "published" ||
        editionOf(before) !== editionOf(after) ||
        before.authorId !== after.authorId ||
        before.wider !== after.wider;
      if (after.status === "published" && isNew) await soon([after.id], tx);
    },
    async settled({ offerId, requestId }, tx) {
      const both = [await listings.find(offerId, tx), await listings.find(requestId, tx)];
      if (both.some((listing) => listing && isOfOrganisation(listing))) await soon([offerId, requestId], tx);
    },
  };
}

export interface ProposeFitsDependencies extends Pick<CoreDependencies, "clock"> {
  readonly listings: Pick<Listings, "find">;
  readonly proposals: Pick<Proposals, "ofListing">;
}

/** Whether somebody who offers help may be asked now, as far as they have said so. */
export type MayBeAsked = (helper: PersonId, tx: Tx) => Promise<boolean>;

/**
 * Puts a listing of an organisation to both sides of each pair that fits, and any other listing with those of organisations:
 * moderators have approved both. A near miss is left to them. Helpers who were asked as often as they want to be are asked
 * another day.
 */
export function createProposeFits(
  { clock, listings, proposals }: ProposeFitsDependencies,
  findMatches: FindMatches,
  propose: Propose,
  mayBeAsked: MayBeAsked,
): RunTask {
  const roomOf = async (listing: Listing, tx: Tx): Promise<number> => {
    const made = await proposals.ofListing(listing.id, tx);
    return mostOf(listing) - made.filter(({ status }) => status === "open").length;
  };

  return async ({ subject }, tx) => {
    const listing = await listings.find(listingId(subject), tx);
    if (listing?.status !== "published") return undefined;
    let room = await roomOf(listing, tx);
    let isLater = false;
    for (const match of room > 0 ? await findMatches(listing, tx) : []) {
      const other = counterpartOf(match, listing);
      if (match.doubtful || ![listing, other].some(isOfOrganisation)) continue;
      if ((await roomOf(other, tx)) <= 0) continue;
      const { offer, request } = match;
      if (!isOfOrganisation(offer) && !(await mayBeAsked(offer.authorId, tx))) {
        isLater = true;
        continue;
      }
      const pair = { offerId: offer.id, requestId: request.id, by: SYSTEM };
      const proposed = await propose(pair, LISTING_KINDS, tx);
      if (proposed.ok) room -= 1;
      if (room === 0) break;
    }
    return isLater ? daysAfter(clock.now(), 1) : undefined;
  };
}
