import type { Route, RouteEnd, RouteOutcome, ShownCard } from "../../domain/coverage/route.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { leadsOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import { toPerson, type OutboxMessage, type Tx } from "../core/index.ts";
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
  const { communities, people, render } = deps;

  const toGroup = (
    key: string,
    chatId: number,
    notice: RoutingNotice,
    { language }: Organisation,
  ): OutboxMessage => ({
    key,
    chatId,
    method: "sendMessage",
    payload: render(notice, language),
    priority: "transactional",
    whenAmbiguous: "resend",
  });

  async function editAll(
    route: Route,
    notice: RoutingNotice,
    organisation: Organisation | undefined,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const ids = route.shown.flatMap(({ person }) => person ?? []);
    const readers = await people.findMany(ids, tx);
    return route.shown.flatMap(({ key: target, chatId, person }, index): readonly OutboxMessage[] => {
      const reader = person === undefined ? undefined : readers.get(person);
      if (person !== undefined && !reader) return [];
      const language = reader?.language ?? organisation?.language;
      return language === undefined
        ? []
        : [
            {
              key: routeKey.edit(route, index),
              chatId,
              method: "editMessageText",
              payload: render(notice, language),
              priority: "transactional",
              whenAmbiguous: "resend",
              target,
              slot: target,
            },
          ];
    });
  }

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
    async post(view, tx, again) {
      const { route, organisation } = view;
      const notice: RoutingNotice = { kind: "route-card", view, ...(again && { again }) };
      const { chatId } = organisation;
      if (chatId !== undefined) {
        const key = routeKey.card(route);
        return { messages: [toGroup(key, chatId, notice, organisation)], shown: [{ key, chatId }] };
      }
      const leads = await people.findMany(
        leadsOf(organisation).map(({ person }) => person),
        tx,
      );
      const reachable = [...leads.values()].filter(isReachable);
      return {
        messages: reachable.map((lead) => toPerson(render, lead, routeKey.card(route, lead.id), notice)),
        shown: reachable.map(({ id }) => ({ key: routeKey.card(route, id), chatId: id, person: id })),
      };
    },
    edits: (view, tx) => editAll(view.route, { kind: "route-card", view }, view.organisation, tx),
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
    gone: (route, tx) => editAll(route, { kind: "route-gone" }, undefined, tx),
  };
}
