import type { Route } from "../../domain/coverage/route.ts";
import { withCards } from "../../domain/coverage/route.ts";
import { CLOSED_DAYS } from "../../domain/person/retention.ts";
import { roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { listingId, organisationId } from "../../domain/shared/ids.ts";
import type { RunTask, Task, Tx } from "../core/index.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import { routeKey } from "./notices.ts";
import type { PostAgain } from "./post-again.ts";
import type { Routing } from "./routes.ts";

export type RoutingTaskKind =
  "route-deadline" | "route-taken" | "routes-return" | "routes-move" | "forget-route";

const SYSTEM = { kind: "system" } as const;
/** After so many days an organisation is shown again what it has taken. */
const REMIND_DAYS = 7;
/** Routes that are given back or whose cards are moved in one run; more follow at once. */
const AT_ONCE = 25;
/** More than an organisation has at a time. */
const MOST_OPEN = 10_000;
/**
 * Hours until the second look at what a suspended organisation has. A transaction that began before the suspension may give it
 * a listing after the first look.
 */
const LOOK_AGAIN_HOURS = 0.1;

/** Owed whenever an organisation is asked. */
export const deadlineTask = (route: Route): Task<RoutingTaskKind> => ({
  key: routeKey.deadline(route),
  kind: "route-deadline",
  subject: route.id,
  at: route.until ?? route.changedAt,
});

/** Owed whenever one is taken, so that it is not forgotten. */
export const takenTask = (route: Route): Task<RoutingTaskKind> => ({
  key: routeKey.taken(route),
  kind: "route-taken",
  subject: route.id,
  at: daysAfter(route.changedAt, REMIND_DAYS),
});

/** Owed whenever one is closed: it goes when the listing loses its people. */
export const forgetTask = (route: Route): Task<RoutingTaskKind> => ({
  key: routeKey.forget(route),
  kind: "forget-route",
  subject: route.id,
  at: daysAfter(route.changedAt, CLOSED_DAYS),
});

/** Owed whenever an organisation may take nothing any more: everything that it has goes back. */
export const returnTasks = ({ id, version }: Organisation, now: Date): readonly Task<RoutingTaskKind>[] =>
  [now, hoursAfter(now, LOOK_AGAIN_HOURS)].map((at, look) => ({
    key: routeKey.returns(id, version, look),
    kind: "routes-return",
    subject: id,
    at,
  }));

/** Owed whenever an organisation's group or its leads change: the cards of what it has follow. */
export const moveTask = ({ id, version }: Organisation, now: Date): Task<RoutingTaskKind> => ({
  key: routeKey.moves(id, version),
  kind: "routes-move",
  subject: id,
  at: now,
});

export function createRoutingTasks(
  deps: RoutingDependencies,
  cards: RouteCards,
  routing: Routing,
  postAgain: PostAgain,
): Readonly<Record<RoutingTaskKind, RunTask>> {
  const { clock, listings, organisations, outbox, people, routes } = deps;

  /**
   * Asks an organisation anew about what somebody has taken who is in it no longer, or is banned.
   * @returns whether there may be more
   */
  async function leftBehind(organisation: Organisation, tx: Tx): Promise<boolean> {
    const open = await routes.openOf(organisation.id, MOST_OPEN, tx);
    const takers = await people.findMany(
      open.flatMap(({ takenBy }) => takenBy ?? []),
      tx,
    );
    const theirs = open.filter(
      ({ takenBy }) =>
        takenBy !== undefined &&
        (roleOf(organisation, takenBy) === undefined || takers.get(takenBy)?.ban !== undefined),
    );
    for (const route of theirs.slice(0, AT_ONCE)) {
      await routing.part(route, SYSTEM, tx);
      await outbox.add(await routing.askAnew(route, organisation, tx), tx);
    }
    return theirs.length > AT_ONCE;
  }

  return {
    async "route-deadline"({ key, subject }, tx) {
      const route = await routes.find(listingId(subject), tx);
      if (route?.status !== "asked" || routeKey.deadline(route) !== key) return undefined;
      if (route.until && route.until > clock.now()) return route.until;
      await routing.goOn(route, "late", SYSTEM, tx);
      return undefined;
    },
    async "route-taken"({ subject }, tx) {
      const route = await routes.find(listingId(subject), tx);
      if (route?.status !== "taken" || route.organisationId === undefined) return undefined;
      const listing = await listings.find(route.id, tx);
      const organisation = await organisations.find(route.organisationId, tx);
      const now = clock.now();
      const due = daysAfter(route.changedAt, REMIND_DAYS);
      if (due > now) return due;
      const seen = { ...route, version: route.version + 1, changedAt: now };
      const view = listing && organisation && (await cards.view(seen, listing, organisation, tx));
      if (!view) return undefined;
      const { messages, shown } = await cards.post(view, tx, true);
      await routing.store(
        route,
        withCards(seen, [...route.shown, ...shown]),
        "remind-organisation",
        SYSTEM,
        tx,
      );
      await outbox.add(messages, tx);
      return daysAfter(now, REMIND_DAYS);
    },
    async "forget-route"({ key, subject }, tx) {
      const route = await routes.find(listingId(subject), tx);
      // It may have been out again since.
      if (route?.status !== "closed" || routeKey.forget(route) !== key) return undefined;
      await outbox.add(await cards.gone({ ...route, version: route.version + 1 }, tx), tx);
      await routes.remove(route.id, tx);
      return undefined;
    },
    async "routes-return"({ subject }, tx) {
      const id = organisationId(subject);
      // It may have been reinstated meanwhile.
      if ((await organisations.find(id, tx))?.status === "verified") return undefined;
      const open = await routes.openOf(id, AT_ONCE, tx);
      for (const route of open) await routing.goOn(route, "suspended", SYSTEM, tx);
      return open.length < AT_ONCE ? undefined : clock.now();
    },
    async "routes-move"({ subject }, tx) {
      const organisation = await organisations.find(organisationId(subject), tx);
      if (organisation && (await leftBehind(organisation, tx))) return clock.now();
      const isMore = organisation && (await postAgain.moved(organisation, AT_ONCE, tx));
      return isMore ? clock.now() : undefined;
    },
  };
}
