import type { Module } from "../core/index.ts";
import type { OrganisationCards } from "./cards.ts";
import { createChangeVerified, type ChangeVerified } from "./change-verified.ts";
import { createOrganisationDecisions, type OrganisationDecisions } from "./decide.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createGiveBack } from "./give-back.ts";
import { createOrganisationGroups, type OrganisationGroups } from "./groups.ts";
import type { createHeads } from "./heads.ts";
import { createOrganisationMembers, type OrganisationMembers } from "./members.ts";
import { createOrganisationPrivacy } from "./privacy.ts";
import { createReadPeople, type ReadOrganisationPeople } from "./read-people.ts";
import { createRegistration, type Registration } from "./register.ts";
import type { OrganisationDependencies, OrganisationEnds } from "./store.ts";
import { createOrganisationTasks, type OrganisationTaskKind } from "./tasks.ts";

export { createOrganisationCards, type OrganisationCards } from "./cards.ts";
export { createGroupTaken } from "./groups.ts";
export type { DecideOrganisationError, OnOrganisation } from "./decide.ts";
export type { DirectoryQuery, PublicOrganisation } from "./directory.ts";
export { createHeads, type LeaveOrganisations } from "./heads.ts";
export type { MemberError, MemberView } from "./members.ts";
export type { RegisterError } from "./register.ts";
export type { OrganisationEnds } from "./store.ts";

export interface OrganisationCases extends OrganisationMembers, OrganisationGroups {
  readonly registration: Registration & ChangeVerified;
  readonly decisions: OrganisationDecisions;
  readonly directory: Directory;
  readonly readPeople: ReadOrganisationPeople;
}

/**
 * Organisations: how they register, who is in them, and what everybody may know of them. Moderators of an organisation's town
 * verify it; until then it is nothing to anybody but those who are in it.
 */
export const createOrganisationsModule = (
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  after: OrganisationEnds,
  heads: ReturnType<typeof createHeads>,
): Module<OrganisationCases, OrganisationTaskKind> => ({
  cases: {
    registration: {
      ...createRegistration(deps, cards),
      ...createChangeVerified(deps, cards, createGiveBack(deps, cards, after)),
    },
    decisions: createOrganisationDecisions(deps, cards, after),
    directory: createDirectory(deps),
    readPeople: createReadPeople(deps),
    ...createOrganisationMembers(deps, cards, after),
    ...createOrganisationGroups(deps, after),
  },
  tasks: createOrganisationTasks(deps, cards, after),
  ...createOrganisationPrivacy(deps, cards, heads),
});
