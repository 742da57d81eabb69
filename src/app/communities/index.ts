import type { Module } from "../core/index.ts";
import { createCommunityCases, type CommunityCases, type CommunityDependencies } from "./cases.ts";

export type { CommunityCases, CommunityChange, CommunitySetup } from "./cases.ts";
export type { FirstCommunity, FoundingOutcome } from "./found-community.ts";
export type { SetupVerdict } from "./notices.ts";
export type { Communities, CommunityTaskKind, Foundings, Setups } from "./ports.ts";
export type { Confirmation, Confirmed, SetupError, SetupWish } from "./setups.ts";
export type { SetupPlace, SetupView } from "./setup-view.ts";
export type { CommunityError } from "./store-community.ts";

export const createCommunitiesModule = (deps: CommunityDependencies): Module<CommunityCases> => ({
  cases: createCommunityCases(deps),
  tasks: {},
  async exportOf(person) {
    const setups = await deps.setups.ofPerson(person);
    return {
      setups: setups.map(({ name, chatTitle, status, radiusKm, at }) => ({
        town: name,
        group: chatTitle,
        status,
        radiusKm,
        at,
      })),
    };
  },
  async forget({ id }, tx) {
    await deps.setups.removeOf(id, tx);
    return [];
  },
});
