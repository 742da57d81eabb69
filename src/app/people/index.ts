import type { Module } from "../core/index.ts";
import { createPeopleCases, type PeopleCases, type PeopleDependencies } from "./cases.ts";
import {
  createQuietCases,
  type RefreshCardsAbout,
  type QuietCases,
  type QuietDependencies,
} from "./quiet.ts";
import { createAskToSlowDown, type AskToSlowDown, type SlowDownDependencies } from "./slow-down.ts";

export type { PeopleCases } from "./cases.ts";

type PeopleModuleDependencies = SlowDownDependencies & PeopleDependencies & QuietDependencies;

export interface PeopleModuleCases extends PeopleCases, QuietCases {
  readonly askToSlowDown: AskToSlowDown;
}

const createCases = (
  deps: PeopleModuleDependencies,
  refreshCardsAbout: RefreshCardsAbout,
): PeopleModuleCases => {
  const cases = createPeopleCases(deps);
  return {
    ...cases,
    ...createQuietCases(deps, refreshCardsAbout, (id) => cases.forget(id)),
    askToSlowDown: createAskToSlowDown(deps),
  };
};

export const createPeopleModule = (
  deps: PeopleModuleDependencies,
  refreshCardsAbout: RefreshCardsAbout,
): Module<PeopleModuleCases> => ({
  cases: createCases(deps, refreshCardsAbout),
  tasks: {},
  async exportOf(id) {
    const person = await deps.people.find(id);
    if (!person) return {};
    const { firstName, contact, language, spoken, quiet, urgentInQuiet, timeZone } = person;
    const { reachable, consentVersion, safety, createdAt, activeAt, ban } = person;
    return {
      you: {
        telegramNumber: id,
        firstName,
        ...contact,
        language,
        speaks: spoken,
        quietHours: quiet,
        urgentInQuietHours: urgentInQuiet,
        timeZone,
        canBeWrittenTo: reachable,
        agreedToPrivacyNotice: consentVersion,
        confirmedSafetyNotes: safety,
        since: createdAt,
        lastHere: activeAt,
        banned: ban,
      },
    };
  },
  async forget({ id }, tx) {
    await deps.people.remove(id, tx);
    return [];
  },
});
