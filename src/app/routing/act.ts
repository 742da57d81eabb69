import { mayTake } from "../../domain/coverage/coverage.ts";
import {
  addQuestion,
  answerQuestion,
  close,
  has,
  isOpen,
  take,
  withCards,
  type Route,
  type RouteError,
  type ROUTE_OUTCOMES,
} from "../../domain/coverage/route.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { communityOf, roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { contactToReveal, isReachable } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { ListingId, OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type Tx } from "../core/index.ts";
import type { TakerIntroductions } from "../introductions/index.ts";
import { publicOf } from "../organisations/directory.ts";
import { toOrganisation } from "../organisations/store.ts";
import type { RouteCards } from "./cards.ts";
import type { RoutingDependencies } from "./index.ts";
import { routeKey } from "./notices.ts";
import type { Routing } from "./routes.ts";
import { takenTask } from "./tasks.ts";

/** Of what an organisation has. */
const MOST_LISTED = 50;

type Done = Result<Route, RouteError>;

/** Somebody of an organisation, or a key that is bound to it. */
export type OfOrganisation = PersonId | { readonly organisation: OrganisationId; readonly by: Actor };

/** What the people of an organisation do with a listing that came to it, and its author with theirs. */
export interface RouteActs {
  /** The organisation looks after it; its author is told, and may object. */
  take(id: ListingId, person: PersonId): Promise<Done>;
  /** Not for us: the next one is asked. Also gives back what was taken. */
  pass(id: ListingId, who: OfOrganisation): Promise<Done>;
  /** To whom it can be handed over: verified organisations that have not had it, those of its town first. */
  others(id: ListingId, person: PersonId): Promise<Result<readonly Organisation[], RouteError>>;
  handOver(id: ListingId, who: OfOrganisation, to: OrganisationId): Promise<Done>;
  /** Asks the author something; contact data are masked, both ways. */
  ask(id: ListingId, person: PersonId, question: string): Promise<Done>;
  /** The author's answer to the last question. */
  answer(id: ListingId, person: PersonId, answer: string): Promise<Done>;
  /** Sends whoever took it the author's contact, which the audit log notes. Rejects while Telegram cannot be asked. */
  contact(id: ListingId, person: PersonId): Promise<Done>;
  /** Lets whoever took it and the author write to each other through the bot. */
  write(id: ListingId, person: PersonId): Promise<Done>;
  close(id: ListingId, who: OfOrganisation, outcome: (typeof ROUTE_OUTCOMES)[number]): Promise<Done>;
  /** The author does not want this organisation to look after it. */
  object(id: ListingId, person: PersonId): Promise<Done>;
  /** What an organisation is asked about and looks after, the oldest change first; for its people. */
  having(
    organisation: OrganisationId,
    person: PersonId,
  ): Promise<readonly { readonly route: Route; readonly listing: Listing }[]>;
  /** Sends somebody of the organisation the card in their private chat, also when the group has it. */
  show(id: ListingId, person: PersonId): Promise<Done>;
  /** The route of a listing; for its author, or for somebody of the organisation that has it. */
  routeFor(id: ListingId, person: PersonId): Promise<Route | undefined>;
  /** Whether the organisation that has the listing has its card in this chat. */
  isShownIn(id: ListingId, chatId: number): Promise<boolean>;
}

/** Somebody of the organisation that has a listing, and what they act on. */
interface Acting {
  readonly route: Route;
  readonly listing: Listing;
  readonly organisation: Organisation;
  readonly by: Actor;
}

