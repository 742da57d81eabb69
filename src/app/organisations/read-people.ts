import type { Actor } from "../../domain/shared/actor.ts";
import type { OrganisationId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { MemberView } from "./members.ts";
import type { OrganisationDependencies } from "./store.ts";

/** Who is behind an organisation. */
export interface OrganisationPeople {
  /** Whom moderators ask. */
  readonly contact?: string;
  readonly members: readonly (MemberView & { readonly since: Date })[];
}

/** Reads who is behind an organisation for somebody who is not in it: the audit log notes that they did. */
export type ReadOrganisationPeople = (
  id: OrganisationId,
  by: Actor,
) => Promise<Result<OrganisationPeople, "organisation-not-found">>;

export const createReadPeople =
  ({ audit, clock, organisations, people, transact }: OrganisationDependencies): ReadOrganisationPeople =>
  (id, by) =>
    transact(async (tx) => {
      const found = await organisations.find(id, tx);
      if (!found || found.status === "draft") return fail("organisation-not-found");
      const { contact, community: communityId } = found.answers;
      await audit.add(
        {
          at: clock.now(),
          by,
          subject: `organisation:${id}`,
          action: "read-people",
          ...(communityId !== undefined && { communityId }),
        },
        tx,
      );
      const known = await people.findMany(
        found.members.map(({ person }) => person),
        tx,
      );
      const members = found.members.map(({ person, role, since }) => ({
        person,
        role,
        since,
        firstName: known.get(person)?.firstName ?? "",
      }));
      return ok({ ...(contact !== undefined && { contact }), members });
    });
