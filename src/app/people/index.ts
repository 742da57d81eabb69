import type { Module } from "../core/index.ts";
import { createPeopleCases, type PeopleCases, type PeopleDependencies } from "./cases.ts";
import { createAskToSlowDown, type AskToSlowDown, type SlowDownDependencies } from "./slow-down.ts";

export type { PeopleCases } from "./cases.ts";

export interface PeopleModuleCases extends PeopleCases {
  readonly askToSlowDown: AskToSlowDown;
}

export const createPeopleModule = (
  deps: SlowDownDependencies & PeopleDependencies,
): Module<PeopleModuleCases> => ({
  cases: { ...createPeopleCases(deps), askToSlowDown: createAskToSlowDown(deps) },
  tasks: {},
});
