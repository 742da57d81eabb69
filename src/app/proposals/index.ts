import type { Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { FindMatches } from "../matching/index.ts";
import type { PeopleCases } from "../people/index.ts";
import { createProposalCases, type ProposalCases, type ProposalDependencies } from "./cases.ts";

export type { AnswerError, ProposalCases, ProposeError } from "./cases.ts";

export const createProposalsModule = (
  deps: ProposalDependencies,
  cards: Cards,
  findMatches: FindMatches,
  people: Pick<PeopleCases, "awaitContact">,
): Module<ProposalCases> => ({ cases: createProposalCases(deps, cards, findMatches, people), tasks: {} });
