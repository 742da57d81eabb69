import {
  change,
  leadsOf,
  roleOf,
  suspend,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import { actorKey, NOBODY, personActor, type Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { toPerson, type Holdings, type OutboxMessage, type Tx } from "../core/index.ts";
import { awaitsModerators, type OrganisationCards } from "./cards.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, type OrganisationDependencies, type OrganisationEnds } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** What organisations hold of people: who is in them, and what somebody has told about one that they registered. */
export function createOrganisationPrivacy(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  { released }: Pick<OrganisationEnds, "released">,
): Holdings {
  const { clock, organisations, outbox, people, render } = deps;

  /** An organisation that nobody is in any more. What was never verified goes with its last member. */
  async function leftAlone(before: Organisation, tx: Tx): Promise<readonly OutboxMessage[]> {
    const messages = await cards.withdrawn(before, tx);
    await organisations.remove(before.id, tx);
    return messages;
  }

  /** A verified one that nobody is in any more can take nothing. */
  async function emptied(before: Organisation, person: PersonId, tx: Tx): Promise<readonly OutboxMessage[]> {
    const now = clock.now();
    const suspended = suspend(before, SYSTEM, "incomplete", now);
    const alone = suspended.ok ? suspended.value : change(before, {}, now);
    const after = withoutPerson({ ...alone, members: [] }, person);
    await storeOrganisation(deps, before, after, SYSTEM, "forget-member", tx);
    if (suspended.ok) await released(after, tx);
    return cards.changed(after, tx);
  }

  return {
    async exportOf(person) {
      const all = (await organisations.ofPerson(person)).filter(
        (one) => one.registeredBy === person || roleOf(one, person) !== undefined,
      );
      if (all.length === 0) return {};
      return {
        organisations: all.map((one) => {
          const member = one.members.find((each) => each.person === person);
          return {
            name: one.answers.name,
            status: one.status,
            ...(member && { yourRole: member.role, since: member.since }),
            // What others have told about it is theirs.
            ...(one.registeredBy === person && { answers: one.answers, reply: one.reply }),
          };
        }),
      };
    },
    async forget({ id }, tx) {
      const messages: OutboxMessage[] = [];
      for (const before of await organisations.ofPerson(id, tx)) {
        const members = before.members.filter(({ person }) => person !== id);
        // What is still owed may name them.
        await outbox.cancel(organisationKey.about(before.id, id), tx);
        const { copies } = await organisations.noteCard(before.id, undefined, tx);
        const newest = copies.at(-1);
        const isOwed =
          newest !== undefined && (await outbox.places([newest], tx)).get(newest)?.sent === false;
        await outbox.cancel(organisationKey.group(before.id), tx);
        const leaves = members.length < before.members.length;
        if (leaves && members.length === 0 && before.status !== "verified" && before.status !== "suspended") {
          messages.push(...(await leftAlone(before, tx)));
          continue;
        }
        if (leaves && members.length === 0) {
          messages.push(...(await emptied(before, id, tx)));
          continue;
        }
        // Somebody has to be able to answer for it: whoever is in it longest.
        const [eldest] = members;
        const isHeadless = leaves && leadsOf({ members }).length === 0;
        const after = withoutPerson(
          change(
            before,
            {
              members:
                isHeadless && eldest
                  ? members.map((one) => (one === eldest ? { ...one, role: "lead" as const } : one))
                  : members,
            },
            clock.now(),
          ),
          id,
        );
        await storeOrganisation(deps, before, after, SYSTEM, "forget-member", tx);
        messages.push(...(await cards.changed(after, tx)));
        if (isOwed && awaitsModerators(after)) messages.push(...(await cards.post(after, tx)));
        const lead = isHeadless && eldest ? await people.find(eldest.person, tx) : undefined;
        const notice = { kind: "organisation-role", organisation: after, role: "lead" } as const;
        if (lead) messages.push(toPerson(render, lead, organisationKey.told(after, "role", lead.id), notice));
      }
      return messages;
    },
  };
}

/** Without whoever registered it, what they wrote in answer to moderators, and whom they named. */
function withoutPerson(
  { registeredBy, reply, ...organisation }: Organisation,
  person: PersonId,
): Organisation {
  const { decision } = organisation;
  const nobody = (by: Actor): Actor =>
    by.kind === "person" && by.id === person ? personActor(NOBODY, undefined) : by;
  const isTheirs = registeredBy === person;
  return {
    ...organisation,
    ...(!isTheirs && registeredBy !== undefined && { registeredBy }),
    ...(!isTheirs && reply !== undefined && { reply }),
    ...(isTheirs && { answers: { ...organisation.answers, contact: "–" } }),
    approvals: organisation.approvals.map((key) =>
      key === actorKey(personActor(person, undefined)) ? actorKey(personActor(NOBODY, undefined)) : key,
    ),
    ...(decision && { decision: { ...decision, by: nobody(decision.by) } }),
  };
}
