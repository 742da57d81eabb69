import { isOpen, withCards, type Route } from "../../domain/coverage/route.ts";
import type { ShownCard } from "../../domain/organisation/shown-card.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { listingId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import { routeOfCard } from "./notices.ts";
import type { Routing } from "./routes.ts";

const SYSTEM = { kind: "system" } as const;
/** More than an organisation has at a time. */
const MOST_OPEN = 10_000;

/** Brings cards to whoever is to see them. Each is part of a transaction. */
export interface PostAgain {
  /**
   * An organisation's group or its leads have changed: those who see what it has from now on get cards, and those of others
   * lose their buttons.
   * @param most of so many routes
   * @returns whether there are more
   */
  moved(organisation: Organisation, most: number, tx: Tx): Promise<boolean>;
  /** A card that was to be edited is not there: whoever has the listing gets another one. Nothing for keys of other messages. */
  gone(key: string, tx: Tx): Promise<void>;
}

export function createPostAgain(
  { listings, organisations, outbox, routes }: RoutingDependencies,
  cards: RouteCards,
  routing: Routing,
): PostAgain {
  /** @returns false if everybody who is to see it does */
  async function repost(
    route: Route,
    organisation: Organisation,
    isGone: (card: ShownCard) => boolean,
    tx: Tx,
  ): Promise<boolean> {
    const listing = await listings.find(route.id, tx);
    const seen = { ...route, version: route.version + 1 };
    const view = listing && (await cards.view(seen, listing, organisation, tx));
    if (!view) return false;
    const wanted = await cards.post(view, tx);
    const isIn = (all: readonly ShownCard[], chat: number): boolean =>
      all.some(({ chatId }) => chatId === chat);
    const kept = route.shown.filter((card) => isIn(wanted.shown, card.chatId) && !isGone(card));
    const fresh = wanted.shown.filter(({ chatId }) => !isIn(kept, chatId));
    if (kept.length === route.shown.length && fresh.length === 0) return false;
    const lost = route.shown.filter((card) => !kept.includes(card));
    await routing.store(route, withCards(seen, [...kept, ...fresh]), "move-cards", SYSTEM, tx);
    await outbox.withdraw(
      lost.map(({ key }) => key),
      tx,
    );
    await outbox.add(
      [
        ...cards.withoutButtons({ ...seen, shown: lost.filter((card) => !isGone(card)) }),
        ...wanted.messages.filter(({ chatId }) => isIn(fresh, chatId)),
      ],
      tx,
    );
    return true;
  }

  return {
    async moved(organisation, most, tx) {
      let left = most;
      for (const route of await routes.openOf(organisation.id, MOST_OPEN, tx)) {
        if (left === 0) return true;
        if (await repost(route, organisation, () => false, tx)) left -= 1;
      }
      return false;
    },
    async gone(key, tx) {
      const id = routeOfCard(key);
      const route = id === undefined ? undefined : await routes.find(listingId(id), tx);
      if (!route || !isOpen(route) || route.organisationId === undefined) return;
      const organisation = await organisations.find(route.organisationId, tx);
      if (!organisation || !route.shown.some((card) => card.key === key)) return;
      await repost(route, organisation, (card) => card.key === key, tx);
    },
  };
}
