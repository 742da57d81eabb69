import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { leadsOf } from "../../domain/organisation/organisation.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { OutboxMessage, Render, Tx } from "../core/index.ts";
import { organisationKey } from "../organisations/notices.ts";
import type { Organisations } from "../organisations/ports.ts";
import { toOrganisation, toPeople } from "../organisations/store.ts";
import type { People } from "../people/ports.ts";
import type { Sides } from "./messages.ts";
import { proposalKey, type ProposalNotice } from "./notices.ts";

export interface TellOrganisationDependencies {
  readonly organisations: Pick<Organisations, "find">;
  readonly people: Pick<People, "findMany">;
  readonly render: Render<ProposalNotice>;
}

/**
 * Tells an organisation whose listing one side is of that something fits it, and which of its people was asked: its group, or
 * its other leads. Nothing for listings of people.
 */
export const createTellOrganisation =
  (deps: TellOrganisationDependencies) =>
  async (proposal: Proposal, side: ListingKind, sides: Sides, tx: Tx): Promise<readonly OutboxMessage[]> => {
    const { mine, person } = sides[side];
    const organisation = mine.organisationId && (await deps.organisations.find(mine.organisationId, tx));
    if (!organisation) return [];
    const theirs = sides[otherKind(side)].mine;
    const notice = { kind: "organisation-fit", mine, theirs, firstName: person.firstName } as const;
    const key = proposalKey.organisation(proposal.id, side, proposal.round);
    const others = leadsOf(organisation).flatMap((lead) => (lead.person === person.id ? [] : [lead.person]));
    const told =
      organisation.chatId === undefined
        ? await toPeople(deps, others, key, notice, tx)
        : await toOrganisation(deps, organisation, key, notice, tx);
    // What is still owed when the person deletes their data names nobody.
    return told.map((message) => ({ ...message, group: organisationKey.about(person.id) }));
  };
