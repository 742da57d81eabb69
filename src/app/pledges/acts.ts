import {
  step,
  type Pledge,
  type PledgeAction,
  type PledgeStepError,
  type Thanks,
} from "../../domain/pledge/pledge.ts";
import { heldFor, holderOf } from "../../domain/pledge/need.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { roleOf } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { PersonId, PledgeId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Tx } from "../core/index.ts";
import type { ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { takeFrom } from "../listings/take-from.ts";
import { toOrganisation } from "../organisations/store.ts";
import type { Blocks } from "../people/ports.ts";
import type { IntroducePledged } from "../proposals/index.ts";
import { naming, pledgeKey } from "./notices.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";

export type PledgeError = PledgeStepError | "pledge-not-found" | "not-possible";

type Done = Result<Pledge, PledgeError>;

/** What the people of an organisation do with a pledge to it, and whoever promised it with theirs. */
export interface PledgeActs {
  /**
   * The organisation wants it: whoever promised it is told, and introduced to the author of the need unless it is money.
   * @returns `not-possible` when the two must not meet
   */
  agree(id: PledgeId, person: PersonId): Promise<Done>;
  decline(id: PledgeId, person: PersonId): Promise<Done>;
  /** Whoever promised it takes it back. */
  withdraw(id: PledgeId, person: PersonId): Promise<Done>;
  /** It is there: the need counts it, and closes itself at zero. @param amount all of it when absent; the rest is free again */
  arrive(id: PledgeId, person: PersonId, amount?: number): Promise<Done>;
  /** It did not come: its amount is free again. */
  miss(id: PledgeId, person: PersonId): Promise<Done>;
  thank(id: PledgeId, person: PersonId, words: Thanks): Promise<Done>;
}

export interface PledgeActDependencies
  extends
    Omit<ChangeDependencies, keyof PledgeStoreDependencies>,
    PledgeStoreDependencies,
    Pick<CoreDependencies, "catalogue" | "transact"> {
  readonly blocks: Blocks;
}

/** Somebody of the organisation that a pledge was made to. */
interface Acting {
  readonly pledge: Pledge;
  readonly organisation: Organisation;
  readonly by: Actor;
}

export function createPledgeActs(
  deps: PledgeActDependencies,
  { settle, tell, lapse }: PledgeStore,
  moderatorCards: Pick<Cards, "changed">,
  introduce: IntroducePledged,
): PledgeActs {
  const { blocks, clock, listings, organisations, outbox, people, pledges, render, transact } = deps;

  async function acting(id: PledgeId, person: PersonId, tx: Tx): Promise<Result<Acting, PledgeError>> {
    const pledge = await pledges.find(id, tx);
    const organisation = pledge && (await organisations.find(pledge.organisationId, tx));
    if (!organisation) return fail("pledge-not-found");
    const member = await people.find(person, tx);
    // Whoever is banned may still be in the organisation's group.
    const isIn = organisation.status === "verified" && roleOf(organisation, person) !== undefined;
    if (!isIn || !isReachable(member)) return fail("not-yours");
    return ok({ pledge, organisation, by: personActor(person, member) });
  }

  /** Takes a step of the organisation, then does the rest, in one transaction. */
  const act = (
    id: PledgeId,
    person: PersonId,
    action: (pledge: Pledge) => PledgeAction,
    then: (after: Pledge, on: Acting, tx: Tx) => Promise<Done>,
  ): Promise<Done> =>
    transact(async (tx) => {
      const on = await acting(id, person, tx);
      if (!on.ok) return on;
      const after = step(on.value.pledge, action(on.value.pledge), clock.now());
      return after.ok ? then(after.value, on.value, tx) : after;
    });

  /** Stores the step and tells whoever promised it. */
  const told =
    (action: string, kind: "pledge-declined" | "pledge-agreed" | "pledge-arrived") =>
    async (after: Pledge, { pledge, by }: Acting, tx: Tx): Promise<Done> => {
      const view = await settle(pledge, after, action, by, tx);
      if (view) await tell(view, kind, tx);
      return ok(after);
    };

  return {
    agree: (id, person) =>
      act(
        id,
        person,
        () => ({ kind: "agree", by: person }),
        async (agreed, on, tx) => {
          const need = await listings.find(agreed.needId, tx);
          if (!need) return fail("pledge-not-found");
          if ((await blocks.among(agreed.pledgerId, [need.authorId], tx)).size > 0)
            return fail("not-possible");
          const introduced =
            agreed.currency === undefined ? await introduce(agreed, need, on.by, tx) : undefined;
          const after = introduced ? { ...agreed, proposalId: introduced.proposal.id } : agreed;
          const done = await told("agree-pledge", "pledge-agreed")(after, on, tx);
          if (introduced) await outbox.add(introduced.messages, tx);
          return done;
        },
      ),
    decline: (id, person) =>
      act(id, person, () => ({ kind: "decline", by: person }), told("decline-pledge", "pledge-declined")),
    withdraw: (id, person) =>
      transact(async (tx) => {
        const before = await pledges.find(id, tx);
        if (!before) return fail("pledge-not-found");
        const after = step(before, { kind: "withdraw", by: person }, clock.now());
        if (!after.ok) return after;
        const by = personActor(person, await people.find(person, tx));
        const view = await settle(before, after.value, "withdraw-pledge", by, tx);
        if (view && before.status === "agreed") {
          const key = pledgeKey.told(after.value, "off");
          const notice = { kind: "pledge-off", view } as const;
          const told = await toOrganisation(deps, view.organisation, key, notice, tx);
          await outbox.add(naming(before, told), tx);
        }
        return after;
      }),
    arrive: (id, person, amount) =>
      act(
        id,
        person,
        (pledge) => ({ kind: "arrive", amount: amount ?? pledge.amount, by: person }),
        async (after, { pledge, by }, tx) => {
          const need = await listings.find(after.needId, tx);
          // What was counted by hand meanwhile is not counted again.
          const counted = need ? Math.min(after.arrived ?? 0, heldFor(need, after)) : 0;
          // Before the need: whatever follows from its change finds that this has come.
          const view = await settle(pledge, after, "pledge-arrived", by, tx);
          const now = counted > 0 ? await listings.find(after.needId, tx) : undefined;
          if (now)
            await takeFrom(deps, moderatorCards, tx, now, { amount: counted, by, holder: holderOf(after) });
          if (view) await tell(view, "pledge-arrived", tx);
          return ok(after);
        },
      ),
    miss: (id, person) =>
      transact(async (tx) => {
        const on = await acting(id, person, tx);
        if (!on.ok) return on;
        const { pledge, by } = on.value;
        if (pledge.pledgerId === person) return fail("own-pledge");
        if (pledge.status !== "agreed") return fail("pledge-over");
        await lapse(pledge, "not-delivered", tx, by);
        return ok((await pledges.find(id, tx)) ?? pledge);
      }),
    thank: (id, person, words) =>
      act(
        id,
        person,
        () => ({ kind: "thank", by: person }),
        async (after, { pledge, by }, tx) => {
          const view = await settle(pledge, after, "thank-for-pledge", by, tx);
          const reader = await people.find(after.pledgerId, tx);
          if (view && reader && isReachable(reader))
            await outbox.add(
              [
                toPerson(render, reader, pledgeKey.told(after, "thanks"), {
                  kind: "pledge-thanks",
                  view,
                  words,
                }),
              ],
              tx,
            );
          return ok(after);
        },
      ),
  };
}
