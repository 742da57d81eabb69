import { change, roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { actorKey, NOBODY, personActor, type Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Holdings, OutboxMessage, Tx } from "../core/index.ts";
import { awaitsModerators, type OrganisationCards } from "./cards.ts";
import type { createHeads } from "./heads.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, type OrganisationDependencies } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** What organisations hold of people: who is in them, and what somebody has told about one that they registered. */
export function createOrganisationPrivacy(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  heads: Pick<ReturnType<typeof createHeads>, "store">,
): Holdings {
  const { clock, organisations, outbox } = deps;

  /** An organisation that nobody is in any more. What was never verified goes with its last member. */
  async function leftAlone(before: Organisation, tx: Tx): Promise<readonly OutboxMessage[]> {
    const messages = await cards.withdrawn(before, tx);
    await organisations.remove(before.id, tx);
    return messages;
  }

  return {
    async exportOf(person) {
      const all = (await organisations.ofPerson(person)).filter(
        (one) => one.registeredBy === person || one.repliedBy === person || roleOf(one, person) !== undefined,
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
            ...(one.registeredBy === person && { answers: one.answers }),
            ...(one.repliedBy === person && { reply: one.reply }),
          };
        }),
      };
    },
    async forget({ id }, tx) {
      const messages: OutboxMessage[] = [];
      // What is still owed may name them.
      await outbox.cancel(organisationKey.about(id), tx);
      for (const before of await organisations.ofPerson(id, tx)) {
        const { copies } = await organisations.noteCard(before.id, undefined, tx);
        const newest = copies.at(-1);
        const isOwed =
          newest !== undefined && (await outbox.places([newest], tx)).get(newest)?.sent === false;
        await outbox.cancel(organisationKey.group(before.id), tx);
        const members = before.members.filter(({ person }) => person !== id);
        const wasLead = roleOf(before, id) === "lead";
        const wasVerified = before.status === "verified" || before.status === "suspended";
        if (wasLead && members.length === 0 && !wasVerified) {
          messages.push(...(await leftAlone(before, tx)));
          continue;
        }
        const invites = before.invites.filter(({ by }) => by !== id);
        const after = withoutPerson(change(before, { members, invites }, clock.now()), id);
        if (wasLead) messages.push(...(await heads.store(before, after, "forget-member", tx)));
        else {
          await storeOrganisation(deps, before, after, SYSTEM, "forget-member", tx);
          messages.push(...(await cards.changed(after, tx)));
        }
        const now = isOwed && (await organisations.find(before.id, tx));
        if (now && awaitsModerators(now)) messages.push(...(await cards.post(now, tx)));
      }
      return messages;
    },
  };
}

/** Without whoever registered it, what they wrote in answer to moderators, and whom they named. */
function withoutPerson(
  { registeredBy, reply, repliedBy, ...organisation }: Organisation,
  person: PersonId,
): Organisation {
  const { decision } = organisation;
  const nobody = (by: Actor): Actor =>
    by.kind === "person" && by.id === person ? personActor(NOBODY, undefined) : by;
  const isTheirs = registeredBy === person;
  return {
    ...organisation,
    ...(!isTheirs && registeredBy !== undefined && { registeredBy }),
    ...(repliedBy !== person && { ...(reply !== undefined && { reply }), ...(repliedBy && { repliedBy }) }),
    ...(isTheirs && { answers: { ...organisation.answers, contact: "–" } }),
    approvals: organisation.approvals.map((key) =>
      key === actorKey(personActor(person, undefined)) ? actorKey(personActor(NOBODY, undefined)) : key,
    ),
    ...(decision && { decision: { ...decision, by: nobody(decision.by) } }),
  };
}
