import type { Organisation } from "../../domain/organisation/organisation.ts";
import { leadsOf, roleOf } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import type { Communities } from "../communities/ports.ts";
import type { Places } from "../places/ports.ts";
import type { People } from "../people/ports.ts";
import { listingsTask } from "./listings-task.ts";
import { organisationKey, type OrganisationNotice } from "./notices.ts";
import type { Organisations } from "./ports.ts";

export interface OrganisationDependencies extends CoreDependencies {
  readonly communities: Communities;
  readonly organisations: Organisations;
  readonly people: People;
  readonly places: Pick<Places, "nearest">;
  readonly render: Render<OrganisationNotice>;
}

/** What becomes of what an organisation has, as part of the transaction that changes it. */
export interface OrganisationEnds {
  /** Moderators have verified what it says now. */
  renamed(before: Organisation, after: Organisation, tx: Tx): Promise<void>;
  /** It may take nothing any more. */
  readonly released: (organisation: Organisation, tx: Tx) => Promise<void>;
  /** It has another group, none, or other leads: they see what it has from now on. */
  readonly moved: (organisation: Organisation, tx: Tx) => Promise<void>;
}

/** Stores an organisation that this transaction has read, and writes down who changed it and how. */
export async function storeOrganisation(
  {
    audit,
    clock,
    organisations,
    tasks,
  }: Pick<OrganisationDependencies, "audit" | "clock" | "organisations" | "tasks">,
  before: Organisation,
  after: Organisation,
  by: Actor,
  action: string,
  tx: Tx,
): Promise<void> {
  if (!(await organisations.replace(after, before.version, tx)))
    throw new Error(`organisation ${before.id} changed inside a transaction`);
  const isMarked = ({ status }: Organisation): boolean => status === "verified";
  const left = before.members.some(({ person }) => roleOf(after, person) === undefined);
  if (left || isMarked(before) !== isMarked(after))
    await tasks.addAgain([listingsTask(after.id, clock.now())], tx);
  const { community } = after.answers;
  await audit.add(
    {
      at: clock.now(),
      by,
      subject: `organisation:${after.id}`,
      action,
      ...(before.status !== after.status && { from: before.status, to: after.status }),
      ...(after.status !== "draft" && community !== undefined && { communityId: community }),
    },
    tx,
  );
}

/** Whether a person leads it, and what it wants to change: who was taken out of that one has no say here either. */
export async function leadsBoth(
  { organisations }: { readonly organisations: Pick<Organisations, "find"> },
  organisation: Organisation,
  person: PersonId,
  tx: Tx,
): Promise<boolean> {
  const { revises } = organisation;
  const original = revises && (await organisations.find(revises, tx));
  const isLead = (one: Organisation): boolean => roleOf(one, person) === "lead";
  return isLead(organisation) && (revises === undefined || (original !== undefined && isLead(original)));
}

/** Those of its people who can be reached. */
export async function reachableOf(
  { people }: { readonly people: Pick<People, "findMany"> },
  { members }: Pick<Organisation, "members">,
  tx: Tx,
): Promise<ReadonlySet<PersonId>> {
  const known = await people.findMany(
    members.map(({ person }) => person),
    tx,
  );
  return new Set([...known.values()].filter(isReachable).map(({ id }) => id));
}

/** Whether somebody who can be reached leads it. */
export const isLed = async (
  deps: { readonly people: Pick<People, "findMany"> },
  organisation: Organisation,
  tx: Tx,
): Promise<boolean> => (await reachableOf(deps, { members: leadsOf(organisation) }, tx)).size > 0;

type Readers<Notice extends { readonly kind: string }> = {
  readonly people: Pick<People, "findMany">;
  readonly render: Render<Notice>;
};

/** Tells people something, each in their own chat and language, as far as they can be reached. */
export async function toPeople<Notice extends { readonly kind: string }>(
  { people, render }: Readers<Notice>,
  readers: readonly PersonId[],
  key: string,
  notice: Notice,
  tx: Tx,
): Promise<readonly OutboxMessage[]> {
  const known = await people.findMany(readers, tx);
  return [...known.values()]
    .filter(isReachable)
    .map((person) => toPerson(render, person, `${key}:${String(person.id)}`, notice));
}

/** Tells an organisation's leads something. */
export const toLeads = <Notice extends { readonly kind: string }>(
  deps: Readers<Notice>,
  organisation: Organisation,
  key: string,
  notice: Notice,
  tx: Tx,
): Promise<readonly OutboxMessage[]> =>
  toPeople(
    deps,
    leadsOf(organisation).map(({ person }) => person),
    key,
    notice,
    tx,
  );

/** Tells an organisation something: its group, or else its leads. */
export async function toOrganisation<Notice extends { readonly kind: string }>(
  deps: { readonly people: Pick<People, "findMany">; readonly render: Render<Notice> },
  organisation: Organisation,
  key: string,
  notice: Notice,
  tx: Tx,
): Promise<readonly OutboxMessage[]> {
  const { chatId, language } = organisation;
  if (chatId === undefined) return toLeads(deps, organisation, key, notice, tx);
  return [
    {
      key,
      group: organisationKey.inGroup(organisation.id),
      chatId,
      method: "sendMessage",
      payload: deps.render(notice, language),
      priority: "transactional",
      whenAmbiguous: "resend",
    },
  ];
}
