import type { Community } from "../../domain/community/community.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import { listingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toOperators,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type Tx,
} from "../core/index.ts";
import type { Listings, WaitingListing } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { PostedCards } from "./cards.ts";
import { createDigest } from "./digest.ts";
import { cardKeys, listingOfCard, moderationKey, newestCard, type ModerationNotice } from "./notices.ts";
import type { GroupRefusal, ModerationGroups } from "./ports.ts";

/** More cards than this are not poured out when a group opens again: then the queue has them. */
const AT_ONCE = 15;

/** What follows when cards cannot be where the moderators see them. All of it may be repeated. */
export interface OwedCardCases {
  /** A group takes no messages: tells the operators, once until it takes one again. */
  groupRefuses(chatId: number, reason: GroupRefusal): Promise<void>;
  /** A group that refused takes messages again: tells the operators. */
  groupTakes(chatId: number): Promise<void>;
  /** The groups whose operators were told of a refusal, and of no end to it. */
  groupsRefusing(): Promise<readonly number[]>;
  /**
   * The bot may write to a group again, or the group was set up anew: cards that are elsewhere are posted again. If very many
   * wait, most of them are replaced by a digest.
   */
  groupOpened(chatId: number): Promise<void>;
  /** A group's topic was deleted with the cards in it: they are posted again, from now on to the group itself. */
  topicGone(chatId: number, threadId: number): Promise<void>;
  /** A group has another id from now on: the waiting cards follow. */
  groupMoved(from: number, to: number): Promise<void>;
  /** A card that was to be edited is not there: while it has a use, it is posted again. */
  cardGone(key: string): Promise<void>;
}

/** The cards in a moderation group that are not of listings. */
export interface OtherCards {
  /** Posts those again that are where the moderators of the community are no more. */
  postAgain(community: Community): Promise<void>;
  /** How many of them wait for moderators. */
  countWaiting(community: Community, tx: Tx): Promise<number>;
  /** A card that was to be edited is not there; does nothing for keys of other messages. */
  gone(key: string): Promise<void>;
}

export interface OwedCardDependencies extends CoreDependencies {
  readonly communities: Communities;
  readonly listings: Listings;
  readonly moderationGroups: ModerationGroups;
  readonly people: People;
  readonly render: Render<ModerationNotice>;
}

export function createOwedCards(
  deps: OwedCardDependencies,
  cards: PostedCards,
  others: readonly OtherCards[],
): OwedCardCases {
  const { communities, listings, moderationGroups, outbox, transact, clock } = deps;
  const digest = createDigest(deps);

  /** Posts the waiting cards again that are, or are about to go, where the moderators of the community are no more. */
  async function postAgain(community: Community): Promise<void> {
    for (const each of others) await each.postAgain(community);
    await transact(async (tx) => {
      const waiting = await listings.waiting(community.id, tx);
      const places = await outbox.places(
        waiting.map((listing) => newestCard(listing, listing.copies)),
        tx,
      );
      const placeOf = (listing: WaitingListing) => places.get(newestCard(listing, listing.copies));
      const isElsewhere = (listing: WaitingListing): boolean => {
        const place = placeOf(listing);
        return (
          place !== undefined &&
          (place.chatId !== community.moderationChatId || place.threadId !== community.moderationThreadId)
        );
      };
      const lost = waiting.filter(isElsewhere);
      const unseen = waiting.filter((listing) => placeOf(listing)?.sent === false || isElsewhere(listing));
      const anew = unseen.length > AT_ONCE || lost.some((listing) => placeOf(listing)?.sent === false);
      if (anew) await outbox.cancel(moderationKey.cards(community), tx);
      const messages: OutboxMessage[] = [];
      let left = false;
      for (const { id } of anew ? unseen : lost) {
        const posted: readonly OutboxMessage[] = left ? [] : await postOne(id, tx);
        left ||= posted.length === 0;
        messages.push(...posted);
      }
      await outbox.add([...messages, ...(left ? await digest(community, tx) : [])], tx);
    });
  }

  async function postOne(id: string, tx: Tx): Promise<readonly OutboxMessage[]> {
    const listing = await listings.find(listingId(id), tx);
    return listing ? cards.again(listing, tx) : [];
  }

  return {
    async groupRefuses(chatId, reason) {
      const community = await communities.findByChat(chatId);
      if (!community) return;
      await transact(async (tx) => {
        const since = clock.now();
        if (!(await moderationGroups.beginRefusal(chatId, reason, since, tx))) return;
        let waiting = await listings.countPending(community.id, tx);
        for (const each of others) waiting += await each.countWaiting(community, tx);
        const notice = { kind: "group-refuses", community, reason, waiting } as const;
        await outbox.add(await toOperators(deps, moderationKey.groupRefuses(chatId, since), notice), tx);
      });
    },
    async groupTakes(chatId) {
      const community = await communities.findByChat(chatId);
      await transact(async (tx) => {
        const refusal = await moderationGroups.endRefusal(chatId, tx);
        if (!refusal || !community) return;
        const key = `${moderationKey.groupRefuses(chatId, refusal.since)}:over`;
        await outbox.add(await toOperators(deps, key, { kind: "group-takes", community }), tx);
      });
    },
    groupsRefusing: () => moderationGroups.refusing(),
    async groupOpened(chatId) {
      const community = await communities.findByChat(chatId);
      if (community) await postAgain(community);
    },
    async topicGone(chatId, threadId) {
      const community = await communities.findByChat(chatId);
      if (community?.moderationThreadId !== threadId) return;
      const { moderationThreadId: _gone, ...without } = community;
      await transact(async (tx) => {
        await communities.save(without, tx);
        const key = moderationKey.topicGone(community, threadId);
        await outbox.add(await toOperators(deps, key, { kind: "topic-gone", community }), tx);
      });
      await postAgain(without);
    },
    async groupMoved(from, to) {
      await transact(async (tx) => {
        const refusal = await moderationGroups.endRefusal(from, tx);
        if (refusal) await moderationGroups.beginRefusal(to, refusal.reason, refusal.since, tx);
      });
      const community = await communities.findByChat(to);
      if (community) await postAgain(community);
    },
    async cardGone(key) {
      for (const each of others) await each.gone(key);
      await transact(async (tx) => {
        const id = listingOfCard(key);
        const listing = id === undefined ? undefined : await listings.find(listingId(id), tx);
        if (!listing) return;
        const isUseful =
          awaitsDecision(listing) || listing.status === "published" || listing.status === "paused";
        const { copies } = await listings.noteCard(listing.id, {}, tx);
        // Another message shows the card, or an earlier submission's card was meant, which nobody misses.
        if (!isUseful || cardKeys(listing, copies).at(-1) !== key) return;
        await outbox.add(await cards.again(listing, tx), tx);
      });
    },
  };
}
