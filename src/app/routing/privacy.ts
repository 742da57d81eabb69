import type { Holdings, OutboxMessage } from "../core/index.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import type { Routing } from "./routes.ts";

/** What routes hold of people: whose listing it is, who took it, and what the two sides wrote. */
export function createRoutingPrivacy(
  { organisations, routes }: RoutingDependencies,
  cards: RouteCards,
  routing: Pick<Routing, "askAnew">,
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
        const organisation =
          route.organisationId === undefined ? undefined : await organisations.find(route.organisationId, tx);
        if (!organisation) continue;
        const members = organisation.members.filter(({ person }) => person !== id);
        messages.push(...(await routing.askAnew(route, { ...organisation, members }, tx)));
      }
      return messages;
    },
  };
}
