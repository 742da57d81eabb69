import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { isAnonymous } from "../../domain/listing/anonymous.ts";
import type { Community } from "../../domain/community/community.ts";
import { missingIn, progressOf } from "../../domain/dispatch/dispatch.ts";
import { doubtsIn } from "../../domain/listing/doubts.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision, wanted } from "../../domain/listing/revision.ts";
import { checkUndo } from "../../domain/listing/undo.ts";
import { matchPair, type Match } from "../../domain/matching/match.ts";
import { claimAt } from "../../domain/moderation/claim.ts";
import { approvalsNeeded } from "../../domain/moderation/approvals.ts";
import type { Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Broadcasts } from "../broadcasts/ports.ts";
import type { Communities } from "../communities/ports.ts";
import type { Dispatches } from "../dispatch/ports.ts";
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
import { proposalKey } from "../proposals/notices.ts";
import type { Proposals } from "../proposals/ports.ts";
import { digestTask } from "./digest.ts";
import { cardKeys, moderationKey, type CardView, type ModerationNotice, type Suggestion } from "./notices.ts";
import { showCardTask } from "./tasks.ts";
import { photosForModerators } from "./photos.ts";
import type { ModerationGroups } from "./ports.ts";

/** How many fitting counterparts a card shows beside those already proposed. */
const SUGGESTIONS = 3;
/** Cards brought up to date because of one change to another listing. */
const MAX_TOUCHED = 50;

/** Cards as this module posts them; other modules see `Cards`. */
export interface PostedCards extends Cards {
  /** The card as it stands now; undefined when the community is gone. */
  view(listing: Listing, tx?: Tx): Promise<CardView | undefined>;
  /**
   * One more message that is the listing's card from now on, with its photos.
   * @param waiting makes it a reminder, which says how many wait in the community
   * @returns nothing when the card cannot be posted within the pace, which reminders do not keep to
   */
  again(listing: Listing, tx: Tx, waiting?: number): Promise<readonly OutboxMessage[]>;
}

export interface CardDependencies extends Pick<
  CoreDependencies,
  "catalogue" | "mask" | "clock" | "outbox" | "tasks"
> {
  readonly broadcasts: Broadcasts;
  readonly communities: Communities;
  readonly dispatches: Pick<Dispatches, "ofRequest">;
  readonly listings: Listings;
  readonly moderationGroups: ModerationGroups;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<ModerationNotice>;
}

/** What a transaction has read before it asks for a card. */
interface Known {
  readonly author?: Person | undefined;
  readonly matches?: readonly Match[];
}

