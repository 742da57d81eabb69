import { doubtsIn } from "../../domain/listing/doubts.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { wanted } from "../../domain/listing/revision.ts";
import { approvalsNeeded } from "../../domain/moderation/approvals.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Broadcasts } from "../broadcasts/ports.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toModerators,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type Tx,
} from "../core/index.ts";
import type { Cards, Listings } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import type { People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { moderationKey, type CardView, type ModerationNotice } from "./notices.ts";
import { photosForModerators } from "./photos.ts";

/** How many fitting counterparts a card shows beside those already proposed. */
const SUGGESTIONS = 3;

interface CardDependencies extends Pick<CoreDependencies, "catalogue" | "mask"> {
  readonly broadcasts: Broadcasts;
  readonly communities: Communities;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<ModerationNotice>;
}

export function createCards(deps: CardDependencies, findMatches: FindMatches): Cards {
  const { catalogue, listings, people, proposals, broadcasts, communities, render, mask } = deps;

  async function view(listing: Listing, tx?: Tx): Promise<CardView | undefined> {
    const community = await communities.find(listing.communityId);
    if (!community) return undefined;
    const author = await people.find(listing.authorId, tx);
    const { total } = await listings.countOfAuthor(listing.authorId, tx);
    const broadcast = await broadcasts.find(listing.id, tx);
    const category = catalogue.find(listing.category);
    const { reply } = listing.revision ?? listing;
    const words = {
      kind: listing.kind,
      answers: wanted(listing).answers,
      ...(reply === undefined ? {} : { reply }),
    };
    return {
      listing,
      community,
      approvalsNeeded: approvalsNeeded(catalogue.find(listing.category)?.tier),
      author: {
        firstName: author?.firstName ?? "",
        since: author?.createdAt ?? listing.createdAt,
        listings: total,
      },
      doubts: category ? doubtsIn(mask, category, words) : [],
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
      ...toModerators(render, card.community, moderationKey.cardEdit(listing, revision), {
        kind: "card",
        card,
      }),
      method: "editMessageText",
      target: moderationKey.card(listing),
      slot: moderationKey.card(listing),
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
        toModerators(render, card.community, moderationKey.card(listing), { kind: "card", card }),
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
