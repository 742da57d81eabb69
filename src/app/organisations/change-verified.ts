import { change, roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { QUESTIONS } from "../../domain/organisation/registration.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import type { OrganisationCards } from "./cards.ts";
import type { GiveBack } from "./give-back.ts";
import { freshDraft, insertDraft } from "./new-draft.ts";
import type { Registered } from "./register.ts";
import { storeOrganisation, type OrganisationDependencies } from "./store.ts";

/** What leads do with an organisation that moderators have verified. */
export interface ChangeVerified {
  /**
   * A lead changes what a verified or suspended one says: in a draft of all its answers, which is sent to moderators like any.
   * Until they have verified it, nothing changes. A repeat returns the unfinished draft.
   */
  revision(id: OrganisationId, person: PersonId): Promise<Registered>;
  /** A lead takes a verified one out of the directory, to delete it, or to send it again one day. */
  takeOut(id: OrganisationId, person: PersonId): Promise<Registered>;
}

export function createChangeVerified(
  deps: OrganisationDependencies,
  cards: Pick<OrganisationCards, "withdrawn">,
  back: GiveBack,
): ChangeVerified {
  const { clock, organisations, outbox, people, transact } = deps;
  return {
    revision: (id, person) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        const lead = await people.find(person, tx);
        if (!before || !lead) return fail("organisation-not-found");
        if (roleOf(before, person) !== "lead") return fail("not-a-lead");
        if (before.status !== "verified" && before.status !== "suspended") return fail("not-a-draft");
        const member = { person, role: "lead", since: clock.now() } as const;
        const known = await organisations.revisionOf(id, tx);
        if (known && roleOf(known, person) === "lead") return ok(known);
        if (known) {
          // Another lead has begun it.
          const joined = change(known, { members: [...known.members, member] }, clock.now());
          await storeOrganisation(deps, known, joined, personActor(person, lead), "join-revision", tx);
          return ok(joined);
        }
        const { answers } = before;
        const step = QUESTIONS.length;
        const draft: Organisation = {
          ...freshDraft(deps, lead.language),
          revises: id,
          registeredBy: person,
          members: [member],
          answers,
          step,
        };
        await insertDraft(deps, draft, tx);
        return ok(draft);
      }),
    takeOut: (id, person) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        if (roleOf(before, person) !== "lead") return fail("not-a-lead");
        // The same press once more.
        if (before.status === "draft") return ok(before);
        if (before.status !== "verified") return fail("not-a-draft");
        const revision = await organisations.revisionOf(id, tx);
        if (revision) {
          await outbox.add(await cards.withdrawn(revision, tx), tx);
          await organisations.remove(revision.id, tx);
        }
        await back(before, "taken-out", tx, personActor(person, await people.find(person, tx)));
        return ok((await organisations.find(id, tx)) ?? before);
      }),
  };
}