export function createCards(deps: CardDependencies, findMatches: FindMatches): PostedCards {
  const { catalogue, listings, people, proposals, broadcasts, communities, render, mask, clock } = deps;

  /** @param known what the same transaction has read already */
  async function view(listing: Listing, tx?: Tx, known: Known = {}): Promise<CardView | undefined> {
    const community = await communities.find(listing.communityId);
    if (!community) return undefined;
    const author = known.author ?? (await people.find(listing.authorId, tx));
    const { total } = await listings.countOfAuthor(listing.authorId, tx);
    // What never came out was neither broadcast nor proposed.
    const wasOut = listing.publishedAt !== undefined;
    const broadcast = wasOut ? await broadcasts.find(listing.id, tx) : undefined;
    const category = catalogue.find(listing.category);
    const claim = awaitsDecision(listing) ? claimAt(listing.claim, clock.now()) : undefined;
    const isSought = wasOut && listing.kind === "request";
    const dispatch = isSought ? await deps.dispatches.ofRequest(listing.id, tx) : undefined;
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
      suggestions: wasOut ? await suggestionsFor(listing, tx, known.matches) : [],
      ...(broadcast ? { broadcast } : {}),
      ...(claim && { claim }),
      ...(dispatch && category && { search: progressOf(dispatch, missingIn(category, listing, dispatch)) }),
      ...(checkUndo(listing, clock.now()).ok && { undoable: true }),
    };
  }

  /** What fits now, and before it all introductions that were made and pairs that are being asked. */
  async function suggestionsFor(
    listing: Listing,
    tx?: Tx,
    matches?: readonly Match[],
  ): Promise<CardView["suggestions"]> {
    const proposed = await proposals.ofListing(listing.id, tx);
    const otherOf = ({ offerId, requestId }: { offerId: ListingId; requestId: ListingId }): ListingId =>
      listing.kind === "offer" ? requestId : offerId;
    let fresh = 0;
    const fitting = (matches ?? (await findMatches(listing, tx))).flatMap((match) => {
      const counterpart = counterpartOf(match, listing);
      const proposal = proposed.find((made) => otherOf(made) === counterpart.id);
      if (!proposal && ++fresh > SUGGESTIONS) return [];
      return [{ match, counterpart, ...(proposal ? { proposal } : {}) }];
    });
    const kept: Suggestion[] = [];
    for (const proposal of proposed) {
      const id = otherOf(proposal);
      const isKept = proposal.status === "introduced" || proposal.status === "open";
      if (!isKept || fitting.some(({ counterpart }) => counterpart.id === id)) continue;
      const counterpart = await listings.find(id, tx);
      if (!counterpart) continue;
      const match = proposal.status === "open" ? unpromised(listing, counterpart) : undefined;
      kept.push({ counterpart, proposal, ...(match ? { match } : {}) });
    }
    return withWaits([...kept, ...fitting], tx);
  }

  /** Adds when the questions of open pairs reach those who are in their quiet hours. */
  async function withWaits(suggestions: readonly Suggestion[], tx?: Tx): Promise<readonly Suggestion[]> {
    const asked = suggestions.flatMap(({ proposal }) => (proposal?.status === "open" ? [proposal] : []));
    if (asked.length === 0) return suggestions;
    const keyOf = ({ id, asked: rounds }: Proposal, side: ListingKind): string =>
      proposalKey.question(id, side, rounds[side]);
    const keys = asked.flatMap((proposal) => LISTING_KINDS.map((side) => keyOf(proposal, side)));
    const places = await deps.outbox.places(keys, tx);
    return suggestions.map((suggestion) => {
      const { proposal } = suggestion;
      if (proposal?.status !== "open") return suggestion;
      const waits = LISTING_KINDS.flatMap((side) => {
        const place = places.get(keyOf(proposal, side));
        return place && !place.sent && place.notBefore > clock.now()
          ? [[side, place.notBefore] as const]
          : [];
      });
      return waits.length > 0 ? { ...suggestion, waits: Object.fromEntries(waits) } : suggestion;
    });
  }

  /** How two listings fit if nothing of them were promised: a pair that is being asked has reserved what it needs. */
  function unpromised(listing: Listing, counterpart: Listing): Match | undefined {
    const category = catalogue.find(listing.category);
    const { reserved: _own, ...one } = listing;
    const { reserved: _theirs, ...other } = counterpart;
    const [offer, request] = listing.kind === "offer" ? [one, other] : [other, one];
    return category && matchPair(category, offer, request, clock.now());
  }

  const suggestedBy = ({ suggestions }: CardView): readonly ListingId[] =>
    suggestions.flatMap(({ match, counterpart }) => (match ? [counterpart.id] : []));

  /** Edits every message that shows the card. */
  async function edits(
    listing: Listing,
    community: Community,
    notice: ModerationNotice,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const suggested = notice.kind === "card" ? suggestedBy(notice.card) : [];
    const { revision, copies } = await listings.noteCard(listing.id, { suggested }, tx);
    return cardKeys(listing, copies).map((target, index) => ({
      ...toModerators(render, community, moderationKey.cardEdit(listing, revision, index), notice),
      method: "editMessageText",
      target,
      slot: target,
    }));
  }

  /** Takes what a listing said off every card that it had. */
  async function empty(listing: Listing, tx: Tx): Promise<readonly OutboxMessage[]> {
    const community = await communities.find(listing.communityId);
    const messages: OutboxMessage[] = [];
    if (!community) return messages;
    for (let submission = 1; submission <= listing.submission; submission += 1) {
      const notice = { kind: "card-forgotten", listing } as const;
      messages.push(...(await edits({ ...listing, submission }, community, notice, tx)));
    }
    return messages;
  }

  async function rewrite(listing: Listing, tx: Tx, known?: Known): Promise<readonly OutboxMessage[]> {
    if (isAnonymous(listing)) return empty(listing, tx);
    const card = await view(listing, tx, known);
    return card ? edits(listing, card.community, { kind: "card", card }, tx) : [];
  }

  async function refresh(ids: Iterable<ListingId>, tx: Tx): Promise<readonly OutboxMessage[]> {
    const messages: OutboxMessage[] = [];
    for (const id of ids) {
      const listing = await listings.find(id, tx);
      if (listing) messages.push(...(await rewrite(listing, tx)));
    }
    return messages;
  }

  const refreshSoon: Cards["refreshSoon"] = (ids, tx) =>
    deps.tasks.addAgain(
      [...new Set(ids)].map((id) => showCardTask(id, clock.now())),
      tx,
    );

  return {
    view,
    refresh,
    refreshSoon,
    async post(listing, tx, author) {
      const card = await view(listing, tx, { author });
      if (!card) return [];
      const { community } = card;
      if (!(await deps.moderationGroups.takeCard(community.id, clock.now()))) {
        await deps.tasks.add([digestTask(listing, clock.now())], tx);
        return [];
      }
      const group = moderationKey.cards(community);
      return [
        ...photosForModerators(render, community, listing),
        toModerators(render, community, moderationKey.card(listing), { kind: "card", card }),
      ].map((message) => ({ ...message, group }));
    },
    async again(listing, tx, waiting) {
      const card = await view(listing, tx);
      if (!card) return [];
      const { community } = card;
      const now = clock.now();
      if (waiting === undefined && !(await deps.moderationGroups.takeCard(community.id, now))) return [];
      const key =
        waiting === undefined
          ? moderationKey.cardCopy(listing, String(now.getTime()))
          : moderationKey.reminder(listing, now);
      await listings.noteCard(listing.id, { suggested: suggestedBy(card), copy: key }, tx);
      if (waiting !== undefined) {
        const notice = { kind: "reminder", card, waiting } as const;
        const target = moderationKey.card(listing);
        return [{ ...toModerators(render, community, key, notice), target, urgent: true }];
      }
      const group = moderationKey.cards(community);
      return [
        ...photosForModerators(render, community, listing, `${key}:photos`),
        toModerators(render, community, key, { kind: "card", card }),
      ].map((message) => ({ ...message, group }));
    },
    async retire(listing, tx) {
      const card = await view(listing, tx);
      if (!card) return [];
      const superseded = { ...card, suggestions: [], superseded: true } as const;
      return edits(listing, card.community, { kind: "card", card: superseded }, tx);
    },
    async changed(listing, tx, author) {
      const matches = await findMatches(listing, tx);
      const best = matches.slice(0, SUGGESTIONS);
      const suggesting = await listings.suggesting(listing.id, MAX_TOUCHED, tx);
      const touched = new Set([...best.map((match) => counterpartOf(match, listing).id), ...suggesting]);
      await refreshSoon(touched, tx);
      return rewrite(listing, tx, { author, matches });
    },
  };
}
