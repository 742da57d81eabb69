import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import { currencyOf, deliveriesFor, isNeed, leftToPledge } from "../../domain/pledge/need.ts";
import { isOpenPledge, type Delivery, type Pledge } from "../../domain/pledge/pledge.ts";
import { hasConfirmedSafety, safetyKindOf } from "../../domain/safety/safety.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { pledgeId, type ListingId, type OrganisationId, type PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Blocks } from "../people/ports.ts";
import { naming, pledgeKey } from "./notices.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";
import { clockTask } from "./tasks.ts";

export type PromiseError =
  /** It is no need of a verified organisation that is out. */
  | "need-closed"
  /** It reads otherwise than what was shown. */
  | "need-changed"
  | "own-need"
  | "not-a-member"
  | "not-an-amount"
  /** More than what is left. */
  | "too-much"
  | "safety-needed"
  | "already-pledged"
  | "too-many"
  /** The two must not meet, or nobody of the organisation can be reached. */
  | "not-possible";

/** Open pledges that a person has at most. */
export const MAX_OPEN = 20;

export interface Promising {
  readonly needId: ListingId;
  /** Of what they were shown. */
  readonly edition: number;
  readonly person: PersonId;
  readonly amount: number;
  readonly delivery?: Delivery;
  /** In whose name, if not their own. */
  readonly inNameOf?: OrganisationId;
}

/** What can be promised for a need, as a person reads it. */
export interface NeedLook {
  readonly need: Listing;
  readonly edition: number;
  readonly organisation: Organisation;
  readonly left: number;
  readonly currency?: string;
  readonly deliveries: readonly Delivery[];
  /** Verified organisations of the person, in whose name they may promise. */
  readonly names: readonly Organisation[];
}

export interface PledgePromises {
  /** Undefined where the person can promise nothing. */
  look(needId: ListingId, person: PersonId): Promise<NeedLook | undefined>;
  /** Promises an amount: it is held in the need at once, never more than what is left, and the organisation is asked. */
  promise(input: Promising): Promise<Result<Pledge, PromiseError>>;
}

export interface PromiseDependencies
  extends PledgeStoreDependencies, Pick<CoreDependencies, "catalogue" | "newId" | "transact"> {
  readonly blocks: Blocks;
}

export function createPledgePromises(
  deps: PromiseDependencies,
  { cards, hold, view }: PledgeStore,
): PledgePromises {
  const { audit, blocks, catalogue, clock, listings, newId, organisations, outbox, people } = deps;
  const { pledges, tasks, transact } = deps;

  /** The need, and the verified organisation that it is of; undefined for everything else. */
  async function open(
    id: ListingId,
    tx?: Tx,
  ): Promise<{ readonly need: Listing; readonly organisation: Organisation } | undefined> {
    const need = await listings.find(id, tx);
    if (!need || !isNeed(need) || need.status !== "published" || need.organisationId === undefined)
      return undefined;
    const organisation = await organisations.find(need.organisationId, tx);
    return organisation?.status === "verified" ? { need, organisation } : undefined;
  }

  const isOwn = (
    need: Listing,
    organisation: Organisation,
    { person, inNameOf }: Pick<Promising, "person" | "inNameOf">,
  ) => need.authorId === person || inNameOf === organisation.id;

  return {
    async look(needId, person) {
      const found = await open(needId);
      if (!found || isOwn(found.need, found.organisation, { person })) return undefined;
      if ((await blocks.among(person, [found.need.authorId])).size > 0) return undefined;
      const category = catalogue.find(found.need.category);
      const currency = currencyOf(category, found.need);
      return {
        ...found,
        edition: editionOf(found.need),
        left: leftToPledge(found.need),
        ...(currency !== undefined && { currency }),
        deliveries: deliveriesFor(category, found.need),
        names: (await organisations.ofPerson(person)).filter(
          (one) =>
            one.status === "verified" &&
            roleOf(one, person) !== undefined &&
            one.id !== found.organisation.id,
        ),
      };
    },
    promise: (input) =>
      transact(async (tx) => {
        const { person, amount, delivery, inNameOf } = input;
        const found = await open(input.needId, tx);
        if (!found) return fail("need-closed");
        const { need, organisation } = found;
        if (isOwn(need, organisation, input)) return fail("own-need");
        if (editionOf(need) !== input.edition) return fail("need-changed");
        const pledger = await people.find(person, tx);
        if (!pledger || !isReachable(pledger)) return fail("not-possible");
        if ((await blocks.among(person, [need.authorId], tx)).size > 0) return fail("not-possible");
        const own = inNameOf === undefined ? undefined : await organisations.find(inNameOf, tx);
        if (inNameOf !== undefined && (own?.status !== "verified" || roleOf(own, person) === undefined))
          return fail("not-a-member");
        const category = catalogue.find(need.category);
        const currency = currencyOf(category, need);
        const ways = deliveriesFor(category, need);
        const isWay = delivery === undefined ? ways.length === 0 : ways.includes(delivery);
        if (!Number.isInteger(amount) || amount < 1 || !isWay) return fail("not-an-amount");
        if (currency === undefined && !hasConfirmedSafety(pledger, safetyKindOf(category)))
          return fail("safety-needed");
        const theirs = (await pledges.ofPerson(person, tx)).filter(
          (one) => one.pledgerId === person && isOpenPledge(one),
        );
        if (theirs.some(({ needId }) => needId === need.id)) return fail("already-pledged");
        if (theirs.length >= MAX_OPEN) return fail("too-many");
        if (amount > leftToPledge(need)) return fail("too-much");
        const now = clock.now();
        const pledge: Pledge = {
          id: pledgeId(newId()),
          needId: need.id,
          edition: input.edition,
          communityId: need.communityId,
          organisationId: organisation.id,
          pledgerId: person,
          ...(inNameOf !== undefined && { pledgerOrganisationId: inNameOf }),
          amount,
          ...(currency !== undefined && { currency }),
          ...(delivery !== undefined && { delivery }),
          status: "promised",
          asked: 0,
          shown: [],
          createdAt: now,
          changedAt: now,
          version: 1,
        };
        const seen = await view(pledge, tx);
        if (!seen) return fail("need-closed");
        const { messages, shown } = await cards.post(
          organisation,
          (lead) => pledgeKey.card(pledge, lead),
          { kind: "pledge-card", view: seen },
          tx,
        );
        if (messages.length === 0) return fail("not-possible");
        const made = { ...pledge, shown };
        // Whoever suspends it at the same time has not seen this one, and would not end it.
        await organisations.relyOn(organisation.id, tx);
        if (inNameOf !== undefined) await organisations.relyOn(inNameOf, tx);
        await pledges.insert(made, tx);
        await hold(made, tx);
        const { communityId } = need;
        const by = personActor(person, pledger);
        const subject = `pledge:${made.id}`;
        await audit.add({ at: now, by, subject, action: "pledge", to: "promised", communityId }, tx);
        await tasks.add([clockTask(made)], tx);
        await outbox.add(naming(made, messages), tx);
        return ok(made);
      }),
  };
}
