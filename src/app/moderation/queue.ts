import type { CommunityId, ListingId } from "../../domain/shared/ids.ts";
import type { Listings } from "../listings/ports.ts";
import type { PostedCards } from "./cards.ts";
import type { QueuePage } from "./notices.ts";

/**
 * One page of what waits for a community's moderators, the oldest first.
 * @param at the listing to show
 * @param place what to show when that does not wait any more: the place in the queue, from 1
 * @returns undefined when nothing waits
 */
export type Queue = (
  community: CommunityId,
  at?: ListingId,
  place?: number,
) => Promise<QueuePage | undefined>;

export const createQueue =
  (listings: Pick<Listings, "find" | "waiting">, cards: Pick<PostedCards, "view">): Queue =>
  async (community, at, place = 1) => {
    const waiting = await listings.waiting(community);
    const found = waiting.findIndex(({ id }) => id === at);
    const index = found >= 0 ? found : Math.min(place, waiting.length) - 1;
    const id = waiting[index]?.id;
    const listing = id && (await listings.find(id));
    const card = listing && (await cards.view(listing));
    if (!card) return undefined;
    const previous = waiting[index - 1]?.id;
    const next = waiting[index + 1]?.id;
    return {
      card,
      at: index + 1,
      waiting: waiting.length,
      ...(previous && { previous }),
      ...(next && { next }),
    };
  };
