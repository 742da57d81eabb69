import type { Module } from "../core/index.ts";
import { createCommunityCases, type CommunityCases, type CommunityDependencies } from "./cases.ts";

export type { CommunityCases, CommunityChange, CommunitySetup } from "./cases.ts";
export type { FirstCommunity, FoundingOutcome } from "./found-community.ts";
export type { SetupVerdict } from "./notices.ts";
export type { Communities, CommunityTaskKind, Foundings, Setups } from "./ports.ts";
export type { Confirmation, Confirmed, SetupError, SetupPlace, SetupView, SetupWish } from "./setups.ts";
export type { CommunityError } from "./store-community.ts";

export const createCommunitiesModule = (deps: CommunityDependencies): Module<CommunityCases> => ({
  cases: createCommunityCases(deps),
  tasks: {},
  // An application is kept until operators answer; the person reads its state in the group.
  exportOf: () => Promise.resolve({}),
  async forget({ id }, tx) {
    await deps.setups.removeOf(id, tx);
    return [];
  },
});
