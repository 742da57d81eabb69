import type { Case } from "../../domain/case/case.ts";
import { stateOf } from "../../domain/introduction/introduction.ts";
import { otherPerson, sideOf } from "../../domain/proposal/proposal.ts";
import type { CaseId, CommunityId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { createCaseAsking, type CaseAsking } from "./ask.ts";
import type { CaseCards } from "./cards.ts";
import { createCaseFiles, type CaseFiles } from "./files.ts";
import type { CaseDecisions, DecideCaseDependencies, OnCase } from "./decide.ts";
import type { CaseView } from "./notices.ts";
import type { NewCase, OpenCase } from "./open.ts";
import { createCaseTopics, type CaseTopics } from "./topics.ts";

/** An introduction that a person may report. */
export interface Reportable {
  /** Of the other side; empty when they have left. */
  readonly firstName: string;
}

export interface CaseCases extends CaseDecisions, CaseAsking, CaseFiles, CaseTopics {
  /** Whom a person would report: also after an introduction has ended, and when the other side has left. */
  reportable(id: ProposalId, person: PersonId): Promise<Result<Reportable, "not-introduced">>;
  /** Opens a case, or adds to the one that is open. A repeat changes nothing. */
  open(input: NewCase): Promise<Result<Case, "not-introduced">>;
  /** A case of a community, as it stands now. */
  view(id: CaseId, community: CommunityId): Promise<CaseView | undefined>;
  /** The same for somebody who reads what the two wrote, which the audit log notes. */
  read(on: OnCase): Promise<CaseView | undefined>;
  /** A community's open cases, the oldest first. */
  waiting(community: CommunityId): Promise<readonly Case[]>;
  /** Posts the card of an open case once more. @returns false when it is closed */
  again(id: CaseId, community: CommunityId): Promise<boolean>;
}

export function createCaseCases(
  deps: DecideCaseDependencies,
  cards: CaseCards,
  openWithin: OpenCase,
  decisions: CaseDecisions,
): CaseCases {
  const { audit, cases, clock, outbox, people, proposals, transact } = deps;

  return {
    ...decisions,
    ...createCaseAsking(deps, openWithin),
    ...createCaseFiles(deps),
    ...createCaseTopics(deps),
    async reportable(id, person) {
      const proposal = await proposals.find(id);
      if (!proposal || !sideOf(proposal, person) || stateOf(proposal) === undefined)
        return fail("not-introduced");
      const other = await people.find(otherPerson(proposal, person));
      return ok({ firstName: other?.firstName ?? "" });
    },
    open: (input) => transact((tx) => openWithin(tx, input)),
    view: (id, community) =>
      transact(async (tx) => {
        const one = await cases.find(id, tx);
        return one?.communityId === community ? cards.view(one, tx) : undefined;
      }),
    read: ({ id, community, by }) =>
      transact(async (tx) => {
        const one = await cases.find(id, tx);
        if (one?.communityId !== community) return undefined;
        await audit.add(
          { at: clock.now(), by, subject: `case:${id}`, action: "read-case", communityId: community },
          tx,
        );
        return cards.view(one, tx);
      }),
    waiting: (community) => cases.open(community),
    again: (id, community) =>
      transact(async (tx) => {
        const one = await cases.find(id, tx);
        if (one?.status !== "open" || one.communityId !== community) return false;
        await outbox.add(await cards.again(one, tx), tx);
        return true;
      }),
  };
}
