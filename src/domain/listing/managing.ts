import { leadsOf, roleOf, type Organisation } from "../organisation/organisation.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Listing } from "./listing.ts";

/**
 * Whether somebody may change, pause, renew and close a listing: its author, or whoever leads the organisation that it is of.
 * @param organisation that one; who is in it no longer has nothing to say about its listings
 */
export function mayManage(
  { authorId, organisationId }: Pick<Listing, "authorId" | "organisationId">,
  organisation: Pick<Organisation, "members"> | undefined,
  person: PersonId,
): boolean {
  if (organisationId === undefined) return authorId === person;
  const role = organisation && roleOf(organisation, person);
  return role === "lead" || (role === "member" && authorId === person);
}

/**
 * Who looks after what somebody leaves behind: of those who can be reached, whoever has led the organisation longest, or else
 * has been in it longest. Undefined where there is nobody.
 */
export const heirOf = (
  organisation: Pick<Organisation, "members">,
  reachable: ReadonlySet<PersonId>,
): PersonId | undefined =>
  [...leadsOf(organisation), ...organisation.members].find(({ person }) => reachable.has(person))?.person;
