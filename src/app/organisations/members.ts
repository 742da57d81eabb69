import {
  change,
  INVITE_DAYS,
  isOpenInvite,
  MAX_INVITES,
  MAX_MEMBERS,
  roleOf,
  withoutMember,
  withRole,
  type Organisation,
  type OrganisationError,
  type OrganisationRole,
} from "../../domain/organisation/organisation.ts";
import { hasConsented, isReachable } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type Tx } from "../core/index.ts";
import { organisationKey, type OrganisationNotice } from "./notices.ts";
import type { OrganisationCards } from "./cards.ts";
import {
  isLed,
  reachableOf,
  storeOrganisation,
  toLeads,
  type OrganisationDependencies,
  type OrganisationEnds,
} from "./store.ts";

export type MemberError =
  | OrganisationError
  | "invite-gone"
  | "already-a-member"
  | "too-many-members"
  | "no-consent"
  | "group-moderates"
  /** It belongs to another organisation. */
  | "group-taken";

type Changed = Result<Organisation, MemberError>;

/** A member as the others see them. */
export interface MemberView {
  readonly person: PersonId;
  readonly firstName: string;
  readonly role: OrganisationRole;
}

/** Who is in an organisation, and where it gets what concerns it. */
export interface OrganisationMembers {
  /** Those that a person is in, also what they have begun. */
  ofPerson(person: PersonId): Promise<readonly Organisation[]>;
  members(organisation: Organisation): Promise<readonly MemberView[]>;
  /**
   * A code by which one person joins once, within INVITE_DAYS. By a lead or, for the first one, by a key of the API; by a
   * moderator when nobody leads it any more.
   */
  invite(
    id: OrganisationId,
    by: PersonId | Actor,
    role: OrganisationRole,
  ): Promise<Result<string, MemberError>>;
  /** What an unused code leads to; undefined for anything else. */
  invitation(
    code: string,
  ): Promise<{ readonly organisation: Organisation; readonly role: OrganisationRole } | undefined>;
  join(code: string, person: PersonId): Promise<Changed>;
  leave(id: OrganisationId, person: PersonId): Promise<Changed>;
  remove(id: OrganisationId, by: PersonId, person: PersonId): Promise<Changed>;
  setRole(id: OrganisationId, by: PersonId, person: PersonId, role: OrganisationRole): Promise<Changed>;
  /** Gives it a group of its own. A group that moderates a community cannot be one. */
  bindGroup(id: OrganisationId, by: PersonId, chatId: number): Promise<Changed>;
  /** Its leads get everything in their private chats again. */
  unbindGroup(id: OrganisationId, by: PersonId): Promise<Changed>;
}

const SYSTEM = { kind: "system" } as const;

