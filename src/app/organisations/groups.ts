import { change } from "../../domain/organisation/organisation.ts";
import { organisationKey } from "./notices.ts";
import { storeOrganisation, toLeads, type OrganisationDependencies, type OrganisationEnds } from "./store.ts";

const SYSTEM = { kind: "system" } as const;

/** What follows when a group is there no more for the organisations whose own it was. A repeat changes nothing. */
export interface OrganisationGroups {
  /** The bot was put out, or the group does not let it write: everything goes to the leads again, who are told so. */
  groupGone(chatId: number): Promise<void>;
}

export function createOrganisationGroups(
  deps: OrganisationDependencies,
  { moved }: Pick<OrganisationEnds, "moved">,
): OrganisationGroups {
  const { clock, organisations, outbox, transact } = deps;
  return {
    async groupGone(chatId) {
      if ((await organisations.ofChat(chatId)).length === 0) return;
      await transact(async (tx) => {
        for (const before of await organisations.ofChat(chatId, tx)) {
          const { chatId: _gone, ...rest } = before;
          const after = change(rest, {}, clock.now());
          await storeOrganisation(deps, before, after, SYSTEM, "group-gone", tx);
          const notice = { kind: "organisation-group-gone", organisation: after } as const;
          const key = organisationKey.told(after, "group-gone");
          await outbox.add(await toLeads(deps, after, key, notice, tx), tx);
          await moved(after, tx);
        }
      });
    },
  };
}
