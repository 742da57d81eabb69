import { isOpen } from "../../domain/introduction/introduction.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { counterpartFor } from "../../domain/listing/only-for.ts";
import { languagesOf, type Person } from "../../domain/person/person.ts";
import { newIntroduction, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import { listingId, proposalId, type ListingId, type OrganisationId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import { introductions } from "../proposals/messages.ts";
import type { ProposalNotice } from "../proposals/notices.ts";
import type { Proposals } from "../proposals/ports.ts";
import { checkInTasks } from "../proposals/tasks.ts";
import type { StopRelay } from "../relay/index.ts";
import type { EndForBoth } from "./end-for-both.ts";

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
  endForBoth: EndForBoth,
  stopRelay: StopRelay,
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
      const own = counterpartFor(listing, taker, {
        id: listingId(newId()),
        languages: languagesOf(taker),
        organisationId,
        now,
      });
      const [offer, request] = listing.kind === "offer" ? [listing, own] : [own, listing];
      const proposal = newIntroduction(proposalId(newId()), offer, request, now);
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
        const ended = await endForBoth(pair, by, tx);
        if (ended) messages.push(...(await stopRelay(pair, "over", tx)), ...ended);
      }
      return messages;
    },
  };
}