export function createOrganisationMembers(
  deps: OrganisationDependencies,
  cards: Pick<OrganisationCards, "post" | "withdrawn">,
  { moved }: Pick<OrganisationEnds, "moved">,
): OrganisationMembers {
  const { clock, communities, newId, organisations, outbox, people, render, transact } = deps;

  const actorOf = async (id: PersonId, tx: Tx): Promise<Actor> => personActor(id, await people.find(id, tx));

  /** Changes an organisation for one of its leads. */
  const lead = (
    id: OrganisationId,
    by: PersonId,
    action: string,
    to: (before: Organisation, now: Date, tx: Tx) => Promise<Changed>,
    after?: (now: Organisation, tx: Tx) => Promise<void>,
  ): Promise<Changed> =>
    transact(async (tx) => {
      const before = await organisations.find(id, tx);
      if (!before) return fail("organisation-not-found");
      const person = await people.find(by, tx);
      // Whoever is banned may still be in groups.
      if (roleOf(before, by) !== "lead" || !person || !isReachable(person)) return fail("not-a-lead");
      const changed = await to(before, clock.now(), tx);
      if (!changed.ok || changed.value === before) return changed;
      await storeOrganisation(deps, before, changed.value, await actorOf(by, tx), action, tx);
      await moved(changed.value, tx);
      await after?.(changed.value, tx);
      return changed;
    });

  async function tell(person: PersonId, key: string, notice: OrganisationNotice, tx: Tx): Promise<void> {
    const reader = await people.find(person, tx);
    if (reader && isReachable(reader)) await outbox.add([toPerson(render, reader, key, notice)], tx);
  }

  async function tellLeads(
    organisation: Organisation,
    kind: "organisation-joined" | "organisation-left",
    person: PersonId,
    tx: Tx,
  ): Promise<void> {
    const firstName = (await people.find(person, tx))?.firstName ?? "";
    const key = organisationKey.told(organisation, kind);
    const told = await toLeads(deps, organisation, key, { kind, organisation, firstName }, tx);
    const group = organisationKey.about(person);
    await outbox.add(
      told.map((message) => ({ ...message, group })),
      tx,
    );
  }

  /** What a person wanted to change in an organisation goes when they lead it no more, unless another lead is at it. */
  async function leaveRevision(id: OrganisationId, person: PersonId, tx: Tx): Promise<void> {
    const revision = await organisations.revisionOf(id, tx);
    if (!revision || roleOf(revision, person) === undefined) return;
    const members = revision.members.filter((one) => one.person !== person);
    if (members.length > 0) {
      const left = change(revision, { members }, clock.now());
      await storeOrganisation(deps, revision, left, SYSTEM, "leave-revision", tx);
      return;
    }
    await outbox.add(await cards.withdrawn(revision, tx), tx);
    await organisations.remove(revision.id, tx);
  }

  return {
    ofPerson: async (person) =>
      (await organisations.ofPerson(person)).filter((one) => roleOf(one, person) !== undefined),
    async members({ members }) {
      const known = await people.findMany(members.map(({ person }) => person));
      return members.map(({ person, role }) => ({
        person,
        role,
        firstName: known.get(person)?.firstName ?? "",
      }));
    },
    invite: (id, by, role) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        if (typeof by === "number" && roleOf(before, by) !== "lead") return fail("not-a-lead");
        if (before.status === "draft" || before.revises) return fail("not-verified");
        const isModerators = typeof by !== "number" && by.kind === "person";
        if (isModerators && (before.status !== "suspended" || (await isLed(deps, before, tx))))
          return fail("not-a-lead");
        const now = clock.now();
        const code = newId();
        const open = before.invites.filter(({ until }) => until > now);
        const made = {
          code,
          role,
          until: daysAfter(now, INVITE_DAYS),
          ...(typeof by === "number" && { by }),
        };
        const invites = [...open, made].slice(-MAX_INVITES);
        const actor = typeof by === "number" ? await actorOf(by, tx) : by;
        await storeOrganisation(deps, before, change(before, { invites }, now), actor, "invite", tx);
        return ok(code);
      }),
    invitation: (code) =>
      transact(async (tx) => {
        const organisation = await organisations.invitedBy(code, tx);
        const invite = organisation?.invites.find((one) => one.code === code);
        return organisation && invite && isOpenInvite(organisation, invite, clock.now())
          ? { organisation, role: invite.role }
          : undefined;
      }),
    join: (code, person) =>
      transact(async (tx) => {
        const before = await organisations.invitedBy(code, tx);
        const now = clock.now();
        const invite = before?.invites.find((one) => one.code === code);
        if (!before || !invite || !isOpenInvite(before, invite, now)) {
          // The same press once more: they are in it already.
          const joined = (await organisations.ofPerson(person, tx)).find(({ members }) =>
            members.some((one) => one.person === person && one.code === code),
          );
          return joined ? ok(joined) : fail("invite-gone");
        }
        const known = await people.find(person, tx);
        if (!known || !hasConsented(known)) return fail("no-consent");
        if (roleOf(before, person) !== undefined) return fail("already-a-member");
        if (before.members.length >= MAX_MEMBERS) return fail("too-many-members");
        const after = change(
          before,
          {
            members: [...before.members, { person, role: invite.role, since: now, code }],
            invites: before.invites.filter((one) => one.code !== code),
          },
          now,
        );
        await storeOrganisation(deps, before, after, personActor(person, known), "join", tx);
        await moved(after, tx);
        await tellLeads({ ...after, members: before.members }, "organisation-joined", person, tx);
        // Moderators can give it back now.
        if (after.status === "suspended" && after.decision?.reason === "alone" && invite.role === "lead")
          await outbox.add(await cards.post(after, tx), tx);
        return ok(after);
      }),
    leave: (id, person) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        const after = withoutMember(before, person, await reachableOf(deps, before, tx), clock.now());
        if (!after.ok) return after;
        await storeOrganisation(deps, before, after.value, await actorOf(person, tx), "leave", tx);
        await moved(after.value, tx);
        await leaveRevision(id, person, tx);
        await tellLeads(after.value, "organisation-left", person, tx);
        return after;
      }),
    remove: (id, by, person) =>
      lead(
        id,
        by,
        "remove-member",
        async (before, now, tx) => withoutMember(before, person, await reachableOf(deps, before, tx), now),
        async (organisation, tx) => {
          await leaveRevision(id, person, tx);
          const notice = { kind: "organisation-removed", organisation } as const;
          await tell(person, organisationKey.told(organisation, "removed", person), notice, tx);
        },
      ),
    setRole: (id, by, person, role) =>
      lead(
        id,
        by,
        "set-role",
        async (before, now, tx) => withRole(before, person, role, await reachableOf(deps, before, tx), now),
        async (organisation, tx) => {
          if (role !== "lead") await leaveRevision(id, person, tx);
          if (person === by) return;
          const key = organisationKey.told(organisation, "role", person);
          await tell(person, key, { kind: "organisation-role", organisation, role }, tx);
        },
      ),
    bindGroup: (id, by, chatId) =>
      lead(id, by, "bind-group", async (before, now, tx) => {
        if (before.status === "draft" || before.status === "rejected" || before.revises)
          return fail("not-verified");
        if (await communities.findByChat(chatId, tx)) return fail("group-moderates");
        if ((await organisations.ofChat(chatId, tx)).some((one) => one.id !== id)) return fail("group-taken");
        return ok(before.chatId === chatId ? before : change(before, { chatId }, now));
      }),
    unbindGroup: (id, by) =>
      lead(id, by, "unbind-group", async ({ chatId: _group, ...before }, now) => ok(change(before, {}, now))),
  };
}
