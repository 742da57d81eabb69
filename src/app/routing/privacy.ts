import { ask } from "../../domain/coverage/route.ts";
import { deadlineAfter } from "../../domain/coverage/working-time.ts";
import { DEADLINE_HOURS } from "../../domain/coverage/coverage.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Holdings, OutboxMessage } from "../core/index.ts";
import { withCards } from "../../domain/coverage/route.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import type { Routing } from "./routes.ts";
import { deadlineTask } from "./tasks.ts";

const SYSTEM = { kind: "system" } as const;

/** What routes hold of people: whose listing it is, who took it, and what the two sides wrote. */
export function createRoutingPrivacy(
  { clock, communities, listings, organisations, routes, tasks }: RoutingDependencies,
  cards: RouteCards,
  routing: Routing,
): Holdings {
  return {
    async exportOf(person) {
      const all = await routes.ofPerson(person);
      if (all.length === 0) return {};
      const mine = all.filter(({ authorId }) => authorId === person);
      return {
        organisationsAsked: mine.map(({ status, questions, changedAt }) => ({
          status,
          lastChange: changedAt,
          theyAsked: questions.map(({ question }) => question),
          youAnswered: questions.flatMap(({ answer }) => answer ?? []),
        })),
        takenForAnOrganisation: all.length - mine.length,
      };
    },
    async forget({ id }, tx) {
      const messages: OutboxMessage[] = [];
      for (const route of await routes.ofPerson(id, tx)) {
        if (route.authorId === id) {
          messages.push(...(await cards.gone({ ...route, version: route.version + 1 }, tx)));
          await routes.remove(route.id, tx);
          continue;
        }
        // Whoever took it is gone: somebody else of the organisation is asked anew.
        const listing = await listings.find(route.id, tx);
        const organisation =
          route.organisationId === undefined ? undefined : await organisations.find(route.organisationId, tx);
        if (!listing || !organisation) continue;
        const now = clock.now();
        const zone = zoneOf(await communities.find(route.communityId, tx));
        const asked = ask(route, organisation.id, deadlineAfter(now, DEADLINE_HOURS, zone), now);
        const remaining = organisation.members.filter(({ person }) => person !== id);
        const view = await cards.view(asked, listing, { ...organisation, members: remaining }, tx);
        const posted = view && (await cards.post(view, tx));
        await routing.store(route, withCards(asked, posted?.shown ?? []), "ask-organisation", SYSTEM, tx);
        await tasks.add([deadlineTask(asked)], tx);
        messages.push(...(posted?.messages ?? []));
      }
      return messages;
    },
  };
}
