import type { Module } from "../core/index.ts";
import { createSavedSearchCases, type SavedSearchCases, type SearchDependencies } from "./cases.ts";

export type { SavedSearchCases } from "./cases.ts";
/** Tasks of this module. */
export type SearchTaskKind = "match-saved-searches" | "tell-saved-search";

export function createSearchesModule(deps: SearchDependencies): Module<SavedSearchCases, SearchTaskKind> {
  const { match, tell, ...cases } = createSavedSearchCases(deps);
  const { savedSearches } = deps;
  return {
    cases,
    tasks: { "match-saved-searches": match, "tell-saved-search": tell },
    async exportOf(person) {
      const saved = await savedSearches.ofPerson(person);
      return {
        savedSearches: saved.map(({ search, digestHour, createdAt }) => ({
          ...search,
          digestHour,
          createdAt,
        })),
      };
    },
    async forget({ id }, tx) {
      await savedSearches.removeOfPerson(id, tx);
      return [];
    },
  };
}
