import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Dependencies } from "../dependencies.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import { toModerators } from "../messages.ts";
import { photosForModerators } from "./photos.ts";
import { effectKey, type CardView } from "../notices.ts";
import type { OutboxMessage, Tx } from "../ports.ts";

/** How many fitting counterparts a card shows beside those already proposed. */
const SUGGESTIONS = 3;

/** The moderators' cards: a card is a function of the stored state, rendered anew whenever that changes. */
export interface Cards {
  /** The first showing of a submission, its photos before its card; empty when the community is gone. */
  post(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Brings the cards of these listings up to date, in place. */
  refresh(ids: readonly ListingId[], tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Says on the card of an earlier submission that a newer one is there. */
  retire(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Brings the cards of the best counterparts up to date, which have one more to fit now. */
  refreshCounterparts(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export function createCards(deps: Dependencies, findMatches: FindMatches): Cards {
  const { listings, people, proposals, broadcasts, communities, render } = deps;

  async function view(listing: Listing, tx?: Tx): Promise<CardView | undefined> {
    const community = await communities.find(listing.communityId);
    if (!community) return undefined;
    const author = await people.find(listing.authorId, tx);
    const { total } = await listings.countOfAuthor(listing.authorId, tx);
    const broadcast = await broadcasts.find(listing.id, tx);
    return {
      listing,
      community,
      author: {
        firstName: author?.firstName ?? "",
        since: author?.createdAt ?? listing.createdAt,
        listings: total,
      },
      suggestions: await suggestionsFor(listing, tx),
      ...(broadcast ? { broadcast } : {}),
    };
  }

  async function suggestionsFor(listing: Listing, tx?: Tx): Promise<CardView["suggestions"]> {
    const proposed = await proposals.ofListing(listing.id, tx);
    let fresh = 0;
    return (await findMatches(listing, tx)).flatMap((match) => {
      const counterpart = counterpartOf(match, listing);
      const proposal = proposed.find((p) => p.offerId === match.offer.id && p.requestId === match.request.id);
      if (!proposal && ++fresh > SUGGESTIONS) return [];
      return [{ match, counterpart, ...(proposal ? { proposal } : {}) }];
    });
  }

  async function edit(listing: Listing, card: CardView, tx: Tx): Promise<OutboxMessage> {
    const revision = await listings.nextCardRevision(listing.id, tx);
    return {
      ...toModerators(render, card.community, effectKey.cardEdit(listing, revision), { kind: "card", card }),
      method: "editMessageText",
      target: effectKey.card(listing),
      slot: effectKey.card(listing),
    };
  }

  async function refresh(ids: readonly ListingId[], tx: Tx): Promise<readonly OutboxMessage[]> {
    const edits: OutboxMessage[] = [];
    for (const id of ids) {
      const listing = await listings.find(id, tx);
      const card = listing && (await view(listing, tx));
      if (card) edits.push(await edit(listing, card, tx));
    }
    return edits;
  }

  return {
    refresh,
    async post(listing, tx) {
      const card = await view(listing, tx);
      if (!card) return [];
      return [
        ...photosForModerators(render, card.community, listing),
        toModerators(render, card.community, effectKey.card(listing), { kind: "card", card }),
      ];
    },
    async retire(listing, tx) {
      const card = await view(listing, tx);
      return card ? [await edit(listing, { ...card, superseded: true }, tx)] : [];
    },
    async refreshCounterparts(listing, tx) {
      const best = (await findMatches(listing, tx)).slice(0, SUGGESTIONS);
      return refresh(
        best.map((match) => counterpartOf(match, listing).id),
        tx,
      );
    },
  };
}
