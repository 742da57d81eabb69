import type { Route, RouteEnd, RouteOutcome } from "../../domain/coverage/route.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { ShownCard } from "../../domain/organisation/shown-card.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import { createChatCards } from "../organisations/chat-cards.ts";
import { routeKey, type RouteView, type RoutingNotice } from "./notices.ts";
import type { RoutingDependencies } from "./index.ts";

/** The cards of routed listings in an organisation's group, or in its leads' private chats. */
export interface RouteCards {
  view(
    route: Route,
    listing: Listing,
    organisation: Organisation,
    tx: Tx,
    ended?: RouteEnd | RouteOutcome,
  ): Promise<RouteView | undefined>;
  /** New cards. None where nobody of the organisation can be reached. */
  post(
    view: RouteView,
    tx: Tx,
    again?: true,
  ): Promise<{ readonly messages: readonly OutboxMessage[]; readonly shown: readonly ShownCard[] }>;
  /** Brings all cards that are shown up to date. */
  edits(view: RouteView, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Takes the buttons from the cards that are shown, and leaves what they say. */
  withoutButtons(route: Route): readonly OutboxMessage[];
  /** Says on all cards that the listing is deleted. */
  gone(route: Route, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export function createRouteCards(
  deps: Pick<RoutingDependencies, "communities" | "people" | "render">,
): RouteCards {
  const { communities, people } = deps;
  const cards = createChatCards<RoutingNotice>(deps);

  const edited =
    (route: Route) =>
    (index: number): string =>
      routeKey.edit(route, index);

  return {
    async view(route, listing, organisation, tx, ended) {
      const community = await communities.find(route.communityId, tx);
      if (!community) return undefined;
      const taker = route.takenBy === undefined ? undefined : await people.find(route.takenBy, tx);
      return {
        route,
        listing,
        community,
        organisation,
        ...(taker && { taker: taker.firstName }),
        ...(ended && { ended }),
      };
    },
    post: (view, tx, again) =>
      cards.post(
        view.organisation,
        (lead) => routeKey.card(view.route, lead),
        { kind: "route-card", view, ...(again && { again }) },
        tx,
      ),
    edits: (view, tx) =>
      cards.edits(
        view.route.shown,
        edited(view.route),
        { kind: "route-card", view },
        view.organisation.language,
        tx,
      ),
    withoutButtons: (route) =>
      route.shown.map(({ key: target, chatId }, index) => ({
        key: routeKey.edit(route, index),
        chatId,
        method: "editMessageReplyMarkup",
        payload: { reply_markup: { inline_keyboard: [] } },
        priority: "transactional",
        whenAmbiguous: "resend",
        target,
        slot: target,
      })),
    gone: (route, tx) => cards.edits(route.shown, edited(route), { kind: "route-gone" }, undefined, tx),
  };
}
