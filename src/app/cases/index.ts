import type { Module } from "../core/index.ts";
import type { CaseCards } from "./cards.ts";
import { createCaseCases, type CaseCases } from "./cases.ts";
import { createCaseDecisions, type CaseNeighbours, type DecideCaseDependencies } from "./decide.ts";
import type { OpenCase } from "./open.ts";
import { createCasePrivacy } from "./privacy.ts";
import { createCaseTasks, type CaseTaskDependencies, type CaseTaskKind } from "./tasks.ts";

export { createCaseCards, type CaseCards } from "./cards.ts";
export type { CaseCases } from "./cases.ts";
export type { DecideCaseError, OnCase } from "./decide.ts";
export { createSettleNeeds, type SettleNeeds } from "./needs.ts";
export type { CaseView, PartyView } from "./notices.ts";
export { createOpenCase, type NewCase, type OpenCase } from "./open.ts";
export { anonymiseCasesTask } from "./tasks.ts";

type CaseDependencies = DecideCaseDependencies & CaseTaskDependencies;

export function createCasesModule(
  deps: CaseDependencies,
  cards: CaseCards,
  openCase: OpenCase,
  others: CaseNeighbours,
): Module<CaseCases, CaseTaskKind> {
  const decisions = createCaseDecisions(deps, cards, others);
  return {
    cases: createCaseCases(deps, cards, openCase, decisions),
    tasks: createCaseTasks(deps, cards),
    ...createCasePrivacy(deps, cards),
  };
}
