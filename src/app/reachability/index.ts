import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { PeopleCases } from "../people/index.ts";
import type { ProposalCases } from "../proposals/index.ts";
import { createReachability, type ReachabilityCases, type ReachabilityDependencies } from "./cases.ts";

export type { ReachabilityCases } from "./cases.ts";

export const createReachabilityModule = (
  deps: ReachabilityDependencies,
  cards: Pick<Cards, "changed">,
  people: Pick<PeopleCases, "forget">,
  proposals: Pick<ProposalCases, "lapseOfPerson">,
): Module<ReachabilityCases> => ({
  cases: createReachability(deps, cards, people, proposals),
  tasks: {},
  ...HOLDS_NOTHING,
});
