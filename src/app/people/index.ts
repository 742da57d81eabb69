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
  async exportOf(id) {
    const person = await deps.people.find(id);
    if (!person) return {};
    const { firstName, contact, language, quiet, timeZone } = person;
    const { reachable, consentVersion, createdAt, activeAt, ban } = person;
    return {
      you: {
        telegramNumber: id,
        firstName,
        ...contact,
        language,
        quietHours: quiet,
        timeZone,
        canBeWrittenTo: reachable,
        agreedToPrivacyNotice: consentVersion,
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
