import { LISTING_KINDS } from "../../domain/category/category.ts";
import { closedBy, end, isOpen } from "../../domain/introduction/introduction.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { counterpartFor } from "../../domain/listing/only-for.ts";
import type { Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import { listingId, proposalId, type ListingId, type OrganisationId } from "../../domain/shared/ids.ts";
import { primarySubtag } from "../../domain/shared/language.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import { introductions } from "../proposals/messages.ts";
import type { ProposalNotice } from "../proposals/notices.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";
import { checkInTasks } from "../proposals/tasks.ts";
import type { CloseTopics, StopRelay } from "../relay/index.ts";

/** Introductions of an organisation's people to the authors of what it has taken. Each is part of a transaction. */
export interface TakerIntroductions {
  /**
   * Lets whoever took a listing for an organisation and its author write to each other through the bot. The author agreed to
   * that with the privacy notice, and knows who took it. A repeat changes nothing.
   * @returns false if one of the two has blocked the other
   */
  introduce(listing: Listing, taker: Person, organisationId: OrganisationId, tx: Tx): Promise<boolean>;
  /** Ends it, because the organisation has the listing no longer. */
  part(id: ListingId, organisationId: OrganisationId, by: Actor, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export interface TakerDependencies extends Pick<
  CoreDependencies,
  "audit" | "catalogue" | "clock" | "newId" | "outbox" | "tasks"
> {
  readonly blocks: Blocks;
  readonly listings: Listings;
  readonly people: Pick<People, "find">;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createTakerIntroductions(
  deps: TakerDependencies,
  pairs: Pick<Pairs, "release" | "sidesOf" | "store">,
  { stopRelay, closeTopics }: { readonly stopRelay: StopRelay; readonly closeTopics: CloseTopics },
  meetings: Pick<Meetings, "part">,
): TakerIntroductions {
  const { audit, blocks, catalogue, clock, listings, newId, outbox, people, proposals, render, tasks } = deps;

  /** Those of a listing that were made for an organisation. */
  async function madeFor(
    id: ListingId,
    organisationId: OrganisationId,
    tx: Tx,
  ): Promise<readonly Proposal[]> {
    const made: Proposal[] = [];
    for (const pair of await proposals.ofListing(id, tx)) {
      const other = await listings.find(pair.offerId === id ? pair.requestId : pair.offerId, tx);
      if (other?.onlyFor === id && other.organisationId === organisationId) made.push(pair);
    }
    return made;
  }

  return {
    async introduce(listing, taker, organisationId, tx) {
      if ((await blocks.among(taker.id, [listing.authorId], tx)).size > 0) return false;
      const known = await madeFor(listing.id, organisationId, tx);
      if (known.some((pair) => isOpen(pair) && [pair.helperId, pair.seekerId].includes(taker.id)))
        return true;
      const author = await people.find(listing.authorId, tx);
      if (!author) return false;
      const now = clock.now();
      const languages = [primarySubtag(taker.language)];
      const own = counterpartFor(listing, taker, { id: listingId(newId()), languages, organisationId, now });
      const [offer, request] = listing.kind === "offer" ? [listing, own] : [own, listing];
      const proposal: Proposal = {
        id: proposalId(newId()),
        offerId: offer.id,
        requestId: request.id,
        helperId: offer.authorId,
        seekerId: request.authorId,
        replies: { offer: "accepted", request: "accepted" },
        shares: { offer: false, request: false },
        status: "introduced",
        introduction: "open",
        round: 1,
        asked: { offer: 1, request: 1 },
        shown: { offer: editionOf(offer), request: editionOf(request) },
        version: 1,
        createdAt: now,
        askedAt: now,
      };
      await listings.relyOn([listing.id], tx);
      await listings.insert(own, tx);
      await proposals.insert(proposal, tx);
      const by = personActor(taker.id, taker);
      const subject = `proposal:${proposal.id}`;
      await audit.add({ at: now, by, subject, action: "introduce-organisation", to: proposal.status }, tx);
      const tier = catalogue.find(listing.category)?.tier ?? 1;
      if (tier > 1) await tasks.add(checkInTasks(proposal, now), tx);
      const sides = {
        [own.kind]: { person: taker, mine: own },
        [listing.kind]: { person: author, mine: listing },
      } as Parameters<typeof introductions>[2];
      const contacts = { offer: {}, request: {} };
      await outbox.add(introductions(render, proposal, sides, contacts, undefined, own.kind), tx);
      return true;
    },
    async part(id, organisationId, by, tx) {
      const messages: OutboxMessage[] = [];
      for (const pair of await madeFor(id, organisationId, tx)) {
        const ended = closedBy(pair) === "introduction-over" ? undefined : end(pair);
        if (!ended?.ok || !(await pairs.store(pair, ended.value, "end", by, tx))) continue;
        messages.push(...(await stopRelay(pair, "over", tx)));
        await pairs.release(ended.value, tx);
        const sides = await pairs.sidesOf(ended.value, tx);
        if (!sides) continue;
        for (const to of LISTING_KINDS) messages.push(...(await meetings.part(pair, sides, to)));
        messages.push(...closeTopics(ended.value, sides));
      }
      return messages;
    },
  };
}
