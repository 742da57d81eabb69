import { isForOrganisations, LISTING_KINDS } from "../../domain/category/category.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";
import { holdsFor, canPromise, promiseOf } from "../../domain/listing/ledger.ts";
import type { Listing, Reservation } from "../../domain/listing/listing.ts";
import { matchPair, type Match } from "../../domain/matching/match.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { People } from "../people/ports.ts";
import type { Fits } from "./fits.ts";
import type { About, Sides } from "./messages.ts";
import { proposalKey } from "./notices.ts";
import type { Meetings, Proposals } from "./ports.ts";

export interface PairDependencies extends Pick<CoreDependencies, "audit" | "catalogue" | "clock" | "outbox"> {
  readonly communities: Communities;
  readonly listings: Listings;
  readonly organisations: Pick<Organisations, "find">;
  readonly people: People;
  readonly proposals: Proposals;
}

/** What every use case of this module does with a pair. */
export interface Pairs {
  /** Undefined when a listing or a person is gone. */
  sidesOf(
    proposal: Pick<Proposal, "offerId" | "requestId" | "helperId" | "seekerId">,
    tx: Tx,
  ): Promise<Sides | undefined>;
  match(offer: Listing, request: Listing): Match | undefined;
  /** False where no two private people are introduced, and neither listing is of an organisation that is verified now. */
  mayMeet(offer: Listing, request: Listing, tx: Tx): Promise<boolean>;
  /** What its two questions say beside the listings. */
  about(proposal: Pick<Proposal, "id">, sides: Sides, match: Pick<Match, "reasons">, tx: Tx): Promise<About>;
  /** Stores a changed proposal with its audit entry; false when somebody else was faster. */
  store(before: Proposal, after: Proposal, action: string, by: Actor, tx: Tx): Promise<boolean>;
  /** Reserves what the pair needs, unless it has done so. False when not enough is free. */
  reserve(proposal: Proposal, sides: Sides, tx: Tx): Promise<boolean>;
  /** Keeps the pair's reservation beyond its answers, since both were introduced. */
  confirm(proposal: Proposal, tx: Tx): Promise<void>;
  release(proposal: Proposal, tx: Tx): Promise<void>;
  /** Takes back questions that have not reached their readers yet, because they wait for the end of quiet hours. */
  unask(proposal: Proposal, tx: Tx): Promise<void>;
}

/** Told of each pair whose reservation is released, as part of the transaction. */
export type PairReleased = (proposal: Proposal, tx: Tx) => Promise<void>;

export function createPairs(
  deps: PairDependencies,
  { released, settled }: { readonly released: PairReleased; readonly settled: Fits["settled"] },
  meetings: Pick<Meetings, "clash">,
): Pairs {
  const { catalogue, communities, listings, organisations, people, proposals, audit, clock, outbox } = deps;

  /** Writes a listing's reservations by compare-and-set on the listing's version. */
  async function change(
    id: ListingId,
    to: (reserved: readonly Reservation[]) => readonly Reservation[],
    tx: Tx,
  ): Promise<boolean> {
    const listing = await listings.find(id, tx);
    if (!listing) return false;
    const { reserved: before = [], ...rest } = listing;
    const reserved = to(before);
    const after = { ...rest, ...(reserved.length > 0 ? { reserved } : {}), version: listing.version + 1 };
    return listings.replace(after, listing.version, tx);
  }

  /** Those of the two listings in which the pair has a reservation. */
  async function reservedIn({ id, offerId, requestId }: Proposal, tx: Tx): Promise<readonly ListingId[]> {
    const both = [await listings.find(offerId, tx), await listings.find(requestId, tx)];
    return both.flatMap((listing) => (listing && holdsFor(listing, id) ? [listing.id] : []));
  }

  return {
    async sidesOf({ offerId, requestId, helperId, seekerId }, tx) {
      const offer = await listings.find(offerId, tx);
      const request = await listings.find(requestId, tx);
      const both = await people.findMany([helperId, seekerId], tx);
      const helper = both.get(helperId);
      const seeker = both.get(seekerId);
      if (!offer || !request || !helper || !seeker) return undefined;
      return { offer: { person: helper, mine: offer }, request: { person: seeker, mine: request } };
    },
    match(offer, request) {
      const category = catalogue.find(offer.category);
      return category && matchPair(category, offer, request, clock.now());
    },
    async mayMeet(offer, request, tx) {
      if (!isForOrganisations(catalogue.find(request.category))) return true;
      for (const { organisationId } of [offer, request])
        if (organisationId && (await organisations.find(organisationId, tx))?.status === "verified")
          return true;
      return false;
    },
    async about({ id }, { offer, request }, { reasons }, tx) {
      const names = new Map((await communities.all()).map((community) => [community.id, community]));
      const nameOf = ({ communityId }: Listing): PlaceNames => names.get(communityId) ?? { name: "" };
      const both = { offer: offer.mine, request: request.mine };
      const his = await meetings.clash(both, offer.person.id, tx, id);
      const hers = await meetings.clash(both, request.person.id, tx, id);
      return {
        reasons,
        communityNames: { offer: nameOf(offer.mine), request: nameOf(request.mine) },
        clashes: { ...(his && { offer: his }), ...(hers && { request: hers }) },
      };
    },
    async store(before, after, action, by, tx) {
      if (!(await proposals.replace(after, before.version, tx))) return false;
      await audit.add({ at: clock.now(), by, subject: `proposal:${after.id}`, action, to: after.status }, tx);
      return true;
    },
    async reserve({ id: proposalId }, { offer: { mine: offer }, request: { mine: request } }, tx) {
      const category = catalogue.find(offer.category);
      if (!category || holdsFor(offer, proposalId) || holdsFor(request, proposalId)) return true;
      // All that is needed may have been pledged since they were asked.
      if (!canPromise(category, offer, request)) return false;
      const promise = promiseOf(category, offer, request);
      if (!promise) return true;
      const { side, amount } = promise;
      const giving = side === "offer" ? offer : request;
      return change(giving.id, (all) => [...all, { proposalId, amount, firm: false }], tx);
    },
    async confirm(proposal, tx) {
      const firm = (each: Reservation): Reservation =>
        each.proposalId === proposal.id ? { ...each, firm: true } : each;
      for (const id of await reservedIn(proposal, tx)) await change(id, (all) => all.map(firm), tx);
      await settled(proposal, tx);
    },
    async unask({ id }, tx) {
      for (const side of LISTING_KINDS) await outbox.cancel(proposalKey.group(id, side), tx);
    },
    async release(proposal, tx) {
      for (const id of await reservedIn(proposal, tx))
        await change(id, (all) => all.filter(({ proposalId }) => proposalId !== proposal.id), tx);
      await released(proposal, tx);
      await settled(proposal, tx);
    },
  };
}