export function createRouteActs(
  deps: RoutingDependencies,
  cards: RouteCards,
  routing: Routing,
  takers: Pick<TakerIntroductions, "introduce">,
): RouteActs {
  const { askUsername, audit, clock, listings, mask, organisations, outbox } = deps;
  const { people, render, routes, tasks, transact } = deps;

  async function acting(id: ListingId, who: OfOrganisation, tx: Tx): Promise<Result<Acting, RouteError>> {
    const route = await routes.find(id, tx);
    const listing = route && (await listings.find(id, tx));
    if (!listing) return fail("route-not-found");
    const { organisationId } = route;
    const organisation =
      organisationId === undefined ? undefined : await organisations.find(organisationId, tx);
    if (organisation?.status !== "verified" || !has(route, organisation.id)) return fail("not-yours");
    if (typeof who !== "number")
      return who.organisation === organisation.id
        ? ok({ route, listing, organisation, by: who.by })
        : fail("not-yours");
    // Whoever is banned may still be in the organisation's group.
    const member = roleOf(organisation, who) && (await people.find(who, tx));
    if (!member || !isReachable(member)) return fail("not-yours");
    return ok({ route, listing, organisation, by: personActor(who, member) });
  }

  /** Runs `to` for somebody of the organisation that has the listing. */
  const act = (
    id: ListingId,
    who: OfOrganisation,
    to: (on: Acting, now: Date, tx: Tx) => Promise<Done>,
  ): Promise<Done> =>
    transact(async (tx) => {
      const on = await acting(id, who, tx);
      return on.ok ? to(on.value, clock.now(), tx) : on;
    });

  /** Stores what became of it, and shows that on its cards. */
  async function settle(
    { route, listing, organisation, by }: Acting,
    after: Route,
    action: string,
    tx: Tx,
    ended?: Parameters<RouteCards["view"]>[4],
  ): Promise<Route> {
    await routing.store(route, after, action, by, tx);
    const view = await cards.view({ ...after, shown: route.shown }, listing, organisation, tx, ended);
    if (view) await outbox.add(await cards.edits(view, tx), tx);
    return after;
  }

  const nameOf = ({ answers }: Organisation): string => answers.name ?? "";

  return {
    take: (id, person) =>
      act(id, person, async (on, now, tx) => {
        const { route, listing, organisation } = on;
        const taken = take(route, organisation.id, person, now);
        if (!taken.ok) return taken;
        await settle(on, taken.value, "take-listing", tx);
        await tasks.add([takenTask(taken.value)], tx);
        const page = publicOf(organisation);
        if (page) {
          const notice = { kind: "route-taken", listing, organisation: page } as const;
          await routing.tellAuthor(taken.value, routeKey.tellTaken(taken.value), notice, tx);
        }
        return taken;
      }),
    pass: (id, who) =>
      act(id, who, async ({ route, by }, _now, tx) => {
        await routing.goOn(route, route.status === "taken" ? "given-back" : "passed", by, tx);
        return ok((await routes.find(id, tx)) ?? route);
      }),
    others: (id, person) =>
      transact(async (tx) => {
        const on = await acting(id, person, tx);
        if (!on.ok) return on;
        const { route, listing, organisation } = on.value;
        const had = new Set([organisation.id, ...route.tried.map(({ organisationId }) => organisationId)]);
        const verified = await organisations.withStatus("verified", tx);
        return ok(
          verified
            .filter((one) => !had.has(one.id) && mayTake(one, listing))
            .sort(
              (a, b) =>
                Number(communityOf(b) === listing.communityId) -
                  Number(communityOf(a) === listing.communityId) || nameOf(a).localeCompare(nameOf(b)),
            ),
        );
      }),
    handOver: (id, who, to) =>
      act(id, who, async ({ route, listing, organisation, by }, _now, tx) => {
        const target = await organisations.find(to, tx);
        const had = route.tried.some(({ organisationId }) => organisationId === to);
        if (!target || had || !mayTake(target, listing) || to === organisation.id)
          return fail("cannot-hand-over");
        if (!(await routing.handTo(route, target, by, tx))) return fail("cannot-hand-over");
        return ok((await routes.find(id, tx)) ?? route);
      }),
    ask: (id, person, words) =>
      act(id, person, async (on, now, tx) => {
        const question = mask(words).text;
        const asked = addQuestion(on.route, question, now);
        if (!asked.ok) return asked;
        const after = await settle(on, asked.value, "ask-author", tx);
        const { listing, organisation } = on;
        const notice = { kind: "route-question", listing, name: nameOf(organisation), question } as const;
        await routing.tellAuthor(after, routeKey.told(after, "question"), notice, tx);
        return ok(after);
      }),
    answer: (id, person, words) =>
      transact(async (tx) => {
        const route = await routes.find(id, tx);
        const listing = route && (await listings.find(id, tx));
        const organisation =
          route?.organisationId === undefined
            ? undefined
            : await organisations.find(route.organisationId, tx);
        if (!listing || !organisation || route.authorId !== person) return fail("route-not-found");
        const answer = mask(words).text;
        const answered = answerQuestion(route, answer, clock.now());
        if (!answered.ok) return answered;
        const by = personActor(person, await people.find(person, tx));
        await settle({ route, listing, organisation, by }, answered.value, "answer-organisation", tx);
        const question = route.questions.at(-1)?.question ?? "";
        const notice = { kind: "route-answer", listing, question, answer } as const;
        const key = routeKey.told(answered.value, "answer");
        await outbox.add(await toOrganisation(deps, organisation, key, notice, tx), tx);
        return answered;
      }),
    async contact(id, person) {
      const known = await routes.find(id);
      const username = known?.takenBy === person ? await askUsername(known.authorId) : undefined;
      return act(id, person, async ({ route, listing, by }, now, tx) => {
        // Only whoever took it, and only while they have it.
        if (route.status !== "taken" || route.takenBy !== person) return fail("not-yours");
        const author = await people.find(route.authorId, tx);
        const reader = await people.find(person, tx);
        if (!author || !reader) return fail("route-not-found");
        const { communityId } = route;
        await audit.add({ at: now, by, subject: `listing:${id}`, action: "read-contact", communityId }, tx);
        const message = toPerson(render, reader, routeKey.contact(route, person, now), {
          kind: "route-contact",
          listing,
          firstName: author.firstName,
          personId: author.id,
          contact: contactToReveal(author, username),
        });
        await outbox.add([{ ...message, asked: true }], tx);
        return ok(route);
      });
    },
    write: (id, person) =>
      act(id, person, async ({ route, listing, organisation }, _now, tx) => {
        if (route.status !== "taken" || route.takenBy !== person) return fail("not-yours");
        const taker = await people.find(person, tx);
        const author = await people.find(route.authorId, tx);
        if (!taker || !author || !isReachable(author)) return fail("author-unreachable");
        const isDone = await takers.introduce(listing, taker, organisation.id, tx);
        return isDone ? ok(route) : fail("author-unreachable");
      }),
    close: (id, who, outcome) =>
      act(id, who, async (on, now, tx) => {
        const { route, listing, organisation } = on;
        if (route.status !== "taken") return fail("not-yours");
        if (route.authorId === who) return fail("own-listing");
        const after = await settle(on, close(route, outcome, now), "close-route", tx, outcome);
        const notice = { kind: "route-closed", listing, name: nameOf(organisation), outcome } as const;
        await routing.tellAuthor(after, routeKey.told(after, "closed"), notice, tx);
        return ok(after);
      }),
    object: (id, person) =>
      transact(async (tx) => {
        const route = await routes.find(id, tx);
        const listing = route && (await listings.find(id, tx));
        if (!listing || route.authorId !== person || route.status !== "taken") return fail("route-not-found");
        const organisation =
          route.organisationId === undefined ? undefined : await organisations.find(route.organisationId, tx);
        await routing.goOn(route, "objected", personActor(person, await people.find(person, tx)), tx);
        const after = (await routes.find(id, tx)) ?? route;
        const notice = { kind: "route-objected", listing } as const;
        if (organisation) {
          const key = routeKey.told(after, "objected");
          await outbox.add(await toOrganisation(deps, organisation, key, notice, tx), tx);
        }
        return ok(after);
      }),
    async having(organisation, person) {
      const found = await organisations.find(organisation);
      const member = found && roleOf(found, person) && (await people.find(person));
      if (!member || !isReachable(member)) return [];
      const open = await routes.openOf(organisation, MOST_LISTED);
      const all = await Promise.all(
        open.map(async (route) => ({ route, listing: await listings.find(route.id) })),
      );
      return all.flatMap(({ route, listing }) => (listing ? [{ route, listing }] : []));
    },
    show: (id, person) =>
      act(id, person, async ({ route, listing, organisation, by }, _now, tx) => {
        const reader = await people.find(person, tx);
        const seen = { ...route, version: route.version + 1 };
        const view = await cards.view(seen, listing, organisation, tx);
        if (!reader || !view) return fail("route-not-found");
        const key = routeKey.card(seen, person);
        const [earlier, others] = [
          route.shown.filter(({ chatId }) => chatId === person),
          route.shown.filter(({ chatId }) => chatId !== person),
        ];
        const after = withCards(seen, [...others, { key, chatId: person, person }]);
        await routing.store(route, after, "show-card", by, tx);
        await outbox.withdraw(
          earlier.map((card) => card.key),
          tx,
        );
        const card = toPerson(render, reader, key, { kind: "route-card", view });
        await outbox.add(
          [...cards.withoutButtons({ ...seen, shown: earlier }), { ...card, asked: true }],
          tx,
        );
        return ok(after);
      }),
    routeFor: (id, person) =>
      transact(async (tx) => {
        const route = await routes.find(id, tx);
        if (route?.authorId === person) return route;
        const on = await acting(id, person, tx);
        return on.ok ? on.value.route : undefined;
      }),
    async isShownIn(id, chatId) {
      const route = await routes.find(id);
      return route !== undefined && isOpen(route) && route.shown.some((card) => card.chatId === chatId);
    },
  };
}
