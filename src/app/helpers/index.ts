import type { Module } from "../core/index.ts";
import { createHelperCases, type HelperCases, type HelperDependencies } from "./cases.ts";
import {
  createDropStopped,
  createHelperReminder,
  type HelperReminderDependencies,
  type HelperTaskKind,
} from "./tasks.ts";

export { createHelperCandidates } from "./candidates.ts";
export type { HelperCases, ProfileError } from "./cases.ts";
export type { Candidate, HelperCandidates, Obstacle } from "./ports.ts";
export { createWhyNot, type WhyNot } from "./why-not.ts";
export type { HelperTaskKind } from "./tasks.ts";

/** Who may be asked to help, apart from listings: their profiles, and how often they were asked. */
export const createHelpersModule = (
  deps: HelperDependencies & HelperReminderDependencies,
): Module<HelperCases, HelperTaskKind> => ({
  cases: createHelperCases(deps),
  tasks: { "helper-reminder": createHelperReminder(deps), "helper-stopped": createDropStopped(deps) },
  async exportOf(person) {
    const helper = await deps.helpers.find(person);
    if (!helper) return {};
    const { putAside, profile = putAside?.profile, tally, refuses } = helper;
    const { id: _id, personId: _person, point: _point, ...named } = profile ?? {};
    return {
      helping: {
        ...(profile && { profile: named }),
        doNotAsk: refuses,
        askedLately: tally.asked,
        askedInAll: tally.askedInAll,
        saidYes: tally.acceptedInAll,
      },
    };
  },
  async forget({ id }, tx) {
    await deps.helpers.remove(id, tx);
    return [];
  },
});
