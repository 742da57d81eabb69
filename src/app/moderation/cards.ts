import { isAnonymous } from "../../domain/listing/anonymous.ts";
import type { Community } from "../../domain/community/community.ts";
import { missingIn, progressOf } from "../../domain/dispatch/dispatch.ts";
import { doubtsIn } from "../../domain/listing/doubts.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision, wanted } from "../../domain/listing/revision.ts";
import { checkUndo } from "../../domain/listing/undo.ts";
import type { Match } from "../../domain/matching/match.ts";
import { claimAt } from "../../domain/moderation/claim.ts";
import { approvalsNeeded } from "../../domain/moderation/approvals.ts";
import type { Person } from "../../domain/person/person.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Broadcasts } from "../broadcasts/ports.ts";
import {
  toModerators,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type Tx,
} from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import type { People } from "../people/ports.ts";
import { digestTask } from "./digest.ts";
import { cardKeys, moderationKey, type CardView, type ModerationNotice } from "./notices.ts";
import { createSuggestionsFor, SUGGESTIONS, type SuggestionDependencies } from "./suggestions.ts";
import { showCardTask } from "./tasks.ts";
import { photosForModerators } from "./photos.ts";
import type { ModerationGroups } from "./ports.ts";

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

export interface CardDependencies extends SuggestionDependencies, Pick<CoreDependencies, "mask" | "tasks"> {
  readonly broadcasts: Broadcasts;
  readonly moderationGroups: ModerationGroups;
  readonly people: People;
  readonly render: Render<ModerationNotice>;
}

/** What a transaction has read before it asks for a card. */
interface Known {
  readonly author?: Person | undefined;
  readonly matches?: readonly Match[];
}

export function createCards(deps: CardDependencies, findMatches: FindMatches): PostedCards {
  const { catalogue, listings, people, broadcasts, communities, render, mask, clock } = deps;
  const suggestionsFor = createSuggestionsFor(deps, findMatches);

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
      suggestions: wasOut ? await suggestionsFor(listing, dispatch, known.matches, tx) : [],
      ...(broadcast ? { broadcast } : {}),
      ...(claim && { claim }),
      ...(dispatch && category && { search: progressOf(dispatch, missingIn(category, listing, dispatch)) }),
      ...(checkUndo(listing, clock.now()).ok && { undoable: true }),
    };
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
