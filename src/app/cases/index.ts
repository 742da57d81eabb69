import type { Module } from "../core/index.ts";
import type { BanWithin } from "../bans/index.ts";
import type { PeopleCases } from "../people/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { CaseCards } from "./cards.ts";
import { createCaseCases, type CaseCases } from "./cases.ts";
import { createCaseDecisions, type DecideCaseDependencies } from "./decide.ts";
import type { OpenCase } from "./open.ts";
import { createCasePrivacy } from "./privacy.ts";
import { createCaseTasks, type CaseTaskDependencies, type CaseTaskKind } from "./tasks.ts";

export { createCaseCards, type CaseCards } from "./cards.ts";
export type { CaseCases } from "./cases.ts";
export type { DecideCaseError, OnCase } from "./decide.ts";
export type { CaseView, PartyView } from "./notices.ts";
export { createOpenCase, type NewCase, type OpenCase } from "./open.ts";
export { anonymiseCasesTask } from "./tasks.ts";

type CaseDependencies = DecideCaseDependencies & CaseTaskDependencies;

export function createCasesModule(
  deps: CaseDependencies,
  cards: CaseCards,
  openCase: OpenCase,
  pairs: Pick<Pairs, "store" | "release">,
  banWithin: BanWithin,
  people: Pick<PeopleCases, "forget">,
): Module<CaseCases, CaseTaskKind> {
  const decisions = createCaseDecisions(deps, cards, pairs, banWithin, people);
  return {
    cases: createCaseCases(deps, cards, openCase, decisions),
    tasks: createCaseTasks(deps, cards),
    ...createCasePrivacy(deps, cards),
  };
}
