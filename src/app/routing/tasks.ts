import type { Route } from "../../domain/coverage/route.ts";
import { withCards } from "../../domain/coverage/route.ts";
import { CLOSED_DAYS } from "../../domain/person/retention.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { listingId, organisationId } from "../../domain/shared/ids.ts";
import type { RunTask, Task } from "../core/index.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import { routeKey } from "./notices.ts";
import type { Routing } from "./routes.ts";

export type RoutingTaskKind = "route-deadline" | "route-taken" | "routes-return" | "forget-route";

const SYSTEM = { kind: "system" } as const;
/** After so many days an organisation is shown again what it has taken. */
const REMIND_DAYS = 7;
/** Routes that are given back in one run; more follow at once. */
const AT_ONCE = 25;

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
export const returnTask = ({ id, version }: Organisation, now: Date): Task<RoutingTaskKind> => ({
  key: routeKey.returns(id, version),
  kind: "routes-return",
  subject: id,
  at: now,
});

export function createRoutingTasks(
  deps: RoutingDependencies,
  cards: RouteCards,
  routing: Routing,
): Readonly<Record<RoutingTaskKind, RunTask>> {
  const { clock, listings, organisations, outbox, routes } = deps;
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
      return open.length < AT_ONCE ? undefined : hoursAfter(clock.now(), 0);
    },
  };
}
