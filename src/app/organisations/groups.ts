import { change, type Organisation } from "../../domain/organisation/organisation.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { hoursAfter } from "../../domain/shared/dates.ts";
import { organisationId, personId } from "../../domain/shared/ids.ts";
import type { RunTask, Tx } from "../core/index.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, toLeads, type OrganisationDependencies, type OrganisationEnds } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** A group that refuses may let the bot write again for so long, before everything goes to the leads. */
const GROUP_GRACE_HOURS = 24;

/** What follows when a group is there no more for the organisations whose own it was. A repeat changes nothing. */
export interface OrganisationGroups {
  /** The bot was put out, or the group is no more: everything goes to the leads again, who are told so. */
  groupGone(chatId: number): Promise<void>;
  /** The group does not let the bot write at present: its leads get decisions; all else waits for a day at most. */
  groupRefuses(chatId: number): Promise<void>;
  /** Telegram gave a group a new id. Cards that are in the old one can neither be edited nor pressed any more. */
  moveChat(from: number, to: number): Promise<void>;
}

/** Takes an organisation's group from it, and tells its leads so. What was owed to the group goes to them. */
export async function withoutGroup(
  deps: OrganisationDependencies,
  { moved }: Pick<OrganisationEnds, "moved">,
  before: Organisation,
  by: Actor,
  tx: Tx,
): Promise<void> {
  const { clock, outbox } = deps;
  const { chatId: _gone, ...rest } = before;
  const after = change(rest, {}, clock.now());
  await storeOrganisation(deps, before, after, by, "group-gone", tx);
  const notice = { kind: "organisation-group-gone", organisation: after } as const;
  await outbox.add(await toLeads(deps, after, organisationKey.told(after, "group-gone"), notice, tx), tx);
  await decisionToLeads(deps, before, tx);
  await outbox.cancel(organisationKey.inGroup(after.id), tx);
  await moved(after, tx);
}

/** What moderators have decided and its group has not taken goes to its leads. */
async function decisionToLeads(deps: OrganisationDependencies, one: Organisation, tx: Tx): Promise<void> {
  const { outbox } = deps;
  if (one.chatId === undefined) return;
  const begin = organisationKey.decisions(one.id);
  const owed = (await outbox.owedTo(personId(one.chatId))).flatMap(({ key }) =>
    key.startsWith(begin) ? [key] : [],
  );
  const [first] = owed;
  if (first === undefined) return;
  await outbox.withdraw(owed, tx);
  const notice = { kind: "organisation-decided", organisation: one } as const;
  await outbox.add(await toLeads(deps, one, first, notice, tx), tx);
}

export function createOrganisationGroups(
  deps: OrganisationDependencies,
  ends: Pick<OrganisationEnds, "moved">,
): OrganisationGroups {
  const { clock, organisations, tasks, transact } = deps;
  return {
    async moveChat(from, to) {
      await organisations.moveChat(from, to);
      if ((await organisations.ofChat(to)).length === 0) return;
      await transact(async (tx) => {
        for (const one of await organisations.ofChat(to, tx)) await ends.moved(one, tx);
      });
    },
    async groupGone(chatId) {
      if ((await organisations.ofChat(chatId)).length === 0) return;
      await transact(async (tx) => {
        for (const before of await organisations.ofChat(chatId, tx))
          await withoutGroup(deps, ends, before, SYSTEM, tx);
      });
    },
    async groupRefuses(chatId) {
      if ((await organisations.ofChat(chatId)).length === 0) return;
      await transact(async (tx) => {
        const at = hoursAfter(clock.now(), GROUP_GRACE_HOURS);
        const silent = await organisations.ofChat(chatId, tx);
        for (const one of silent) await decisionToLeads(deps, one, tx);
        await tasks.addAgain(
          silent.map(({ id }) => ({
            key: organisationKey.refuses(id, chatId),
            kind: "organisation-group-refuses" as const,
            subject: id,
            at,
          })),
          tx,
        );
      });
    },
  };
}

/** Moderators of a town work in a group from now on: it is no organisation's own any more. */
export const createGroupTaken =
  (deps: OrganisationDependencies, ends: Pick<OrganisationEnds, "moved">) =>
  async (chatId: number, tx: Tx): Promise<void> => {
    for (const before of await deps.organisations.ofChat(chatId, tx))
      await withoutGroup(deps, ends, before, SYSTEM, tx);
  };

/** A group that still takes nothing is its organisation's no more. */
export const createGroupRefuses =
  (deps: OrganisationDependencies, ends: Pick<OrganisationEnds, "moved">): RunTask =>
  async ({ key, subject }, tx) => {
    const before = await deps.organisations.find(organisationId(subject), tx);
    const chatId = before?.chatId;
    if (!before || chatId === undefined || organisationKey.refuses(before.id, chatId) !== key)
      return undefined;
    // Whatever a group takes is gone within seconds.
    const owed = await deps.outbox.owedTo(personId(chatId));
    if (owed.length > 0) await withoutGroup(deps, ends, before, SYSTEM, tx);
    return undefined;
  };
