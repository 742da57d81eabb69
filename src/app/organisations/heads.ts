import {
  change,
  leadsOf,
  roleOf,
  suspend,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { toPerson, type OutboxMessage, type Tx } from "../core/index.ts";
import type { OrganisationCards } from "./cards.ts";
import { organisationKey } from "./notices.ts";
import {
  reachableOf,
  storeOrganisation,
  type OrganisationDependencies,
  type OrganisationEnds,
} from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** Somebody is lost to the organisations that they lead, but stays in them: whoever can be reached takes over. */
export type LeaveOrganisations = (person: PersonId, tx: Tx) => Promise<readonly OutboxMessage[]>;

/** Sees to it that whatever is verified has a lead who can be reached. */
export function createHeads(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  { moved, released }: Pick<OrganisationEnds, "moved" | "released">,
) {
  const { clock, organisations, people, render } = deps;

  /**
   * Stores an organisation that has lost a lead. Whoever can be reached and is in it longest takes over; when there is nobody,
   * it leaves the directory and moderators get a card that says so.
   */
  async function store(
    before: Organisation,
    rest: Organisation,
    action: string,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    const now = clock.now();
    const reachable = await reachableOf(deps, rest, tx);
    if (leadsOf(rest).some(({ person }) => reachable.has(person))) {
      await storeOrganisation(deps, before, rest, SYSTEM, action, tx);
      await moved(rest, tx);
      return cards.changed(rest, tx);
    }
    // Whoever comes back some day finds it as it was.
    const next = rest.members.find(({ person }) => reachable.has(person)) ?? rest.members[0];
    const members = rest.members.map((one) => (one === next ? { ...one, role: "lead" as const } : one));
    const led = { ...rest, members };
    const isAlone = reachable.size === 0;
    const suspended = isAlone
      ? suspend({ ...led, version: before.version }, SYSTEM, "alone", now)
      : undefined;
    const after = suspended?.ok ? suspended.value : led;
    await storeOrganisation(deps, before, after, SYSTEM, action, tx);
    await (suspended?.ok ? released(after, tx) : moved(after, tx));
    const lead = !isAlone && next ? await people.find(next.person, tx) : undefined;
    const notice = { kind: "organisation-role", organisation: after, role: "lead" } as const;
    return [
      ...(await cards.changed(after, tx)),
      ...(suspended?.ok ? await cards.post(after, tx) : []),
      ...(lead ? [toPerson(render, lead, organisationKey.told(after, "role", lead.id), notice)] : []),
    ];
  }

  const leaveOrganisations: LeaveOrganisations = async (person, tx) => {
    const messages: OutboxMessage[] = [];
    for (const before of await organisations.ofPerson(person, tx)) {
      if (roleOf(before, person) !== undefined) await moved(before, tx);
      if (roleOf(before, person) !== "lead") continue;
      const invites = before.invites.filter(({ by }) => by !== person);
      messages.push(...(await store(before, change(before, { invites }, clock.now()), "lose-lead", tx)));
    }
    return messages;
  };

  return { store, leaveOrganisations };
}
