import { covers, DEADLINE_HOURS, inOrder, mayTake } from "../../domain/coverage/coverage.ts";
import {
  ask,
  close,
  toModerators,
  tried,
  withCards,
  type Route,
  type RouteEnd,
  type RouteOutcome,
} from "../../domain/coverage/route.ts";
import { deadlineAfter } from "../../domain/coverage/working-time.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { OrganisationId } from "../../domain/shared/ids.ts";
import type { OpenCase } from "../cases/index.ts";
import { toPerson, type OutboxMessage, type Tx } from "../core/index.ts";
import type { TakerIntroductions } from "../introductions/index.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import { routeKey, type RoutingNotice } from "./notices.ts";
import { deadlineTask, forgetTask } from "./tasks.ts";

const SYSTEM = { kind: "system" } as const;

/** Which organisation has which listing: the one place that hands a listing from one to the next. Each is part of a transaction. */
export interface Routing {
  /** A listing was published: asks the first organisation that is responsible. @returns false when none is */
  publish(listing: Listing, tx: Tx): Promise<boolean>;
  /** A listing has changed: its cards show that; where it is out no longer, it ends. */
  changed(before: Listing, after: Listing, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** Takes it from the organisation that has it, and asks the next, in the end the moderators. */
  goOn(route: Route, how: RouteEnd, by: Actor, tx: Tx): Promise<void>;
  /** Asks this organisation next. @returns false when nobody there can be reached */
  handTo(route: Route, to: Organisation, by: Actor, tx: Tx): Promise<boolean>;
  /** Those who wrote to each other because of it do so no longer. */
  part(route: Route, by: Actor, tx: Tx): Promise<void>;
  /** Whoever took it for an organisation is in that one no longer: its others are asked anew. */
  askAnew(route: Route, organisation: Organisation, tx: Tx): Promise<readonly OutboxMessage[]>;
  store(before: Route, after: Route, action: string, by: Actor, tx: Tx): Promise<void>;
  tellAuthor(route: Route, key: string, notice: RoutingNotice, tx: Tx): Promise<void>;
}

/** A listing that is out, and so somebody's to look after. */
const isOut = ({ status }: Listing): boolean => status === "published" || status === "paused";

export function createRouting(
  deps: RoutingDependencies,
  cards: RouteCards,
  openCase: OpenCase,
  takers: Pick<TakerIntroductions, "part">,
): Routing {
  const { audit, clock, communities, coverageRules, listings, organisations, outbox } = deps;
  const { people, render, routes, tasks } = deps;

  async function store(before: Route, after: Route, action: string, by: Actor, tx: Tx): Promise<void> {
    const { id, communityId, organisationId, status } = after;
    if (!(await routes.replace(after, before.version, tx)))
      throw new Error(`route ${id} changed inside a transaction`);
    await audit.add(
      {
        at: clock.now(),
        by,
        subject: `listing:${id}`,
        action,
        ...(before.organisationId !== undefined && { from: before.organisationId }),
        to: organisationId ?? status,
        communityId,
      },
      tx,
    );
    if (status === "closed") await tasks.add([forgetTask(after)], tx);
  }

  async function tellAuthor(route: Route, key: string, notice: RoutingNotice, tx: Tx): Promise<void> {
    const author = await people.find(route.authorId, tx);
    if (author && isReachable(author)) await outbox.add([toPerson(render, author, key, notice)], tx);
  }

  /** Tells the author that whoever had taken it has it no longer. Who does not know yet that they had it is told neither. */
  async function tellReturned(before: Route, listing: Listing, tx: Tx): Promise<void> {
    if (before.status !== "taken" || before.organisationId === undefined) return;
    const told = routeKey.tellTaken(before);
    const place = (await outbox.places([told], tx)).get(told);
    if (place && !place.sent && place.notBefore > clock.now()) return outbox.withdraw([told], tx);
    const name = (await organisations.find(before.organisationId, tx))?.answers.name ?? "";
    await tellAuthor(
      before,
      routeKey.told(before, "returned"),
      { kind: "route-returned", listing, name },
      tx,
    );
  }

  /** Asks an organisation, if anybody there can be reached. @returns the route as stored */
  async function put(
    before: Route,
    to: Organisation,
    listing: Listing,
    hours: number,
    by: Actor,
    tx: Tx,
  ): Promise<Route | undefined> {
    const now = clock.now();
    const zone = zoneOf(await communities.find(listing.communityId, tx));
    const asked = ask(before, to.id, deadlineAfter(now, hours, zone), now);
    const view = await cards.view(asked, listing, to, tx);
    const posted = view && (await cards.post(view, tx));
    if (!posted || posted.messages.length === 0) return undefined;
    const after = withCards(asked, posted.shown);
    await store(before, after, "ask-organisation", by, tx);
    await outbox.add(posted.messages, tx);
    await tasks.add([deadlineTask(after)], tx);
    return after;
  }

  /** The next organisation by the rules' order, and how long it has. */
  async function candidates(
    { tried: before }: Route,
    listing: Listing,
    tx: Tx,
  ): Promise<readonly { readonly organisation: Organisation; readonly hours: number }[]> {
    const had = new Set<OrganisationId>(before.map(({ organisationId }) => organisationId));
    const found: { readonly organisation: Organisation; readonly hours: number }[] = [];
    for (const rule of inOrder(await coverageRules.ofCommunity(listing.communityId, tx))) {
      if (!covers(rule, listing) || had.has(rule.organisationId)) continue;
      had.add(rule.organisationId);
      const organisation = await organisations.find(rule.organisationId, tx);
      if (organisation && mayTake(organisation, listing)) found.push({ organisation, hours: rule.hours });
    }
    return found;
  }

  async function askNext(before: Route, listing: Listing, by: Actor, tx: Tx): Promise<boolean> {
    for (const { organisation, hours } of await candidates(before, listing, tx))
      if (await put(before, organisation, listing, hours, by, tx)) return true;
    return false;
  }

  /** Shows on the cards of the organisation that had it that it has it no longer. */
  async function endCards(
    route: Route,
    listing: Listing,
    ended: RouteEnd | RouteOutcome,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const id = route.organisationId;
    const organisation = id === undefined ? undefined : await organisations.find(id, tx);
    const view = organisation && (await cards.view(route, listing, organisation, tx, ended));
    return view ? cards.edits(view, tx) : [];
  }

  async function publish(listing: Listing, tx: Tx): Promise<boolean> {
    // What an organisation posts is looked after already.
    if (listing.organisationId !== undefined) return false;
    const known = await routes.find(listing.id, tx);
    const fresh: Route = {
      id: listing.id,
      communityId: listing.communityId,
      authorId: listing.authorId,
      status: "closed",
      tried: [],
      questions: [],
      shown: [],
      stage: known?.stage ?? 0,
      changedAt: clock.now(),
      version: known?.version ?? 1,
    };
    if ((await candidates(fresh, listing, tx)).length === 0) return false;
    if (known && known.status !== "closed") return true;
    if (!known) await routes.insert(fresh, tx);
    return askNext(fresh, listing, SYSTEM, tx);
  }

  async function part({ id, organisationId, takenBy }: Route, by: Actor, tx: Tx): Promise<void> {
    if (organisationId === undefined || takenBy === undefined) return;
    await outbox.add(await takers.part(id, organisationId, by, tx), tx);
  }

  return {
    store,
    tellAuthor,
    publish,
    part,
    async changed(before, after, tx) {
      // Published, or out again after it was over.
      if (!isOut(before) && isOut(after)) {
        await publish(after, tx);
        return [];
      }
      const isNews = isOut(before) && (!isOut(after) || editionOf(before) !== editionOf(after));
      const route = isNews ? await routes.find(after.id, tx) : undefined;
      if (!route || route.status === "closed") return [];
      if (!isOut(after)) {
        const closed = close(route, "over", clock.now());
        await store(route, closed, "end-route", SYSTEM, tx);
        return endCards({ ...closed, shown: route.shown }, after, "over", tx);
      }
      const id = route.organisationId;
      const organisation = id === undefined ? undefined : await organisations.find(id, tx);
      const seen = { ...route, version: route.version + 1, changedAt: clock.now() };
      const view = organisation && (await cards.view(seen, after, organisation, tx));
      if (!view) return [];
      await store(route, seen, "listing-changed", SYSTEM, tx);
      return cards.edits(view, tx);
    },
    async askAnew(route, organisation, tx) {
      const listing = await listings.find(route.id, tx);
      if (!listing) return [];
      const now = clock.now();
      const zone = zoneOf(await communities.find(route.communityId, tx));
      const asked = ask(route, organisation.id, deadlineAfter(now, DEADLINE_HOURS, zone), now);
      const view = await cards.view(asked, listing, organisation, tx);
      const posted = view && (await cards.post(view, tx));
      await store(route, withCards(asked, posted?.shown ?? []), "ask-organisation", SYSTEM, tx);
      await tasks.add([deadlineTask(asked)], tx);
      // The cards so far name whoever took it.
      const earlier = await endCards({ ...asked, shown: route.shown }, listing, "given-back", tx);
      return [...earlier, ...(posted?.messages ?? [])];
    },
    async goOn(route, how, by, tx) {
      const listing = await listings.find(route.id, tx);
      if (!listing || !isOut(listing)) return;
      // The version is that of the change to come: edits of the old cards have keys of their own.
      const left = { ...route, version: route.version + 1 };
      await outbox.add(await endCards(left, listing, how, tx), tx);
      await part(route, by, tx);
      // Whoever objected knows.
      if (how !== "objected") await tellReturned(route, listing, tx);
      const before = tried(route, how, clock.now());
      if (await askNext(before, listing, by, tx)) return;
      const after = toModerators(before, clock.now());
      await store(route, after, "route-to-moderators", by, tx);
      const { authorId: byPerson, communityId, id: listingId } = listing;
      const about = { kind: "unmet-need", communityId, byPerson, listingId } as const;
      await openCase(tx, { ...about, reason: "no-organisation" });
    },
    async handTo(route, to, by, tx) {
      const listing = await listings.find(route.id, tx);
      if (!listing || !isOut(listing)) return false;
      const rule = inOrder(await coverageRules.ofCommunity(listing.communityId, tx)).find(
        (one) => one.organisationId === to.id && covers(one, listing),
      );
      const left = { ...route, version: route.version + 1 };
      const before = tried(route, "handed-over", clock.now());
      const asked = await put(before, to, listing, rule?.hours ?? DEADLINE_HOURS, by, tx);
      if (!asked) return false;
      await outbox.add(await endCards(left, listing, "handed-over", tx), tx);
      await part(route, by, tx);
      await tellReturned(route, listing, tx);
      return true;
    },
  };
}
