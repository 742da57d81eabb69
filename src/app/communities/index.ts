import type { Module } from "../core/index.ts";
import { createCommunityCases, type CommunityCases, type CommunityDependencies } from "./cases.ts";

export type { CommunityCases, CommunitySetup } from "./cases.ts";

export const createCommunitiesModule = (deps: CommunityDependencies): Module<CommunityCases> => ({
  cases: createCommunityCases(deps),
  tasks: {},
});
